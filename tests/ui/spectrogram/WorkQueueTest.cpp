#include "ui/jobs/WorkQueue.h"

#include <atomic>
#include <future>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

TEST(WorkInTheBackground, IsDoneInTheOrderOfItsUrgency)
{
    WorkQueue queue(1);
    std::promise<void> gate;
    std::vector<int> order; // one thread
    std::vector<WorkQueue::Task> tasks;
    tasks.push_back({"first", [&](const CancelToken&) { gate.get_future().wait(); }});
    for (int i = 0; i < 5; ++i)
        tasks.push_back({std::to_string(i), [&order, i](const CancelToken&) { order.push_back(i); }});
    queue.replace(std::move(tasks));
    gate.set_value();
    queue.waitUntilIdle();
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(WorkInTheBackground, IsForgottenOrCancelledWhenNobodyWantsItAnyMore)
{
    WorkQueue queue(1);
    std::promise<void> started;
    std::atomic<bool> sawCancel{false};
    std::atomic<bool> forgottenRan{false};
    queue.replace({{"running",
                    [&](const CancelToken& cancel) {
                        started.set_value();
                        while (!cancel.requested()) std::this_thread::yield();
                        sawCancel = true;
                    }},
                   {"waiting", [&](const CancelToken&) { forgottenRan = true; }}});
    started.get_future().wait();
    queue.replace({});
    queue.waitUntilIdle();
    EXPECT_TRUE(sawCancel);
    EXPECT_FALSE(forgottenRan);
}

TEST(WorkInTheBackground, IsNotDoneTwiceWhileItIsStillWanted)
{
    WorkQueue queue(2);
    std::promise<void> started;
    std::promise<void> gate;
    const auto open = gate.get_future().share();
    std::atomic<int> runs{0};
    const auto task = [&] {
        return WorkQueue::Task{"same", [&runs, &started, open](const CancelToken&) {
                                   if (++runs == 1) started.set_value();
                                   open.wait();
                               }};
    };
    queue.replace({task()});
    started.get_future().wait();
    queue.replace({task()});
    queue.replace({task()});
    gate.set_value();
    queue.waitUntilIdle();
    EXPECT_EQ(runs, 1);
}

TEST(WorkInTheBackground, IsStartedAgainWhenItIsWantedAfterItsCancellation)
{
    WorkQueue queue(1);
    std::promise<void> started;
    std::atomic<int> runs{0};
    const auto task = [&] {
        return WorkQueue::Task{"same", [&](const CancelToken& cancel) {
                                   if (++runs > 1) return;
                                   started.set_value();
                                   while (!cancel.requested()) std::this_thread::yield();
                               }};
    };
    queue.replace({task()});
    started.get_future().wait();
    queue.replace({});
    queue.replace({task()});
    queue.waitUntilIdle();
    EXPECT_EQ(runs, 2);
}

TEST(WorkInTheBackground, EndsWithItsQueue)
{
    std::atomic<bool> ended{false};
    {
        WorkQueue queue(2);
        std::promise<void> started;
        queue.replace({{"long", [&](const CancelToken& cancel) {
                            started.set_value();
                            while (!cancel.requested()) std::this_thread::yield();
                            ended = true;
                        }}});
        started.get_future().wait();
    }
    EXPECT_TRUE(ended);
}

} // namespace
} // namespace cryscope
