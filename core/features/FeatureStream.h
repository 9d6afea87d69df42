#pragma once

#include "core/audio/SampleSource.h"
#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/features/FeatureMatrix.h"

#include <array>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>

namespace cryscope {

/// The features by the names they have outside the program.
inline constexpr std::array<std::string_view, 6> kFeatureKinds = {"stft",  "logmel", "mfcc",
                                                                  "delta", "chroma", "spectral"};

/// Any feature as a stream: samples in, rows out. One thread at a time.
class FeatureStream {
public:
    virtual ~FeatureStream() = default;
    virtual SampleRate sampleRate() const = 0; ///< what push() expects
    virtual std::size_t columns() const = 0;
    virtual int hopLength() const = 0; ///< samples a row
    virtual void push(std::span<const float> samples) = 0;
    virtual void finish() = 0; ///< the stream is over: features that look ahead give their last rows
    /// Rows completed so far; valid until the next push(), finish() or clear().
    virtual const FeatureMatrix& frames() const = 0;
    virtual void clear() = 0;
};

/// `kind` is one of kFeatureKinds, `config` a JSON object with the fields of its config struct ("stft": those
/// of StftConfig with "sampleRateHz" and "window" by name, magnitudes; "delta": those of MfccConfig and
/// DeltaConfig, the deltas of the MFCC). Unknown kinds and fields are an InvalidArgument that lists the known
/// ones.
Result<std::unique_ptr<FeatureStream>> makeFeatureStream(std::string_view kind, const nlohmann::json& config);

/// Reads `source` to its end and writes its features to a .npy file, in constant memory. The source must have
/// the stream's rate (assert). Blocking; checks `cancel` once a block. Returns the number of rows.
Result<std::int64_t> writeFeatures(SampleSource& source, FeatureStream& stream,
                                   const std::filesystem::path& file, const CancelToken& cancel = {},
                                   const ProgressFn& progress = {});

} // namespace cryscope
