#include "core/analysis/ReasonListener.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

void add(std::span<const float> logits, std::vector<double>& sums, std::size_t& count)
{
    for (std::size_t c = 0; c < logits.size(); ++c) sums[c] += double(logits[c]);
    ++count;
}

} // namespace

Result<std::unique_ptr<ReasonListener>> ReasonListener::create(std::shared_ptr<const CryClassifier> model,
                                                               SampleRate from,
                                                               ResamplerConfig::Quality quality,
                                                               double threshold)
{
    assert(model);
    const ResamplerConfig resampling{from, SampleRate{model->card().sampleRateHz()}, quality};
    auto resampler = Resampler::create(resampling);
    if (!resampler) return tl::unexpected(resampler.error());
    return std::unique_ptr<ReasonListener>(
        new ReasonListener(std::move(model), std::move(*resampler), resampling, threshold));
}

ReasonListener::ReasonListener(std::shared_ptr<const CryClassifier> model,
                               std::unique_ptr<Resampler> resampler, ResamplerConfig config, double threshold)
    : m_model(std::move(model)), m_resampler(std::move(resampler)), m_resampling(config),
      m_threshold(threshold), m_cutter(m_model->card().windowLength, m_model->card().windowHop, config.to),
      m_overall(m_model->card().classes.size())
{}

Result<void> ReasonListener::push(std::span<const float> samples)
{
    m_samples.clear();
    if (auto done = m_resampler->push(samples, m_samples); !done) return done;
    m_cutter.push(m_samples, m_waiting);
    return {};
}

Result<void> ReasonListener::push(std::span<const WindowScore> scores)
{
    m_scores.insert(m_scores.end(), scores.begin(), scores.end());
    if (!scores.empty()) m_decidedUntil = scores.back().endSeconds;
    return classifyDecided(false);
}

Result<void> ReasonListener::restart(double seconds)
{
    auto resampler = Resampler::create(m_resampling);
    if (!resampler) return tl::unexpected(resampler.error());
    m_resampler = std::move(*resampler);
    m_cutter.restart(seconds);
    m_waiting.clear();
    m_scores.clear();
    m_decidedUntil = seconds;
    return {};
}

Result<void> ReasonListener::finish()
{
    m_samples.clear();
    if (auto done = m_resampler->finish(m_samples); !done) return done;
    m_cutter.push(m_samples, m_waiting);
    m_cutter.finish(m_waiting);
    return classifyDecided(true);
}

Result<void> ReasonListener::classifyDecided(bool streamEnds)
{
    const auto length = std::size_t(m_model->card().windowLength);
    std::size_t decided = 0;
    std::vector<float> batch;
    std::vector<Heard> heard;
    for (; decided < m_waiting.starts.size(); ++decided) {
        const double start = m_waiting.starts[decided];
        const double end = m_waiting.ends[decided];
        if (!streamEnds && end > m_decidedUntil) break;
        const bool cries = std::any_of(m_scores.begin(), m_scores.end(), [&](const WindowScore& score) {
            const double middle = 0.5 * (score.startSeconds + score.endSeconds);
            return middle >= start && middle <= end && double(score.probability) >= m_threshold;
        });
        if (!cries) continue;
        const auto first = m_waiting.samples.begin() + std::ptrdiff_t(decided * length);
        batch.insert(batch.end(), first, first + std::ptrdiff_t(length));
        heard.push_back({start, end, {}});
    }
    if (!heard.empty()) {
        auto scores = m_model->classify({batch, heard.size()});
        if (!scores) return tl::unexpected(scores.error());
        for (std::size_t i = 0; i < heard.size(); ++i) {
            for (std::size_t c = 0; c < scores->classes; ++c) heard[i].logits.push_back(scores->logit(i, c));
            add(heard[i].logits, m_overall, m_overallWindows);
            m_heard.push_back(std::move(heard[i]));
        }
    }
    const auto count = static_cast<std::ptrdiff_t>(decided);
    m_waiting.samples.erase(m_waiting.samples.begin(),
                            m_waiting.samples.begin() + count * static_cast<std::ptrdiff_t>(length));
    m_waiting.starts.erase(m_waiting.starts.begin(), m_waiting.starts.begin() + count);
    m_waiting.ends.erase(m_waiting.ends.begin(), m_waiting.ends.begin() + count);
    // A later window begins at least where the next waiting one does, and never before what is decided by a
    // window.
    const double needed = m_waiting.starts.empty()
                              ? m_decidedUntil - m_cutter.windowSeconds() - m_cutter.hopSeconds()
                              : m_waiting.starts.front();
    while (!m_scores.empty() && m_scores.front().endSeconds < needed) m_scores.pop_front();
    return {};
}

ReasonVerdict ReasonListener::verdictOf(std::vector<double> sums, std::size_t windows) const
{
    ReasonVerdict verdict;
    if (windows == 0) return verdict;
    const ModelCard& card = m_model->card();
    double total = 0;
    const double largest = *std::max_element(sums.begin(), sums.end());
    for (double& sum : sums) total += sum = std::exp((sum - largest) / double(windows));
    for (std::size_t c = 0; c < card.classes.size(); ++c)
        verdict.reasons.push_back({card.classes[c], sums[c] / total});
    const auto best = std::max_element(
        verdict.reasons.begin(), verdict.reasons.end(),
        [](const ReasonProbability& a, const ReasonProbability& b) { return a.probability < b.probability; });
    if (best->probability >= card.thresholds.reasonConfidence) verdict.reason = best->name;
    return verdict;
}

ReasonVerdict ReasonListener::verdict(double from, double to) const
{
    constexpr double kSlack = 0.05; // onsets are found in steps of 20 ms
    struct Mean {
        std::vector<double> sums;
        std::size_t count = 0;
    };
    std::array<Mean, 3> means; // within, middle within, overlapping
    for (Mean& mean : means) mean.sums.resize(m_model->card().classes.size());
    for (const Heard& window : m_heard) {
        if (window.end <= from || window.start >= to) continue;
        const double middle = 0.5 * (window.start + window.end);
        const bool within = window.start >= from - kSlack && window.end <= to + kSlack;
        for (std::size_t kind = within                           ? 0
                                : middle >= from && middle <= to ? 1
                                                                 : 2;
             kind < means.size(); ++kind)
            add(window.logits, means[kind].sums, means[kind].count);
    }
    const auto best =
        std::find_if(means.begin(), means.end(), [](const Mean& mean) { return mean.count > 0; });
    return best == means.end() ? ReasonVerdict{} : verdictOf(best->sums, best->count);
}

ReasonVerdict ReasonListener::verdictOverall() const
{
    return verdictOf(m_overall, m_overallWindows);
}

void ReasonListener::forgetBefore(double seconds)
{
    while (!m_heard.empty() && m_heard.front().end < seconds) m_heard.pop_front();
}

} // namespace cryscope
