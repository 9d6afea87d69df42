#pragma once

#include "core/annotations/LabelWork.h"
#include "ui/jobs/JobThread.h"

#include <memory>

namespace cryscope {

/// Reads the labels of a recording, and what was not saved of them, off the GUI thread.
class LabelsJob : public QObject {
    Q_OBJECT

public:
    explicit LabelsJob(QObject* parent = nullptr);

    /// Of the recording's own label file, or of a second review in `reviewFile`.
    void start(const LabelledRecording& recording, const std::filesystem::path& reviewFile = {});
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    /// The receiver moves it out; nobody else is told.
    void finished(const std::shared_ptr<cryscope::LabelWork>& work);

private:
    JobThread m_thread;
};

} // namespace cryscope
