#include "core/annotations/Vocabulary.h"

#include "core/annotations/Annotation.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cryscope {
namespace {

constexpr std::array<std::uint32_t, 8> kColours{0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442,
                                                0x0072B2, 0xD55E00, 0xCC79A7, 0x999999};

Error wrong(std::string sentence)
{
    return {ErrorKind::InvalidArgument, "kind", std::move(sentence)};
}

} // namespace

Vocabulary Vocabulary::standard()
{
    Vocabulary vocabulary;
    vocabulary.m_kinds = {{"cry", 0xD55E00, 1},     {"hungry", 0xE69F00, 2},      {"belly_pain", 0xCC79A7, 3},
                          {"burping", 0xF0E442, 4}, {"discomfort", 0x0072B2, 5},  {"tired", 0x56B4E9, 6},
                          {"fussing", 0x009E73, 7}, {"other_sound", 0x999999, 8}, {"unsure", 0x666666, 9}};
    return vocabulary;
}

std::string_view Vocabulary::meaningOf(std::string_view name) const
{
    const auto merged = m_merged.find(name);
    return merged == m_merged.end() ? name : std::string_view(merged->second);
}

const KindStyle* Vocabulary::find(std::string_view name) const
{
    return offered(meaningOf(name));
}

const KindStyle* Vocabulary::offered(std::string_view name) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const KindStyle& kind) { return kind.name == name; });
    return found == m_kinds.end() ? nullptr : &*found;
}

const KindStyle* Vocabulary::ofHotkey(int key) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const KindStyle& kind) { return key != 0 && kind.hotkey == key; });
    return found == m_kinds.end() ? nullptr : &*found;
}

Result<void> Vocabulary::check(const KindStyle& kind, std::string_view besides) const
{
    Annotation asLabel;
    asLabel.kind = kind.name;
    const auto named = normalised(std::move(asLabel));
    if (!named) return tl::unexpected(named.error());
    if (kind.name.empty() || named->kind != kind.name)
        return tl::unexpected(wrong("A kind needs a name without blanks at its ends."));
    Annotation withTitle;
    withTitle.kind = kind.title;
    const auto titled = normalised(std::move(withTitle));
    if (!titled || titled->kind != kind.title)
        return tl::unexpected(wrong("A kind's words have no blanks at their ends and no line breaks."));
    const auto hasTitle = [&](const KindStyle& other) {
        return other.name != besides && (other.title == kind.title || other.name == kind.title);
    };
    if (!kind.title.empty() && std::any_of(m_kinds.begin(), m_kinds.end(), hasTitle))
        return tl::unexpected(
            wrong("There is a kind named \"" + kind.title + "\" already; choose another name."));
    if (kind.name != besides && offered(kind.name) != nullptr)
        return tl::unexpected(
            wrong("There is a kind named \"" + kind.name + "\" already; choose another name."));
    if (kind.hotkey < 0 || kind.hotkey > 9)
        return tl::unexpected(wrong("The key of a kind is one of 1 to 9, or 0 for none."));
    if (const auto* taken = ofHotkey(kind.hotkey); taken != nullptr && taken->name != besides)
        return tl::unexpected(wrong("The key " + std::to_string(kind.hotkey) + " belongs to \"" +
                                    taken->name + "\"; choose another."));
    if (kind.rgb > 0xFFFFFF) return tl::unexpected(wrong("The colour of a kind is one of 0 to 0xFFFFFF."));
    return {};
}

Result<void> Vocabulary::add(KindStyle kind)
{
    if (m_kinds.size() >= kMostKinds)
        return tl::unexpected(
            wrong("There are " + std::to_string(kMostKinds) + " kinds; remove some first."));
    if (auto ok = check(kind, {}); !ok) return ok;
    if (const auto parted = m_merged.find(kind.name); parted != m_merged.end()) m_merged.erase(parted);
    m_kinds.push_back(std::move(kind));
    return {};
}

Result<void> Vocabulary::addNamed(const std::string& name)
{
    const auto uses = [&](std::uint32_t colour) {
        return std::count_if(m_kinds.begin(), m_kinds.end(),
                             [&](const KindStyle& kind) { return kind.rgb == colour; });
    };
    const auto least =
        std::min_element(kColours.begin(), kColours.end(), [&](auto a, auto b) { return uses(a) < uses(b); });
    return add(KindStyle{name, *least, 0});
}

Result<void> Vocabulary::replace(std::string_view name, KindStyle kind)
{
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const KindStyle& k) { return k.name == name; });
    if (found == m_kinds.end())
        return tl::unexpected(wrong("There is no kind named \"" + std::string(name) + "\"."));
    if (auto ok = check(kind, name); !ok) return ok;
    *found = std::move(kind);
    return {};
}

Result<void> Vocabulary::remove(std::string_view name)
{
    if (std::erase_if(m_kinds, [&](const KindStyle& k) { return k.name == name; }) == 0)
        return tl::unexpected(wrong("There is no kind named \"" + std::string(name) + "\"."));
    std::erase_if(m_merged, [&](const auto& merged) { return merged.second == name; });
    return {};
}

Result<void> Vocabulary::merge(std::string_view name, std::string_view into)
{
    if (name == into || name.empty())
        return tl::unexpected(wrong("A kind cannot be merged with itself; choose another."));
    if (offered(into) == nullptr)
        return tl::unexpected(wrong("There is no kind named \"" + std::string(into) + "\"."));
    const std::string from(name);
    const std::string target(into);
    std::erase_if(m_kinds, [&](const KindStyle& kind) { return kind.name == from; });
    for (auto& [merged, meaning] : m_merged)
        if (meaning == from) meaning = target;
    m_merged[from] = target;
    return {};
}

void Vocabulary::move(std::string_view name, int by)
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const KindStyle& kind) { return kind.name == name; });
    if (found == m_kinds.end()) return;
    const auto to = found - m_kinds.begin() + by;
    if (to < 0 || to >= std::ssize(m_kinds)) return;
    std::iter_swap(found, m_kinds.begin() + to);
}

Vocabulary Vocabulary::with(const Vocabulary& others) const
{
    Vocabulary all = *this;
    for (KindStyle kind : others.m_kinds) {
        if (all.find(kind.name) != nullptr || all.m_merged.contains(kind.name)) continue;
        if (all.ofHotkey(kind.hotkey) != nullptr) kind.hotkey = 0;
        (void)all.add(std::move(kind)); // one that cannot be shown is still read
    }
    return all;
}

std::string colourText(std::uint32_t rgb)
{
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[(rgb >> shift) & 0xF];
    return text;
}

std::optional<std::uint32_t> colourFromText(std::string_view text)
{
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::uint32_t rgb = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return rgb;
}

} // namespace cryscope
