#include "core/evaluation/ReviewerAgreement.h"

#include "core/base/JsonSchema.h"

#include <algorithm>
#include <map>
#include <set>

namespace cryscope {
namespace {

using RecordingPair = std::pair<const RecordingLabels*, const RecordingLabels*>;

std::string fileNameOf(const std::string& path)
{
    return path.substr(path.find_last_of("/\\") + 1);
}

/// The recording of that name, if just one has it.
const RecordingLabels* uniquelyNamed(const LabelDocument& document, const std::string& name)
{
    const RecordingLabels* found = nullptr;
    for (const RecordingLabels& recording : document.recordings) {
        if (fileNameOf(recording.audio) != name) continue;
        if (found != nullptr) return nullptr;
        found = &recording;
    }
    return found;
}

const RecordingLabels* partnerOf(const RecordingLabels& recording, const LabelDocument& own,
                                 const LabelDocument& other)
{
    for (const RecordingLabels& candidate : other.recordings)
        if (candidate.audio == recording.audio) return &candidate;
    const std::string name = fileNameOf(recording.audio);
    return uniquelyNamed(own, name) != nullptr ? uniquelyNamed(other, name) : nullptr;
}

std::vector<RecordingPair> matched(const LabelDocument& first, const LabelDocument& second,
                                   std::vector<std::string>& onlyInOne)
{
    if (first.recordings.size() == 1 && second.recordings.size() == 1)
        return {{&first.recordings.front(), &second.recordings.front()}};
    std::vector<RecordingPair> pairs;
    std::set<const RecordingLabels*> taken;
    for (const RecordingLabels& recording : first.recordings) {
        const RecordingLabels* partner = partnerOf(recording, first, second);
        if (partner != nullptr && taken.insert(partner).second)
            pairs.emplace_back(&recording, partner);
        else
            onlyInOne.push_back(recording.audio);
    }
    for (const RecordingLabels& recording : second.recordings)
        if (taken.count(&recording) == 0) onlyInOne.push_back(recording.audio);
    return pairs;
}

/// A place that at least one of the two marked, or that both judged.
struct Place {
    std::string audio;
    LabelPair labels;
    std::optional<std::string> first, second;
};

std::optional<std::string> answerOf(const std::optional<Annotation>& label, const AgreementConfig& config)
{
    if (!label) return std::nullopt;
    if (label->verdict == Verdict::NotSure) return nameOf(Verdict::NotSure);
    auto kind = judgedKind(*label);
    if (config.cryOrNot && kind && *kind != "other_sound") kind = "cry";
    return kind;
}

bool isAnswered(const std::optional<Annotation>& label)
{
    return !label || label->origin == Origin::Person || label->verdict != Verdict::None;
}

std::vector<Place> placesOf(const RecordingPair& recordings, const AgreementConfig& config,
                            std::int64_t& notJudged)
{
    std::vector<Place> places;
    for (LabelPair& pair :
         pairLabels(recordings.first->annotations, recordings.second->annotations, config.pairing)) {
        if (config.judgedOnly && !(isAnswered(pair.first) && isAnswered(pair.second))) {
            ++notJudged;
            continue;
        }
        Place place{.audio = recordings.first->audio, .labels = std::move(pair), .first = {}, .second = {}};
        place.first = answerOf(place.labels.first, config);
        place.second = answerOf(place.labels.second, config);
        // Two labels without a kind: both looked at the place and found nothing.
        const bool bothAnswered = place.labels.first && place.labels.second;
        if (place.first || place.second || bothAnswered) places.push_back(std::move(place));
    }
    return places;
}

Disagreement disagreementOn(const Place& place)
{
    const auto& [first, second, overlap] = place.labels;
    Disagreement difference{.audio = place.audio,
                            .first = place.first,
                            .second = place.second,
                            .firstId = first ? first->id : AnnotationId{},
                            .secondId = second ? second->id : AnnotationId{}};
    const Annotation& shown = first ? *first : *second;
    difference.startSeconds = shown.startSeconds;
    difference.endSeconds = shown.endSeconds;
    if (first && second) {
        difference.startSeconds = std::min(first->startSeconds, second->startSeconds);
        difference.endSeconds = std::max(first->endSeconds, second->endSeconds);
    }
    return difference;
}

/// Kinds as numbers; the last number is "not marked".
struct Answers {
    std::vector<std::string> kinds;
    std::vector<int> first, second;
};

Answers answersOf(const std::vector<Place>& places)
{
    std::set<std::string> kinds;
    for (const Place& place : places) {
        if (place.first) kinds.insert(*place.first);
        if (place.second) kinds.insert(*place.second);
    }
    Answers answers;
    answers.kinds.assign(kinds.begin(), kinds.end());
    const int none = static_cast<int>(answers.kinds.size());
    const auto number = [&](const std::optional<std::string>& kind) {
        if (!kind) return none;
        return static_cast<int>(std::lower_bound(answers.kinds.begin(), answers.kinds.end(), *kind) -
                                answers.kinds.begin());
    };
    for (const Place& place : places) {
        answers.first.push_back(number(place.first));
        answers.second.push_back(number(place.second));
    }
    answers.kinds.emplace_back();
    return answers;
}

/// Percent and kappa over the rows, all of them or those that both marked.
std::vector<double> figuresOf(const Answers& answers, std::span<const std::size_t> rows)
{
    const int none = static_cast<int>(answers.kinds.size()) - 1;
    std::vector<int> first, second, bothFirst, bothSecond;
    for (const std::size_t row : rows) {
        first.push_back(answers.first[row]);
        second.push_back(answers.second[row]);
        if (first.back() == none || second.back() == none) continue;
        bothFirst.push_back(first.back());
        bothSecond.push_back(second.back());
    }
    const ConfusionMatrix all = confusionMatrix(first, second, answers.kinds.size());
    const ConfusionMatrix both = confusionMatrix(bothFirst, bothSecond, answers.kinds.size());
    return {accuracy(all), cohensKappa(all), accuracy(both), cohensKappa(both)};
}

nlohmann::json intervalJson(const Interval& interval)
{
    return {{"value", finiteOrNull(interval.value)},
            {"low", finiteOrNull(interval.low)},
            {"high", finiteOrNull(interval.high)}};
}

nlohmann::json kindJson(const std::optional<std::string>& kind)
{
    return kind ? nlohmann::json(*kind) : nlohmann::json(nullptr);
}

} // namespace

Result<AgreementReport> agreementOf(const LabelDocument& first, const LabelDocument& second,
                                    const AgreementConfig& config, const CancelToken& cancel)
{
    if (auto good = config.pairing.validate(); !good) return tl::unexpected(good.error());
    AgreementReport report;
    const auto recordings = matched(first, second, report.onlyInOne);
    if (recordings.empty())
        return fail(ErrorKind::InvalidArgument, {},
                    "The two have no recording in common; compare labels of the same recordings.");
    std::vector<Place> places;
    for (const RecordingPair& pair : recordings) {
        if (cancel.requested()) return cancelled();
        for (Place& place : placesOf(pair, config, report.notJudged)) places.push_back(std::move(place));
    }
    std::vector<std::string> groups;
    report.drawnBy = recordings.size() > 1 ? "recording" : "label";
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        groups.push_back(recordings.size() > 1 ? place.audio : std::to_string(i));
        ++(place.first && place.second ? report.pairs
           : place.first               ? report.onlyFirst
           : place.second              ? report.onlySecond
                                       : report.bothWrong);
        if (place.first != place.second) report.disagreements.push_back(disagreementOn(place));
    }
    const Answers answers = answersOf(places);
    report.kinds = answers.kinds;
    report.matrix = confusionMatrix(answers.first, answers.second, answers.kinds.size());
    const auto figures = groupBootstrap(
        groups, [&](std::span<const std::size_t> rows) { return figuresOf(answers, rows); }, config.bootstrap,
        cancel);
    if (!figures) return tl::unexpected(figures.error());
    report.percentOverall = (*figures)[0];
    report.kappaOverall = (*figures)[1];
    report.percentOfPairs = (*figures)[2];
    report.kappaOfPairs = (*figures)[3];
    return report;
}

