#pragma once

#include "core/model/CryClassifier.h"
#include "core/model/ModelBundle.h"

#include <memory>
#include <string>
#include <vector>

namespace cryscope {

/// The architecture of a late fusion: several models that hear the same sound, their calibrated logits
/// averaged.
inline constexpr const char* kFusionArchitecture = "fusion";
inline constexpr std::size_t kMostFusionMembers = 8;

inline bool isFusion(const ModelCard& card)
{
    return card.architecture == kFusionArchitecture;
}

/// A member as the card of a fusion names it: everything that its own model.json said, with the hash of its
/// weights, and how much it counts.
struct FusionMember {
    ModelCard card;
    double weight = 0; ///< > 0; those of all members sum to 1
};

struct FusionRequest {
    std::string name;
    std::string version = "1";
    std::vector<double> weights; ///< one a member, > 0, brought to a sum of 1; empty: all alike
};

/// One bundle of several. Members decide the same (task and classes in order) at the same sample rate; their
/// features, windows and networks may differ. The fusion's window is the longest of the members'; one with a
/// shorter window hears its middle. Calibration of clips and thresholds are the members' weighted means (of
/// logits), figures none: nothing was measured. Fails with InvalidArgument, naming the member that does not
/// fit.
Result<ModelBundle> fuseBundles(const std::vector<ModelBundle>& members, const FusionRequest& request);

/// Of the card alone. Fails with Model: no members, too many, weights that are none, members that do not fit
/// the fusion or are fusions themselves.
Result<std::vector<FusionMember>> fusionMembers(const ModelCard& card);

/// The members with their weights, each as it was before; their hashes are checked. Fails with Model.
Result<std::vector<ModelBundle>> splitFusion(const ModelBundle& fusion);

/// Hears through `members`, in the order of fusionMembers(card), which have passed it. Thread-safe.
std::shared_ptr<const CryClassifier>
makeFusedClassifier(ModelCard card, std::vector<std::shared_ptr<const CryClassifier>> members);

} // namespace cryscope
