#include "core/project/LocateFiles.h"

#include "core/audio/AudioFile.h"
#include "core/project/ContentMark.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

struct Candidate {
    fs::path path;
    std::uint64_t bytes = 0;
    std::optional<std::string> mark = {}; ///< read when it is asked for
    bool isTaken = false;                 ///< found for one that is sought, or held

    const std::string& contentMark()
    {
        if (!mark) mark = contentMarkOf(path).value_or(std::string());
        return *mark;
    }
};

/// How many names, counted from the end, are the same.
std::size_t commonTail(const fs::path& a, const fs::path& b)
{
    std::size_t same = 0;
    auto i = a.end();
    auto j = b.end();
    while (i != a.begin() && j != b.begin() && *--i == *--j) ++same;
    return same;
}

class Search {
public:
    Search(std::vector<Candidate> candidates, std::span<const SoughtFile> sought)
        : m_candidates(std::move(candidates)), m_sought(sought)
    {
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            m_byName[m_candidates[i].path.filename().string()].push_back(i);
            m_byLength[m_candidates[i].bytes].push_back(i);
        }
        for (std::size_t i = 0; i < m_sought.size(); ++i)
            m_soughtByName[m_sought[i].path.filename().string()].push_back(i);
        m_location.looked = m_candidates.size();
    }

    Result<Location> run(const CancelToken& cancel, const ProgressFn& progress)
    {
        // Those first that a name tells, so that none is taken from them by a twin in content.
        std::vector<std::size_t> rest;
        for (std::size_t i = 0; i < m_sought.size(); ++i) {
            if (cancel.requested()) return cancelled();
            if (!byPlace(i)) rest.push_back(i);
            report(progress, 0.5 * double(i + 1) / double(m_sought.size()));
        }
        for (std::size_t n = 0; n < rest.size(); ++n) {
            if (cancel.requested()) return cancelled();
            byContent(rest[n]);
            report(progress, 0.5 + 0.5 * double(n + 1) / double(rest.size()));
        }
        std::sort(m_location.found.begin(), m_location.found.end(),
                  [](const LocatedFile& a, const LocatedFile& b) { return a.sought < b.sought; });
        return std::move(m_location);
    }

