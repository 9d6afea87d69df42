#pragma once

#include "ui/jobs/ExportJob.h"
#include "ui/jobs/MeasureJob.h"

#include <QObject>
#include <set>
#include <string>
#include <vector>

class QWidget;

namespace cryscope {

class LabelSession;
class OpenRecording;

/// The measures of all labels of the open recording as a table under Raven's column names: measured, then
/// written, on other threads. GUI thread.
class MeasureExport : public QObject {
    Q_OBJECT

public:
    MeasureExport(OpenRecording& recording, LabelSession& labels, QObject* parent = nullptr);

    /// Asks where to; `leftOut`: names of columns that are not wanted. message() or problem() follows.
    void run(const std::set<std::string>& leftOut, QWidget* parent);
    void runTo(const QString& file, const std::set<std::string>& leftOut);

Q_SIGNALS:
    void message(const QString& sentence);
    void problem(const QString& sentence);

private:
    std::vector<MeasureJob::Task> tasks() const;
    void write(const MeasuredStretches& measured);

    OpenRecording& m_recording;
    LabelSession& m_labels;
    MeasureJob m_measuring;
    ExportJob m_writing;
    QString m_path;
    std::set<std::string> m_leftOut;
};

} // namespace cryscope
