#pragma once

#include "core/project/LocateFiles.h"
#include "core/project/Project.h"

namespace cryscope {

/// The recordings of a project that are not where they were, and where they are now.
struct ProjectLocation {
    std::vector<ProjectRecording> sought = {}; ///< Location speaks of places in this list
    Location where = {};
};
/// None is found where another recording of the project is. Blocking: asks for every recording whether it is
/// there. Errors: those of Project and locateFiles().
Result<ProjectLocation> locateRecordings(const Project& project, const std::filesystem::path& folder,
                                         const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// Makes it so: the paths in one transaction (Project::move, which remembers the old ones), and label files
/// that were left behind, those of second reviews and what was settled between reviewers too, are copied to
/// where the recordings are now, under the names that they have there, unless there is one already. How many
/// were. Errors: those of Project::move; of a label file that cannot be copied, and then the paths are as
/// they were.
Result<int> moveRecordings(Project& project, const ProjectLocation& location);

/// The recordings that label files name and that are not there.
struct LabelLocation {
    struct Sought {
        std::filesystem::path labelFile = {};
        std::size_t recording = 0; ///< place in the file
    };
    std::vector<Sought> sought = {};               ///< Location speaks of places in this list
    std::vector<std::filesystem::path> paths = {}; ///< as the files name them, absolute
    Location where = {};
    std::size_t unreadable = 0; ///< label files left out
};
/// For every "*.labels.json" in `labels` and below: recordings that it names are looked for in `folder`, by
/// name and folders (label files know nothing of their content). Blocking. Fails with NotFound, Cancelled.
Result<LabelLocation> locateLabelled(const std::filesystem::path& labels, const std::filesystem::path& folder,
                                     const CancelToken& cancel = {}, const ProgressFn& progress = {});
/// Writes the new paths into the label files, each whole or not at all. How many files were written. Fails
/// as readLabelFile() and writeLabelFile() for the first that cannot be; those before it are done.
Result<int> moveLabelled(const LabelLocation& location);

} // namespace cryscope
