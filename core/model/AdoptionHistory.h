#pragma once

#include "core/base/Result.h"
#include "core/model/Engine.h"
#include "core/model/ModelCard.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// One model that took over, and on what grounds.
struct Adoption {
    std::int64_t unixSeconds = 0;
    ModelTask task = ModelTask::Cry;
    std::string infant; ///< the group of the one infant that it is for ("infant-3"); empty: for all
    std::string model;  ///< as findModel() finds it; empty: back to the one that comes with the program
    std::string title;  ///< "cry-detector 2", for the day it is gone
    std::string weightsSha256;
    std::string grounds;                       ///< the sentence that was read when it took over
    std::map<std::string, CardMetric> figures; ///< what that sentence stands on: the differences
    bool operator==(const Adoption&) const = default;
};

/// Which models are in use, and which were: a file in the user's data folder that is only ever added to. What
/// nobody has adopted is the model that comes with the program.
class AdoptionHistory {
public:
    /// $XDG_DATA_HOME/cryscope/adopted-models.json; empty without a home.
    static std::filesystem::path usualFile();
    /// No file is an empty history. Fails with Permission, Io, Unreadable (a file that says nothing we know).
    static Result<AdoptionHistory> read(const std::filesystem::path& file);

    const std::vector<Adoption>& entries() const { return m_entries; } ///< oldest first
    /// The last word about a task, for one infant or for all; nullptr: nobody has spoken, or the last said to
    /// go back to what came with the program (for an infant: to that of all).
    const Adoption* inUse(ModelTask task, const std::string& infant = {}) const;

private:
    friend Result<void> adopt(const std::filesystem::path& file, const Adoption& adoption);
    std::vector<Adoption> m_entries;
};

/// Adds one line to the history, as a whole or not at all; two programs that do so at once wait for each
/// other. Fails as AdoptionHistory::read, and with InvalidArgument for an adoption without a time.
Result<void> adopt(const std::filesystem::path& file, const Adoption& adoption);

/// Where the model in use lies, its hash compared with that of the day it was adopted. nullopt: none was
/// adopted. Fails with NotFound or Model (gone, or no longer the one that was adopted), a sentence that says
/// what is used in its place.
Result<std::optional<ModelLocation>> modelInUse(const AdoptionHistory& history, ModelTask task,
                                                const std::string& infant = {});

} // namespace cryscope
