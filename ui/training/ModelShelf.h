#pragma once

#include "core/model/AdoptionHistory.h"
#include "ui/training/CardText.h"

#include <filesystem>
#include <vector>

namespace cryscope {

/// Every model there is and what is in use: read from disk, a value. `runsFolder`: where Learn puts its
/// results (see TrainingRunFolder.h); those that are among the models already are not listed again.
struct ModelShelf {
    std::vector<ModelEntry> models;
    AdoptionHistory history;
    std::vector<std::string> problems; ///< bundles and histories that cannot be read, a sentence each

    static ModelShelf read(const std::filesystem::path& runsFolder);

    /// What a task is done with, for one infant or for all; nullptr: nothing is installed.
    const ModelEntry* inUse(ModelTask task, const std::string& infant = {}) const;
    const ModelEntry* withHash(const std::string& weightsSha256) const;
    /// It was in use once, or came with the program to be used: going back to it needs no comparison.
    bool wasInUse(const ModelEntry& entry) const;
    /// What its task is done with while nobody has adopted another.
    static bool isUsual(const ModelEntry& entry);

private:
    std::string folderInUse(ModelTask task, const std::string& infant) const;
};

/// The infant that a personal model is for; empty: it is none.
std::string infantOf(const ModelCard& card);

} // namespace cryscope
