#include "core/dataset/Fingerprint.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numbers>
#include <unordered_map>
#include <utility>

namespace cryscope {
namespace {

constexpr int kFrame = 2048; // 256 ms: long against the hop, so that a shift of half a hop changes few bits
constexpr std::size_t kBands = 32;
constexpr double kLowestHz = 300;
constexpr double kHighestHz = 3400; // what a telephone codec leaves
constexpr std::uint32_t kSounds = 1u << 31;
/// Mean square of a frame below which its spectrum is noise of the converter.
constexpr double kQuietestPower = 1e-7;
constexpr double kFramesPerSecond = double(kFingerprintRate.hz) / kFingerprintHop;

struct Place {
    std::uint32_t value = 0;
    std::uint32_t clip = 0;
    std::int32_t frame = 0;
};

/// A guess that two clips are alike at an offset (frames of `second` plus offset = frames of `first`).
struct Candidate {
    std::uint32_t first = 0, second = 0;
    std::int32_t offset = 0;
    bool operator==(const Candidate&) const = default;
};
struct CandidateHash {
    std::size_t operator()(const Candidate& c) const
    {
        std::uint64_t x = (std::uint64_t(c.first) << 40) ^ (std::uint64_t(c.second) << 16) ^
                          std::uint64_t(static_cast<std::uint32_t>(c.offset));
        x *= 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>(x ^ (x >> 29));
    }
};

/// Equal values at equal distances vote for a candidate.
std::unordered_map<Candidate, int, CandidateHash> votes(std::span<const Fingerprint> clips)
{
    std::vector<Place> places;
    for (std::size_t clip = 0; clip < clips.size(); ++clip)
        for (std::size_t frame = 0; frame < clips[clip].size(); ++frame)
            if (clips[clip][frame] & kSounds)
                places.push_back(
                    {clips[clip][frame], static_cast<std::uint32_t>(clip), static_cast<std::int32_t>(frame)});
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.value != b.value ? a.value < b.value
               : a.clip != b.clip ? a.clip < b.clip
                                  : a.frame < b.frame;
    });
    std::unordered_map<Candidate, int, CandidateHash> counts;
    constexpr std::size_t kCommon = 64; // a value in so many places tells nothing
    for (std::size_t begin = 0; begin < places.size();) {
        std::size_t end = begin;
        while (end < places.size() && places[end].value == places[begin].value) ++end;
        if (end - begin <= kCommon)
            for (std::size_t i = begin; i < end; ++i)
                for (std::size_t j = i + 1; j < end; ++j)
                    if (places[i].clip != places[j].clip)
                        ++counts[{places[i].clip, places[j].clip, places[i].frame - places[j].frame}];
        begin = end;
    }
    return counts;
}

/// Share of equal bits and how many frames were compared.
std::pair<double, std::size_t> compared(const Fingerprint& first, const Fingerprint& second,
                                        std::int32_t offset)
{
    std::size_t frames = 0;
    std::size_t differences = 0;
    const auto begin = std::max<std::ptrdiff_t>(0, offset);
    const auto end = std::min(std::ssize(first), std::ssize(second) + offset);
    for (std::ptrdiff_t i = begin; i < end; ++i) {
        const std::uint32_t a = first[static_cast<std::size_t>(i)];
        const std::uint32_t b = second[static_cast<std::size_t>(i - offset)];
        if (!(a & b & kSounds)) continue;
        ++frames;
        differences += static_cast<std::size_t>(std::popcount(a ^ b));
    }
    if (frames == 0) return {0, 0};
    return {1 - double(differences) / double(31 * frames), frames};
}

} // namespace

Fingerprinter::Fingerprinter() : m_fft(kFrame), m_framer(kFrame, kFingerprintHop), m_window(kFrame)
{
    for (int i = 0; i < kFrame; ++i)
        m_window[static_cast<std::size_t>(i)] =
            static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * i / kFrame));
    const double step = std::pow(kHighestHz / kLowestHz, 1.0 / kBands);
    for (std::size_t band = 0; band <= kBands; ++band)
        m_edges.push_back(static_cast<std::size_t>(
            std::lround(kLowestHz * std::pow(step, double(band)) * kFrame / kFingerprintRate.hz)));
}

void Fingerprinter::push(std::span<const float> samples)
{
    m_framer.push(samples, [this](std::span<const float> frame) { addFrame(frame); });
}

void Fingerprinter::addFrame(std::span<const float> frame)
{
    double power = 0;
    const auto input = m_fft.input();
    for (std::size_t i = 0; i < frame.size(); ++i) {
        power += double(frame[i]) * frame[i];
        input[i] = frame[i] * m_window[i];
    }
    const auto bins = m_fft.forward();
    std::vector<double> energies(kBands);
    for (std::size_t band = 0; band < kBands; ++band) {
        const std::size_t end = std::max(m_edges[band + 1], m_edges[band] + 1);
        for (std::size_t k = m_edges[band]; k < end; ++k)
            energies[band] += double(bins[2 * k]) * bins[2 * k] + double(bins[2 * k + 1]) * bins[2 * k + 1];
    }
    if (!m_before.empty()) {
        std::uint32_t value = power / double(frame.size()) > kQuietestPower ? kSounds : 0;
        for (std::size_t band = 0; band + 1 < kBands; ++band)
            if (energies[band] - energies[band + 1] > m_before[band] - m_before[band + 1])
                value |= 1u << band;
        m_values.push_back(value);
    }
    m_before = std::move(energies);
}

Fingerprint Fingerprinter::take()
{
    m_before.clear();
    m_framer = Framer(kFrame, kFingerprintHop);
    return std::exchange(m_values, {});
}

Result<std::vector<NearDuplicate>> findNearDuplicates(std::span<const Fingerprint> clips,
                                                      const NearDuplicateConfig& config,
                                                      const CancelToken& cancel)
{
    constexpr int kVotes = 3;
    std::map<std::pair<std::size_t, std::size_t>, NearDuplicate> best;
    const auto counts = votes(clips);
    for (const auto& [candidate, count] : counts) {
        if (count < kVotes) continue;
        if (cancel.requested()) return cancelled();
        const auto [similarity, frames] =
            compared(clips[candidate.first], clips[candidate.second], candidate.offset);
        const double seconds = double(frames) / kFramesPerSecond;
        if (similarity < config.minSimilarity || seconds < config.minOverlapSeconds) continue;
        auto& entry = best[{candidate.first, candidate.second}];
        // Ties go to the smaller offset, so that the answer does not depend on the order of a hash table.
        const double offset = double(candidate.offset) / kFramesPerSecond;
        if (similarity > entry.similarity ||
            (similarity == entry.similarity && std::abs(offset) < std::abs(entry.offsetSeconds)))
            entry = {candidate.first, candidate.second, similarity, offset, seconds};
    }
    std::vector<NearDuplicate> pairs;
    pairs.reserve(best.size());
    for (const auto& [key, pair] : best) pairs.push_back(pair);
    return pairs;
}

} // namespace cryscope
