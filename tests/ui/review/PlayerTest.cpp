#include "ui/sound/Player.h"
#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/MemoryAudio.h"
#include "tests/ui/support/Wait.h"

#include <QSignalSpy>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

/// Sample i of a recording is i / 1e6: what is heard tells where it comes from.
std::shared_ptr<test::MemoryAudio> ramp(double seconds)
{
    std::vector<float> samples(static_cast<std::size_t>(seconds * 1000));
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = float(i) * 1e-6F;
    return test::memoryAudio(std::move(samples), 1000);
}

class Playback : public testing::Test {
protected:
    Playback() : m_player(std::unique_ptr<PlaybackOutput>(m_output = new test::FakeOutput))
    {
        m_player.setRecording(ramp(10));
    }
    /// Lets the player look at its output.
    void settle()
    {
        const int before = m_moves;
        test::waitFor([&] { return m_moves > before; }, 200);
    }
    void SetUp() override
    {
        QObject::connect(&m_player, &Player::positionChanged, &m_player, [this] { ++m_moves; });
    }

    test::FakeOutput* m_output;
    Player m_player;
    int m_moves = 0;
};

TEST_F(Playback, StandsOnWhatIsHeardAndNotOnWhatWasSent)
{
    m_player.play();
    EXPECT_TRUE(m_player.isPlaying());
    m_output->advance(1.0, 0.5);
    settle();
    EXPECT_NEAR(m_player.position(), 1.0, 1e-6);
}

TEST_F(Playback, IsFasterOrSlowerAtTheSamePitchAndThePlayheadKeepsWithIt)
{
    constexpr int kRate = 16000;
    for (const double speed : {0.25, 0.5, 2.0, 4.0}) {
        // Silence, then from 2 s on a tone: its onset tells the time, its zero crossings the pitch.
        std::vector<float> sound(6 * kRate, 0.0F);
        for (std::size_t i = 2 * kRate; i < sound.size(); ++i)
            sound[i] = 0.3F * std::sin(0.1571F * float(i)); // 400 Hz
        m_player.setRecording(test::memoryAudio(std::move(sound), kRate));
        m_output->sound.clear();
        m_player.setSpeed(speed);
        m_player.play();
        m_output->advance(4 / speed, 0.1);
        settle();
        EXPECT_NEAR(m_player.position(), 4, 0.01) << speed;
        const auto& heard = m_output->sound;
        const auto onset =
            std::find_if(heard.begin(), heard.end(), [](float s) { return std::abs(s) > 0.1F; });
        EXPECT_NEAR(double(onset - heard.begin()) / kRate * speed, 2, 0.06 * std::max(speed, 1.0)) << speed;
        int crossings = 0;
        const auto from = heard.begin() + std::ptrdiff_t(3 / speed * kRate);
        const auto to = heard.begin() + std::ptrdiff_t(3.8 / speed * kRate);
        for (auto i = from; i != to; ++i) crossings += (*i < 0) != (*(i + 1) < 0);
        EXPECT_NEAR(crossings / 2.0 / (0.8 / speed), 400, 6) << speed;
        m_output->advance(3 / speed, 0.1);
        settle();
        EXPECT_FALSE(m_player.isPlaying()) << "it ends";
        EXPECT_NEAR(double(m_output->sound.size()) / kRate, 6 / speed, 0.01) << speed;
        EXPECT_NEAR(m_player.position(), 6, 1e-6);
    }
}

TEST_F(Playback, GoesOnFromWhereItIsWhenTheSpeedChanges)
{
    m_player.play();
    m_output->advance(1.0, 0.1);
    settle();
    m_player.setSpeed(2);
    EXPECT_NEAR(m_player.position(), 1.0, 1e-6);
    m_output->advance(1.0, 0.1);
    settle();
    EXPECT_NEAR(m_player.position(), 3.0, 0.01);
    m_player.setSpeed(100);
    EXPECT_EQ(m_player.speed(), 4);
}

TEST_F(Playback, ReturnsToWhereItBeganWhenThatIsWanted)
{
    m_player.setReturns(true);
    m_player.seek(2);
    m_player.play();
    m_output->advance(1.0, 0.1);
    settle();
    m_player.pause();
    EXPECT_EQ(m_player.position(), 2);
    m_player.setReturns(false);
    m_player.play();
    m_output->advance(1.0, 0.1);
    settle();
    m_player.pause();
    EXPECT_NEAR(m_player.position(), 3, 1e-6);
}

