#include "app/gui/UnixSignals.h"

#include <csignal>
#include <unistd.h>

namespace cryscope {

namespace {

int g_writeEnd = -1; // a signal handler can reach nothing else

extern "C" void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(g_writeEnd, &byte, 1);
}

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

} // namespace

UnixSignals::UnixSignals(QObject* parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0) return; // the signals then end the program as usual
    m_readEnd = ends[0];
    g_writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(m_readEnd, &byte, 1) == 1) Q_EMIT endRequested();
    });
    for (const int signal : kSignals) std::signal(signal, onSignal);
}

UnixSignals::~UnixSignals()
{
    if (m_readEnd < 0) return;
    for (const int signal : kSignals) std::signal(signal, SIG_DFL);
    m_notifier.reset();
    ::close(m_readEnd);
    ::close(g_writeEnd);
}

} // namespace cryscope
