#include "core/base/Csv.h"
#include "core/evaluation/ScoreDraw.h"

#include <array>
#include <charconv>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::array kColumns{"recording",     "start_s",      "end_s",
                              "kind",          "score",        "stratum",
                              "stratum_low",   "stratum_high", "stratum_candidates",
                              "stratum_drawn", "probability",  "known_verdict",
                              "seed"};
enum Column {
    Recording,
    Start,
    End,
    Kind,
    Score,
    Stratum,
    Low,
    High,
    Candidates,
    Drawn,
    Probability,
    Known,
    Seed
};

/// The shortest digits that give back the same number.
template <class T>
std::string text(T value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr};
}

template <class T>
bool read(const std::string& cell, T& value)
{
    const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return end.ec == std::errc() && end.ptr == cell.data() + cell.size();
}

std::string nameFrom(const fs::path& folder, const std::string& recording)
{
    const fs::path relative = fs::path(recording).lexically_relative(folder);
    return relative.empty() || *relative.begin() == ".." ? recording : relative.generic_string();
}

tl::unexpected<Error> noDraw(const std::string& what)
{
    return fail(ErrorKind::Unreadable, what,
                "This is no list of drawn clips, or somebody has changed it; draw them again.");
}

} // namespace

std::string formatDraw(const ScoreDraw& draw, const fs::path& folder)
{
    std::string csv = csvLine({kColumns.begin(), kColumns.end()}) + '\n';
    for (const DrawnClip& drawn : draw.clips) {
        const ScoreStratum& stratum = draw.strata[drawn.stratum];
        csv += csvLine({nameFrom(folder, drawn.clip.recording), text(drawn.clip.startSeconds),
                        text(drawn.clip.endSeconds), drawn.clip.kind, text(drawn.clip.score),
                        text(drawn.stratum + 1), text(stratum.lowScore), text(stratum.highScore),
                        text(stratum.candidates), text(stratum.drawn), text(drawn.probability),
                        drawn.isKnown ? nameOf(drawn.clip.verdict) : "", text(draw.config.seed)}) +
               '\n';
    }
    return csv;
}

Result<ScoreDraw> parseDraw(std::string_view csv, const fs::path& folder)
{
    const auto table = parseCsv(csv);
    if (!table) return noDraw({});
    if (table->columns != std::vector<std::string>(kColumns.begin(), kColumns.end()) ||
        !table->problems.empty() || table->records.empty())
        return noDraw({});
    constexpr std::size_t kMostStrata = 1000;
    ScoreDraw draw;
    for (const CsvRecord& record : table->records) {
        const auto& cells = record.cells;
        DrawnClip drawn;
        ScoreStratum stratum;
        const fs::path recording = cells[Recording];
        drawn.clip.recording =
            (recording.is_absolute() ? recording : folder / recording).lexically_normal().string();
        drawn.clip.kind = cells[Kind];
        const bool isRead =
            read(cells[Start], drawn.clip.startSeconds) && read(cells[End], drawn.clip.endSeconds) &&
            read(cells[Score], drawn.clip.score) && read(cells[Stratum], drawn.stratum) &&
            read(cells[Low], stratum.lowScore) && read(cells[High], stratum.highScore) &&
            read(cells[Candidates], stratum.candidates) && read(cells[Drawn], stratum.drawn) &&
            read(cells[Probability], drawn.probability) && read(cells[Seed], draw.config.seed);
        const auto verdict = verdictNamed(cells[Known]);
        if (!isRead || !verdict || drawn.stratum == 0 || drawn.stratum > kMostStrata ||
            !(drawn.probability > 0 && drawn.probability <= 1) || stratum.drawn > stratum.candidates ||
            !(stratum.highScore > stratum.lowScore))
            return noDraw("line " + std::to_string(record.line));
        drawn.isKnown = *verdict != Verdict::None;
        drawn.clip.verdict = *verdict;
        --drawn.stratum;
        // Strata that gave no row had no candidates: only their bounds are to be told again.
        const auto strata = std::size_t(1.0 / (stratum.highScore - stratum.lowScore) + 0.5);
        if (strata == 0 || strata > kMostStrata || drawn.stratum >= strata)
            return noDraw("line " + std::to_string(record.line));
        while (draw.strata.size() < strata) {
            const std::size_t h = draw.strata.size();
            draw.strata.push_back({double(h) / double(strata), double(h + 1) / double(strata), 0, 0});
        }
        if (drawn.stratum >= draw.strata.size()) return noDraw("line " + std::to_string(record.line));
        draw.strata[drawn.stratum] = stratum;
        draw.clips.push_back(std::move(drawn));
    }
    draw.config.strata = draw.strata.size();
    draw.config.count = draw.toJudge();
    return draw;
}

} // namespace cryscope
