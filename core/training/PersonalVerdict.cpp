#include "core/training/PersonalVerdict.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <set>
#include <sstream>

namespace cryscope {
namespace {

/// What always naming the kinds by how common they were would lose, half a clip added to each; or calling all
/// alike, where that loses less: an infant's later days may be other than its earlier ones.
double sharesLoss(const PersonalRows& earlier, const PersonalRows& later, std::size_t classes)
{
    std::vector<double> counts(classes, 0.5);
    for (const int truth : earlier.truth) counts[std::size_t(truth)] += 1;
    const double all = double(earlier.size()) + 0.5 * double(classes);
    double loss = 0;
    for (const int truth : later.truth) loss -= std::log(counts[std::size_t(truth)] / all);
    return std::min(loss / double(later.size()), std::log(double(classes)));
}

template <class Number>
double mean(const std::vector<Number>& values)
{
    double sum = 0;
    for (const auto value : values) sum += double(value);
    return sum / double(values.size());
}

/// Of the mean of a - b.
double standardError(const std::vector<double>& a, const std::vector<double>& b)
{
    const double middle = mean(a) - mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i] - middle) * (a[i] - b[i] - middle);
    return std::sqrt(sum / double(a.size() - 1) / double(a.size()));
}

std::string twoPlaces(double value)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::fixed << std::setprecision(2) << value;
    return text.str();
}

std::string sentenceFor(const PersonalOutcome& outcome, bool beatsPresent, bool beatsShares)
{
    const std::string figures = "on " + std::to_string(outcome.later) + " later recordings its log-loss is " +
                                twoPlaces(outcome.personalLogLoss) + ", the present model's " +
                                twoPlaces(outcome.presentLogLoss) + ", and that of guessing without sound " +
                                twoPlaces(outcome.sharesLogLoss);
    if (outcome.isAdopted) return "The personal model is adopted: " + figures + ".";
    const char* why = !beatsPresent  ? "it is not surely better than the present model"
                      : !beatsShares ? "it is not better than a guess without sound"
                                     : "";
    return std::string("The present model stays, because ") + why + ": " + figures + ".";
}

} // namespace

PersonalJudgement judgePersonal(const LinearHead& present, const LinearHead& personal,
                                const PersonalRows& later)
{
    PersonalJudgement judged;
    const auto look = [&](const LinearHead& head, std::size_t i, std::vector<double>& loss,
                          std::vector<int>& right) {
        const auto p = head.probabilities(later.features[i]);
        loss.push_back(-std::log(std::max(p[std::size_t(later.truth[i])], 1e-12)));
        const auto best = std::max_element(p.begin(), p.end());
        right.push_back(best - p.begin() == later.truth[i] ? 1 : 0);
        return *best;
    };
    for (std::size_t i = 0; i < later.size(); ++i) {
        look(present, i, judged.presentLoss, judged.presentRight);
        judged.confidence.push_back(look(personal, i, judged.personalLoss, judged.personalRight));
    }
    return judged;
}

void decidePersonal(PersonalOutcome& outcome, const PersonalJudgement& judged, const PersonalRows& earlier,
                    const PersonalRows& later, std::size_t classes)
{
    const auto days = [](const PersonalRows& rows) {
        return std::int64_t(std::set<int>(rows.day.begin(), rows.day.end()).size());
    };
    outcome.earlier = std::int64_t(earlier.size());
    outcome.later = std::int64_t(later.size());
    outcome.earlierDays = days(earlier);
    outcome.laterDays = days(later);
    outcome.presentLogLoss = mean(judged.presentLoss);
    outcome.personalLogLoss = mean(judged.personalLoss);
    outcome.sharesLogLoss = sharesLoss(earlier, later, classes);
    outcome.presentAccuracy = mean(judged.presentRight);
    outcome.personalAccuracy = mean(judged.personalRight);
    const double gain = outcome.presentLogLoss - outcome.personalLogLoss;
    const bool beatsPresent = gain > standardError(judged.presentLoss, judged.personalLoss);
    const bool beatsShares = outcome.personalLogLoss < outcome.sharesLogLoss;
    outcome.isAdopted = beatsPresent && beatsShares;
    outcome.sentence = sentenceFor(outcome, beatsPresent, beatsShares);
}

} // namespace cryscope
