#include "core/analysis/LivePath.h"

#include "core/analysis/CryStream.h"
#include "core/analysis/InputHealth.h"
#include "core/analysis/LiveSpectrum.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

class LivePathImpl final : public LivePath {
public:
    LivePathImpl(const LivePathConfig& config, LiveSpectrum spectrum)
        : m_config(config), m_spectrum(std::move(spectrum)),
          m_health(config.inputRate, config.digitalSilenceSeconds, config.noSamplesSeconds)
    {}

    Result<void> begin(Models models)
    {
        m_models = std::move(models);
        m_stream.reset();
        if (!m_models.detector) return {};
        CryStreamConfig config;
        config.inputRate = m_config.inputRate;
        config.episodes = m_config.analysis.episodes;
        // While monitoring, an episode is over when nothing was heard for this long.
        config.episodes.mergeGapSeconds = m_config.endAfterUnheardSeconds;
        config.quality = ResamplerConfig::Quality::Live;
        auto stream = CryStream::create(config, m_models, now());
        if (!stream) return tl::unexpected(stream.error());
        m_stream = std::move(*stream);
        return m_stream->setLight(m_isLight);
    }

    Result<LiveUpdate> push(std::span<const float> samples) override
    {
        LiveUpdate update = newUpdate();
        if (auto ended = endIdle(update); !ended) return tl::unexpected(ended.error());
        measure(samples, update);
        // Small steps, so that what is said about the open episode is said in time however large the chunk.
        const std::size_t step = std::max<std::size_t>(1, std::size_t(m_config.inputRate.hz) / 10);
        for (std::size_t at = 0; at < samples.size(); at += step)
            if (auto done = takeIn(samples.subspan(at, std::min(step, samples.size() - at)), update); !done)
                return tl::unexpected(done.error());
        return finished(std::move(update));
    }

    Result<LiveUpdate> gap(std::int64_t samples, const std::string& cause) override
    {
        LiveUpdate update = newUpdate();
        if (auto ended = endIdle(update); !ended) return tl::unexpected(ended.error());
        if (samples > 0) {
            const SamplePos from = m_clock;
            m_clock = m_clock + samples;
            if (auto done = skip(from, cause, update); !done) return tl::unexpected(done.error());
        }
        return finished(std::move(update));
    }

    Result<LiveUpdate> idle(std::int64_t samples) override
    {
        LiveUpdate update = newUpdate();
        if (samples > 0) {
            const SamplePos from = m_clock;
            m_clock = m_clock + samples;
            m_idle += samples;
            m_health.idle(from, m_clock, update.events);
            if (m_stream)
                if (auto done = m_stream->skipTo(now()); !done) return tl::unexpected(done.error());
            collect(update);
        }
        return finished(std::move(update));
    }

    Result<LiveUpdate> finish() override
    {
        LiveUpdate update = newUpdate();
        if (auto ended = endIdle(update); !ended) return tl::unexpected(ended.error());
        if (m_stream) {
            if (auto done = m_stream->finish(); !done) return tl::unexpected(done.error());
            collect(update);
            m_stream.reset();
        }
        return finished(std::move(update));
    }

    void setTrouble(const std::string& cause, bool present) override
    {
        if (present)
            m_health.begin(cause, now(), m_waiting);
        else
            m_health.end(cause, now(), m_waiting);
    }

    void setLight(bool light) override
    {
        m_isLight = light;
        if (m_stream) keepFailure(m_stream->setLight(light));
    }

    void setModels(Models models) override
    {
        if (m_stream && models.detector == m_models.detector) {
            m_models.reason = models.reason;
            keepFailure(m_stream->setReason(std::move(models.reason)));
            return;
        }
        if (m_stream) {
            LiveUpdate last;
            (void)m_stream->finish(); // a failure of the model that goes is of no interest any more
            collect(last);
            m_waiting = std::move(last.events);
        }
        m_health.end("model_failed", now(), m_waiting);
        if (models.detector) {
            const EpisodeConfig card = analysisConfigFor(models.detector->card()).episodes;
            EpisodeConfig& own = m_config.analysis.episodes;
            own.onThreshold = card.onThreshold;
            own.offThreshold = card.offThreshold;
            own.sustainedThreshold = card.sustainedThreshold;
            own.sustainedSeconds = card.sustainedSeconds;
            own.lastingThreshold = card.lastingThreshold;
            own.lastingSeconds = card.lastingSeconds;
        }
        keepFailure(begin(std::move(models)));
    }

private:
    double now() const { return toSeconds(m_clock, m_config.inputRate); }

    LiveUpdate newUpdate()
    {
        LiveUpdate update;
        update.events = std::exchange(m_waiting, {});
        update.columns.columns = std::size_t(m_config.spectrum.bins());
        update.firstColumnSeconds = m_spectrum.nextColumnSeconds();
        return update;
    }

    Result<LiveUpdate> finished(LiveUpdate update)
    {
        if (m_failure) return tl::unexpected(*std::exchange(m_failure, std::nullopt));
        update.timeSeconds = now();
        std::stable_sort(
            update.events.begin(), update.events.end(),
            [](const LiveEvent& a, const LiveEvent& b) { return a.timeSeconds < b.timeSeconds; });
        const auto open = m_stream ? m_stream->open() : std::nullopt;
        update.crying = open && isHeard(*open);
        if (open) {
            update.cryingSinceSeconds = open->startSeconds;
            update.openReason = open->reason;
        }
        update.monitoring = m_health.monitoring();
        update.cause = m_health.cause();
        update.light = m_isLight;
        return update;
    }

    bool isHeard(const Episode& open) const
    {
        return m_stream->heard() || now() - open.endSeconds <= m_config.analysis.episodes.mergeGapSeconds;
    }

