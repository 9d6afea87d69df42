#pragma once

#include "core/project/Project.h"

#include <functional>

namespace cryscope {

/// Rows as they are now, some at a time.
using ProjectNews = std::function<void(std::vector<ProjectRecording> changed)>;

/// Looks at every recording of `rows` and at the label file beside it, and keeps what has changed: first
/// which files are there and what the labels say, then, where the sound is new or another, its duration and
/// its contentMark. `rows` are as recordings() gives them. Blocking; writes a transaction every two seconds,
/// so that one that is cut off goes on about where it was. Fails with Cancelled and as Project does; a file
/// that cannot be read is a row with a problem.
Result<void> scanProject(Project& project, std::vector<ProjectRecording> rows, const ProjectNews& news,
                         const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// The stretches that a model has marked, of every recording: those of the label file where there is one,
/// else those of the last analysis. In the order of the rows. Blocking: reads label files. Fails with
/// Cancelled and as Project does; label files that cannot be read count in `unreadable`.
struct ProjectCandidates {
    struct OfRecording {
        std::filesystem::path path = {};
        std::vector<CandidateClip> clips = {};
    };
    std::vector<OfRecording> recordings = {};
    std::size_t unreadable = 0;
};
Result<ProjectCandidates> candidatesOf(const Project& project, const CancelToken& cancel = {},
                                       const ProgressFn& progress = {});
/// The same of a folder without a project: of every label file "*.labels.json" in it and below.
Result<ProjectCandidates> candidatesUnder(const std::filesystem::path& folder, const CancelToken& cancel = {},
                                          const ProgressFn& progress = {});

} // namespace cryscope
