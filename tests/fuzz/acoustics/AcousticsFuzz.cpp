// Any pitch settings and any samples: every measure is a finite number or a reason.
// Input: length of the JSON (1 byte), the JSON, then samples as raw floats (NaN and infinities among them).
#include "core/acoustics/Measures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace cryscope;
    if (size < 1) return 0;
    const std::size_t jsonLength = std::min<std::size_t>(data[0], size - 1);
    const auto json = nlohmann::json::parse(data + 1, data + 1 + jsonLength, nullptr, false);
    MeasureConfig config;
    if (!json.is_discarded()) {
        const auto pitch = pitchConfigFromJson(json);
        if (!pitch) {
            if (pitch.error().sentence.empty()) std::abort();
            return 0;
        }
        config.pitch = *pitch;
    }
    // A second of steps at most, whatever the settings.
    std::vector<float> samples((size - 1 - jsonLength) / sizeof(float));
    std::memcpy(samples.data(), data + 1 + jsonLength, samples.size() * sizeof(float));
    samples.resize(std::min<std::size_t>(samples.size(), 2000));
    if (config.pitch.hopLength / config.pitch.stepsPerHop < 8) return 0;
    const auto measures = measureSamples(samples, config.pitch.sampleRateHz / 2.0, config);
    if (!measures) return 0;
    for (const auto& unit : measures->units)
        for (const auto& value : unit.values)
            if (value.number && !std::isfinite(*value.number)) std::abort();
    return 0;
}
