#include "core/experiment/Controls.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"
#include "core/evaluation/Calibration.h"
#include "core/experiment/SoftmaxRegression.h"
#include "core/features/LogMel.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

namespace cryscope {
namespace {

constexpr double kListenedSeconds = 60;
constexpr double kQuietest = -100; // dBFS
constexpr SampleRate kRate{16000};

double decibels(double rms)
{
    return std::max(kQuietest, rmsToDbfs(rms));
}

std::vector<double> levelOf(std::span<const float> samples)
{
    double squares = 0;
    double part = 0;
    double loudest = 0;
    double peak = 0;
    const auto half = std::size_t(kRate.hz / 2);
    std::size_t inPart = 0;
    for (const float s : samples) {
        squares += double(s) * s;
        part += double(s) * s;
        peak = std::max(peak, std::abs(double(s)));
        if (++inPart < half) continue;
        loudest = std::max(loudest, part / double(inPart));
        part = 0;
        inPart = 0;
    }
    const double mean = squares / double(samples.size());
    return {decibels(std::sqrt(mean)), decibels(std::sqrt(std::max(loudest, mean))),
            std::max(kQuietest, 20 * std::log10(std::max(peak, 1e-9)))};
}

std::vector<double> spectrumOf(std::span<const float> samples, LogMelSpectrogram& logMel)
{
    const auto matrix = logMel.computeAll(samples);
    std::vector<double> sums(2 * matrix.columns);
    for (std::size_t row = 0; row < matrix.rows(); ++row)
        for (std::size_t band = 0; band < matrix.columns; ++band) {
            sums[band] += double(matrix.row(row)[band]);
            sums[matrix.columns + band] += std::pow(double(matrix.row(row)[band]), 2);
        }
    const double rows = std::max<double>(1, double(matrix.rows()));
    for (std::size_t band = 0; band < matrix.columns; ++band) {
        sums[band] /= rows;
        auto& deviation = sums[matrix.columns + band];
        deviation = std::sqrt(std::max(0.0, deviation / rows - sums[band] * sums[band]));
    }
    return sums;
}

Result<ControlFacts> measured(const Manifest& manifest, const ManifestRow& row, LogMelSpectrogram& logMel)
{
    auto file = openAudioFile(manifest.resolve(row));
    if (!file) return tl::unexpected(file.error());
    ControlFacts facts;
    const auto& info = (*file)->info();
    facts.recorder = std::string(Manifest::value(row, "platform", manifest.labelColumn)) + "/" + info.codec +
                     "/" + std::to_string(info.rate.hz);
    auto source = resampled(std::move(*file), kRate);
    if (!source) return tl::unexpected(source.error());
    const auto begin =
        std::size_t(std::max<std::int64_t>(0, toSamplePos(row.startSeconds.value_or(0), kRate).value));
    const auto length = std::size_t(kListenedSeconds * kRate.hz);
    const std::size_t end =
        row.endSeconds
            ? std::min(begin + length,
                       std::size_t(std::max<std::int64_t>(0, toSamplePos(*row.endSeconds, kRate).value)))
            : begin + length;
    std::vector<float> samples;
    std::vector<float> block(16384);
    for (std::size_t position = 0; position < end;) {
        const auto count = readFully(**source, block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        const std::size_t from = std::clamp(begin, position, position + *count) - position;
        const std::size_t to = std::clamp(end, position, position + *count) - position;
        if (to > from)
            samples.insert(samples.end(), block.begin() + std::ptrdiff_t(from),
                           block.begin() + std::ptrdiff_t(to));
        position += *count;
    }
    if (samples.empty()) return fail(ErrorKind::Unreadable, row.path, "There is no sound in it.");
    samples.resize(std::max(samples.size(), std::size_t(logMel.frameLength())));
    facts.level = levelOf(samples);
    facts.spectrum = spectrumOf(samples, logMel);
    facts.isReadable = true;
    return facts;
}

/// What a control answers for one clip after having seen the training rows.
using Judge = std::function<std::vector<double>(std::size_t row)>;
using JudgeMaker =
    std::function<Judge(const std::vector<std::size_t>& trainRows, const std::vector<int>& classOfRow)>;

/// Learns on the other folds, judges each; rows that cannot be read or stand in no fold are left out.
void judgeFolds(const FoldPlan& plan, const std::string& repeat, std::span<const ControlFacts> facts,
                const Manifest& manifest, const std::vector<int>& classOfRow, const JudgeMaker& make,
                EvaluationData& out)
{
    const auto& rows = plan.manifest.rows;
    for (int fold = 0; fold < plan.folds; ++fold) {
        const std::string name = std::to_string(fold);
        std::vector<std::size_t> trainRows;
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (classOfRow[row] >= 0 && facts[row].isReadable && rows[row].fold != name &&
                (!rows[row].fold.empty() || isForLearningAlone(rows[row])))
                trainRows.push_back(row);
        const Judge judge = make(trainRows, classOfRow);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (classOfRow[row] < 0 || !facts[row].isReadable || rows[row].fold != name) continue;
            if (isForLearningAlone(rows[row])) continue;
            ScoredClip clip;
            clip.name = manifest.rows[row].path;
            clip.group = donorOf(manifest.rows[row]);
            clip.fold = repeat + "." + name;
            clip.repeat = repeat;
            clip.truth = classOfRow[row];
            clip.probabilities = judge(row);
            out.clips.push_back(std::move(clip));
        }
    }
}

/// The class of the most similar clip; how sure follows from how much nearer it is than the other classes.
JudgeMaker nearestNeighbour(std::span<const ControlFacts> facts, std::size_t classes)
{
    return [facts, classes](const std::vector<std::size_t>& trainRows,
                            const std::vector<int>& classOfRow) -> Judge {
        const std::size_t columns = trainRows.empty() ? 0 : facts[trainRows.front()].spectrum.size();
        std::vector<double> mean(columns), scale(columns);
        for (std::size_t c = 0; c < columns; ++c) {
            for (const std::size_t row : trainRows)
                mean[c] += facts[row].spectrum[c] / double(trainRows.size());
            for (const std::size_t row : trainRows)
                scale[c] += std::pow(facts[row].spectrum[c] - mean[c], 2) / double(trainRows.size());
            scale[c] = 1 / std::max(scale[c], 1e-9);
        }
        return [facts, classes, trainRows, &classOfRow, scale](std::size_t row) {
            std::vector<double> nearest(classes, std::numeric_limits<double>::max());
            for (const std::size_t other : trainRows) {
                double distance = 0;
                for (std::size_t c = 0; c < scale.size(); ++c)
                    distance += std::pow(facts[row].spectrum[c] - facts[other].spectrum[c], 2) * scale[c];
                auto& best = nearest[std::size_t(classOfRow[other])];
                best = std::min(best, distance);
            }
            std::vector<double> logits;
            const double unit = std::max(1e-9, std::sqrt(double(scale.size())));
            for (const double distance : nearest)
                logits.push_back(-std::min(std::sqrt(distance) / unit, 30.0) * 4);
            return softmax(logits);
        };
    };
}

JudgeMaker logistic(const std::vector<std::vector<double>>& features, std::size_t classes)
{
    return [&features, classes](const std::vector<std::size_t>& trainRows,
                                const std::vector<int>& classOfRow) -> Judge {
        std::vector<double> values;
        std::vector<int> truth;
        for (const std::size_t row : trainRows) {
            values.insert(values.end(), features[row].begin(), features[row].end());
            truth.push_back(classOfRow[row]);
        }
        const std::size_t columns = trainRows.empty() ? 0 : features[trainRows.front()].size();
        const SoftmaxRegression regression(values, truth, columns, classes);
        return [&features, regression](std::size_t row) { return regression(features[row]); };
    };
}

std::vector<std::vector<double>> oneOfEach(std::span<const ControlFacts> facts)
{
    std::map<std::string, std::size_t> columnOf;
    for (const auto& of : facts)
        if (of.isReadable) columnOf.emplace(of.recorder, 0);
    std::size_t next = 0;
    for (auto& [name, column] : columnOf) column = next++;
    std::vector<std::vector<double>> features;
    for (const auto& of : facts) {
        features.emplace_back(columnOf.size());
        if (of.isReadable) features.back()[columnOf.at(of.recorder)] = 1;
    }
    return features;
}

} // namespace

Result<std::vector<ControlFacts>> measureControlFacts(const Manifest& manifest, const CancelToken& cancel,
                                                      const ProgressFn& progress)
{
    LogMelSpectrogram logMel{LogMelConfig{}};
    std::vector<ControlFacts> facts(manifest.rows.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (cancel.requested()) return cancelled();
        report(progress, double(row) / double(facts.size()), "controls");
        if (manifest.rows[row].fold.empty() && !isForLearningAlone(manifest.rows[row])) continue;
        if (auto of = measured(manifest, manifest.rows[row], logMel)) facts[row] = std::move(*of);
    }
    return facts;
}

std::vector<Candidate> controlsOf(std::span<const ControlFacts> facts, std::span<const FoldPlan> grouped,
                                  const FoldPlan* leaky, const TrainConfig& config, const Manifest& manifest)
{
    std::vector<int> classOfRow;
    for (const auto& row : manifest.rows) classOfRow.push_back(classOfLabel(row.label, config).value_or(-1));
    std::vector<std::vector<double>> levels;
    for (const auto& of : facts) levels.push_back(of.level);
    const auto recorders = oneOfEach(facts);
    const std::size_t classes = config.classes.size();
    const struct {
        const char* name;
        const char* description;
        JudgeMaker make;
    } controls[] = {
        {"nearest neighbour",
         "The class of the clip with the most similar mean spectrum: recognises infants "
         "and rooms, understands nothing.",
         nearestNeighbour(facts, classes)},
        {"recorder only",
         "Logistic regression on platform, codec and sample rate: what the phone gives away.",
         logistic(recorders, classes)},
        {"level only", "Logistic regression on loudness: what the distance gives away.",
         logistic(levels, classes)},
    };
    std::vector<Candidate> result;
    for (const auto& control : controls) {
        Candidate candidate{.name = control.name,
                            .description = control.description,
                            .data = {.classes = config.classes, .clips = {}},
                            .leaky = std::nullopt,
                            .curves = {}};
        for (std::size_t repeat = 0; repeat < grouped.size(); ++repeat)
            judgeFolds(grouped[repeat], std::to_string(repeat + 1), facts, manifest, classOfRow, control.make,
                       candidate.data);
        if (leaky != nullptr) {
            candidate.leaky = EvaluationData{.classes = config.classes, .clips = {}};
            judgeFolds(*leaky, "1", facts, manifest, classOfRow, control.make, *candidate.leaky);
        }
        if (!candidate.data.clips.empty()) result.push_back(std::move(candidate));
    }
    return result;
}

} // namespace cryscope
