#pragma once

#include "core/annotations/Vocabulary.h"

#include <filesystem>

namespace cryscope {

/// The kinds of this computer's user, for the whole program. JSON: format, kinds (name, colour; title, hotkey
/// where there are any) in their order, merged (from name to name).
///
/// No file: the standard kinds. Fails with Permission, Io; Unreadable for a file that is none of ours, which
/// is then never written over. Kinds that are wrong or come twice are left out.
Result<Vocabulary> readKinds(const std::filesystem::path& file);
/// Atomically. Fails with Permission or Io.
Result<void> writeKinds(const Vocabulary& kinds, const std::filesystem::path& file);

} // namespace cryscope