TEST_F(Playback, LetsTheSelectedBandAloneBeHeardAndAsLoudAsWanted)
{
    std::vector<float> tone(2000);
    for (std::size_t i = 0; i < tone.size(); ++i) tone[i] = 0.1F * std::sin(0.6283F * float(i)); // 100 Hz
    m_player.setRecording(test::memoryAudio(std::move(tone), 1000));
    const auto loudest = [this](double from, double to) {
        return *std::max_element(m_output->sound.begin() + std::ptrdiff_t(from * 1000),
                                 m_output->sound.begin() + std::ptrdiff_t(to * 1000));
    };
    m_player.setGain(12);
    m_player.play();
    m_output->advance(0.5, 0);
    EXPECT_NEAR(loudest(0.1, 0.5), 0.38, 0.01) << "the sine between its samples is 0.4";
    m_player.setBand(FrequencyBand{300, 400});
    m_output->advance(0.5, 0);
    EXPECT_LT(loudest(0.8, 1), 0.002);
    m_player.setBand(FrequencyBand{50, 200});
    m_player.setGain(40);
    m_output->advance(0.5, 0);
    EXPECT_EQ(loudest(1.3, 1.5), 1.0F) << "cut off at full scale";
}

TEST_F(Playback, GoesOnFromWhereItWasPaused)
{
    m_player.play();
    m_output->advance(2.0, 0.5);
    m_player.pause();
    EXPECT_FALSE(m_player.isPlaying());
    EXPECT_FALSE(m_output->isOpen());
    EXPECT_NEAR(m_player.position(), 2.0, 1e-6);
    m_player.toggle();
    m_output->advance(0.5);
    settle();
    EXPECT_NEAR(m_player.position(), 2.5, 1e-3);
}

TEST_F(Playback, JumpsWhileItPlays)
{
    m_player.play();
    m_output->advance(1.0);
    m_player.seek(7.0);
    EXPECT_TRUE(m_player.isPlaying());
    EXPECT_EQ(m_output->starts, 2);
    m_output->advance(0.25);
    settle();
    EXPECT_NEAR(m_player.position(), 7.25, 1e-3);
    m_player.seek(99);
    EXPECT_DOUBLE_EQ(m_player.position(), 10);
}

TEST_F(Playback, StopsAtTheEndAndBeginsAnewFromThere)
{
    m_player.seek(9.5);
    m_player.play();
    QSignalSpy playing(&m_player, &Player::playingChanged);
    m_output->advance(0.4);
    m_output->advance(0.2);
    EXPECT_FALSE(m_player.isPlaying());
    EXPECT_EQ(playing.count(), 1);
    EXPECT_NEAR(m_player.position(), 10, 1e-6);
    m_player.play();
    EXPECT_NEAR(m_player.position(), 0, 1e-6);
}

TEST_F(Playback, PlaysTheSelectionAloneAndRepeatsItInALoop)
{
    m_player.setRange(TimeRange{4, 5});
    m_player.play();
    EXPECT_NEAR(m_player.position(), 4, 1e-6);
    m_output->advance(0.9);
    m_output->advance(0.2);
    EXPECT_FALSE(m_player.isPlaying());
    EXPECT_NEAR(m_player.position(), 5, 1e-6);

    m_player.setLooping(true);
    m_player.play();
    m_output->advance(0.75);
    m_output->advance(1.5); // 2.25 s into a loop of one second
    EXPECT_TRUE(m_player.isPlaying());
    settle();
    EXPECT_NEAR(m_player.position(), 4.25, 1e-3);
}

TEST_F(Playback, StopsWithASentenceWhenTheLoudspeakerGoes)
{
    QSignalSpy failed(&m_player, &Player::failed);
    m_player.play();
    m_output->lose();
    EXPECT_FALSE(m_player.isPlaying());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].toString(), "The loudspeaker is gone.");
}

TEST_F(Playback, StopsWithASentenceWhenTheFileGoes)
{
    const auto audio = ramp(10);
    m_player.setRecording(audio);
    QSignalSpy failed(&m_player, &Player::failed);
    m_player.play();
    audio->isGone = true;
    m_output->advance(0.1);
    EXPECT_FALSE(m_player.isPlaying());
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(Playback, DoesNothingWithoutARecording)
{
    m_player.setRecording(nullptr);
    m_player.play();
    m_player.seek(3);
    EXPECT_FALSE(m_player.isPlaying());
    EXPECT_EQ(m_output->starts, 0);
}

TEST(PlaybackOrder, HandsOutEverySampleOnceAndLoopsWithoutAGap)
{
    PlaybackCursor cursor;
    cursor.restart(ramp(1), {0.5, {0.2, 0.7}, true});
    std::vector<float> heard;
    std::vector<float> block(37);
    for (int i = 0; i < 30; ++i) {
        ASSERT_EQ(*cursor.pull(block), block.size());
        heard.insert(heard.end(), block.begin(), block.end());
    }
    std::int64_t expected = 500;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        ASSERT_NEAR(heard[i], float(expected) * 1e-6F, 1e-9F) << i;
        ASSERT_NEAR(cursor.positionAt(double(i) / 1000), double(expected) / 1000, 1e-9) << i;
        if (++expected == 700) expected = 200;
    }
    cursor.change({0.2, 0.7}, false);
    std::vector<float> rest(4000);
    const auto tail = *cursor.pull(rest);
    EXPECT_EQ(tail, static_cast<std::size_t>(700 - expected));
    EXPECT_TRUE(cursor.isExhausted());
}

} // namespace
} // namespace cryscope
