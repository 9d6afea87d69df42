#pragma once

#include "core/dataset/Manifest.h"

#include <string>
#include <string_view>

namespace cryscope {

/// The kind that stands for "a cry, and which one nobody said".
inline constexpr const char* kCryKind = "cry";
/// The kind that stands for "no cry at all".
inline constexpr const char* kNoCryKind = "no_cry";

/// What a clip is in one word, from the columns `cry` and `reason` of a manifest that was read without a
/// label column: the reason, kCryKind, kNoCryKind, or empty where nothing is said. "No cry" outranks a
/// reason.
std::string kindOf(const ManifestRow& row);
/// Writes a kind into both columns; empty takes both labels away.
void setKind(ManifestRow& row, const std::string& kind);

/// Whether the word names a sound that is no cry ("other_sound", "laugh", "noise", ...).
bool isNoCryWord(std::string_view word);
/// Whether the word names a cry ("cry", "hungry", "belly_pain", ...).
bool isCryWord(std::string_view word);
/// Takes a word of which only the context is known (a folder's name, a label): a cry or none where the word
/// is known, else a reason about which nobody said whether it is a cry. Words that leave it open ("unsure")
/// label nothing.
void setWord(ManifestRow& row, const std::string& word);

} // namespace cryscope
