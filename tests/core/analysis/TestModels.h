#pragma once

#include "core/analysis/Analysis.h"
#include "core/base/Units.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

namespace cryscope::test {

/// A source over samples in memory that hands out odd portions, as decoders do.
class MemorySource final : public SampleSource {
public:
    MemorySource(std::vector<float> samples, SampleRate rate, bool knowsLength = true)
        : m_samples(std::move(samples)), m_rate(rate), m_knowsLength(knowsLength)
    {}
    SampleRate sampleRate() const override { return m_rate; }
    std::optional<std::int64_t> length() const override
    {
        if (!m_knowsLength) return std::nullopt;
        return std::ssize(m_samples);
    }
    Result<std::size_t> read(std::span<float> out) override
    {
        const std::size_t count =
            std::min({out.size(), m_samples.size() - m_at, std::size_t(1000 + m_at % 777)});
        std::copy_n(m_samples.begin() + std::ptrdiff_t(m_at), count, out.begin());
        m_at += count;
        return count;
    }

private:
    std::vector<float> m_samples;
    SampleRate m_rate;
    bool m_knowsLength;
    std::size_t m_at = 0;
};

/// Share of the window's 20 ms frames above -35 dBFS: a stand-in for a detector, fooled by anything loud.
inline double loudShare(std::span<const float> window)
{
    constexpr std::size_t kFrame = 320;
    std::size_t loud = 0;
    const std::size_t frames = window.size() / kFrame;
    for (std::size_t f = 0; f < frames; ++f) {
        double energy = 0;
        for (const float sample : window.subspan(f * kFrame, kFrame))
            energy += double(sample) * double(sample);
        if (rmsToDbfs(std::sqrt(energy / kFrame)) > -35) ++loud;
    }
    return double(loud) / double(frames);
}

inline ModelCard detectorCard()
{
    ModelCard card;
    card.name = "loudness";
    card.version = "3";
    card.classes = {"no_cry", "cry"};
    return card;
}

inline std::shared_ptr<const CryClassifier> loudnessDetector()
{
    return std::make_shared<FixedClassifier>(detectorCard(), [](std::span<const float> window) {
        const auto cry = static_cast<float>(1 / (1 + std::exp(-20 * (loudShare(window) - 0.4))));
        return std::vector<float>{1 - cry, cry};
    });
}

/// "low" or "high" by the rate of zero crossings; sure by `confidence`.
inline std::shared_ptr<const CryClassifier> pitchReason(double confidence, double threshold,
                                                        int windowLength = 16000, int rateHz = 16000)
{
    ModelCard card;
    card.name = "pitch-reason";
    card.version = "1";
    card.task = ModelTask::Reason;
    card.classes = {"low", "high"};
    card.thresholds.reasonConfidence = threshold;
    card.windowLength = windowLength;
    card.windowHop = windowLength / 2;
    card.features.sampleRateHz = rateHz;
    return std::make_shared<FixedClassifier>(card, [confidence, rateHz](std::span<const float> window) {
        std::size_t crossings = 0;
        for (std::size_t i = 1; i < window.size(); ++i) crossings += (window[i] > 0) != (window[i - 1] > 0);
        const bool high = double(crossings) * rateHz / double(window.size()) > 1600; // 800 Hz
        const auto sure = static_cast<float>(confidence);
        return high ? std::vector<float>{1 - sure, sure} : std::vector<float>{sure, 1 - sure};
    });
}

inline AnalysisConfig defaultConfig()
{
    return analysisConfigFor(detectorCard());
}

} // namespace cryscope::test
