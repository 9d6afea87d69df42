#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SpectrogramPanel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <functional>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

/// CPU seconds of this thread: what the window itself computes, whatever else the machine is doing.
double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// A timer that watches its own lateness, and how much of it this thread computed.
class StallWatch {
public:
    StallWatch()
    {
        m_timer.setInterval(kTickMs);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_late.push_back(double(m_clock.nsecsElapsed()) / 1e6 - kTickMs);
            m_worstCpuMs = std::max(m_worstCpuMs, threadCpuMs() - m_cpu);
            m_cpu = threadCpuMs();
            m_clock.start();
        });
        m_clock.start();
        m_timer.start();
    }
    double worstCpuMs() const { return m_worstCpuMs; }
    double worstMs() const { return quantile(0); }
    double perMilleMs() const { return quantile(m_late.size() / 1000); }
    std::size_t ticks() const { return m_late.size(); }

private:
    static constexpr int kTickMs = 2;
    double quantile(std::size_t fromWorst) const
    {
        std::vector<double> sorted = m_late;
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        return sorted.empty() ? 0 : sorted[fromWorst];
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_cpu = threadCpuMs();
    double m_worstCpuMs = 0;
    std::vector<double> m_late;
};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kLongestMs = 250; // instrumented code
#else
constexpr double kLongestMs = 50;
#endif

/// The program promises this for an hour: CRYSCOPE_STALL_SECONDS=3600 measures it. The test takes less, and
/// asks about the window's own computing: how late a tick comes on a machine that does other work besides is
/// printed.
TEST(Window, AnswersWhileALongRecordingIsOpenedDrawnAndLookedThrough)
{
    const test::TempFolder folder;
    const SampleRate rate{16000};
    const double seconds = std::max(60, qEnvironmentVariableIntValue("CRYSCOPE_STALL_SECONDS"));
    const auto file = folder.path() / "long.wav";
    {
        std::vector<test::Bout> bouts;
        for (int i = 0; i < 60; ++i)
            bouts.push_back({.startSeconds = 60.0 * i + 20, .lengthSeconds = 6, .shape = {}});
        test::writeWav(file, test::night(seconds, rate, bouts), rate);
    }
    Settings settings(QString::fromStdString((folder.path() / "settings.ini").string()));
    ReviewWorkspace workspace(settings, std::make_unique<test::FakeOutput>());
    workspace.resize(1200, 800);
    workspace.show();
    // A detector that works about as hard as the trained one: busy cores are the point.
    FixedClassifier ready;
    const auto busy = std::make_shared<FixedClassifier>(ready.card(), [](std::span<const float> window) {
        double sum = 0;
        for (int pass = 0; pass < 3; ++pass)
            for (const float sample : window) sum += std::abs(double(sample)) * (1 + 1e-9 * pass);
        const float p = sum / double(window.size()) / 3 > 0.03 ? 0.95F : 0.02F;
        return std::vector<float>{1 - p, p};
    });
    workspace.setModels({busy, nullptr});
    test::waitFor([] { return false; }, 200);

    bool analysed = false;
    QObject::connect(&workspace, &ReviewWorkspace::analysisFinished, &workspace, [&] { analysed = true; });
    QElapsedTimer total;
    total.start();
    const StallWatch watch;
    workspace.openFile(QString::fromStdString(file.string()));
    int step = 0;
    QTimer user; // somebody who zooms and scrolls meanwhile
    QObject::connect(&user, &QTimer::timeout, &user, [&] {
        TimeViewport& time = workspace.panel().time();
        if (time.isEmpty()) return;
        ++step;
        if (step % 40 < 20)
            time.zoomAt(1.2, 500);
        else
            time.zoomAt(1 / 1.2, 500);
        time.scrollBy(15);
    });
    user.start(40);
    ASSERT_TRUE(test::waitFor([&] { return analysed; }, 900000));
    std::printf("[          ] %.0f s opened and looked through in %.1f s; longest computing %.1f ms, latest "
                "tick %.1f ms, "
                "one in a thousand later than %.1f ms, %zu ticks\n",
                seconds, double(total.elapsed()) / 1000, watch.worstCpuMs(), watch.worstMs(),
                watch.perMilleMs(), watch.ticks());
    EXPECT_GT(watch.ticks(), 0U) << "the event loop stood still from opening to the result";
    // Times are asserted only where somebody measures on purpose.
    if (qEnvironmentVariableIsSet("CRYSCOPE_STALL_SECONDS")) {
        EXPECT_LT(watch.worstCpuMs(), kLongestMs);
    }
}

} // namespace
} // namespace cryscope
