#include "core/dataset/GroupSplit.h"

#include "core/dataset/Random.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <map>
#include <numeric>
#include <set>

namespace cryscope {
namespace {

/// The rows of one group, by stratum.
struct GroupCounts {
    std::vector<double>
        perStratum; ///< share of all rows of each stratum: rare ones weigh as much as common ones
    double largestShare = 0;
    std::size_t rows = 0;
};

struct Grouping {
    std::vector<std::string> strataNames;
    std::vector<int> groupOfRow; ///< kNone for rows without a stratum
    std::vector<GroupCounts> groups;
    std::vector<std::size_t> groupsWithStratum; ///< how many groups have rows of each stratum
};

Grouping grouped(std::span<const std::string> strata, std::span<const std::string> groups)
{
    Grouping result;
    std::map<std::string, std::size_t> strataIndex;
    std::map<std::string, int> groupIndex;
    for (const auto& stratum : strata)
        if (!stratum.empty()) strataIndex.emplace(stratum, 0);
    for (auto& [name, index] : strataIndex) {
        index = result.strataNames.size();
        result.strataNames.push_back(name);
    }
    std::vector<double> totals(result.strataNames.size());
    result.groupOfRow.assign(strata.size(), FoldAssignment::kNone);
    for (std::size_t row = 0; row < strata.size(); ++row) {
        if (strata[row].empty()) continue;
        const auto [entry, isNew] = groupIndex.emplace(groups[row], static_cast<int>(result.groups.size()));
        if (isNew)
            result.groups.push_back(
                {.perStratum = std::vector<double>(totals.size()), .largestShare = 0, .rows = 0});
        auto& group = result.groups[static_cast<std::size_t>(entry->second)];
        const std::size_t stratum = strataIndex[strata[row]];
        result.groupOfRow[row] = entry->second;
        group.perStratum[stratum] += 1;
        ++group.rows;
        totals[stratum] += 1;
    }
    result.groupsWithStratum.assign(totals.size(), 0);
    for (auto& group : result.groups) {
        for (std::size_t s = 0; s < totals.size(); ++s) {
            if (group.perStratum[s] > 0) ++result.groupsWithStratum[s];
            group.perStratum[s] /= totals[s];
            group.largestShare = std::max(group.largestShare, group.perStratum[s]);
        }
    }
    return result;
}

/// Deals the groups out to sides that shall get `targets[side]` of every stratum. Returns the side of each
/// group.
std::vector<int> dealt(const Grouping& grouping, const std::vector<double>& targets, std::uint64_t seed)
{
    std::vector<std::size_t> order(grouping.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Random random(seed);
    random.shuffle(order);
    // Those that hold much of a class come first, while every side can still make up for them.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return grouping.groups[a].largestShare > grouping.groups[b].largestShare;
    });

    const std::size_t strata = grouping.strataNames.size();
    std::vector<std::vector<double>> filled(targets.size(), std::vector<double>(strata));
    std::vector<std::size_t> rows(targets.size());
    std::vector<int> sideOfGroup(grouping.groups.size());
    for (const std::size_t g : order) {
        const GroupCounts& group = grouping.groups[g];
        std::size_t best = 0;
        double bestCost = 0;
        for (std::size_t side = 0; side < targets.size(); ++side) {
            // How much the squared distance from the target, relative to it, grows when this side takes the
            // group.
            double cost = 0;
            for (std::size_t s = 0; s < strata; ++s) {
                const double add = group.perStratum[s];
                if (add == 0) continue;
                const double before = filled[side][s] / targets[side] - 1;
                const double after = before + add / targets[side];
                cost += (after * after - before * before) * targets[side];
            }
            const bool isBetter = side == 0 || cost < bestCost - 1e-12 ||
                                  (cost < bestCost + 1e-12 &&
                                   double(rows[side]) / targets[side] < double(rows[best]) / targets[best]);
            if (isBetter) {
                best = side;
                bestCost = cost;
            }
        }
        for (std::size_t s = 0; s < strata; ++s) filled[best][s] += group.perStratum[s];
        rows[best] += group.rows;
        sideOfGroup[g] = static_cast<int>(best);
    }
    return sideOfGroup;
}

Result<FoldAssignment> split(std::span<const std::string> strata, std::span<const std::string> groups,
                             const std::vector<double>& targets, std::uint64_t seed)
{
    assert(strata.size() == groups.size());
    const Grouping grouping = grouped(strata, groups);
    const std::size_t folds = targets.size();
    if (grouping.groups.empty())
        return fail(ErrorKind::InvalidArgument, "split",
                    "No clip has a label, so there is nothing to split; fill in the label column.");
    if (grouping.groups.size() == 1)
        return fail(
            ErrorKind::InvalidArgument, "split",
            "All labelled clips belong to one group; at least two infants are needed to test on another "
            "than was learned from.");
    if (grouping.groups.size() < folds)
        return fail(ErrorKind::InvalidArgument, "split",
                    "There are only " + std::to_string(grouping.groups.size()) + " groups for " +
                        std::to_string(folds) + " folds; ask for fewer folds.");

    FoldAssignment assignment;
    assignment.folds = static_cast<int>(folds);
    const auto sideOfGroup = dealt(grouping, targets, seed);
    for (const int group : grouping.groupOfRow)
        assignment.foldOfRow.push_back(group < 0 ? FoldAssignment::kNone
                                                 : sideOfGroup[static_cast<std::size_t>(group)]);
    if (grouping.strataNames.size() == 1)
        assignment.notes.push_back("Every labelled clip is \"" + grouping.strataNames.front() +
                                   "\": there is no second class to tell it from.");
    for (std::size_t s = 0; s < grouping.strataNames.size(); ++s)
        if (grouping.groupsWithStratum[s] < folds)
            assignment.notes.push_back("\"" + grouping.strataNames[s] + "\" comes from only " +
                                       std::to_string(grouping.groupsWithStratum[s]) + " of the groups, so " +
                                       std::to_string(folds - grouping.groupsWithStratum[s]) + " of the " +
                                       std::to_string(folds) + " folds have none of it.");
    return assignment;
}

} // namespace

