#pragma once

#include "core/base/Result.h"
#include "core/dataset/Manifest.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// Which fold each row belongs to. No group is ever in two folds.
struct FoldAssignment {
    static constexpr int kNone = -1; ///< unlabelled rows: in no fold
    int folds = 0;
    std::vector<int> foldOfRow; ///< one a row: 0..folds-1, or kNone
    /// Rows to learn from alone: never held out. One with a fold is left out where that fold is held out, one
    /// outside every fold is learned from always. One a row, or empty: there are none.
    std::vector<bool> learnOnly;
    std::vector<std::string> notes; ///< what a reader of the figures must know, a sentence each

    bool isLearnOnly(std::size_t row) const { return !learnOnly.empty() && learnOnly[row]; }
    /// Rows of the fold / of all other folds, ascending. Other rows outside every fold are in neither.
    std::vector<std::size_t> testRows(int fold) const;
    std::vector<std::size_t> trainRows(int fold) const;
};

/// Deterministic by `seed`. Groups are dealt out one by one, those that weigh most on the classes first, each
/// to the fold where the share of every class stays most even (the idea of scikit-learn's
/// StratifiedGroupKFold). `strata` may be finer than the labels (label + source, say); an empty stratum puts
/// the row in no fold. `groups` as from effectiveGroups(); both have one entry a row (assert). Fails with
/// InvalidArgument and a sentence: fewer than 2 folds, no labelled row, one group only, fewer groups than
/// folds. A stratum with fewer groups than folds is possible and is said in `notes`.
Result<FoldAssignment> stratifiedGroupKFold(std::span<const std::string> strata,
                                            std::span<const std::string> groups, int folds,
                                            std::uint64_t seed);

/// Two sides: fold 0 is the training side, fold 1 holds about `testFraction` (0.01..0.99) of every stratum.
/// Fails as stratifiedGroupKFold.
Result<FoldAssignment> groupHoldout(std::span<const std::string> strata, std::span<const std::string> groups,
                                    double testFraction, std::uint64_t seed);

/// The folds that a column of the manifest already names (official folds), numbered in the order of their
/// names (numbers by value). Rows with an empty name are in no fold. Rows with "train" in the optional column
/// `use` are to learn from alone. Fails with InvalidArgument when fewer than two folds are named, or a group
/// stands in two, or in one and among the rows that are learned from always (the sentence names it).
Result<FoldAssignment> foldsOfColumn(const Manifest& manifest, const std::string& column = "fold");

/// Fails with InvalidArgument, naming the group, when one is in two folds.
Result<void> checkGroupsApart(const FoldAssignment& assignment, std::span<const std::string> groups);

/// A frozen fold file: CSV `path,start_s,end_s,group,fold` with one line a row that is in a fold. Atomically.
Result<void> writeFolds(const FoldAssignment& assignment, const Manifest& manifest,
                        const std::filesystem::path& file);
/// Reads one back for this manifest; rows that the file does not name are in no fold. Fails with Unreadable
/// or InvalidArgument when it names clips that the manifest lacks, a clip twice, or a group on two sides.
Result<FoldAssignment> readFolds(const std::filesystem::path& file, const Manifest& manifest);

/// Short hexadecimal id of an assignment for model cards: sha256 over the lines of the fold file, 12 digits.
std::string splitId(const FoldAssignment& assignment, const Manifest& manifest);

} // namespace cryscope
