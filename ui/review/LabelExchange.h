#pragma once

#include "ui/jobs/LabelFileJob.h"

#include <QObject>

class QWidget;

namespace cryscope {

class LabelList;
class LabelSession;
class Settings;
class TimeViewport;

/// Labels from and to the files of other programs. What it is given outlives it. GUI thread.
class LabelExchange : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        LabelSession& session;
        LabelList& list;
        TimeViewport& time;
    };
    explicit LabelExchange(const Parts& parts, QObject* parent = nullptr);

    /// Asks for a file and adds its labels as one step.
    void import(QWidget* parent);
    void importFile(const QString& path);
    /// Asks what and how, and writes it.
    void exportLabels(QWidget* parent, const QString& recordingPath);

Q_SIGNALS:
    void message(const QString& sentence);
    void problem(const QString& sentence);

private:
    void add(const LabelFileRead& read);

    Parts m_parts;
    LabelFileJob m_job;
};

} // namespace cryscope
