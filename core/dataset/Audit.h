#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/dataset/ClipFacts.h"
#include "core/dataset/Manifest.h"

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace cryscope {

struct AuditConfig {
    /// Columns that are labels; empty: those of cry, reason and label that the manifest has.
    std::vector<std::string> labelColumns;
    double emptySeconds = 0.1;        ///< what is shorter holds nothing
    double silentDbfs = -50;          ///< a clip whose loudest half second is below it holds nothing
    double quietDbfs = -45;           ///< a clip whose rms is below it is near-silent
    double minSeconds = 3;            ///< shorter clips are named
    double clippedShare = 1e-3;       ///< of samples at full scale
    double dcOffset = 5e-3;           ///< and at least a tenth of the rms
    double conflictMinutes = 10;      ///< labels of one group that differ within this time are named
    double dominatingShare = 1.0 / 3; ///< of a class from one group
    std::size_t dominatedClips = 5;   ///< classes with fewer clips are thin, not dominated
    double confoundedAuc =
        0.65;     ///< how well something that is not the cry may tell a class before it is named
    int jobs = 0; ///< threads that listen; 0: all cores
    Result<void> validate() const;
};

enum class Severity {
    Error,   ///< these clips cannot or must not be used
    Warning, ///< figures will mislead unless something is done
    Note     ///< good to know
};

/// One thing that was found, about some clips.
struct AuditFinding {
    Severity severity = Severity::Note;
    std::string kind;                      ///< "unreadable", "silent", "near_duplicate", ...
    std::string sentence;                  ///< what is the matter
    std::string advice;                    ///< what to do about it
    std::vector<std::string> clips;        ///< paths as the manifest writes them; pairs one after the other
    std::map<std::string, double> figures; ///< "auc", "share", ... by name
    std::vector<std::size_t> rows{};       ///< of the manifest, one a clip of `clips`
};

struct AuditClassCount {
    std::string name;
    std::int64_t clips = 0, groups = 0;
};

struct AuditLabelCounts {
    std::string column;
    std::vector<AuditClassCount> classes;
    std::int64_t unlabelled = 0;
};

/// What a clip's file told, or why it could not be read.
using MeasuredClip = Result<ClipFacts>;

struct AuditReport {
    std::string manifest;
    std::int64_t clips = 0, readable = 0, groups = 0, withoutGroup = 0;
    double seconds = 0;
    std::vector<AuditLabelCounts> labels;
    std::vector<AuditFinding> findings; ///< worst first
    std::vector<bool> unusable; ///< one a row: unreadable, empty, silent, or an exact copy of an earlier row
};

/// Listens to every clip of the manifest. Blocking; one entry a row, in order. Fails with Cancelled alone.
Result<std::vector<MeasuredClip>> measureClips(const Manifest& manifest, int jobs,
                                               const CancelToken& cancel = {},
                                               const ProgressFn& progress = {});

/// Draws the conclusions; `facts` has one entry a row (assert). Reads no file. Fails with InvalidArgument
/// (config, a label column that is not there) or Cancelled.
Result<AuditReport> audit(const Manifest& manifest, const std::vector<MeasuredClip>& facts,
                          const AuditConfig& config = {}, const CancelToken& cancel = {});

/// The rows that are worth keeping (see AuditReport::unusable), otherwise unchanged. No audio is touched.
Manifest withoutUnusable(const Manifest& manifest, const AuditReport& report);

nlohmann::json toJson(const AuditReport& report);
nlohmann::json auditSchema();
/// For a terminal; at most `clipsShown` names a finding.
std::string auditText(const AuditReport& report, std::size_t clipsShown = 5);

} // namespace cryscope
