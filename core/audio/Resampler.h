#pragma once

#include "core/audio/SampleSource.h"

#include <memory>
#include <vector>

namespace cryscope {

struct ResamplerConfig {
    enum class Quality {
        File, ///< libsoxr HQ: whole files, features
        Live  ///< libsamplerate SINC_MEDIUM: bounded delay, the live path
    };
    SampleRate from;
    SampleRate to;
    Quality quality = Quality::File;
    bool operator==(const ResamplerConfig&) const = default;
    Result<void> validate() const;
};

/// One mono stream from one rate to another. Equal rates pass samples through untouched. The output is
/// aligned with the input (no leading delay). Deterministic for a given chunking of File; not thread-safe.
class Resampler {
public:
    static Result<std::unique_ptr<Resampler>> create(const ResamplerConfig& config);
    virtual ~Resampler() = default;
    /// Appends what is ready to `out`.
    virtual Result<void> push(std::span<const float> in, std::vector<float>& out) = 0;
    /// Appends the tail; the stream is over.
    virtual Result<void> finish(std::vector<float>& out) = 0;
};

/// `source` at another rate, through a Resampler of quality File. Returns `source` itself when the rates are
/// equal. Output is independent of the sizes asked of read().
Result<std::unique_ptr<SampleSource>> resampled(std::unique_ptr<SampleSource> source, SampleRate to);

} // namespace cryscope
