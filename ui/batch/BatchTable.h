#pragma once

#include "ui/batch/BatchFilter.h"
#include "ui/shared/RecordingTable.h"

namespace cryscope {

/// The rows of a batch.
class BatchTable : public RecordingTable {
    Q_OBJECT

public:
    explicit BatchTable(BatchModel& model, QWidget* parent = nullptr);

    BatchFilter& filter() { return m_filter; }
    std::set<BatchId> selected() const;
    /// The row with the keyboard; null without one. Valid until the next change.
    const BatchRow* current() const;

private:
    BatchModel& m_model;
    BatchFilter m_filter;
};

} // namespace cryscope
