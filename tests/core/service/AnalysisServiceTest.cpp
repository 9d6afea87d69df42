#include "core/service/AnalysisService.h"

#include "core/analysis/ResultJson.h"
#include "core/audio/AudioFile.h"
#include "core/base/AtomicFile.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cryscope;
using namespace cryscope::test;
using Refusal = AnalysisService::Refusal;

namespace {

constexpr SampleRate kRate{8000};

/// A detector that answers nothing until its gate is opened.
class Gate {
public:
    std::shared_ptr<const CryClassifier> detector()
    {
        return std::make_shared<FixedClassifier>(detectorCard(), [this](std::span<const float> window) {
            std::unique_lock lock(m_mutex);
            m_arrived = true;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_isOpen; });
            const float cry = loudShare(window) > 0.4 ? 1.0F : 0.0F;
            return std::vector<float>{1 - cry, cry};
        });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    void awaitArrival()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_arrived; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOpen = false, m_arrived = false;
};

class AnalysisServiceTest : public testing::Test {
protected:
    AnalysisServiceTest()
    {
        const Bout bout{1.0, 2.0, {}};
        writeWav(m_folder / "cry.wav", night(5, kRate, std::span(&bout, 1)), kRate);
        m_bytes = *readFile(m_folder / "cry.wav");
    }
    std::unique_ptr<ByteInput> sound() const { return memoryInput(std::as_bytes(std::span(m_bytes))); }
    static ServiceConfig config(int jobs, int queue, double limitSeconds = 60)
    {
        return {.analysis = defaultConfig(), .jobs = jobs, .queue = queue, .limitSeconds = limitSeconds};
    }

    const TempFolder m_folder;
    std::string m_bytes;
    Gate m_gate;
};

} // namespace

TEST_F(AnalysisServiceTest, AnswersWhatAnAnalysisOfTheFileSays)
{
    const Models models{loudnessDetector(), pitchReason(0.8, 0.6)};
    AnalysisService service(models, config(2, 8));
    auto ticket = service.submit(sound(), "cry.wav");
    ASSERT_TRUE(ticket);
    const auto answer = ticket->wait();
    ASSERT_TRUE(answer && *answer);
    const auto direct = analyse(*openAudioFile(m_folder / "cry.wav"), models, defaultConfig());
    EXPECT_EQ(**answer, *direct);
    EXPECT_EQ(answer->value().episodes.size(), 1U);
    EXPECT_EQ(service.state().answered, 1);
}

TEST_F(AnalysisServiceTest, RefusesWhatDoesNotFitAndAnswersAllThatItAccepted)
{
    AnalysisService service({m_gate.detector(), nullptr}, config(1, 2));
    std::vector<AnalysisService::Ticket> tickets;
    tickets.push_back(std::move(*service.submit(sound(), "first.wav")));
    m_gate.awaitArrival(); // it waits no more
    EXPECT_EQ(service.state().waiting, 0U);
    EXPECT_EQ(service.state().underWay, 1U);
    for (int i = 0; i < 2; ++i) {
        EXPECT_FALSE(service.wouldRefuse());
        tickets.push_back(std::move(*service.submit(sound(), "next.wav")));
    }
    EXPECT_EQ(service.wouldRefuse(), Refusal::Full);
    const auto refused = service.submit(sound(), "many.wav");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), Refusal::Full);
    EXPECT_GE(service.retryAfterSeconds(), 1);
    m_gate.open();
    for (auto& ticket : tickets) {
        const auto answer = ticket.wait();
        ASSERT_TRUE(answer && *answer);
    }
    const auto state = service.state();
    EXPECT_EQ(state.answered, 3);
    EXPECT_EQ(state.refused, 1);
    EXPECT_EQ(state.waiting + state.underWay, 0U);
}

TEST_F(AnalysisServiceTest, TellsWhenTheTimeIsOverAndMakesRoom)
{
    AnalysisService service({m_gate.detector(), nullptr}, config(1, 1, 0.05));
    auto underWay = service.submit(sound(), "first.wav");
    ASSERT_TRUE(underWay);
    m_gate.awaitArrival();
    auto waiting = service.submit(sound(), "second.wav");
    ASSERT_TRUE(waiting);
    EXPECT_EQ(service.wouldRefuse(), Refusal::Full);
    EXPECT_FALSE(waiting->wait());
    EXPECT_FALSE(service.wouldRefuse()); // its place is free again
    EXPECT_FALSE(underWay->wait());
    EXPECT_EQ(service.state().overTime, 2);
    m_gate.open();
}

TEST_F(AnalysisServiceTest, WhoeverLetsGoOfATicketGivesItsPlaceBack)
{
    AnalysisService service({m_gate.detector(), nullptr}, config(1, 1));
    auto underWay = service.submit(sound(), "first.wav");
    m_gate.awaitArrival();
    {
        const auto waiting = service.submit(sound(), "second.wav");
        EXPECT_EQ(service.wouldRefuse(), Refusal::Full);
    }
    EXPECT_FALSE(service.wouldRefuse());
    m_gate.open();
    EXPECT_TRUE(underWay->wait());
}

TEST_F(AnalysisServiceTest, ClosedItFinishesWhatItHasAndTakesNothingMore)
{
    AnalysisService service({m_gate.detector(), nullptr}, config(1, 4));
    auto first = service.submit(sound(), "first.wav");
    m_gate.awaitArrival();
    auto second = service.submit(sound(), "second.wav");
    service.close();
    const auto refused = service.submit(sound(), "late.wav");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), Refusal::Closed);
    EXPECT_FALSE(service.state().isOpen);
    m_gate.open();
    EXPECT_TRUE(first->wait().value());
    EXPECT_TRUE(second->wait().value());
}

TEST_F(AnalysisServiceTest, GivenUpItAnswersCancelledToAll)
{
    AnalysisService service({m_gate.detector(), nullptr}, config(1, 4));
    auto first = service.submit(sound(), "first.wav");
    m_gate.awaitArrival();
    auto second = service.submit(sound(), "second.wav");
    service.giveUp();
    const auto waiting = second->wait();
    ASSERT_TRUE(waiting);
    EXPECT_EQ(waiting->error().kind, ErrorKind::Cancelled);
    m_gate.open();
    const auto underWay = first->wait();
    ASSERT_TRUE(underWay);
    EXPECT_FALSE(*underWay);
}

TEST_F(AnalysisServiceTest, ABrokenRecordingCostsOnlyItself)
{
    AnalysisService service({loudnessDetector(), nullptr}, config(2, 8));
    const std::string text = "I am no sound.";
    auto broken = service.submit(memoryInput(std::as_bytes(std::span(text))), "text.mp3");
    auto good = service.submit(sound(), "cry.wav");
    const auto refusal = broken->wait();
    ASSERT_TRUE(refusal);
    ASSERT_FALSE(*refusal);
    EXPECT_EQ(refusal->error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(refusal->error().sentence.back(), '.');
    EXPECT_TRUE(good->wait().value());
}

TEST_F(AnalysisServiceTest, NamesWhatIsOutOfRange)
{
    EXPECT_TRUE(config(0, 64).validate());
    for (const auto& [bad, field] : {std::pair{config(-1, 1), "jobs"}, std::pair{config(0, 0), "queue"},
                                     std::pair{config(0, 1, 0), "limitSeconds"}}) {
        const auto valid = bad.validate();
        ASSERT_FALSE(valid);
        EXPECT_EQ(valid.error().where, field);
    }
}
