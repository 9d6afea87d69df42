#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace cryscope {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that a program that is told to end finishes its recording
/// first. One for the program.
class UnixSignals final : public QObject {
    Q_OBJECT
public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endRequested();

private:
    int m_readEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cryscope
