#include "ui/monitor/MonitorStatus.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

LiveUpdate heard(double seconds, float dbfs)
{
    LiveUpdate update;
    update.timeSeconds = seconds;
    update.rmsDbfs = dbfs;
    update.peakDbfs = dbfs + 6;
    return update;
}

class ListeningTracker : public testing::Test {
protected:
    void SetUp() override { tracker.listeningAsked(); }
    /// A tenth of a second at a time.
    void hear(double seconds, float dbfs)
    {
        for (int i = 0; i < int(seconds * 10); ++i) tracker.update(heard(now += 0.1, dbfs));
    }
    MonitorState state() const { return tracker.status().state; }
    QString words() const { return stateWords(tracker.status()); }

    StateTracker tracker;
    double now = 0;
};

TEST(Monitor, DoesNotListenBeforeItIsAsked)
{
    const StateTracker tracker;
    EXPECT_EQ(tracker.status().state, MonitorState::NotListening);
    EXPECT_EQ(stateWords(tracker.status()), "Not listening");
}

TEST_F(ListeningTracker, SaysThatItStartsUntilTheFirstSoundArrives)
{
    EXPECT_EQ(state(), MonitorState::Starting);
    hear(0.1, -80);
    EXPECT_EQ(state(), MonitorState::Quiet);
}

TEST_F(ListeningTracker, CallsARoomQuietHoweverLoudItsConstantNoiseIs)
{
    hear(10, -42);
    EXPECT_EQ(words(), "Quiet");
}

TEST_F(ListeningTracker, CallsSoundWhatStandsOutOfTheRoom)
{
    hear(10, -60);
    hear(0.1, -40);
    EXPECT_EQ(words(), "Sound");
}

TEST_F(ListeningTracker, HoldsTheWordSoundForASecondSoThatItDoesNotFlicker)
{
    hear(10, -60);
    hear(0.1, -40);
    hear(0.8, -60);
    EXPECT_EQ(state(), MonitorState::Sound);
    hear(0.4, -60);
    EXPECT_EQ(state(), MonitorState::Quiet);
}

TEST_F(ListeningTracker, NeverTakesTheHissOfASilentRoomForSound)
{
    hear(10, -100);
    hear(0.1, -80);
    EXPECT_EQ(state(), MonitorState::Quiet);
}

TEST_F(ListeningTracker, SaysSinceWhenTheBabyCries)
{
    hear(43, -60);
    LiveUpdate update = heard(44, -20);
    update.crying = true;
    update.cryingSinceSeconds = 42.4;
    tracker.update(update);
    EXPECT_EQ(words(), "Crying since 0:42");
    update.cryingSinceSeconds = 3723;
    tracker.update(update);
    EXPECT_EQ(words(), "Crying since 1:02:03");
}

TEST_F(ListeningTracker, SaysThatTheMicrophoneIsLostAndNamesIt)
{
    hear(1, -60);
    tracker.microphoneLost("Blue mic");
    EXPECT_EQ(words(), "MICROPHONE LOST");
    EXPECT_TRUE(tracker.status().detail.contains("Blue mic"));
    EXPECT_TRUE(isNotMonitoring(state()));
}

TEST_F(ListeningTracker, StaysLostWhileBlocksOfTheEmptyStreamGoOnArriving)
{
    tracker.microphoneLost("mic");
    hear(5, -120);
    EXPECT_EQ(state(), MonitorState::Lost);
}

TEST_F(ListeningTracker, ListensAgainWhenTheMicrophoneIsBack)
{
    tracker.microphoneLost("mic");
    tracker.microphoneReceiving();
    hear(0.1, -60);
    EXPECT_EQ(state(), MonitorState::Quiet);
}

TEST_F(ListeningTracker, SaysThatItCannotMonitorWhenTheInputIsDigitalSilence)
{
    LiveUpdate update = heard(11, -120);
    LiveEvent event;
    event.kind = LiveEvent::Kind::NotMonitoring;
    event.cause = "digital_silence";
    update.events = {event};
    tracker.update(update);
    EXPECT_EQ(words(), "NOT MONITORING");
    EXPECT_TRUE(tracker.status().detail.contains("muted"));
    hear(1, -120);
    EXPECT_EQ(state(), MonitorState::Silent) << "until the live path says that it is over";
    update.events.front().kind = LiveEvent::Kind::Monitoring;
    update.rmsDbfs = -60;
    tracker.update(update);
    EXPECT_EQ(state(), MonitorState::Quiet);
}

TEST_F(ListeningTracker, SaysTheSecondCauseWhenTheFirstIsMendedAndTheSecondLasts)
{
    LiveUpdate update = heard(11, -120);
    update.cause = "disk_full";
    tracker.update(update);
    EXPECT_TRUE(tracker.status().detail.contains("disk"));
    update.cause = "digital_silence";
    tracker.update(update);
    EXPECT_TRUE(tracker.status().detail.contains("muted"));
}

TEST_F(ListeningTracker, SaysWhyAMicrophoneCannotBeOpened)
{
    tracker.microphoneFailed("No microphone was found.");
    EXPECT_EQ(tracker.status().detail, "No microphone was found.");
    EXPECT_TRUE(isNotMonitoring(state()));
}

TEST_F(ListeningTracker, IgnoresABlockThatWasOnItsWayWhenListeningStopped)
{
    hear(1, -60);
    tracker.stopped();
    hear(0.1, -10);
    EXPECT_EQ(state(), MonitorState::NotListening);
}

} // namespace
} // namespace cryscope
