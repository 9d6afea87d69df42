#include "core/analysis/Provenance.h"

#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"

#include <system_error>

namespace cryscope {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

Json factsOf(const fs::path& file)
{
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    const auto hash = sha256OfFile(file);
    return {{"name", file.filename().string()},
            {"bytes", error ? Json(nullptr) : Json(bytes)},
            {"sha256", hash ? Json(*hash) : Json(nullptr)}};
}

Result<void> write(const fs::path& exported, Json&& recordings, const char* member, const Json& settings)
{
    Json json{{"program", "CryScope"}, {"version", CRYSCOPE_VERSION}};
    std::error_code error;
    if (fs::is_regular_file(exported, error)) json["export"] = factsOf(exported);
    json[member] = std::move(recordings);
    json["settings"] = settings;
    return writeFileAtomically(provenanceOf(exported),
                               json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

} // namespace

fs::path provenanceOf(const fs::path& exported)
{
    fs::path file = exported;
    file += ".how.json";
    return file;
}

Result<void> writeProvenance(const fs::path& exported, std::span<const fs::path> recordings,
                             const nlohmann::ordered_json& settings, const CancelToken& cancel)
{
    Json list = Json::array();
    for (const fs::path& recording : recordings) {
        if (cancel.requested()) return cancelled();
        list.push_back(factsOf(recording));
    }
    return write(exported, std::move(list), "recordings", settings);
}

Result<void> writeProvenance(const fs::path& exported, const fs::path& recording,
                             const nlohmann::ordered_json& settings)
{
    Json facts = factsOf(recording);
    if (facts["sha256"].is_null()) return tl::unexpected(sha256OfFile(recording).error()); // why not
    return write(exported, std::move(facts), "recording", settings);
}

} // namespace cryscope
