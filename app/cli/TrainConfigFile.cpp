#include "app/cli/TrainConfigFile.h"

#include "core/base/AtomicFile.h"
#include "core/model/JsonFields.h"

namespace cryscope::cli {

Result<TrainConfig> readTrainConfig(const std::string& file, const std::string& task,
                                    const std::function<void(TrainConfig&)>& prepare)
{
    bool isReason = task == "reason";
    const auto defaults = [&] {
        TrainConfig config = isReason ? defaultReasonConfig() : TrainConfig{};
        if (prepare) prepare(config);
        return config;
    };
    if (file.empty()) return defaults();
    const auto text = readFile(file, 4u << 20);
    if (!text) return tl::unexpected(text.error());
    const auto json = parseJson(*text, file, ErrorKind::InvalidArgument);
    if (!json) return tl::unexpected(json.error());
    // The task decides the defaults of everything else.
    isReason = isReason || (json->is_object() && json->contains("task") && (*json)["task"] == "reason");
    auto config = trainConfigFromJson(*json, defaults());
    if (!config) return fail(config.error().kind, file, config.error().text());
    return config;
}

} // namespace cryscope::cli
