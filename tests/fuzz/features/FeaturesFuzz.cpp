// Any settings and any samples, in any chunks: rows or one sentence.
// Input: kind (1 byte), chunk length (1), length of the JSON (1), the JSON, then samples as raw floats.

#include "core/features/FeatureStream.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace cryscope;
    if (size < 3) return 0;
    const std::string_view kind = kFeatureKinds[data[0] % kFeatureKinds.size()];
    const std::size_t chunk = std::size_t(data[1]) * 16 + 1;
    const std::size_t jsonLength = std::min<std::size_t>(data[2], size - 3);
    const auto config = nlohmann::json::parse(data + 3, data + 3 + jsonLength, nullptr, false);
    if (config.is_discarded()) return 0;
    auto stream = makeFeatureStream(kind, config);
    if (!stream) {
        if (stream.error().sentence.empty()) std::abort();
        return 0;
    }
    std::vector<float> samples((size - 3 - jsonLength) / sizeof(float));
    std::memcpy(samples.data(), data + 3 + jsonLength, samples.size() * sizeof(float));
    // Enough sound for a few frames of any size, without frames by the thousand.
    samples.resize(std::min<std::size_t>(samples.size() + 4096, 6000));
    std::size_t values = 0;
    const auto take = [&] {
        values += (*stream)->frames().values.size();
        (*stream)->clear();
    };
    const std::size_t step = std::max(chunk, std::size_t(1));
    const std::span<const float> all =
        (*stream)->hopLength() < 64 ? std::span(samples).first(1500) : std::span(samples);
    for (std::size_t at = 0; at < all.size(); at += step) {
        (*stream)->push(all.subspan(at, std::min(step, all.size() - at)));
        take();
    }
    (*stream)->finish();
    take();
    if (values % (*stream)->columns() != 0) std::abort();
    return 0;
}
