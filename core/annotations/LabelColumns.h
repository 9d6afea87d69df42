#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/annotations/LabelText.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

// What Raven tables and CSV files have in common: rows of cells under names. Inside core/annotations.

/// The columns of a table, found by name: case does not count, '_' is a blank and "Frequency" is "Freq".
class ColumnNames {
public:
    explicit ColumnNames(std::vector<std::string> names);
    std::size_t size() const { return m_names.size(); }
    const std::string& operator[](std::size_t i) const { return m_names[i]; }
    /// The first of the names that is there.
    std::optional<std::size_t> find(std::initializer_list<std::string_view> names) const;
    /// The cell under the first of the names that is there; empty otherwise.
    std::string_view cell(const std::vector<std::string>& cells,
                          std::initializer_list<std::string_view> names) const;
    /// Whether some format gives this column a meaning.
    static bool isKnown(std::string_view name);

private:
    std::vector<std::string> m_names, m_keys;
};

/// Sets everything that is found by the same names in every table: kind, confidence, tier, origin, model,
/// reviewer, verdict, note, scores ("P(hungry)"), frequency bounds, and what is not known as extras.
void setFromCells(Annotation& label, const ColumnNames& names, const std::vector<std::string>& cells);

/// The columns that follow those of the other program.
inline constexpr const char* kOwnColumns[] = {"Tier",    "Origin",       "Model", "Reviewer",
                                              "Verdict", "Verdict Kind", "Note"};
std::string ownCell(const Annotation& label, std::string_view column);
/// "P(kind)" of every scored kind, then the further columns, of all labels.
struct FurtherColumns {
    std::vector<std::string> scores, extras;
};
FurtherColumns furtherColumns(const LabelDocument& document);
/// The cells under kOwnColumns and those.
std::vector<std::string> ownCells(const Annotation& label, const FurtherColumns& further);
std::vector<std::string> ownHeader(const FurtherColumns& further);

/// The recording of that path, made at its first mention.
RecordingLabels& recordingOf(LabelDocument& document, const std::string& audio,
                             std::map<std::string, std::size_t>& known);
/// Tiers in the order of their first label.
void setTiers(LabelDocument& document);

} // namespace cryscope
