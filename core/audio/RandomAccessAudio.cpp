#include "core/audio/RandomAccessAudio.h"

#include "core/audio/DecodedCache.h"
#include "core/audio/InPlaceAudio.h"
#include "core/base/FileIdentity.h"

#include <algorithm>
#include <cassert>

namespace cryscope {
namespace {

class StretchSource final : public SampleSource {
public:
    StretchSource(std::shared_ptr<const RandomAccessAudio> audio, SampleSpan span)
        : m_audio(std::move(audio)), m_at(span.begin), m_end(span.end), m_length(span.length())
    {}
    SampleRate sampleRate() const override { return m_audio->sampleRate(); }
    std::optional<std::int64_t> length() const override { return m_length; }
    Result<std::size_t> read(std::span<float> out) override
    {
        const auto left = static_cast<std::size_t>(m_end - m_at);
        auto count = m_audio->read(m_at, out.first(std::min(out.size(), left)));
        if (count) m_at = m_at + static_cast<std::int64_t>(*count);
        return count;
    }

private:
    std::shared_ptr<const RandomAccessAudio> m_audio;
    SamplePos m_at;
    SamplePos m_end;
    std::int64_t m_length;
};

/// The same recording, with a name for its content.
class IdentifiedAudio final : public RandomAccessAudio {
public:
    IdentifiedAudio(std::shared_ptr<const RandomAccessAudio> audio, std::string identity)
        : m_audio(std::move(audio)), m_identity(std::move(identity))
    {}
    const AudioFileInfo& info() const override { return m_audio->info(); }
    SampleRate sampleRate() const override { return m_audio->sampleRate(); }
    std::int64_t length() const override { return m_audio->length(); }
    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        return m_audio->read(begin, out);
    }
    std::string identity() const override { return m_identity; }

private:
    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::string m_identity;
};

} // namespace

Result<std::shared_ptr<const RandomAccessAudio>> openRandomAccess(const std::filesystem::path& file,
                                                                  const OpenOptions& options,
                                                                  const CancelToken& cancel,
                                                                  const ProgressFn& progress)
{
    // Everything goes through the decoder first: it knows hostile headers, and it says what the file is.
    if (cancel.requested()) return cancelled();
    auto source = openAudioFile(file, options);
    if (!source) return tl::unexpected(source.error());
    if (auto inPlace = openInPlace(file, (*source)->info(), options.channel)) return inPlace;
    return decodeToDisk(**source, options.channel, cancel, progress);
}

Result<std::shared_ptr<const RandomAccessAudio>> openIdentified(const std::filesystem::path& file,
                                                                const OpenOptions& options,
                                                                const CancelToken& cancel,
                                                                const ProgressFn& progress)
{
    // The name is that of what was read: a file that changes meanwhile has none.
    const std::string before = fileIdentity(file);
    auto opened = openRandomAccess(file, options, cancel, progress);
    if (!opened || before.empty() || fileIdentity(file) != before) return opened;
    return std::make_shared<IdentifiedAudio>(std::move(*opened),
                                             before + ':' + std::to_string(options.channel.index));
}

std::unique_ptr<SampleSource> makeSource(std::shared_ptr<const RandomAccessAudio> audio, SampleSpan span)
{
    assert(audio);
    const auto begin = std::clamp<std::int64_t>(span.begin.value, 0, audio->length());
    const auto end = std::clamp<std::int64_t>(span.end.value, begin, audio->length());
    return std::make_unique<StretchSource>(std::move(audio), SampleSpan{{begin}, {end}});
}

} // namespace cryscope
