#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

namespace cryscope {

/// Runs the command that somebody has typed in for alerts: no shell, its words split as in one,
/// CRYSCOPE_EVENT (start, still, end, not_monitoring, monitoring), CRYSCOPE_TEXT and CRYSCOPE_JSON in its
/// environment. One that takes longer than half a minute is ended. GUI thread; nothing blocks.
class AlertCommand final : public QObject {
    Q_OBJECT
public:
    explicit AlertCommand(QObject* parent = nullptr) : QObject(parent) {}
    ~AlertCommand() override;

    void run(const QString& command, const QString& event, const QString& text, const QByteArray& json);

Q_SIGNALS:
    void finished(); ///< with status 0
    void failed(const QString& sentence);
};

} // namespace cryscope
