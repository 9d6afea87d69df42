#include "core/analysis/Provenance.h"

#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"

#include <system_error>

namespace cryscope {

Result<void> writeProvenance(const std::filesystem::path& exported, const std::filesystem::path& recording,
                             const nlohmann::ordered_json& settings)
{
    const auto hash = sha256OfFile(recording);
    if (!hash) return tl::unexpected(hash.error());
    std::error_code error;
    const auto bytes = std::filesystem::file_size(recording, error);
    const nlohmann::ordered_json json{
        {"program", "CryScope"},
        {"version", CRYSCOPE_VERSION},
        {"recording",
         {{"name", recording.filename().string()}, {"bytes", error ? 0 : bytes}, {"sha256", *hash}}},
        {"settings", settings}};
    std::filesystem::path file = exported;
    file += ".how.json";
    return writeFileAtomically(
        file, json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

} // namespace cryscope
