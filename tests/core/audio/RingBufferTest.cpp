#include "core/audio/RingBuffer.h"

#include <algorithm>
#include <deque>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <thread>

namespace cryscope {
namespace {

TEST(RingBuffer, RoundsItsCapacityUpToAPowerOfTwo)
{
    EXPECT_EQ(RingBuffer(0).capacity(), 2U);
    EXPECT_EQ(RingBuffer(1000).capacity(), 1024U);
    EXPECT_EQ(RingBuffer(1024).capacity(), 1024U);
}

TEST(RingBuffer, TakesWhatFitsAndSaysHowMuch)
{
    RingBuffer ring(8);
    const std::vector<float> samples = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    EXPECT_EQ(ring.write(samples), 8U);
    EXPECT_EQ(ring.write(samples), 0U);
    std::vector<float> out(20);
    EXPECT_EQ(ring.read(out), 8U);
    EXPECT_EQ(out[7], 8.0F);
    EXPECT_EQ(ring.read(out), 0U);
}

TEST(RingBuffer, BehavesAsAQueueOfLimitedLengthOverRandomOperations)
{
    std::mt19937 random(7);
    RingBuffer ring(64);
    std::deque<float> model;
    float next = 0;
    for (int step = 0; step < 20000; ++step) {
        const std::size_t size = random() % 100;
        if (random() % 2 == 0) {
            std::vector<float> in(size);
            std::iota(in.begin(), in.end(), next);
            const std::size_t taken = ring.write(in);
            ASSERT_EQ(taken, std::min(size, 64 - model.size()));
            model.insert(model.end(), in.begin(), in.begin() + static_cast<std::ptrdiff_t>(taken));
            next = std::fmod(next + static_cast<float>(taken), 1e6F);
        } else {
            std::vector<float> out(size);
            const std::size_t count = ring.read(out);
            ASSERT_EQ(count, std::min(size, model.size()));
            for (std::size_t i = 0; i < count; ++i) {
                ASSERT_EQ(out[i], model.front());
                model.pop_front();
            }
        }
        ASSERT_EQ(ring.available(), model.size());
    }
}

TEST(RingBuffer, CarriesEverySampleInOrderFromOneThreadToAnother)
{
    constexpr int kTotal = 1 << 20; // exact as float
    RingBuffer ring(1000);
    std::thread producer([&] {
        std::mt19937 random(1);
        std::vector<float> block;
        for (int sent = 0; sent < kTotal;) {
            block.resize(std::min<std::size_t>(1 + random() % 700, static_cast<std::size_t>(kTotal - sent)));
            std::iota(block.begin(), block.end(), static_cast<float>(sent));
            for (std::span<const float> rest = block; !rest.empty();) {
                const std::size_t taken = ring.write(rest);
                rest = rest.subspan(taken);
                if (taken == 0) std::this_thread::yield();
            }
            sent += static_cast<int>(block.size());
        }
    });
    std::mt19937 random(2);
    std::vector<float> out(700);
    int received = 0;
    int wrong = 0;
    while (received < kTotal) {
        const std::size_t count = ring.read(std::span(out).first(1 + random() % 700));
        for (std::size_t i = 0; i < count; ++i)
            if (out[i] != static_cast<float>(received++)) ++wrong;
        if (count == 0) std::this_thread::yield();
    }
    producer.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(ring.available(), 0U);
}

} // namespace
} // namespace cryscope
