#pragma once

#include "core/base/Result.h"
#include "core/evaluation/Evaluation.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// What a scores file holds, and what had to be left out of it.
struct OutOfFoldScores {
    EvaluationData data;
    std::int64_t unlabelled = 0;
    std::vector<std::string> problems; ///< a sentence a line, with its number
};

/// Scores of clips by models that did not learn from them, as CSV with a header. Always: `path`, `label`;
/// optional: `group` (else every file is its own), `fold`, `seconds`, `episodes`, and `subsetColumn` ("" =
/// none). Two classes: `score`, the calibrated probability of the positive class, and labels that
/// binaryLabel() knows. Several: one column `p_<class>` each, whose names
/// are the labels; rows are brought to a sum of 1 when they are within 2 % of it. Optional for both:
/// `threshold` that the fold's inner folds fixed (of a cry, or of the confidence of an answer), and
/// `in_<class>` for every class, 1 where it is in the clip's conformal set. Other columns are ignored.
/// Fails with NotFound, Permission, Io; Unreadable when a column or every row is missing.
Result<OutOfFoldScores> readOutOfFoldScores(const std::filesystem::path& file, double threshold,
                                            const std::string& subsetColumn = "source");
/// The same from text; `file` is named in errors.
Result<OutOfFoldScores> parseOutOfFoldScores(std::string_view text, const std::filesystem::path& file,
                                             double threshold, const std::string& subsetColumn = "source");

} // namespace cryscope
