#include "core/analysis/CryStream.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kReasonMemorySeconds = 30.0; ///< how long reasons are kept while no episode is open

std::size_t cryClassOf(const ModelCard& card)
{
    const auto found = std::find(card.classes.begin(), card.classes.end(), "cry");
    return found == card.classes.end() ? card.classes.size() - 1 : std::size_t(found - card.classes.begin());
}

bool isSilent(std::span<const float> window)
{
    double energy = 0;
    for (const float sample : window) energy += std::isfinite(sample) ? double(sample) * double(sample) : 0.0;
    return !(rmsToDbfs(std::sqrt(energy / double(window.size()))) > CryStream::kSilentDbfs);
}

/// Log-odds of the cry class against all others, clamped to the clip limit.
float cryLogit(const Probabilities& scores, std::size_t window, std::size_t cryClass)
{
    double others = 0;
    const double own = double(scores.logit(window, cryClass));
    for (std::size_t c = 0; c < scores.classes; ++c)
        if (c != cryClass) others += std::exp(double(scores.logit(window, c)) - own);
    if (std::isnan(others)) return -kClipLogitLimit;
    return std::clamp(static_cast<float>(-std::log(others)), -kClipLogitLimit, kClipLogitLimit);
}

} // namespace

int analysisHop(const ModelCard& card)
{
    return std::max(1, std::min(card.windowHop, card.sampleRateHz() / 2));
}

Result<void> CryStreamConfig::validate() const
{
    if (!inputRate.isSupported())
        return fail(ErrorKind::InvalidArgument, "inputRate",
                    "A sample rate of " + std::to_string(inputRate.hz) +
                        " Hz is outside the 1,000 to 768,000 Hz that can be handled.");
    if (batchWindows < 1 || batchWindows > 4096)
        return fail(ErrorKind::InvalidArgument, "batchWindows",
                    "The value " + std::to_string(batchWindows) +
                        " is out of range; choose one from 1 to 4096.");
    return episodes.validate();
}

Result<std::unique_ptr<CryStream>> CryStream::create(const CryStreamConfig& config, Models models,
                                                     double startSeconds)
{
    assert(models.detector);
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const SampleRate modelRate{models.detector->card().sampleRateHz()};
    auto resampler = Resampler::create({config.inputRate, modelRate, config.quality});
    if (!resampler) return tl::unexpected(resampler.error());
    auto reason = std::exchange(models.reason, nullptr);
    std::unique_ptr<CryStream> stream(
        new CryStream(config, std::move(models), std::move(*resampler), startSeconds));
    if (auto set = stream->setReason(std::move(reason)); !set) return tl::unexpected(set.error());
    return stream;
}

Result<void> CryStream::setReason(std::shared_ptr<const CryClassifier> reason)
{
    m_reasons.reset();
    m_models.reason = reason;
    if (!reason) return {};
    auto listener = ReasonListener::create(std::move(reason), m_resampling.to, m_config.quality,
                                           m_config.episodes.offThreshold);
    if (!listener) return tl::unexpected(listener.error());
    m_reasons = std::move(*listener);
    return m_reasons->restart(m_cutter.nextSampleSeconds());
}

CryStream::CryStream(const CryStreamConfig& config, Models models, std::unique_ptr<Resampler> resampler,
                     double startSeconds)
    : m_config(config), m_models(std::move(models)), m_cryClass(cryClassOf(m_models.detector->card())),
      m_resampling{config.inputRate, SampleRate{m_models.detector->card().sampleRateHz()}, config.quality},
      m_resampler(std::move(resampler)), m_cutter(m_models.detector->card().windowLength,
                                                  analysisHop(m_models.detector->card()), m_resampling.to),
      m_levels(m_resampling.to), m_tracker(config.episodes, m_cutter.hopSeconds()), m_now(startSeconds)
{
    m_cutter.restart(startSeconds);
    if (startSeconds > 0) m_tracker.skipTo(startSeconds);
}

Result<void> CryStream::push(std::span<const float> samples)
{
    m_resampled.clear();
    if (auto done = m_resampler->push(samples, m_resampled); !done) return done;
    return takeIn(m_resampled);
}

Result<void> CryStream::takeIn(std::span<const float> modelSamples)
{
    m_newLevels.clear();
    m_levels.push(modelSamples, m_newLevels);
    m_tracker.pushLevels(m_newLevels);
    if (m_reasons && !m_isLight)
        if (auto done = m_reasons->push(modelSamples); !done) return done;
    m_cutter.push(modelSamples, m_pending);
    if (m_pending.starts.size() < m_config.batchWindows) return {};
    return classifyPending();
}

