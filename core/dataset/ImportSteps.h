#pragma once

#include "core/dataset/Import.h"

namespace cryscope {

/// What every import ends with: groups by pattern, listening where it is wanted, our columns, paths that
/// start from the folder of `manifestFile`. Fails with InvalidArgument where not one row is left.
Result<Manifest> completedImport(Manifest manifest, const std::filesystem::path& manifestFile,
                                 const ImportConfig& config, const CancelToken& cancel,
                                 const ProgressFn& progress);

} // namespace cryscope
