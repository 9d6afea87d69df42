#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// One kind that labels may have.
struct KindStyle {
    std::string name;      ///< what stands in the files; never translated
    std::uint32_t rgb = 0; ///< 0xRRGGBB
    int hotkey = 0;        ///< 1..9, 0 for none
    bool operator==(const KindStyle&) const = default;
};

/// The kinds on offer, in the order in which they are shown. Labels of other kinds are allowed and keep their
/// names; addNamed() gives them a colour. Names and hotkeys are unique, names keep the text rules of an
/// Annotation.
class Vocabulary {
public:
    /// "cry", the reasons of the shipped model and what is no cry, in colours that stay apart for
    /// colour-blind readers (Okabe and Ito 2008), hotkeys 1-9.
    static Vocabulary standard();

    const std::vector<KindStyle>& kinds() const { return m_kinds; }
    const KindStyle* find(std::string_view name) const;
    const KindStyle* ofHotkey(int key) const;

    /// Fails with InvalidArgument: no name, a name or hotkey that is taken, a number out of range, or more
    /// than kMostKinds.
    Result<void> add(KindStyle kind);
    /// The same with the next colour that is free and no hotkey.
    Result<void> addNamed(const std::string& name);
    /// Changes colour, hotkey or name of a kind; labels keep the name that they have.
    Result<void> replace(std::string_view name, KindStyle kind);
    Result<void> remove(std::string_view name);

    bool operator==(const Vocabulary&) const = default;
    static constexpr std::size_t kMostKinds = 1000;

private:
    Result<void> check(const KindStyle& kind, std::string_view besides) const;
    std::vector<KindStyle> m_kinds;
};

/// "#rrggbb" and back.
std::string colourText(std::uint32_t rgb);
std::optional<std::uint32_t> colourFromText(std::string_view text);

} // namespace cryscope
