#pragma once

#include "core/base/Result.h"
#include "core/dsp/Window.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cryscope {

/// Short-time Fourier transform as librosa.stft(center=False): frame i begins at sample i*hopLength; the
/// periodic window of windowLength samples is zero-padded in the middle of fftSize; no padding at the end.
struct StftConfig {
    int windowLength = 400; ///< samples
    int hopLength = 160;    ///< samples
    int fftSize = 512;      ///< samples, >= windowLength, even
    WindowShape window = WindowShape::Hann;
    bool operator==(const StftConfig&) const = default;
    /// fftSize even in 16..65536, windowLength in 1..fftSize, hopLength in 1..1048576; the error names field
    /// and value.
    Result<void> validate() const;
    int bins() const { return fftSize / 2 + 1; }
    /// Samples that one frame looks at (librosa frames by fftSize).
    int frameLength() const { return fftSize; }
};

/// One frame of sound -> magnitudes or powers. Tables and FFTW plan; no allocation after construction.
/// One instance a thread (plans are made behind a process-wide lock). A NaN or infinite sample makes the
/// frames that hold it NaN or infinite in every bin: power() and magnitude() never take it for silence.
class Stft {
public:
    /// `config` must have passed validate() (assert).
    explicit Stft(const StftConfig& config);
    ~Stft();
    Stft(Stft&&) noexcept;
    Stft& operator=(Stft&&) noexcept;

    const StftConfig& config() const;
    /// in: frameLength() samples, not windowed. out: bins() values |X|^2, FFT unscaled.
    void power(std::span<const float> in, std::span<float> out);
    /// loudest: bins() values, each raised to |X|^2 where that is more; NaN is not more.
    void keepLoudest(std::span<const float> in, std::span<float> loudest);
    /// out: bins() values |X|.
    void magnitude(std::span<const float> in, std::span<float> out);
    /// Sum of the window: 20 log10(2|X| / windowSum()) is dBFS of a sine in a bin (0 = full scale).
    double windowSum() const;

private:
    /// Windows and transforms `in`; bins() pairs of real and imaginary part.
    std::span<const float> transform(std::span<const float> in);

    struct Tables;
    std::unique_ptr<Tables> m_tables;
};

/// Number of whole frames in `samples` samples; 0 when there are fewer than frameLength.
constexpr std::int64_t frameCount(std::int64_t samples, int frameLength, int hopLength)
{
    return samples < frameLength ? 0 : 1 + (samples - frameLength) / hopLength;
}

} // namespace cryscope
