#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/dataset/Augmenter.h"
#include "core/dataset/Manifest.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace cryscope {

struct AugmentSetConfig {
    AugmentConfig changes;
    SampleRate rate{16000};                         ///< of the copies
    int copies = 1;                                 ///< of every clip; 0..1000
    std::map<std::string, int> copiesOfClass;       ///< by label, in place of `copies`
    std::uint64_t seed = 1;                         ///< the same seed, data and config give the same samples
    bool withOriginals = false;                     ///< the manifest names the originals as well
    std::shared_ptr<const Backgrounds> backgrounds; ///< at `rate`; may be null
    Result<void> validate() const;
};

/// Writes changed copies of every row into `folder` as 16-bit WAV (a copy that would exceed full scale is
/// turned down) and `folder`/manifest.csv, whose rows keep label, group and all columns of their original and
/// name it in `augmented_from`. A clip without a group gets its path for a group, so that a copy can never be
/// parted from its original. Rows that cannot be read are left out and named in `problems` of the answer.
/// Blocking. Fails with InvalidArgument (config), Io, Permission, Unreadable (not one clip could be read),
/// Cancelled.
Result<Manifest> augmentSet(const Manifest& manifest, const std::filesystem::path& folder,
                            const AugmentSetConfig& config, const CancelToken& cancel = {},
                            const ProgressFn& progress = {});

/// Every readable row's sound at `rate`, mono: what backgrounds are made of. Errors as augmentSet.
Result<std::shared_ptr<const Backgrounds>> loadBackgrounds(const Manifest& manifest, SampleRate rate,
                                                           const CancelToken& cancel = {});

} // namespace cryscope