std::vector<std::size_t> FoldAssignment::testRows(int fold) const
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < foldOfRow.size(); ++row)
        if (foldOfRow[row] == fold && !isLearnOnly(row)) rows.push_back(row);
    return rows;
}

std::vector<std::size_t> FoldAssignment::trainRows(int fold) const
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < foldOfRow.size(); ++row)
        if (foldOfRow[row] != fold && (foldOfRow[row] != kNone || isLearnOnly(row))) rows.push_back(row);
    return rows;
}

Result<FoldAssignment> stratifiedGroupKFold(std::span<const std::string> strata,
                                            std::span<const std::string> groups, int folds,
                                            std::uint64_t seed)
{
    if (folds < 2 || folds > 1000)
        return fail(ErrorKind::InvalidArgument, "folds",
                    "The number of folds must be 2 to 1000, not " + std::to_string(folds) + ".");
    return split(strata, groups, std::vector<double>(static_cast<std::size_t>(folds), 1.0 / folds), seed);
}

Result<FoldAssignment> groupHoldout(std::span<const std::string> strata, std::span<const std::string> groups,
                                    double testFraction, std::uint64_t seed)
{
    if (!(testFraction >= 0.01 && testFraction <= 0.99))
        return fail(ErrorKind::InvalidArgument, "testFraction",
                    "The share held out must be 0.01 to 0.99, not " + std::to_string(testFraction) + ".");
    return split(strata, groups, {1 - testFraction, testFraction}, seed);
}

Result<FoldAssignment> foldsOfColumn(const Manifest& manifest, const std::string& column)
{
    const auto byValue = [](const std::string& a, const std::string& b) {
        double x = 0;
        double y = 0;
        const bool xIs = std::from_chars(a.data(), a.data() + a.size(), x).ec == std::errc();
        const bool yIs = std::from_chars(b.data(), b.data() + b.size(), y).ec == std::errc();
        if (xIs != yIs) return xIs;
        if (xIs && x != y) return x < y;
        return a < b;
    };
    std::map<std::string, int, decltype(byValue)> numbers(byValue);
    const auto name = [&](const ManifestRow& row) {
        return std::string(Manifest::value(row, column, manifest.labelColumn));
    };
    for (const auto& row : manifest.rows)
        if (!name(row).empty()) numbers.emplace(name(row), 0);
    if (numbers.size() < 2)
        return fail(ErrorKind::InvalidArgument, column,
                    "This column names fewer than two folds; fill it in or let the program make folds.");
    FoldAssignment assignment;
    for (auto& [fold, number] : numbers) number = assignment.folds++;
    for (const auto& row : manifest.rows)
        assignment.foldOfRow.push_back(name(row).empty() ? FoldAssignment::kNone : numbers.at(name(row)));
    if (std::any_of(manifest.rows.begin(), manifest.rows.end(), isForLearningAlone))
        for (const auto& row : manifest.rows) assignment.learnOnly.push_back(isForLearningAlone(row));
    const auto groups = effectiveGroups(manifest);
    if (auto apart = checkGroupsApart(assignment, groups); !apart) return tl::unexpected(apart.error());
    return assignment;
}

Result<void> checkGroupsApart(const FoldAssignment& assignment, std::span<const std::string> groups)
{
    assert(assignment.foldOfRow.size() == groups.size());
    std::map<std::string, int> foldOfGroup;
    for (std::size_t row = 0; row < groups.size(); ++row) {
        const int fold = assignment.foldOfRow[row];
        // What is learned from always must not stand in a fold, either.
        if (fold == FoldAssignment::kNone && !assignment.isLearnOnly(row)) continue;
        const auto [entry, isNew] = foldOfGroup.emplace(groups[row], fold);
        if (!isNew && entry->second != fold)
            return fail(
                ErrorKind::InvalidArgument, groups[row],
                "This group stands in two folds, or in one and among the clips that are always learned from, "
                "so a test would see what was learned from; give all its clips one fold.");
    }
    return {};
}

} // namespace cryscope
