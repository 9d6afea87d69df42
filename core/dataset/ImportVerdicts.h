#pragma once

#include "core/dataset/Import.h"

namespace cryscope {

/// What was labelled and judged in Review, as rows: the label files ("*.labels.json") under `folder`, one row
/// a stretch that a person has drawn or judged. A label that a person called wrong is a row without a cry and
/// `source` "hard_negative": a model has taken it for one. What was judged "not sure", a model's label that
/// nobody judged, moments, and kinds that leave it open whether it is a cry are passed over.
///
/// Columns: `cry`, `reason`, `group` (the infant where the file's name tells it), `source` ("review",
/// "hard_negative"), `reviewer`. Label files that cannot be read are in Manifest::problems. Fails with
/// NotFound, Permission, InvalidArgument (no label file, or nothing judged in them), Cancelled.
Result<Manifest> importVerdicts(const std::filesystem::path& folder,
                                const std::filesystem::path& manifestFile, const CancelToken& cancel = {},
                                const ProgressFn& progress = {});

} // namespace cryscope
