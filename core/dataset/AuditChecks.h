#pragma once

#include "core/dataset/Audit.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// A manifest with what is known of its clips: what the checks of an audit look at. Inside core/dataset.
struct AuditInput {
    const Manifest& manifest;
    const std::vector<MeasuredClip>& facts;
    const AuditConfig& config;
    std::vector<std::string> groups;       ///< effectiveGroups()
    std::vector<std::string> labelColumns; ///< that exist

    std::string label(std::size_t row, const std::string& column) const;
    /// Adds the clip of a row to what a finding is about.
    void name(AuditFinding& finding, std::size_t row) const
    {
        finding.clips.push_back(manifest.rows[row].path);
        finding.rows.push_back(row);
    }
};

/// Each adds what it finds; `unusable` has one entry a row.
void checkSound(const AuditInput& input, std::vector<AuditFinding>& findings, std::vector<bool>& unusable);
Result<void> checkDuplicates(const AuditInput& input, std::vector<AuditFinding>& findings,
                             std::vector<bool>& unusable, const CancelToken& cancel);
void checkGroups(const AuditInput& input, std::vector<AuditFinding>& findings);
void checkConfounds(const AuditInput& input, std::vector<AuditFinding>& findings);

/// How well `values` tell positives from the others: ROC-AUC, ties count half; NaN when a side is missing.
double separation(std::span<const double> values, const std::vector<bool>& positives);

} // namespace cryscope
