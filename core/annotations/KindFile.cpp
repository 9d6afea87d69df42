#include "core/annotations/KindFile.h"

#include "core/base/AtomicFile.h"

#include <nlohmann/json.hpp>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kFormat = "cryscope-kinds";
constexpr std::uintmax_t kMaxBytes = 4u << 20;

std::string textOf(const json& object, const char* name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

void readKind(const json& object, Vocabulary& kinds)
{
    if (!object.is_object()) return;
    KindStyle kind;
    kind.name = textOf(object, "name");
    kind.title = textOf(object, "title");
    kind.rgb = colourFromText(textOf(object, "colour")).value_or(0x999999);
    if (const auto key = object.find("hotkey"); key != object.end() && key->is_number_unsigned())
        kind.hotkey = int(std::min<std::uint64_t>(key->get<std::uint64_t>(), 10));
    (void)kinds.add(std::move(kind));
}

} // namespace

Result<Vocabulary> readKinds(const fs::path& file)
{
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) return Vocabulary::standard();
    const auto text = readFile(file, kMaxBytes);
    if (!text) return tl::unexpected(text.error());
    const json object = json::parse(*text, nullptr, false);
    const auto kinds = object.is_object() ? object.find("kinds") : object.end();
    if (!object.is_object() || textOf(object, "format") != kFormat || kinds == object.end() ||
        !kinds->is_array())
        return fail(ErrorKind::Unreadable, file.string(),
                    "The list of kinds cannot be read; move the file away to begin with the usual ones.");
    Vocabulary read;
    for (const json& kind : *kinds) readKind(kind, read);
    if (const auto merged = object.find("merged"); merged != object.end() && merged->is_object())
        for (const auto& [from, into] : merged->items())
            if (into.is_string()) (void)read.merge(from, into.get<std::string>());
    return read;
}

Result<void> writeKinds(const Vocabulary& kinds, const fs::path& file)
{
    ordered_json list = ordered_json::array();
    for (const KindStyle& kind : kinds.kinds()) {
        ordered_json entry{{"name", kind.name}};
        if (!kind.title.empty()) entry["title"] = kind.title;
        entry["colour"] = colourText(kind.rgb);
        if (kind.hotkey != 0) entry["hotkey"] = kind.hotkey;
        list.push_back(std::move(entry));
    }
    ordered_json object{{"format", kFormat}, {"kinds", std::move(list)}};
    ordered_json merged = ordered_json::object();
    for (const auto& [from, into] : kinds.merged()) merged[from] = into;
    object["merged"] = std::move(merged);
    return writeFileAtomically(file,
                               object.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

} // namespace cryscope
