#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// One kind that labels may have.
struct KindStyle {
    std::string name;       ///< what stands in the files and never changes; not translated
    std::uint32_t rgb = 0;  ///< 0xRRGGBB
    int hotkey = 0;         ///< 1..9, 0 for none
    std::string title = {}; ///< what people read, their own word; empty: the program's word for the name
    bool operator==(const KindStyle&) const = default;
};

/// The kinds on offer, in the order in which they are shown. Labels of other kinds are allowed and keep their
/// names; addNamed() gives them a colour. Names, titles and hotkeys are unique, names and titles keep the
/// text rules of an Annotation.
///
/// Nothing that is done to a vocabulary touches a label on disk: a renamed kind has another title and the
/// same name, a merged one is read as the kind that it became a part of.
class Vocabulary {
public:
    /// "cry", the reasons of the shipped model and what is no cry, in colours that stay apart for
    /// colour-blind readers (Okabe and Ito 2008), hotkeys 1-9.
    static Vocabulary standard();

    const std::vector<KindStyle>& kinds() const { return m_kinds; }
    /// A merged kind is found as the one that it is a part of.
    const KindStyle* find(std::string_view name) const;
    /// What a kind is read as: itself, or the kind that it is a part of.
    std::string_view meaningOf(std::string_view name) const;
    /// From the kinds that were merged to those that they are a part of.
    const std::map<std::string, std::string, std::less<>>& merged() const { return m_merged; }
    const KindStyle* ofHotkey(int key) const;

    /// Fails with InvalidArgument: no name, a name or hotkey that is taken, a number out of range, or more
    /// than kMostKinds.
    Result<void> add(KindStyle kind);
    /// The same with the next colour that is free and no hotkey.
    Result<void> addNamed(const std::string& name);
    /// Changes colour, hotkey or name of a kind; labels keep the name that they have.
    Result<void> replace(std::string_view name, KindStyle kind);
    Result<void> remove(std::string_view name);
    /// From now on `name` (a kind on offer, or any other that labels have) is read as `into`, which must be
    /// on offer; its own colour, key and title are gone. Adding it again parts them. Fails with
    /// InvalidArgument.
    Result<void> merge(std::string_view name, std::string_view into);
    /// One place up (-1) or down (+1) in the order in which kinds are shown; at the end nothing happens.
    void move(std::string_view name, int by);
    /// These kinds, and behind them those of `others` that are not among them, without keys that are taken:
    /// what is shown where a file brings kinds of its own.
    Vocabulary with(const Vocabulary& others) const;

    bool operator==(const Vocabulary&) const = default;
    static constexpr std::size_t kMostKinds = 1000;

private:
    Result<void> check(const KindStyle& kind, std::string_view besides) const;
    const KindStyle* offered(std::string_view name) const;
    std::vector<KindStyle> m_kinds;
    std::map<std::string, std::string, std::less<>> m_merged;
};

/// "#rrggbb" and back.
std::string colourText(std::uint32_t rgb);
std::optional<std::uint32_t> colourFromText(std::string_view text);

} // namespace cryscope