private:
    /// Whether what is known of the sought file's content speaks for this one; what is not known does not
    /// speak against it.
    bool fitsLength(const SoughtFile& sought, const Candidate& candidate) const
    {
        return sought.bytes == 0 || sought.bytes == candidate.bytes;
    }
    void take(std::size_t sought, std::size_t candidate, LocatedFile::By by)
    {
        m_candidates[candidate].isTaken = true;
        m_location.found.push_back({sought, m_candidates[candidate].path, by});
    }

    bool byPlace(std::size_t i)
    {
        const SoughtFile& sought = m_sought[i];
        const auto named = m_byName.find(sought.path.filename().string());
        if (named == m_byName.end()) return false;
        std::vector<std::size_t> best;
        std::size_t longest = 0;
        for (const std::size_t each : named->second) {
            if (m_candidates[each].isTaken || !fitsLength(sought, m_candidates[each])) continue;
            const std::size_t tail = commonTail(sought.path, m_candidates[each].path);
            if (tail > longest) best.clear();
            longest = std::max(longest, tail);
            if (tail == longest) best.push_back(each);
        }
        if (best.size() != 1) return false;
        // A namesake as long may be another recording: recorders write files of one length and begin again
        // at the same name.
        if (!sought.mark.empty() && m_candidates[best.front()].contentMark() != sought.mark) return false;
        if (fitsAnotherBetter(i, best.front(), longest)) return false;
        take(i, best.front(), LocatedFile::By::Place);
        return true;
    }
    /// Whether another sought file of the name shares more folders with the candidate.
    bool fitsAnotherBetter(std::size_t i, std::size_t candidate, std::size_t tail) const
    {
        const auto& namesakes = m_soughtByName.at(m_sought[i].path.filename().string());
        return std::any_of(namesakes.begin(), namesakes.end(), [&](std::size_t other) {
            return other != i && fitsLength(m_sought[other], m_candidates[candidate]) &&
                   commonTail(m_sought[other].path, m_candidates[candidate].path) > tail;
        });
    }

    void byContent(std::size_t i)
    {
        const SoughtFile& sought = m_sought[i];
        if (sought.mark.empty()) {
            const auto named = m_byName.find(sought.path.filename().string());
            const bool hasNamesakes =
                named != m_byName.end() &&
                std::any_of(named->second.begin(), named->second.end(), [&](std::size_t each) {
                    return !m_candidates[each].isTaken && fitsLength(sought, m_candidates[each]);
                });
            (hasNamesakes ? m_location.unclear : m_location.missing).push_back(i);
            return;
        }
        std::vector<std::size_t> same;
        std::size_t longest = 0;
        const auto alike = m_byLength.find(sought.bytes);
        if (alike != m_byLength.end()) {
            for (const std::size_t each : alike->second) {
                if (m_candidates[each].isTaken || m_candidates[each].contentMark() != sought.mark) continue;
                const std::size_t tail = commonTail(sought.path, m_candidates[each].path);
                if (tail > longest) same.clear();
                longest = std::max(longest, tail);
                if (tail == longest) same.push_back(each);
            }
        }
        if (same.empty())
            m_location.missing.push_back(i);
        else if (same.size() > 1)
            m_location.unclear.push_back(i);
        else
            take(i, same.front(), LocatedFile::By::Content);
    }

    std::vector<Candidate> m_candidates;
    std::span<const SoughtFile> m_sought;
    std::map<std::string, std::vector<std::size_t>> m_byName;
    std::map<std::uint64_t, std::vector<std::size_t>> m_byLength;
    std::map<std::string, std::vector<std::size_t>> m_soughtByName;
    Location m_location;
};

/// One name a file, whatever links lead to it.
fs::path oneName(const fs::path& path)
{
    std::error_code error;
    fs::path one = fs::weakly_canonical(path, error);
    return error ? path : one;
}

} // namespace

Result<Location> locateFiles(std::span<const SoughtFile> sought, const fs::path& folder,
                             std::span<const fs::path> held, const CancelToken& cancel,
                             const ProgressFn& progress)
{
    std::error_code error;
    fs::path whole = fs::absolute(folder, error).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path(); // given with a '/' at its end
    fs::recursive_directory_iterator walk(whole, fs::directory_options::skip_permission_denied, error);
    if (error)
        return fail(ErrorKind::NotFound, folder.string(), "There is no such folder, or it may not be read.");
    // What is sought by a name without a known suffix is looked for all the same.
    std::set<std::string> odd;
    for (const SoughtFile& file : sought)
        if (!hasAudioSuffix(file.path)) odd.insert(file.path.filename().string());
    std::set<fs::path> others;
    for (const fs::path& path : held) {
        if (cancel.requested()) return cancelled();
        others.insert(oneName(path));
    }
    const fs::path root = oneName(whole);
    const auto isHeld = [&](const fs::directory_entry& entry) {
        std::error_code ignored; // no link to a folder is followed, so that only the file itself may be one
        return others.contains(entry.is_symlink(ignored) ? oneName(entry.path())
                                                         : root / entry.path().lexically_relative(whole));
    };
    std::vector<Candidate> candidates;
    for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        if (cancel.requested()) return cancelled();
        if (error) break; // a folder that vanished meanwhile: what was found stays
        const fs::path& path = walk->path();
        if (!hasAudioSuffix(path) && !odd.contains(path.filename().string())) continue;
        std::error_code ignored;
        if (!walk->is_regular_file(ignored)) continue;
        candidates.push_back({path, walk->file_size(ignored)});
        candidates.back().isTaken = !others.empty() && isHeld(*walk);
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.path < b.path; });
    return Search(std::move(candidates), sought).run(cancel, progress);
}

} // namespace cryscope