Result<void> CryStream::classifyPending()
{
    const auto length = std::size_t(m_models.detector->card().windowLength);
    const std::size_t total = m_pending.starts.size();
    for (std::size_t first = 0; first < total; first += m_config.batchWindows) {
        const std::size_t count = std::min(m_config.batchWindows, total - first);
        // Silent windows are decided without the model: they go to the end of the batch that it sees.
        std::vector<std::size_t> audible;
        std::vector<float> samples;
        std::vector<bool> isHeldOver(count, false);
        for (std::size_t i = first; i < first + count; ++i) {
            const auto window = std::span<const float>(m_pending.samples).subspan(i * length, length);
            isHeldOver[i - first] = m_isLight && m_sinceClassified++ % kLightStride != 0;
            if (isHeldOver[i - first] || isSilent(window)) continue;
            audible.push_back(i);
            samples.insert(samples.end(), window.begin(), window.end());
        }
        std::vector<float> logits(count, -kClipLogitLimit);
        if (!audible.empty()) {
            auto scores = m_models.detector->classify({samples, audible.size()});
            if (!scores) return tl::unexpected(scores.error());
            for (std::size_t i = 0; i < audible.size(); ++i)
                logits[audible[i] - first] = cryLogit(*scores, i, m_cryClass);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (isHeldOver[i]) logits[i] = m_lastLogit;
            m_lastLogit = logits[i];
            const WindowScore score{m_pending.starts[first + i], m_pending.ends[first + i],
                                    static_cast<float>(logistic(double(logits[i]))), logits[i]};
            m_scores.push_back(score);
            m_tracker.push(score);
            m_now = score.endSeconds;
            if (m_reasons && !m_isLight)
                if (auto done = m_reasons->push(std::span(&score, 1)); !done) return done;
        }
    }
    m_pending.clear();
    return {};
}

Result<void> CryStream::endStretch()
{
    m_resampled.clear();
    if (auto done = m_resampler->finish(m_resampled); !done) return done;
    if (auto done = takeIn(m_resampled); !done) return done;
    m_cutter.finish(m_pending);
    m_newLevels.clear();
    m_levels.finish(m_newLevels);
    m_tracker.pushLevels(m_newLevels);
    if (auto done = classifyPending(); !done) return done;
    if (m_reasons && !m_isLight) return m_reasons->finish();
    return {};
}

Result<void> CryStream::setLight(bool light)
{
    if (light == m_isLight) return {};
    m_isLight = light;
    m_sinceClassified = 0;
    if (m_reasons && !light) return m_reasons->restart(m_cutter.nextSampleSeconds());
    return {};
}

Result<void> CryStream::skipTo(double seconds)
{
    if (auto done = endStretch(); !done) return done;
    auto resampler = Resampler::create(m_resampling);
    if (!resampler) return tl::unexpected(resampler.error());
    m_resampler = std::move(*resampler);
    m_levels = LevelMeter(m_resampling.to);
    m_cutter.restart(seconds);
    m_tracker.skipTo(seconds);
    m_now = seconds;
    if (m_reasons) return m_reasons->restart(seconds);
    return {};
}

Result<void> CryStream::finish()
{
    const Result<void> ended = endStretch();
    m_tracker.finish(); // after a failure too: what was heard before it has its end
    return ended;
}

void CryStream::describe(Episode& episode, float peakLogit, double until) const
{
    const PlattScaling& platt = m_models.detector->card().clipCalibration;
    episode.cryProbability = logistic(platt.slope * double(peakLogit) + platt.offset);
    if (!m_reasons) return;
    ReasonVerdict verdict = m_reasons->verdict(episode.startSeconds, until);
    episode.reason = std::move(verdict.reason);
    episode.reasons = std::move(verdict.reasons);
}

std::vector<EpisodeEvent> CryStream::takeEvents()
{
    std::vector<EpisodeEvent> events = m_tracker.takeEvents();
    for (EpisodeEvent& event : events)
        describe(event.episode, event.peakLogit,
                 event.kind == EpisodeEvent::Kind::Started ? event.decidedSeconds : event.episode.endSeconds);
    if (m_reasons && !m_tracker.open() && !m_tracker.heard())
        m_reasons->forgetBefore(m_now - kReasonMemorySeconds);
    return events;
}

std::optional<Episode> CryStream::open() const
{
    std::optional<Episode> episode = m_tracker.open();
    if (episode) describe(*episode, m_tracker.openPeakLogit(), m_now);
    return episode;
}

ReasonVerdict CryStream::overallReason() const
{
    return m_reasons ? m_reasons->verdictOverall() : ReasonVerdict{};
}

} // namespace cryscope
