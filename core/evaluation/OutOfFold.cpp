#include "core/evaluation/OutOfFold.h"

#include "core/base/AtomicFile.h"
#include "core/base/Csv.h"
#include "core/dataset/Manifest.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

std::optional<double> parsedNumber(const std::string& cell)
{
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// The columns of a scores file and how its rows are read.
class ScoreReader {
public:
    ScoreReader(const CsvTable& table, std::string subsetColumn)
        : m_table(table), m_subset(std::move(subsetColumn))
    {
        for (const auto& column : table.columns)
            if (column.starts_with("p_") && column.size() > 2) m_classes.push_back(column.substr(2));
    }

    bool has(const std::string& column) const { return indexOf(column) >= 0; }
    bool isBinary() const { return m_classes.empty(); }
    std::vector<std::string> classes() const
    {
        return isBinary() ? std::vector<std::string>{"no_cry", "cry"} : m_classes;
    }
    const std::string& cell(const CsvRecord& record, const std::string& column) const
    {
        static const std::string kNone;
        const auto index = indexOf(column);
        return index < 0 ? kNone : record.cells[static_cast<std::size_t>(index)];
    }

    /// Empty: the clip is good. The label is known not to be empty.
    std::string read(const CsvRecord& record, ScoredClip& clip) const
    {
        clip.name = cell(record, "path");
        if (clip.name.empty()) return "the path is empty.";
        const std::string& group = cell(record, "group");
        clip.group = group.empty() ? "file:" + clip.name : "group:" + group;
        clip.fold = cell(record, "fold");
        clip.subset = cell(record, m_subset);
        clip.seconds = parsedNumber(cell(record, "seconds")).value_or(0);
        if (const auto episodes = parsedNumber(cell(record, "episodes")); episodes && *episodes >= 0)
            clip.episodes = static_cast<int>(std::min(*episodes, 1e9));
        if (const std::string& own = cell(record, "threshold"); !own.empty()) {
            clip.threshold = parsedNumber(own);
            if (!clip.threshold) return "the threshold must be a number.";
        }
        readAnswerSet(record, clip);
        return isBinary() ? readScore(record, clip) : readProbabilities(record, clip);
    }

private:
    std::ptrdiff_t indexOf(const std::string& column) const
    {
        const auto found = std::find(m_table.columns.begin(), m_table.columns.end(), column);
        return found == m_table.columns.end() ? -1 : found - m_table.columns.begin();
    }

    /// Columns in_<class>: 1 where the class is in the conformal set.
    void readAnswerSet(const CsvRecord& record, ScoredClip& clip) const
    {
        const auto names = classes();
        if (!std::all_of(names.begin(), names.end(), [&](const auto& name) { return has("in_" + name); }))
            return;
        clip.answerSet.emplace();
        for (std::size_t c = 0; c < names.size(); ++c)
            if (cell(record, "in_" + names[c]) == "1") clip.answerSet->push_back(static_cast<int>(c));
    }

    std::string readScore(const CsvRecord& record, ScoredClip& clip) const
    {
        const auto truth = binaryLabel(cell(record, "label"));
        if (!truth) return "the label \"" + cell(record, "label") + "\" is neither yes nor no.";
        const auto score = parsedNumber(cell(record, "score"));
        if (!score || *score < 0 || *score > 1) return "the score must be a probability from 0 to 1.";
        clip.truth = *truth ? 1 : 0;
        clip.probabilities = {1 - *score, *score};
        return {};
    }

    std::string readProbabilities(const CsvRecord& record, ScoredClip& clip) const
    {
        const auto found = std::find(m_classes.begin(), m_classes.end(), cell(record, "label"));
        if (found == m_classes.end())
            return "there is no column p_" + cell(record, "label") + " for the label.";
        clip.truth = static_cast<int>(found - m_classes.begin());
        for (const auto& name : m_classes) {
            const auto p = parsedNumber(cell(record, "p_" + name));
            if (!p || *p < 0 || *p > 1) return "p_" + name + " must be a probability from 0 to 1.";
            clip.probabilities.push_back(*p);
        }
        const double sum = std::accumulate(clip.probabilities.begin(), clip.probabilities.end(), 0.0);
        if (std::abs(sum - 1) > 0.02) return "the probabilities do not sum to 1.";
        for (double& p : clip.probabilities) p /= sum;
        return {};
    }

    const CsvTable& m_table;
    std::string m_subset;
    std::vector<std::string> m_classes;
};

} // namespace

Result<OutOfFoldScores> parseOutOfFoldScores(std::string_view text, const fs::path& file, double threshold,
                                             const std::string& subsetColumn)
{
    const auto table = parseCsv(text);
    if (!table) return fail(table.error().kind, file.string(), table.error().sentence);
    const ScoreReader reader(*table, subsetColumn);
    for (const char* column : {"path", "label"})
        if (!reader.has(column))
            return fail(ErrorKind::Unreadable, file.string(),
                        "A file of scores needs a column named \"" + std::string(column) + "\".");
    if (reader.isBinary() && !reader.has("score"))
        return fail(ErrorKind::Unreadable, file.string(),
                    "A file of scores needs a column \"score\", or one column p_<class> for every class.");

    OutOfFoldScores scores;
    scores.problems = table->problems;
    scores.data.classes = reader.classes();
    scores.data.threshold = threshold;
    for (const auto& record : table->records) {
        if (reader.cell(record, "label").empty()) {
            ++scores.unlabelled;
            continue;
        }
        ScoredClip clip;
        if (const std::string problem = reader.read(record, clip); problem.empty())
            scores.data.clips.push_back(std::move(clip));
        else
            scores.problems.push_back("line " + std::to_string(record.line) + ": " + problem);
    }
    if (scores.data.clips.empty())
        return fail(ErrorKind::Unreadable, file.string(),
                    "The file holds no usable score" +
                        (scores.problems.empty() ? std::string(".") : "; " + scores.problems.front()));
    return scores;
}

Result<OutOfFoldScores> readOutOfFoldScores(const fs::path& file, double threshold,
                                            const std::string& subsetColumn)
{
    const auto text = readFile(file, std::uintmax_t{256} << 20);
    if (!text) return tl::unexpected(text.error());
    return parseOutOfFoldScores(*text, file, threshold, subsetColumn);
}

} // namespace cryscope
