#include "core/evaluation/Calibration.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace cryscope {
namespace {

/// 1 / (1 + exp(-x)) without overflow.
double sigmoid(double x)
{
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

/// -ln sigmoid(x) without overflow.
double softplusOfMinus(double x)
{
    return x >= 0 ? std::log1p(std::exp(-x)) : -x + std::log1p(std::exp(x));
}

double lossAtTemperature(std::span<const double> logits, std::span<const int> truth, std::size_t classes,
                         double temperature)
{
    double sum = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto row = logits.subspan(i * classes, classes);
        const double highest = *std::max_element(row.begin(), row.end());
        double total = 0;
        for (const double logit : row) total += std::exp((logit - highest) / temperature);
        sum += std::log(total) - (row[std::size_t(truth[i])] - highest) / temperature;
    }
    return sum / double(truth.size());
}

} // namespace

std::vector<ReliabilityBin> reliabilityTable(std::span<const double> confidence, std::span<const int> right,
                                             std::size_t bins)
{
    assert(confidence.size() == right.size() && bins > 0);
    std::vector<ReliabilityBin> table(bins);
    for (std::size_t b = 0; b < bins; ++b) {
        table[b].low = double(b) / double(bins);
        table[b].high = double(b + 1) / double(bins);
    }
    for (std::size_t i = 0; i < confidence.size(); ++i) {
        const double c = std::clamp(confidence[i], 0.0, 1.0);
        // The table's own edges decide, so that 0.7 lies where the table says it does.
        auto b = std::min(static_cast<std::size_t>(c * double(bins)), bins - 1);
        if (b > 0 && c <= table[b].low)
            --b;
        else if (b + 1 < bins && c > table[b].high)
            ++b;
        ++table[b].clips;
        table[b].meanConfidence += c;
        table[b].accuracy += right[i] != 0 ? 1 : 0;
    }
    for (auto& bin : table) {
        if (bin.clips == 0) continue;
        bin.meanConfidence /= double(bin.clips);
        bin.accuracy /= double(bin.clips);
    }
    return table;
}

double expectedCalibrationError(std::span<const ReliabilityBin> table)
{
    double sum = 0;
    std::int64_t clips = 0;
    for (const auto& bin : table) {
        sum += double(bin.clips) * std::abs(bin.accuracy - bin.meanConfidence);
        clips += bin.clips;
    }
    return clips == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / double(clips);
}

double PlattFit::operator()(double score) const
{
    return sigmoid(slope * score + offset);
}

Result<PlattFit> fitPlatt(std::span<const double> scores, std::span<const int> positives)
{
    assert(scores.size() == positives.size());
    const auto count =
        double(std::count_if(positives.begin(), positives.end(), [](int p) { return p != 0; }));
    const double others = double(positives.size()) - count;
    if (count == 0 || others == 0)
        return fail(ErrorKind::InvalidArgument, "calibration",
                    "Clips of both classes are needed to calibrate a score.");
    // Targets a little inside 0 and 1 keep the slope finite when the classes are apart.
    const double high = (count + 1) / (count + 2);
    const double low = 1 / (others + 2);
    const auto target = [&](std::size_t i) { return positives[i] != 0 ? high : low; };
    const auto loss = [&](const PlattFit& fit) {
        double sum = 0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double x = fit.slope * scores[i] + fit.offset;
            sum += target(i) * softplusOfMinus(x) + (1 - target(i)) * softplusOfMinus(-x);
        }
        return sum;
    };

    PlattFit fit{.slope = 0, .offset = std::log((count + 1) / (others + 1))};
    double current = loss(fit);
    for (int round = 0; round < 100; ++round) {
        double gradientSlope = 0;
        double gradientOffset = 0;
        double h11 = 1e-12; // keeps the Hessian invertible when all scores are equal
        double h22 = 1e-12;
        double h21 = 0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double p = fit(scores[i]);
            const double difference = p - target(i);
            const double curvature = p * (1 - p);
            gradientSlope += scores[i] * difference;
            gradientOffset += difference;
            h11 += scores[i] * scores[i] * curvature;
            h22 += curvature;
            h21 += scores[i] * curvature;
        }
        if (std::abs(gradientSlope) < 1e-9 && std::abs(gradientOffset) < 1e-9) break;
        const double determinant = h11 * h22 - h21 * h21;
        if (!(determinant > 0)) break;
        const double stepSlope = -(h22 * gradientSlope - h21 * gradientOffset) / determinant;
        const double stepOffset = -(h11 * gradientOffset - h21 * gradientSlope) / determinant;
        const double descent = gradientSlope * stepSlope + gradientOffset * stepOffset;
        double length = 1;
        for (; length > 1e-10; length /= 2) {
            const PlattFit next{.slope = fit.slope + length * stepSlope,
                                .offset = fit.offset + length * stepOffset};
            if (const double nextLoss = loss(next); nextLoss < current + 1e-4 * length * descent) {
                fit = next;
                current = nextLoss;
                break;
            }
        }
        if (length <= 1e-10) break;
    }
    return fit;
}

