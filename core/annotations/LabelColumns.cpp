#include "core/annotations/LabelColumns.h"

#include <algorithm>
#include <array>
#include <set>

namespace cryscope {
namespace {

constexpr const char* kScientificName = "Scientific name";
constexpr const char* kHuman = "Homo sapiens";
constexpr const char* kNoReason = "not_sure";

std::string keyOf(std::string_view name)
{
    std::string key = labelField(name);
    std::transform(key.begin(), key.end(), key.begin(), [](char c) {
        return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (const auto at = key.find("frequency"); at != std::string::npos && key != "frequency bounds")
        key.replace(at, 9, "freq");
    return key;
}

/// Columns that mean something; all others are kept as they are. Scientific names and channels are kept as
/// well where they say more than usual.
constexpr std::array kKnown{"selection",
                            "view",
                            "channel",
                            "begin time (s)",
                            "end time (s)",
                            "low freq (hz)",
                            "high freq (hz)",
                            "begin path",
                            "begin file",
                            "file offset (s)",
                            "start (s)",
                            "end (s)",
                            "start",
                            "end",
                            "file",
                            "filepath",
                            "confidence",
                            "label",
                            "annotation",
                            "common name",
                            "reason",
                            "tier",
                            "origin",
                            "model",
                            "reviewer",
                            "verdict",
                            "verdict kind",
                            "note",
                            "frequency bounds",
                            "scientific name"};

bool isScore(std::string_view name)
{
    return name.size() > 3 && name.starts_with("P(") && name.ends_with(")");
}

void setBounds(Annotation& label, const ColumnNames& names, const std::vector<std::string>& cells)
{
    const std::string bounds(names.cell(cells, {"frequency bounds"}));
    const auto wants = [&](const char* which) {
        return bounds.empty() || bounds == "both" || bounds == which;
    };
    if (wants("low")) label.lowHz = numberFrom(names.cell(cells, {"low freq (hz)"}));
    if (wants("high")) label.highHz = numberFrom(names.cell(cells, {"high freq (hz)"}));
}

void setOrigin(Annotation& label, const ColumnNames& names, const std::vector<std::string>& cells)
{
    label.model = labelField(names.cell(cells, {"model"}));
    const auto origin = originNamed(names.cell(cells, {"origin"}));
    // People seldom say how sure they are in numbers.
    const bool looksLikeModel = label.confidence || !label.model.empty();
    label.origin = origin.value_or(looksLikeModel ? Origin::Model : Origin::Person);
}

void setExtras(Annotation& label, const ColumnNames& names, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < names.size() && i < cells.size(); ++i) {
        const std::string& name = names[i];
        std::string cell = labelField(cells[i]);
        if (cell.empty()) continue;
        if (isScore(name)) {
            const auto score = numberFrom(cell);
            if (score && label.scores.size() < kMostExtras)
                label.scores[labelField(std::string_view(name).substr(2, name.size() - 3))] = *score;
        } else if (!ColumnNames::isKnown(name) && label.extras.size() < kMostExtras) {
            label.extras.emplace(name, std::move(cell));
        }
    }
    const std::string species = labelField(names.cell(cells, {"scientific name"}));
    if (!species.empty() && species != kHuman) label.extras[kScientificName] = species;
    const std::string channel = labelField(names.cell(cells, {"channel"}));
    if (!channel.empty() && channel != "1") label.extras["Channel"] = channel;
}

} // namespace

ColumnNames::ColumnNames(std::vector<std::string> names) : m_names(std::move(names))
{
    for (std::string& name : m_names) {
        name = labelField(name);
        m_keys.push_back(keyOf(name));
    }
}

std::optional<std::size_t> ColumnNames::find(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        const auto found = std::find(m_keys.begin(), m_keys.end(), name);
        if (found != m_keys.end()) return static_cast<std::size_t>(found - m_keys.begin());
    }
    return std::nullopt;
}

std::string_view ColumnNames::cell(const std::vector<std::string>& cells,
                                   std::initializer_list<std::string_view> names) const
{
    const auto column = find(names);
    return column && *column < cells.size() ? std::string_view(cells[*column]) : std::string_view{};
}

bool ColumnNames::isKnown(std::string_view name)
{
    const std::string key = keyOf(name);
    return key.empty() || std::find(kKnown.begin(), kKnown.end(), key) != kKnown.end();
}

void setFromCells(Annotation& label, const ColumnNames& names, const std::vector<std::string>& cells)
{
    label.kind = labelField(names.cell(cells, {"label", "annotation", "common name"}));
    const std::string reason = labelField(names.cell(cells, {"reason"}));
    if (!reason.empty() && reason != kNoReason) label.kind = reason;
    label.confidence = numberFrom(names.cell(cells, {"confidence"}));
    setBounds(label, names, cells);
    setOrigin(label, names, cells);
    if (const std::string tier = labelField(names.cell(cells, {"tier"})); !tier.empty()) label.tier = tier;
    label.reviewer = labelField(names.cell(cells, {"reviewer"}));
    label.verdict = verdictNamed(names.cell(cells, {"verdict"})).value_or(Verdict::None);
    label.verdictKind = labelField(names.cell(cells, {"verdict kind"}));
    label.note = noteField(names.cell(cells, {"note"}));
    setExtras(label, names, cells);
}

std::string ownCell(const Annotation& label, std::string_view column)
{
    if (column == "Tier") return label.tier;
    if (column == "Origin") return nameOf(label.origin);
    if (column == "Model") return label.model;
    if (column == "Reviewer") return label.reviewer;
    if (column == "Verdict") return nameOf(label.verdict);
    if (column == "Verdict Kind") return label.verdictKind;
    if (column == "Note") return label.note;
    return {};
}

FurtherColumns furtherColumns(const LabelDocument& document)
{
    std::set<std::string> scores, extras;
    for (const RecordingLabels& recording : document.recordings)
        recording.annotations.forEach([&](const Annotation& label) {
            for (const auto& [kind, score] : label.scores) scores.insert(kind);
            for (const auto& [name, text] : label.extras)
                if (!ColumnNames::isKnown(name) && !isScore(name)) extras.insert(name);
        });
    // A table of thousands of columns is of use to nobody; what does not fit is named by fieldsLost().
    constexpr std::size_t kMostColumns = 500;
    const auto first = [most = kMostColumns](const std::set<std::string>& names) {
        std::vector<std::string> some(names.begin(), names.end());
        some.resize(std::min(some.size(), most));
        return some;
    };
    return {first(scores), first(extras)};
}

std::vector<std::string> ownHeader(const FurtherColumns& further)
{
    std::vector<std::string> header(std::begin(kOwnColumns), std::end(kOwnColumns));
    for (const std::string& kind : further.scores) header.push_back("P(" + kind + ")");
    header.insert(header.end(), further.extras.begin(), further.extras.end());
    return header;
}

std::vector<std::string> ownCells(const Annotation& label, const FurtherColumns& further)
{
    std::vector<std::string> cells;
    for (const char* column : kOwnColumns) cells.push_back(ownCell(label, column));
    for (const std::string& kind : further.scores) {
        const auto score = label.scores.find(kind);
        cells.push_back(score == label.scores.end() ? std::string() : shortNumber(score->second));
    }
    for (const std::string& name : further.extras) {
        const auto extra = label.extras.find(name);
        cells.push_back(extra == label.extras.end() ? std::string() : extra->second);
    }
    return cells;
}

RecordingLabels& recordingOf(LabelDocument& document, const std::string& audio,
                             std::map<std::string, std::size_t>& known)
{
    const auto [place, isNew] = known.emplace(audio, document.recordings.size());
    if (isNew) {
        document.recordings.emplace_back();
        document.recordings.back().audio = audio;
    }
    return document.recordings[place->second];
}

void setTiers(LabelDocument& document)
{
    for (RecordingLabels& recording : document.recordings) recording.tiers = allTiers(recording);
}

} // namespace cryscope
