#pragma once

#include "core/base/Result.h"
#include "core/model/Device.h"
#include "core/model/ModelCard.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

/// A model for one infant: the trunk of a model of kinds stays as it is, its last layer is moved as far as
/// the infant's own labelled recordings bear out.
struct PersonalRequest {
    std::filesystem::path manifest;
    std::filesystem::path init; ///< bundle of the present model, of task reason
    std::string group;          ///< the infant, as the manifest's `group` says
    std::filesystem::path output;
    std::string name = "personal";
    std::string labelColumn = "reason";
    std::string timeColumn = "recorded_unix_s"; ///< seconds; empty cells: from a donateacry file name
    double heldOutShare = 1.0 / 3; ///< about so many of the recordings, the latest ones, are the judges
    double reasonPrecision = 0.75; ///< as TrainConfig::reasonPrecision
    DeviceRequest device = DeviceRequest::Cpu;
    /// The error names field and value.
    Result<void> validate() const;
};

/// What the infant's later recordings say of a model that has learned from the earlier ones. Log-losses are
/// means over the later recordings.
struct PersonalOutcome {
    bool isAdopted = false;
    std::string sentence; ///< for whoever decides
    std::int64_t earlier = 0, later = 0;
    std::int64_t earlierDays = 0, laterDays = 0; ///< counted from the first recording
    double presentLogLoss = 0;                   ///< of the model that the infant has now
    double personalLogLoss = 0;
    double sharesLogLoss = 0; ///< of a guess without sound: how common the kinds were in the earlier
                              ///< recordings, or all alike, whichever loses less
    double presentAccuracy = 0, personalAccuracy = 0;
    ModelCard card;                 ///< of the bundle in request.output; without a name when not adopted
    std::vector<std::string> notes; ///< files and rows that were left out
};

} // namespace cryscope