std::vector<double> softmax(std::span<const double> logits, double temperature)
{
    assert(temperature > 0);
    std::vector<double> probabilities(logits.size());
    if (logits.empty()) return probabilities;
    const double highest = *std::max_element(logits.begin(), logits.end());
    double total = 0;
    for (std::size_t c = 0; c < logits.size(); ++c)
        total += probabilities[c] = std::exp((logits[c] - highest) / temperature);
    for (double& p : probabilities) p /= total;
    return probabilities;
}

Result<double> fitTemperature(std::span<const double> logits, std::span<const int> truth, std::size_t classes)
{
    assert(logits.size() == truth.size() * classes);
    if (truth.empty())
        return fail(ErrorKind::InvalidArgument, "calibration", "No clip is there to fit a temperature on.");
    if (!std::all_of(logits.begin(), logits.end(), [](double x) { return std::isfinite(x); }))
        return fail(ErrorKind::InvalidArgument, "calibration",
                    "The network gave a score that is not a number; its training has failed.");
    // The loss is convex in 1/T; golden-section search in log T finds its only minimum.
    double low = std::log(0.05);
    double high = std::log(20.0);
    const double golden = (std::sqrt(5.0) - 1) / 2;
    const auto loss = [&](double logT) { return lossAtTemperature(logits, truth, classes, std::exp(logT)); };
    double a = high - golden * (high - low);
    double b = low + golden * (high - low);
    double lossA = loss(a);
    double lossB = loss(b);
    while (high - low > 1e-6) {
        if (lossA <= lossB) {
            high = b;
            b = a;
            lossB = lossA;
            a = high - golden * (high - low);
            lossA = loss(a);
        } else {
            low = a;
            a = b;
            lossA = lossB;
            b = low + golden * (high - low);
            lossB = loss(b);
        }
    }
    return std::exp((low + high) / 2);
}

std::vector<CoveragePoint> coverageCurve(std::span<const double> confidence, std::span<const int> right)
{
    assert(confidence.size() == right.size());
    std::vector<std::size_t> order(confidence.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return confidence[a] > confidence[b]; });
    std::vector<CoveragePoint> curve;
    double answered = 0;
    double hits = 0;
    for (const std::size_t i : order) {
        answered += 1;
        hits += right[i] != 0 ? 1 : 0;
        if (curve.empty() || curve.back().threshold != confidence[i])
            curve.push_back({.threshold = confidence[i]});
        curve.back().coverage = answered / double(confidence.size());
        curve.back().accuracy = hits / answered;
    }
    return curve;
}

std::optional<CoveragePoint> thresholdForAccuracy(double accuracy, std::span<const CoveragePoint> curve,
                                                  std::size_t clips, std::size_t minAnswers)
{
    for (std::size_t i = curve.size(); i-- > 0;)
        if (curve[i].accuracy >= accuracy && curve[i].coverage * double(clips) + 0.5 >= double(minAnswers))
            return curve[i];
    return std::nullopt;
}

} // namespace cryscope
