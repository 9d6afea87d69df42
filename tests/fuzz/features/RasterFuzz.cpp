// Pictures of any size of any sound, whatever length was announced for it.
// Input: width (2 bytes), height (1), band (2), fft (1), announced length (8), then samples as raw floats.

#include "core/picture/SpectrogramRaster.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace cryscope;
    if (size < 14) return 0;
    RasterConfig config;
    config.width = data[0] + data[1] % 4 * 256;
    config.height = data[2];
    config.minHz = data[3] * 40.0;
    config.maxHz = data[4] * 40.0;
    config.fftSize = data[5] % 2 == 0 ? 0 : 32 << data[5] % 8;
    std::int64_t announced = 0;
    std::memcpy(&announced, data + 6, sizeof announced);
    constexpr SampleRate kRate{16000};
    if (auto ok = config.validate(kRate); !ok) {
        if (ok.error().sentence.empty()) std::abort();
        return 0;
    }
    std::vector<float> samples((size - 14) / sizeof(float));
    std::memcpy(samples.data(), data + 14, samples.size() * sizeof(float));
    SpectrogramReducer reducer(config, kRate,
                               announced % 3 == 0 ? std::nullopt : std::optional<std::int64_t>(announced));
    for (std::size_t at = 0; at < samples.size(); at += 100)
        reducer.push(std::span(samples).subspan(at, std::min<std::size_t>(100, samples.size() - at)));
    const SpectrogramRaster raster = reducer.finish();
    const auto pixels = raster.render(LevelColours(ColourMapId::Magma, {}));
    if (pixels.size() != std::size_t(config.width) * std::size_t(config.height)) std::abort();
    return 0;
}
