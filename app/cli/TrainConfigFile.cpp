#include "app/cli/TrainConfigFile.h"

#include "core/base/AtomicFile.h"
#include "core/model/JsonFields.h"

namespace cryscope::cli {

Result<TrainConfig> readTrainConfig(const std::string& file, const std::string& task)
{
    bool isReason = task == "reason";
    if (file.empty()) return isReason ? defaultReasonConfig() : TrainConfig{};
    const auto text = readFile(file, 4u << 20);
    if (!text) return tl::unexpected(text.error());
    const auto json = parseJson(*text, file, ErrorKind::InvalidArgument);
    if (!json) return tl::unexpected(json.error());
    // The task decides the defaults of everything else.
    isReason = isReason || (json->is_object() && json->contains("task") && (*json)["task"] == "reason");
    auto config = trainConfigFromJson(*json, isReason ? defaultReasonConfig() : TrainConfig{});
    if (!config) return fail(config.error().kind, file, config.error().text());
    return config;
}

} // namespace cryscope::cli
