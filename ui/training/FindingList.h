#pragma once

#include "core/dataset/Remedy.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <memory>

namespace cryscope {

/// What the audit found, worst first, each with what to do about it and a button that does it.
class FindingList final : public QScrollArea {
    Q_OBJECT
public:
    explicit FindingList(QWidget* parent = nullptr);

    /// null: there is no audit; `note` is said instead.
    void setReport(const std::shared_ptr<const AuditReport>& report, const WorkingSet& clips,
                   const QString& note);

Q_SIGNALS:
    void remedyChosen(int finding, cryscope::Remedy remedy);
    /// The clips of a finding are to be seen in the table; -1: all of them again.
    void shown(int finding);

private:
    QWidget* block(int number, const AuditFinding& finding, const WorkingSet& clips);

    QWidget* m_content;
    QVBoxLayout* m_column;
};

} // namespace cryscope