    void keepFailure(const Result<void>& outcome)
    {
        if (!outcome) m_failure = outcome.error();
    }

    static void measure(std::span<const float> samples, LiveUpdate& update)
    {
        if (samples.empty()) return;
        double energy = 0;
        double peak = 0;
        for (const float sample : samples) {
            const double value = std::isfinite(sample) ? double(sample) : 0.0;
            energy += value * value;
            peak = std::max(peak, std::abs(value));
        }
        const auto floored = [](double dbfs) { return std::max(-120.0F, static_cast<float>(dbfs)); };
        update.rmsDbfs = floored(rmsToDbfs(std::sqrt(energy / double(samples.size()))));
        update.peakDbfs = floored(rmsToDbfs(peak / std::sqrt(2.0)));
    }

    Result<void> takeIn(std::span<const float> given, LiveUpdate& update)
    {
        m_clean.assign(given.begin(), given.end());
        for (float& sample : m_clean)
            if (!std::isfinite(sample)) sample = 0.0F;
        m_health.samples(m_clean, m_clock, update.events);
        m_clock = m_clock + static_cast<std::int64_t>(m_clean.size());
        if (auto done = m_spectrum.push(m_clean, update.columns); !done) return done;
        if (!m_stream) return {};
        if (auto done = m_stream->push(m_clean); !done) return done;
        collect(update);
        return {};
    }

    /// The clock has moved on from `from` without sound.
    Result<void> skip(SamplePos from, const std::string& cause, LiveUpdate& update)
    {
        LiveEvent dropout;
        dropout.kind = LiveEvent::Kind::Dropout;
        dropout.cause = cause;
        dropout.timeSeconds = toSeconds(from, m_config.inputRate);
        dropout.lengthSeconds = toSeconds(m_clock - from, m_config.inputRate);
        update.events.push_back(dropout);
        if (auto done = m_spectrum.restart(now()); !done) return done;
        update.firstColumnSeconds = m_spectrum.nextColumnSeconds();
        if (!m_stream) return {};
        if (auto done = m_stream->skipTo(now()); !done) return done;
        collect(update);
        return {};
    }

    Result<void> endIdle(LiveUpdate& update)
    {
        if (m_idle == 0) return {};
        const SamplePos from{m_clock.value - std::exchange(m_idle, 0)};
        return skip(from, {}, update);
    }

    /// What the stream has to say, as events.
    void collect(LiveUpdate& update)
    {
        const auto scores = m_stream->takeScores();
        update.scores.insert(update.scores.end(), scores.begin(), scores.end());
        for (const EpisodeEvent& event : m_stream->takeEvents()) {
            LiveEvent live;
            live.kind =
                event.kind == EpisodeEvent::Kind::Started ? LiveEvent::Kind::Start : LiveEvent::Kind::End;
            live.timeSeconds = event.decidedSeconds;
            live.episode = event.episode;
            update.events.push_back(live);
            m_nextOngoing = event.decidedSeconds + m_config.ongoingEverySeconds;
        }
        const auto rejected = m_stream->takeRejected();
        update.rejected.insert(update.rejected.end(), rejected.begin(), rejected.end());
        if (now() < m_nextOngoing) return;
        // "Still crying" is said while it cries, not while the end is being waited for.
        const auto open = m_stream->open();
        if (!open || !isHeard(*open)) return;
        LiveEvent ongoing;
        ongoing.kind = LiveEvent::Kind::Ongoing;
        ongoing.timeSeconds = now();
        ongoing.episode = *open;
        update.events.push_back(ongoing);
        m_nextOngoing += m_config.ongoingEverySeconds;
        m_nextOngoing = std::max(m_nextOngoing, now());
    }

    LivePathConfig m_config;
    LiveSpectrum m_spectrum;
    InputHealth m_health;
    Models m_models;
    std::unique_ptr<CryStream> m_stream; ///< null without a detector
    bool m_isLight = false;
    SamplePos m_clock;
    std::int64_t m_idle = 0; ///< samples that did not come, not yet told as a dropout
    double m_nextOngoing = 0;
    std::vector<float> m_clean;
    std::vector<LiveEvent> m_waiting; ///< for the next update
    std::optional<Error> m_failure;   ///< of a call that cannot return one
};

} // namespace

Result<void> LivePathConfig::validate() const
{
    const auto positive = [](const char* field, double value) -> Result<void> {
        if (std::isfinite(value) && value > 0 && value <= 86400) return {};
        return fail(ErrorKind::InvalidArgument, field,
                    "The value " + nlohmann::json(value).dump() +
                        " is out of range; choose a number of seconds above 0 and up to a day.");
    };
    if (auto ok = positive("endAfterUnheardSeconds", endAfterUnheardSeconds); !ok) return ok;
    if (auto ok = positive("ongoingEverySeconds", ongoingEverySeconds); !ok) return ok;
    if (auto ok = positive("digitalSilenceSeconds", digitalSilenceSeconds); !ok) return ok;
    if (auto ok = positive("noSamplesSeconds", noSamplesSeconds); !ok) return ok;
    return CryStreamConfig{.inputRate = inputRate, .episodes = analysis.episodes}.validate();
}

Result<std::unique_ptr<LivePath>> LivePath::create(const LivePathConfig& config, Models models)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    auto spectrum =
        LiveSpectrum::create(config.spectrum, config.inputRate, SampleRate{config.spectrumRateHz});
    if (!spectrum) return tl::unexpected(spectrum.error());
    auto path = std::make_unique<LivePathImpl>(config, std::move(*spectrum));
    if (auto begun = path->begin(std::move(models)); !begun) return tl::unexpected(begun.error());
    return path;
}

} // namespace cryscope
