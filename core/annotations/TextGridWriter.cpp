#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelText.h"

#include <algorithm>
#include <map>

namespace cryscope {
namespace {

/// Labels that can stand in one tier of Praat's: in time order, none overlapping (points: no two at a time).
using Layer = std::vector<Annotation>;

struct PraatTier {
    std::string name;
    bool ofPoints = false;
    Layer labels;
};

bool fitsBehind(const Annotation& last, const Annotation& next, bool ofPoints)
{
    return ofPoints ? last.startSeconds < next.startSeconds : last.endSeconds <= next.startSeconds;
}

/// Each label goes to the first layer whose last label it does not overlap: as few layers as can be.
std::vector<Layer> layersOf(const std::vector<Annotation>& labels, bool ofPoints)
{
    std::vector<Layer> layers;
    for (const Annotation& label : labels) {
        const auto free = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) {
            return fitsBehind(layer.back(), label, ofPoints);
        });
        if (free == layers.end())
            layers.push_back({label});
        else
            free->push_back(label);
    }
    return layers;
}

/// One tier if nothing overlaps, else one a kind, and more where a kind overlaps itself.
std::vector<Layer> layersByKind(const std::vector<Annotation>& labels, bool ofPoints)
{
    auto layers = layersOf(labels, ofPoints);
    if (layers.size() <= 1) return layers;
    std::vector<std::string> kinds;
    for (const Annotation& label : labels)
        if (std::find(kinds.begin(), kinds.end(), label.kind) == kinds.end()) kinds.push_back(label.kind);
    // With very many kinds and layers a tier a kind is of no use to a reader.
    constexpr std::size_t kMostKinds = 50;
    if (kinds.size() > kMostKinds) return layers;
    layers.clear();
    for (const std::string& kind : kinds) {
        std::vector<Annotation> ofKind;
        std::copy_if(labels.begin(), labels.end(), std::back_inserter(ofKind),
                     [&](const Annotation& label) { return label.kind == kind; });
        for (Layer& layer : layersOf(ofKind, ofPoints)) layers.push_back(std::move(layer));
    }
    return layers;
}

std::vector<PraatTier> tiersOf(const RecordingLabels& recording)
{
    struct Contents {
        std::vector<Annotation> intervals, points;
    };
    std::map<std::string, Contents> contents;
    recording.annotations.forEach([&](const Annotation& label) {
        if (shapeOf(label) == AnnotationShape::Point)
            contents[label.tier].points.push_back(label);
        else if (!labelText(label).empty()) // an interval without text is a gap
            contents[label.tier].intervals.push_back(label);
    });
    std::vector<PraatTier> tiers;
    for (const std::string& name : allTiers(recording)) {
        const auto& [intervals, points] = contents[name];
        const std::size_t before = tiers.size();
        for (Layer& layer : layersByKind(intervals, false)) tiers.push_back({name, false, std::move(layer)});
        for (Layer& layer : layersByKind(points, true)) tiers.push_back({name, true, std::move(layer)});
        if (tiers.size() == before) tiers.push_back({name, false, {}});
    }
    if (tiers.empty()) tiers.push_back({kDefaultTier, false, {}}); // Praat knows no TextGrid without tiers
    return tiers;
}

struct Interval {
    double begin, end;
    std::string text;
};

/// Intervals tile their tier: gaps become intervals without text.
std::vector<Interval> tiled(const Layer& labels, double end)
{
    std::vector<Interval> intervals;
    double at = 0;
    for (const Annotation& label : labels) {
        if (label.startSeconds > at) intervals.push_back({at, label.startSeconds, ""});
        intervals.push_back({label.startSeconds, label.endSeconds, labelText(label)});
        at = label.endSeconds;
    }
    if (at < end || intervals.empty()) intervals.push_back({at, end, ""});
    return intervals;
}

/// "name = value " with Praat's blank behind every value.
std::string member(const char* indent, const char* name, const std::string& value)
{
    return std::string(indent) + name + " = " + value + " \n";
}

std::string tierText(const PraatTier& tier, std::size_t number, double end)
{
    constexpr const char* kIn = "        ";
    constexpr const char* kDeep = "            ";
    std::string text = "    item [" + std::to_string(number) + "]:\n" +
                       member(kIn, "class", tier.ofPoints ? "\"TextTier\"" : "\"IntervalTier\"") +
                       member(kIn, "name", quotedText(tier.name)) + member(kIn, "xmin", "0") +
                       member(kIn, "xmax", shortNumber(end));
    if (tier.ofPoints) {
        text += member(kIn, "points: size", std::to_string(tier.labels.size()));
        for (std::size_t i = 0; i < tier.labels.size(); ++i)
            text += kIn + ("points [" + std::to_string(i + 1)) + "]:\n" +
                    member(kDeep, "number", shortNumber(tier.labels[i].startSeconds)) +
                    member(kDeep, "mark", quotedText(labelText(tier.labels[i])));
        return text;
    }
    const auto intervals = tiled(tier.labels, end);
    text += member(kIn, "intervals: size", std::to_string(intervals.size()));
    for (std::size_t i = 0; i < intervals.size(); ++i)
        text += kIn + ("intervals [" + std::to_string(i + 1)) + "]:\n" +
                member(kDeep, "xmin", shortNumber(intervals[i].begin)) +
                member(kDeep, "xmax", shortNumber(intervals[i].end)) +
                member(kDeep, "text", quotedText(intervals[i].text));
    return text;
}

} // namespace

std::string writeTextGrid(const LabelDocument& document)
{
    const RecordingLabels recording =
        document.recordings.empty() ? RecordingLabels{} : document.recordings.front();
    const double end = std::max(coveredSeconds(recording), 1e-6); // a time line has a length
    const auto tiers = tiersOf(recording);
    std::string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n" +
                       member("", "xmin", "0") + member("", "xmax", shortNumber(end)) + "tiers? <exists> \n" +
                       member("", "size", std::to_string(tiers.size())) + "item []: \n";
    for (std::size_t i = 0; i < tiers.size(); ++i) text += tierText(tiers[i], i + 1, end);
    return text;
}

} // namespace cryscope
