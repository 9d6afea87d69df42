#pragma once

#include "core/dataset/Audit.h"
#include "core/dataset/WorkingSet.h"

#include <vector>

namespace cryscope {

/// What one click does about a finding of the audit.
enum class Remedy {
    LeaveOut,  ///< every clip that the finding names
    KeepFirst, ///< of every pair the first stays
    LeaveBoth, ///< neither clip of a pair stays: which label is right cannot be told
    OneInfant, ///< both clips of a pair get the infant of the first
    CapInfant, ///< so many of the one infant's clips go that it no longer dominates the kind
    LeaveKind  ///< every clip of the thin kind
};

/// Those that make sense, the best first; none for what only training can answer (confounded levels, ...).
std::vector<Remedy> remediesFor(const AuditFinding& finding);

/// Does it as one step that can be undone, named after the finding; false when nothing changes any more.
/// The finding's rows are those of `set` (not of the manifest of used clips that was audited); what has been
/// left out since is passed over.
bool applyRemedy(WorkingSet& set, const AuditFinding& finding, Remedy remedy);

} // namespace cryscope
