#pragma once

#include "core/audio/InputFiles.h"
#include "core/base/Progress.h"
#include "core/project/ProjectTypes.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// What a look at a recording has brought: a whole new row but for what people state.
struct RecordingLook {
    ProjectRowId id = 0;
    FileStamp stamp = {};
    bool isMissing = false;
    std::string mark = {};
    std::optional<double> seconds = {};
    std::string problem = {};
    FileStamp labelStamp = {};
    LabelCounts labels = {};
};

/// What a model has found in a recording.
struct RecordingFinds {
    std::filesystem::path path = {}; ///< of the recording, absolute
    int cries = 0;
    std::vector<CandidateClip> clips = {};
};

/// Many recordings as one piece of work: a folder with a file, "cryscope-project.sqlite", that lists
/// recordings by their path from that folder, so that folder and recordings may move together. Labels stay
/// in the label files beside the recordings; what stands here of them is a count.
///
/// Every call is one transaction: what it has written survives a kill at any instant, and a change that is
/// cut off leaves things as they were. Thread-safe (calls wait for each other); two programs may have the
/// same project. All calls fail with Io, or Permission where nothing may be written.
class Project {
public:
    static constexpr int kFormat = 1;
    static constexpr const char* kFileName = "cryscope-project.sqlite";

    /// A project in `folder`, which is made where it is not there. Fails with InvalidArgument where there is
    /// a project already.
    static Result<std::unique_ptr<Project>> create(const std::filesystem::path& folder);
    /// Of a folder or of the file in it. Fails with NotFound, Unreadable for a file that is damaged or no
    /// project (it is left as it is), Unsupported for one of a newer program.
    static Result<std::unique_ptr<Project>> open(const std::filesystem::path& place);
    /// Whether there is a project in the folder.
    static bool isIn(const std::filesystem::path& folder);
    ~Project();
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    const std::filesystem::path& file() const;
    std::filesystem::path folder() const;
    /// The folder's name.
    std::string name() const;

    /// All, in the order in which they were added: no file of sound or labels is touched.
    Result<std::vector<ProjectRecording>> recordings() const;

    struct Added {
        std::vector<ProjectRecording> rows = {}; ///< the new ones
        std::size_t known = 0;                   ///< that were in the list already
    };
    /// Places that cannot be read (InputFile::error) are left out.
    Result<Added> add(std::span<const InputFile> files);
    /// The files stay where they are.
    Result<void> remove(const std::set<ProjectRowId>& ids);

    /// nullopt: what labels and analysis say, from now on.
    Result<void> setState(const std::set<ProjectRowId>& ids, std::optional<ReviewState> state);
    Result<void> setReviewer(const std::set<ProjectRowId>& ids, const std::string& name);

    /// Rows that have gone meanwhile are passed over.
    Result<void> keep(std::span<const RecordingLook> looks);
    /// What is kept of recordings that are not in the project is nothing. The rows that have changed.
    Result<std::vector<ProjectRowId>> keep(std::span<const RecordingFinds> finds);
    /// Of every recording that has some: what the last analysis found, in time order.
    Result<std::map<ProjectRowId, std::vector<CandidateClip>>> candidates() const;

    /// Recordings have another path from now on; what they had is remembered until the next call, for
    /// moveBack(). Fails with InvalidArgument, and nothing is changed, where two would have one path.
    Result<void> move(const std::map<ProjectRowId, std::filesystem::path>& paths);
    /// How many could be moved back.
    Result<int> movedLast() const;
    Result<void> moveBack();

private:
    struct Impl;
    explicit Project(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace cryscope
