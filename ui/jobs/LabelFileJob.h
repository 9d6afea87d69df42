#pragma once

#include "core/annotations/LabelFile.h"
#include "ui/jobs/JobThread.h"

#include <QString>

namespace cryscope {

struct LabelFileRead {
    QString path;
    Result<ReadLabels> labels;
};
struct LabelFileWritten {
    QString path;
    Result<void> result;
};

/// Reads and writes label files of any format, off the GUI thread; one at a time. What is written is an
/// export: the file that says how it was made lies beside it.
class LabelFileJob : public QObject {
    Q_OBJECT

public:
    explicit LabelFileJob(QObject* parent = nullptr);

    void read(const QString& path);
    void write(const QString& path, LabelDocument document, LabelFormat format);

Q_SIGNALS:
    void readDone(const cryscope::LabelFileRead& read);
    void written(const cryscope::LabelFileWritten& written);

private:
    JobThread m_thread;
};

} // namespace cryscope