nlohmann::json toJson(const AgreementReport& report)
{
    nlohmann::json matrix = nlohmann::json::array();
    for (std::size_t row = 0; row < report.matrix.classes; ++row) {
        nlohmann::json cells = nlohmann::json::array();
        for (std::size_t column = 0; column < report.matrix.classes; ++column)
            cells.push_back(report.matrix.at(row, column));
        matrix.push_back(std::move(cells));
    }
    nlohmann::json disagreements = nlohmann::json::array();
    for (const Disagreement& difference : report.disagreements)
        disagreements.push_back({{"audio", difference.audio},
                                 {"start_s", difference.startSeconds},
                                 {"end_s", difference.endSeconds},
                                 {"first", kindJson(difference.first)},
                                 {"second", kindJson(difference.second)}});
    return {
        {"pairs", report.pairs},
        {"only_first", report.onlyFirst},
        {"only_second", report.onlySecond},
        {"both_wrong", report.bothWrong},
        {"not_judged", report.notJudged},
        {"overall",
         {{"agreement", intervalJson(report.percentOverall)}, {"kappa", intervalJson(report.kappaOverall)}}},
        {"of_pairs",
         {{"agreement", intervalJson(report.percentOfPairs)}, {"kappa", intervalJson(report.kappaOfPairs)}}},
        {"bootstrap_by", report.drawnBy},
        {"kinds", report.kinds},
        {"matrix", std::move(matrix)},
        {"disagreements", std::move(disagreements)},
        {"only_in_one", report.onlyInOne}};
}

nlohmann::json agreementSchema()
{
    using namespace schema;
    const auto interval =
        recordOf({{"value", numberOrNull()}, {"low", numberOrNull()}, {"high", numberOrNull()}});
    const auto figures = recordOf({{"agreement", interval}, {"kappa", interval}});
    const nlohmann::json kind{{"type", {"string", "null"}}};
    const auto difference = recordOf({{"audio", typed("string")},
                                      {"start_s", typed("number")},
                                      {"end_s", typed("number")},
                                      {"first", kind},
                                      {"second", kind}});
    return document(recordOf({{"pairs", typed("integer")},
                              {"only_first", typed("integer")},
                              {"only_second", typed("integer")},
                              {"both_wrong", typed("integer")},
                              {"not_judged", typed("integer")},
                              {"overall", figures},
                              {"of_pairs", figures},
                              {"bootstrap_by", {{"enum", {"recording", "label"}}}},
                              {"kinds", listOf(typed("string"))},
                              {"matrix", listOf(listOf(typed("integer")))},
                              {"disagreements", listOf(difference)},
                              {"only_in_one", listOf(typed("string"))}}),
                    "cryscope-cli labels agree");
}

} // namespace cryscope
