#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/dataset/Manifest.h"
#include "core/model/Training.h"

#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// One labelled clip of a manifest, decoded to the model's rate.
struct TrainingClip {
    std::string path; ///< as the manifest writes it
    std::string group;
    std::string source;
    std::string fold; ///< from the manifest's fold column, may be empty
    int label = 0;    ///< index into config.classes
    std::vector<float> samples;
    std::string use = {}; ///< from the manifest's column `use`: "train" is never held out
};

/// Index into config.classes of a manifest's label; nullopt: it is none of them.
std::optional<int> classOf(const std::string& label, const TrainConfig& config);

/// `foldColumn` fills TrainingClip::fold; empty: none.
/// Decodes every labelled row with config.loaderThreads threads, in the order of the manifest. Rows whose
/// label is none of the classes, and files that cannot be read or are empty, are left out and named in
/// `notes` (the first few). All of it stays in memory: an hour at 16 kHz is 230 MB. Fails with Cancelled.
Result<std::vector<TrainingClip>> loadLabelledClips(const Manifest& manifest, const TrainConfig& config,
                                                    const std::string& foldColumn,
                                                    std::vector<std::string>& notes,
                                                    const CancelToken& cancel, const ProgressFn& progress);

/// The same; fails with InvalidArgument when a class has no clip.
Result<std::vector<TrainingClip>> loadTrainingClips(const Manifest& manifest, const TrainConfig& config,
                                                    const std::string& foldColumn,
                                                    std::vector<std::string>& notes,
                                                    const CancelToken& cancel, const ProgressFn& progress);

/// What folds are stratified by: label and source together, as codec and room go with the source.
std::vector<std::string> strataOf(const std::vector<TrainingClip>& clips,
                                  const std::vector<std::size_t>& rows, const TrainConfig& config);
std::vector<std::string> groupsOf(const std::vector<TrainingClip>& clips,
                                  const std::vector<std::size_t>& rows);

} // namespace cryscope
