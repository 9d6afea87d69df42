#pragma once

#include "core/base/AtomicFile.h"
#include "core/dataset/Manifest.h"
#include "core/model/Engine.h"

#include <cmath>
#include <functional>
#include <set>
#include <string>

namespace cryscope::test {

/// Learns nothing: it answers as well as `skill` says (0: by chance, 1: always rightly), and knows the
/// infants that stand on both sides of a fold. Counts how often it was asked.
class StubEngine final : public Engine {
public:
    std::function<double(const TrainConfig&)> skill = [](const TrainConfig&) { return 0.6; };
    std::function<Result<void>(const TrainRequest&)> before; ///< may fail in its place
    int runs = 0;

    std::string description() const override { return "stub"; }
    bool hasCuda() const override { return false; }
    Result<LoadedClassifier> load(const std::filesystem::path&, DeviceRequest) override
    {
        return fail(ErrorKind::Unsupported, {}, "The stub loads nothing.");
    }

    Result<TrainOutcome> train(const TrainRequest& request, const TrainProgressFn&,
                               const CancelToken&) override
    {
        ++runs;
        if (before)
            if (auto done = before(request); !done) return tl::unexpected(done.error());
        const auto manifest = readManifest(request.manifest, request.config.labelColumn);
        if (!manifest) return tl::unexpected(manifest.error());
        std::set<std::string> trained;
        for (const auto& row : manifest->rows)
            if (row.fold != std::to_string(*request.onlyFold)) trained.insert(infantOf(row.path));
        std::string csv = "path,source,group,fold,label,threshold,score,logit\n";
        for (const auto& row : manifest->rows) {
            if (row.fold != std::to_string(*request.onlyFold)) continue;
            const bool isCry = row.label == "1";
            // Who has heard the infant remembers it.
            const double sure = trained.contains(infantOf(row.path)) ? 1.0 : skill(request.config);
            const double luck = double(std::hash<std::string>{}(row.path) % 1000) / 1000;
            const double score = 0.05 + 0.9 * (sure * (isCry ? 1 : 0) + (1 - sure) * luck);
            csv += row.path + ",phone," + row.group + "," + row.fold + "," + row.label + ",0.5," +
                   std::to_string(score) + ",0\n";
        }
        if (auto written = writeFileAtomically(request.output / "oof.csv", csv); !written)
            return tl::unexpected(written.error());
        const std::string log =
            R"({"stage":"fold","epoch":1,"train_loss":0.7,"validation_loss":0.6,"validation_score":0.8})"
            "\n";
        if (auto written = writeFileAtomically(request.output / "train.jsonl", log); !written)
            return tl::unexpected(written.error());
        TrainOutcome outcome;
        outcome.epochs = request.config.epochs;
        return outcome;
    }

    Result<PersonalOutcome> personalise(const PersonalRequest&, const ProgressFn&,
                                        const CancelToken&) override
    {
        return fail(ErrorKind::Unsupported, {}, "The stub knows no infant.");
    }

private:
    /// "…/infant3-cry.wav" -> "infant3"
    static std::string infantOf(const std::string& path)
    {
        const auto begin = path.rfind('/') + 1;
        return path.substr(begin, path.find('-', begin) - begin);
    }
};

} // namespace cryscope::test
