#pragma once

#include "core/dataset/Audit.h"
#include "core/evaluation/Evaluation.h"

#include <cstddef>
#include <string>

namespace cryscope {

/// An audit as one self-contained HTML page: no scripts, nothing fetched, prints on A4. Text is escaped; at
/// most `clipsShown` clips a finding are named.
std::string auditHtml(const AuditReport& report, const ReportHeading& heading, std::size_t clipsShown = 50);

} // namespace cryscope
