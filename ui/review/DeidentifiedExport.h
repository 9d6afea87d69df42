#pragma once

#include "core/annotations/LabelFormat.h"
#include "core/results/Deidentifier.h"
#include "ui/review/RecordingReport.h"

#include <functional>
#include <string>
#include <vector>

namespace cryscope {

/// What is exported without names, and where.
struct DeidentifyRequest {
    std::filesystem::path folder;  ///< made if it is not there; holds no export yet
    std::filesystem::path keyFile; ///< empty: nobody can undo it
    DeidentifyConfig config;
    std::uint64_t secret = Deidentifier::randomSecret();
    std::vector<std::string> names; ///< to be masked besides those that are known
    std::filesystem::path library;  ///< of what listening has kept; empty: there is none

    LabelDocument document;  ///< the recording's labels
    ReportRequest recording; ///< the sound, and what a report of it shows
    std::optional<LabelFormat> labels;
    bool measures = false;
    bool clips = false;
    bool clipsAsFlac = false;
    bool report = false;
    bool history = false;
};

struct DeidentifyDone {
    std::size_t files = 0;
    std::vector<Removal> removed;
};

/// Whether the export may go to its folder, and the key, where there is one, to its file: to be asked as soon
/// as they are chosen. Fails with InvalidArgument when the key would lie in the folder or below, or the
/// folder holds an export already or what is exported, and as reading the folder does.
Result<void> checkPlaces(const DeidentifyRequest& request);

/// Writes all of it, with "removed.txt", the list of what was removed or changed, and the file that says how
/// it was made. Blocks; on any thread. Each file whole or not at all; what is written before a failure stays.
/// Fails as checkPlaces() and as the parts do.
Result<DeidentifyDone> writeDeidentified(const DeidentifyRequest& request, const CancelToken& cancel = {},
                                         const ProgressFn& progress = {});

/// What its report is made of: names and dates gone. A page does not show it, for its text is packed.
Result<ReportRequest> deidentifiedReport(const DeidentifyRequest& request);

} // namespace cryscope
