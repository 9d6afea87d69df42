#include "ui/sound/CaptureSink.h"

#include <array>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>
#include <vector>

namespace cryscope {
namespace {

QAudioFormat formatOf(QAudioFormat::SampleFormat samples, int channels)
{
    QAudioFormat format;
    format.setSampleRate(48000);
    format.setSampleFormat(samples);
    format.setChannelCount(channels);
    return format;
}

class Capture : public testing::Test {
protected:
    template <class T>
    static std::vector<char> bytesOf(const std::vector<T>& values)
    {
        std::vector<char> bytes(values.size() * sizeof(T));
        std::memcpy(bytes.data(), values.data(), bytes.size());
        return bytes;
    }
    static void feed(CaptureSink& sink, const std::vector<char>& bytes)
    {
        EXPECT_EQ(sink.write(bytes.data(), qint64(bytes.size())), qint64(bytes.size()));
    }
    std::vector<float> heard()
    {
        std::vector<float> samples(stream->ring.capacity());
        samples.resize(stream->ring.read(samples));
        return samples;
    }

    std::shared_ptr<CaptureStream> stream = std::make_shared<CaptureStream>(SampleRate{48000});
};

TEST_F(Capture, ScalesEverySampleFormatToOne)
{
    CaptureSink bytes(stream, formatOf(QAudioFormat::UInt8, 1));
    feed(bytes, bytesOf<std::uint8_t>({0, 128, 192}));
    EXPECT_EQ(heard(), (std::vector<float>{-1.0F, 0.0F, 0.5F}));
    CaptureSink shorts(stream, formatOf(QAudioFormat::Int16, 1));
    feed(shorts, bytesOf<std::int16_t>({-32768, 0, 16384}));
    EXPECT_EQ(heard(), (std::vector<float>{-1.0F, 0.0F, 0.5F}));
    CaptureSink ints(stream, formatOf(QAudioFormat::Int32, 1));
    feed(ints, bytesOf<std::int32_t>({std::numeric_limits<std::int32_t>::min(), 0, 1 << 30}));
    EXPECT_EQ(heard(), (std::vector<float>{-1.0F, 0.0F, 0.5F}));
    CaptureSink floats(stream, formatOf(QAudioFormat::Float, 1));
    feed(floats, bytesOf<float>({-1.0F, 0.0F, 0.5F}));
    EXPECT_EQ(heard(), (std::vector<float>{-1.0F, 0.0F, 0.5F}));
}

TEST_F(Capture, TakesTheMeanOfTheChannels)
{
    CaptureSink sink(stream, formatOf(QAudioFormat::Int16, 2));
    feed(sink, bytesOf<std::int16_t>({16384, 0, -8192, -8192, 16384, -16384}));
    EXPECT_EQ(heard(), (std::vector<float>{0.25F, -0.25F, 0.0F}));
    EXPECT_EQ(sink.framesReceived(), 3);
}

TEST_F(Capture, HearsTheSameHoweverTheSystemCutsTheBytes)
{
    std::vector<std::int16_t> values(2 * 3000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int16_t>(i * 7);
    const auto bytes = bytesOf(values);
    CaptureSink whole(stream, formatOf(QAudioFormat::Int16, 2));
    feed(whole, bytes);
    const auto expected = heard();
    ASSERT_EQ(expected.size(), 3000U);
    for (const std::size_t chunk : {1U, 3U, 5U, 1023U, 4099U}) {
        CaptureSink sink(stream, formatOf(QAudioFormat::Int16, 2));
        for (std::size_t at = 0; at < bytes.size(); at += chunk) {
            const auto begin = bytes.begin() + std::ptrdiff_t(at);
            feed(sink, {begin, begin + std::ptrdiff_t(std::min(chunk, bytes.size() - at))});
        }
        EXPECT_EQ(heard(), expected) << chunk;
    }
}

TEST_F(Capture, CountsWhatTheRingHasNoRoomFor)
{
    CaptureSink sink(stream, formatOf(QAudioFormat::Float, 1));
    const std::size_t room = stream->ring.capacity();
    feed(sink, bytesOf(std::vector<float>(room + 1000, 0.25F)));
    EXPECT_EQ(stream->lostSamples.load(), 1000);
    EXPECT_EQ(sink.framesReceived(), std::int64_t(room) + 1000);
    EXPECT_EQ(heard().size(), room);
    feed(sink, bytesOf(std::vector<float>(10, 0.5F)));
    EXPECT_EQ(heard(), std::vector<float>(10, 0.5F)) << "it goes on where there is room again";
}

TEST_F(Capture, TellsWhichFormatsItCannotTake)
{
    EXPECT_EQ(CaptureSink::frameSize(formatOf(QAudioFormat::Int16, 2)), 4);
    EXPECT_EQ(CaptureSink::frameSize(formatOf(QAudioFormat::Float, 64)), 256);
    EXPECT_EQ(CaptureSink::frameSize(formatOf(QAudioFormat::Unknown, 1)), 0);
    EXPECT_EQ(CaptureSink::frameSize(formatOf(QAudioFormat::Int16, 0)), 0);
    EXPECT_EQ(CaptureSink::frameSize(formatOf(QAudioFormat::Float, 65)), 0);
}

TEST_F(Capture, CannotBeReadFrom)
{
    CaptureSink sink(stream, formatOf(QAudioFormat::Int16, 1));
    std::array<char, 4> bytes{};
    EXPECT_EQ(sink.read(bytes.data(), 4), -1);
}

} // namespace
} // namespace cryscope
