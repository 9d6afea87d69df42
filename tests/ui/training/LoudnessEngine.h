#pragma once

#include "core/model/ModelBundle.h"
#include "tests/core/experiment/StubEngine.h"

#include <algorithm>
#include <cmath>

namespace cryscope::test {

/// Learns as StubEngine does; its classifiers go by loudness: a bundle whose card is named "good..." tells
/// loud from quiet, any other the other way round. A card named "unsafe" is refused.
class LoudnessEngine final : public Engine {
public:
    StubEngine learner;

    std::string description() const override { return "loudness"; }
    bool hasCuda() const override { return false; }
    Result<LoadedClassifier> load(const std::filesystem::path& folder, DeviceRequest) override
    {
        auto bundle = readModelBundle(folder);
        if (!bundle) return tl::unexpected(bundle.error());
        if (bundle->card.name == "unsafe")
            return fail(ErrorKind::Model, folder.string(), "It does not answer a cry sanely.");
        const bool isGood = bundle->card.name.starts_with("good");
        return LoadedClassifier{
            std::make_shared<FixedClassifier>(bundle->card,
                                              [isGood](std::span<const float> window) {
                                                  float peak = 0;
                                                  for (const float sample : window)
                                                      peak = std::max(peak, std::abs(sample));
                                                  const float p = (peak > 0.1F) == isGood ? 0.9F : 0.1F;
                                                  return std::vector<float>{1 - p, p};
                                              }),
            {}};
    }
    Result<TrainOutcome> train(const TrainRequest& request, const TrainProgressFn& progress,
                               const CancelToken& cancel) override
    {
        if (cancel.requested()) return cancelled();
        return learner.train(request, progress, cancel);
    }
    Result<PersonalOutcome> personalise(const PersonalRequest&, const ProgressFn&,
                                        const CancelToken&) override
    {
        return fail(ErrorKind::Unsupported, {}, "It knows no infant.");
    }
};

} // namespace cryscope::test
