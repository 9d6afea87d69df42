#include "ui/training/ClipPreview.h"

#include "core/dataset/AugmentSet.h"
#include "core/dataset/ClipSound.h"
#include "core/picture/SpectrogramRaster.h"

#include <algorithm>
#include <cstring>

namespace cryscope {

namespace {

constexpr double kLongestSeconds = 30;

/// A recording that is nothing but its samples.
class SampleAudio final : public RandomAccessAudio {
public:
    SampleAudio(std::vector<float> samples, SampleRate rate) : m_samples(std::move(samples))
    {
        m_info.rate = rate;
        m_info.channels = 1;
        m_info.length = std::int64_t(m_samples.size());
    }
    const AudioFileInfo& info() const override { return m_info; }
    SampleRate sampleRate() const override { return m_info.rate; }
    std::int64_t length() const override { return std::int64_t(m_samples.size()); }
    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        const auto from = std::size_t(std::clamp<std::int64_t>(begin.value, 0, length()));
        const std::size_t count = std::min(out.size(), m_samples.size() - from);
        std::copy_n(m_samples.begin() + std::ptrdiff_t(from), count, out.begin());
        return count;
    }

private:
    std::vector<float> m_samples;
    AudioFileInfo m_info;
};

QImage pictureOf(const std::vector<float>& samples, std::size_t length, const PreviewRequest& request)
{
    RasterConfig config;
    config.width = std::max(16, request.size.width());
    config.height = std::max(16, request.size.height());
    SpectrogramReducer reducer(config, request.rate, std::int64_t(length));
    reducer.push(samples);
    reducer.push(std::vector<float>(length - samples.size(), 0.0F));
    const auto pixels = reducer.finish().render(LevelColours(request.colours, request.levels));
    QImage image(config.width, config.height, QImage::Format_RGBA8888);
    for (int y = 0; y < config.height; ++y)
        std::memcpy(image.scanLine(y), pixels.data() + std::size_t(y) * std::size_t(config.width),
                    std::size_t(config.width) * sizeof(Rgba));
    return image;
}

} // namespace

Result<ClipPreview> makePreview(const PreviewRequest& request, const CancelToken& cancel)
{
    auto sound = clipSound(request.clip, request.clip.rows.front(), request.rate, cancel);
    if (!sound) return tl::unexpected(sound.error());
    sound->resize(std::min(sound->size(), std::size_t(kLongestSeconds * request.rate.hz)));
    std::shared_ptr<const Backgrounds> backgrounds;
    if (!request.backgrounds.rows.empty())
        if (auto loaded = loadBackgrounds(request.backgrounds, request.rate, cancel)) backgrounds = *loaded;
    const auto augmenter = Augmenter::create(request.changes, request.rate, backgrounds);
    if (!augmenter) return tl::unexpected(augmenter.error());
    Random random(request.seed);
    auto changed = augmenter->apply(*sound, random);
    if (cancel.requested()) return cancelled();
    // Louder than full scale is turned down, as the files of an augmented set are.
    float peak = 0;
    for (const float sample : changed) peak = std::max(peak, std::abs(sample));
    if (peak > 1)
        for (float& sample : changed) sample /= peak;

    const std::size_t length = std::max(sound->size(), changed.size());
    ClipPreview preview;
    preview.seconds = double(length) / request.rate.hz;
    preview.before.picture = pictureOf(*sound, length, request);
    preview.after.picture = pictureOf(changed, length, request);
    preview.before.audio = std::make_shared<SampleAudio>(std::move(*sound), request.rate);
    preview.after.audio = std::make_shared<SampleAudio>(std::move(changed), request.rate);
    return preview;
}

} // namespace cryscope
