#include "core/dataset/ClipSound.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"

#include <algorithm>

namespace cryscope {
namespace {

/// A clip that is to be changed stands in memory; an hour at 16 kHz is 230 MB.
constexpr double kLongestSeconds = 3600;

} // namespace

Result<std::vector<float>> clipSound(const Manifest& manifest, const ManifestRow& row, SampleRate rate,
                                     const CancelToken& cancel)
{
    auto file = openAudioFile(manifest.resolve(row));
    if (!file) return tl::unexpected(file.error());
    auto source = resampled(std::move(*file), rate);
    if (!source) return tl::unexpected(source.error());
    const auto begin = static_cast<std::size_t>(toSamplePos(row.startSeconds.value_or(0), rate).value);
    const auto end = static_cast<std::size_t>(
        toSamplePos(std::min(row.endSeconds.value_or(1e9), row.startSeconds.value_or(0) + kLongestSeconds),
                    rate)
            .value);
    std::vector<float> samples;
    std::vector<float> block(1 << 16);
    std::size_t position = 0;
    while (position < end) {
        if (cancel.requested()) return cancelled();
        const auto count = (*source)->read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        const std::size_t from = std::clamp(begin, position, position + *count) - position;
        const std::size_t to = std::clamp(end, position, position + *count) - position;
        if (from < to)
            samples.insert(samples.end(), block.begin() + static_cast<std::ptrdiff_t>(from),
                           block.begin() + static_cast<std::ptrdiff_t>(to));
        position += *count;
    }
    if (samples.empty())
        return fail(ErrorKind::Unreadable, row.path, "There is no sound in this clip; leave it out.");
    return samples;
}

} // namespace cryscope
