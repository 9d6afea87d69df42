#include "ui/training/TrainingRunFolder.h"

#include "core/base/AtomicFile.h"
#include "core/model/ModelBundle.h"

#include <algorithm>
#include <sstream>

namespace fs = std::filesystem;

namespace cryscope {

bool TrainingRunFolder::hasBundle() const
{
    std::error_code error;
    return fs::exists(bundle() / kCardFileName, error) && fs::exists(bundle() / kWeightsFileName, error);
}

bool TrainingRunFolder::isFinished() const
{
    std::error_code error;
    return fs::exists(resultFile(), error);
}

bool TrainingRunFolder::canResume() const
{
    std::error_code error;
    return !isFinished() && fs::exists(settingsFile(), error) && fs::exists(manifestFile(), error) &&
           fs::exists(bundle() / "checkpoints" / "final.safetensors", error);
}

std::vector<TrainProgress> TrainingRunFolder::epochs() const
{
    std::vector<TrainProgress> epochs;
    const auto text = readFile(log());
    if (!text) return epochs;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (!json.is_object()) continue; // a line that a kill has cut
        auto progress = trainProgressFromJson(json);
        if (progress.epoch > 0 && progress.step == 0) epochs.push_back(std::move(progress));
    }
    return epochs;
}

std::vector<TrainingRunFolder> trainingRuns(const fs::path& runsFolder)
{
    std::vector<TrainingRunFolder> runs;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(runsFolder, error))
        if (entry.is_directory(error) && fs::exists(entry.path() / "request.json", error))
            runs.push_back({entry.path()});
    std::sort(runs.begin(), runs.end(),
              [](const auto& a, const auto& b) { return a.path.filename() > b.path.filename(); });
    return runs;
}

} // namespace cryscope
