// The whole way from a stranger's bytes to samples, without a disk in between.
#include "core/audio/DecodedSource.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace cryscope;
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto source = openAudioBytes(memoryInput(bytes), "fuzz.sound");
    if (!source) {
        // A refusal is one sentence.
        if (source.error().sentence.empty() || source.error().sentence.back() != '.') std::abort();
        return 0;
    }
    if (!(*source)->sampleRate().isSupported()) std::abort();
    std::vector<float> block(1 << 14);
    // A megabyte can hold a day of silence: two million samples tell enough.
    for (std::size_t total = 0; total < 2'000'000;) {
        const auto count = (*source)->read(block);
        if (!count || *count == 0) break;
        for (std::size_t i = 0; i < *count; ++i)
            if (!std::isfinite(block[i])) std::abort();
        total += *count;
    }
    return 0;
}
