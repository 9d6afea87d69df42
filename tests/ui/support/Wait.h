#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <functional>

namespace cryscope::test {

/// Runs the event loop until `done` or the time is over; returns done().
inline bool waitFor(const std::function<bool()>& done, int limitMs = 20000)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < limitMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return done();
}

} // namespace cryscope::test
