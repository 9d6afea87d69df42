#pragma once

#include "core/dataset/Import.h"

namespace cryscope {

/// What a library has to learn from, as rows: every cry that somebody said was one or was none and whose
/// sound is kept, and every collected recording with a label and noted consent.
///
/// Columns: `cry` (1, 0; the label), `reason` (where a label of that moment or the recording names one; never
/// guessed from what helped), `group` ("infant-3"; "unknown" for every sitting without an infant, since they
/// may all be one child), `helped`, `situation`, `note`, `recorded_unix_s`, `source` ("answer", "collected"),
/// and those of every import. A cry's row is its episode within the clip, a false alarm's the whole clip.
/// What is left out is in Manifest::problems. `config.rename` applies to reasons. Fails as
/// Library::openBeside and importFolder do; NotFound where there is no library.
Result<Manifest> importLibrary(const std::filesystem::path& folder, const std::filesystem::path& manifestFile,
                               const ImportConfig& config = {}, const CancelToken& cancel = {},
                               const ProgressFn& progress = {});

} // namespace cryscope
