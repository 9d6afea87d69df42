#include "core/analysis/EpisodeLabels.h"

#include "core/analysis/ResultJson.h"
#include "core/annotations/LabelText.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr const char* kAnalysisFact = "analyze"; ///< name among a recording's extras

double within(double value, double most)
{
    return std::isfinite(value) ? std::clamp(value, 0.0, most) : 0.0;
}

/// Text of any bytes as a label's field: file names and class names need not be UTF-8.
std::string fieldOf(const std::string& text)
{
    return labelField(isUtf8(text) ? text : decodedText(text).value_or(std::string()));
}

std::optional<Episode> episodeFrom(const OrderedJson& object)
{
    const auto number = [&](const char* name) -> std::optional<double> {
        const auto member = object.find(name);
        if (member == object.end() || !member->is_number()) return std::nullopt;
        return member->get<double>();
    };
    if (!object.is_object()) return std::nullopt;
    const auto start = number("start_s"), end = number("end_s"), probability = number("cry_probability");
    if (!start || !end || !probability || *end < *start) return std::nullopt;
    Episode episode{
        .startSeconds = *start, .endSeconds = *end, .cryProbability = *probability, .reasons = {}};
    if (const auto reason = object.find("reason"); reason != object.end() && reason->is_string())
        episode.reason = reason->get<std::string>();
    if (const auto reasons = object.find("reasons"); reasons != object.end() && reasons->is_object())
        for (const auto& [name, value] : reasons->items())
            if (value.is_number()) episode.reasons.push_back({name, value.get<double>()});
    return episode;
}

std::string modelText(const OrderedJson& result)
{
    const auto model = result.find("model");
    if (model == result.end() || !model->is_object()) return {};
    const auto text = [&](const char* name) {
        const auto member = model->find(name);
        return member != model->end() && member->is_string() ? member->get<std::string>() : std::string();
    };
    return fieldOf(text("name") + ' ' + text("version"));
}

/// One result of an analysis; the sentence of what is wrong otherwise.
Result<RecordingLabels> recordingFrom(OrderedJson result)
{
    const auto wrong = [](const char* sentence) { return fail(ErrorKind::Unreadable, {}, sentence); };
    if (!result.is_object()) return wrong("This is no JSON object.");
    const auto file = result.find("file");
    if (file == result.end() || !file->is_string()) return wrong("It names no \"file\".");
    if (result.contains("error")) return wrong("The recording could not be analysed; it has no labels.");
    const auto episodes = result.find("episodes");
    if (episodes == result.end() || !episodes->is_array()) return wrong("It has no list \"episodes\".");
    RecordingLabels recording;
    recording.audio = file->get<std::string>();
    recording.tiers = {kCryTier};
    if (const auto length = result.find("duration_s"); length != result.end() && length->is_number())
        recording.durationSeconds = onGrid(within(length->get<double>(), kMostSeconds));
    const std::string model = modelText(result);
    for (const OrderedJson& entry : *episodes) {
        const auto episode = episodeFrom(entry);
        if (!episode) return wrong("An episode lacks its times or its probability.");
        if (auto added = recording.annotations.add(labelOf(*episode, model)); !added)
            return tl::unexpected(added.error());
    }
    result.erase("file");
    result.erase("episodes");
    recording.extras[kAnalysisFact] = toLine(result);
    return recording;
}

} // namespace

Annotation labelOf(const Episode& episode, const std::string& model)
{
    Annotation label;
    label.tier = kCryTier;
    label.startSeconds = onGrid(within(episode.startSeconds, kMostSeconds));
    label.endSeconds = std::max(label.startSeconds, onGrid(within(episode.endSeconds, kMostSeconds)));
    const bool isSure = episode.reason != kNotSure && !episode.reason.empty();
    label.kind = isSure ? fieldOf(episode.reason) : kCryKind;
    label.origin = Origin::Model;
    label.model = fieldOf(model);
    label.confidence = onGrid(within(episode.cryProbability, 1));
    for (const ReasonProbability& reason : episode.reasons)
        if (label.scores.size() < kMostExtras)
            label.scores[fieldOf(reason.name)] = onGrid(within(reason.probability, 1));
    return label;
}

std::optional<Episode> episodeOf(const Annotation& label)
{
    if (label.tier != kCryTier || !label.confidence) return std::nullopt;
    Episode episode{.startSeconds = label.startSeconds,
                    .endSeconds = label.endSeconds,
                    .cryProbability = *label.confidence,
                    .reasons = {}};
    if (label.kind != kCryKind && !label.kind.empty()) episode.reason = label.kind;
    for (const auto& [name, probability] : label.scores) episode.reasons.push_back({name, probability});
    return episode;
}

RecordingLabels labelsOf(const ClipAnalysis& analysis, const std::string& audio)
{
    // By way of the JSON, so that labels are the same whichever way an analysis came.
    auto recording = recordingFrom(toJson(analysis, audio));
    return recording ? std::move(*recording) : RecordingLabels{};
}

std::vector<Episode> episodesOf(const RecordingLabels& recording)
{
    std::vector<Episode> episodes;
    recording.annotations.forEach([&](const Annotation& label) {
        if (auto episode = episodeOf(label)) episodes.push_back(std::move(*episode));
    });
    return episodes;
}

Result<ReadLabels> labelsFromAnalysis(std::string_view text)
{
    ReadLabels labels;
    Warnings warnings;
    // A single object may be spread over lines by hand; results are one a line.
    auto whole = OrderedJson::parse(text, nullptr, false);
    const bool isOne = whole.is_object();
    std::size_t number = 0;
    for (const auto line : isOne ? std::vector<std::string_view>{text} : linesOf(text)) {
        ++number;
        if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
        auto recording = recordingFrom(isOne ? std::move(whole) : OrderedJson::parse(line, nullptr, false));
        if (recording)
            labels.document.recordings.push_back(std::move(*recording));
        else
            warnings.add(number, recording.error().sentence);
    }
    labels.warnings = warnings.take();
    if (labels.document.recordings.empty())
        return fail(
            ErrorKind::Unreadable, {},
            "No line of this text is a result of analyze" +
                (labels.warnings.empty() ? std::string(".") : "; the first: " + labels.warnings.front()));
    return labels;
}

Result<std::string> analysisFromLabels(const LabelDocument& document)
{
    std::string text;
    for (const RecordingLabels& recording : document.recordings) {
        const auto fact = recording.extras.find(kAnalysisFact);
        const auto clip =
            fact == recording.extras.end() ? OrderedJson() : OrderedJson::parse(fact->second, nullptr, false);
        if (!clip.is_object())
            return fail(
                ErrorKind::InvalidArgument, recording.audio,
                "These labels come from no analysis, so that nothing is known of the clip as a whole; "
                "analyze the recording.");
        OrderedJson result{{"file", recording.audio}};
        OrderedJson episodes = OrderedJson::array();
        for (const Episode& episode : episodesOf(recording)) episodes.push_back(toJson(episode));
        for (const auto& [name, value] : clip.items()) {
            if (name == "model") result["episodes"] = episodes; // where analyze has it
            result[name] = value;
        }
        result["episodes"] = std::move(episodes);
        text += toLine(result) + '\n';
    }
    return text;
}

} // namespace cryscope
