#include "core/dsp/Stft.h"

#include "core/dsp/RealFft.h"
#include "core/dsp/VectorKernels.h"

#include <cassert>
#include <cmath>
#include <numeric>

namespace cryscope {

namespace {

Result<void> inRange(const char* field, int value, int low, int high)
{
    if (value >= low && value <= high) return {};
    return fail(ErrorKind::InvalidArgument, field,
                std::to_string(value) + " is out of range; choose " + std::to_string(low) + " to " +
                    std::to_string(high) + " samples.");
}

} // namespace

Result<void> StftConfig::validate() const
{
    constexpr int kLargestFft = 65536;
    constexpr int kLargestHop = 1 << 20;
    if (auto ok = inRange("fftSize", fftSize, 16, kLargestFft); !ok) return ok;
    if (fftSize % 2 != 0)
        return fail(ErrorKind::InvalidArgument, "fftSize",
                    std::to_string(fftSize) + " is odd; choose an even number.");
    if (auto ok = inRange("windowLength", windowLength, 1, fftSize); !ok) return ok;
    return inRange("hopLength", hopLength, 1, kLargestHop);
}

struct Stft::Tables {
    explicit Tables(const StftConfig& c)
        : config(c), window(makeWindow(c.window, c.windowLength)),
          windowSum(std::accumulate(window.begin(), window.end(), 0.0)),
          begin(std::size_t(c.fftSize - c.windowLength) / 2), fft(c.fftSize)
    {}
    StftConfig config;
    std::vector<float> window;
    double windowSum;
    std::size_t begin; ///< of the window inside the frame
    RealFft fft;
};

Stft::Stft(const StftConfig& config)
{
    assert(config.validate());
    m_tables = std::make_unique<Tables>(config);
}
Stft::~Stft() = default;
Stft::Stft(Stft&&) noexcept = default;
Stft& Stft::operator=(Stft&&) noexcept = default;

const StftConfig& Stft::config() const
{
    return m_tables->config;
}
double Stft::windowSum() const
{
    return m_tables->windowSum;
}

std::span<const float> Stft::transform(std::span<const float> in)
{
    Tables& t = *m_tables;
    assert(in.size() == std::size_t(t.config.frameLength()));
    vectorKernels().multiply(in.data() + t.begin, t.window.data(), t.fft.input().data() + t.begin,
                             t.window.size());
    return t.fft.forward();
}

void Stft::power(std::span<const float> in, std::span<float> out)
{
    assert(out.size() == std::size_t(config().bins()));
    vectorKernels().power(transform(in).data(), out.data(), out.size());
}

void Stft::keepLoudest(std::span<const float> in, std::span<float> loudest)
{
    assert(loudest.size() == std::size_t(config().bins()));
    vectorKernels().keepLoudest(transform(in).data(), loudest.data(), loudest.size());
}

void Stft::magnitude(std::span<const float> in, std::span<float> out)
{
    power(in, out);
    for (float& value : out) value = std::sqrt(value);
}

} // namespace cryscope
