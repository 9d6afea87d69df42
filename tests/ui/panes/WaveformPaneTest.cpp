#include "ui/panes/WaveformPane.h"

#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/MemoryAudio.h"
#include "tests/ui/support/Wait.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr int kHz = 8000;

class Waveform : public testing::Test {
protected:
    /// A minute of silence with one second of a tone from 30 s on.
    Waveform()
    {
        std::vector<float> sound(60 * kHz, 0.0F);
        test::mixInto(sound, test::sine(440, 1, SampleRate{kHz}, 0.25), 30 * kHz);
        m_audio = test::memoryAudio(std::move(sound), kHz);
        m_time.setRecording(60, kHz);
        m_time.setWidth(600);
        m_pane.resize(600, 120);
    }
    void open(bool withPeaks = true)
    {
        m_pane.setRecording(m_audio);
        if (withPeaks)
            m_pane.setPeaks(std::make_shared<OverviewPeaks>(OverviewPeaks::measure(*m_audio).value()));
    }
    bool complete()
    {
        return test::waitFor([this] { return m_pane.isComplete(); });
    }
    /// Columns that are drawn higher than a line.
    std::pair<int, int> extent()
    {
        const QImage image = m_pane.grab().toImage();
        int first = -1, last = -1;
        for (int x = 80; x < image.width() - 1; ++x) // right of the title, within the frame of the focus
            if (image.pixel(x, 30) != m_pane.palette().color(QPalette::Base).rgb()) {
                if (first < 0) first = x;
                last = x;
            }
        return {first, last};
    }

    std::shared_ptr<test::MemoryAudio> m_audio;
    TimeViewport m_time;
    WaveformPane m_pane{m_time};
};

TEST_F(Waveform, StandsWhereTheSoundIs)
{
    m_pane.show();
    open();
    ASSERT_TRUE(complete());
    EXPECT_TRUE(m_pane.emptyReason().isEmpty());
    const auto [first, last] = extent();
    EXPECT_NEAR(first, 300, 1);
    EXPECT_NEAR(last, 309, 1);
}

TEST_F(Waveform, FollowsTheViewAndShowsSingleSamplesFromNearBy)
{
    m_pane.show();
    open();
    m_time.showRange(29, 31);
    ASSERT_TRUE(complete());
    const auto [first, last] = extent();
    EXPECT_NEAR(first, 300, 2);
    EXPECT_EQ(last, 598);
    m_time.showRange(30.0, 30.02);
    ASSERT_TRUE(complete());
    // 440 Hz begin at phase 0: a quarter of a period later is the peak.
    EXPECT_NEAR(m_pane.readout(30 + 0.25 / 440).toDouble(), 0.25, 0.01);
    EXPECT_NEAR(m_pane.readout(30 + 0.75 / 440).toDouble(), -0.25, 0.01);
}

TEST_F(Waveform, ScalesToTheLoudestSampleAndSaysSoBesideIt)
{
    m_pane.show();
    open();
    EXPECT_NEAR(m_pane.gain(), 0.9 / 0.25, 0.02);
    ASSERT_FALSE(m_pane.ticks().empty());
    EXPECT_LT(m_pane.ticks().back().label.toDouble(), 0.3);
}

TEST_F(Waveform, ReadsNothingWhileItIsHidden)
{
    open();
    test::waitFor([] { return false; }, 100);
    EXPECT_FALSE(m_pane.isComplete());
    m_pane.show();
    EXPECT_TRUE(complete());
}

TEST_F(Waveform, SaysThatItIsReadingUntilThereAreNumbersForTheWholeAndShowsNearViewsBefore)
{
    m_pane.show();
    open(false);
    EXPECT_FALSE(test::waitFor([this] { return m_pane.isComplete(); }, 100));
    EXPECT_EQ(m_pane.emptyReason(), "Reading the recording…");
    m_time.showRange(29, 31);
    EXPECT_TRUE(complete());
}

TEST_F(Waveform, SaysThatTheRecordingHasGone)
{
    m_audio->isGone = true;
    m_pane.show();
    open(false);
    m_time.showRange(29, 31);
    EXPECT_TRUE(test::waitFor([this] { return m_pane.emptyReason().contains("cannot be read"); }));
}

} // namespace
} // namespace cryscope
