#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/dataset/Manifest.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// What a file name of the donateacry corpus says: instance uuid - Unix time (seconds on iOS, milliseconds on
/// Android) - version of the app - sex - age - reason.
struct DonateacryName {
    std::string instance; ///< lower case: the infant as far as one can know
    double unixSeconds = 0;
    std::string appVersion;
    std::string sex;    ///< "m" or "f"
    std::string age;    ///< "0-4 weeks", "4-8 weeks", "2-6 months", "7 months-2 years", "older"
    std::string reason; ///< "hungry", "burping", "belly_pain", "discomfort", "tired", "lonely", "cold_hot",
                        ///< "scared", "unknown"
};
/// nullopt for other names. Suffixes may come twice (".caf.caf"), a second uuid before the time is skipped.
std::optional<DonateacryName> parseDonateacryName(std::string_view fileName);

struct ImportConfig {
    enum class Layout {
        Auto,           ///< donateacry names where they are, else folders
        FolderPerClass, ///< the label is the name of the folder that holds the file
        Donateacry      ///< label, group and more from the file name; other names are left out and named
    };
    Layout layout = Layout::Auto;
    std::string labelColumn = "reason"; ///< that is filled
    std::map<std::string, std::string>
        rename; ///< class -> class: classes are renamed or merged; "" leaves one out
    std::string
        groupPattern;     ///< ECMAScript regular expression over the path; its first group names the infant
    bool measures = true; ///< listen: hash, duration, rate, codec; unreadable files are left out and named
    int jobs = 0;         ///< 0: all cores
    Result<void> validate() const;
};

/// Walks `folder` in byte order (known audio suffixes only, no symbolic links to folders) and makes a
/// manifest with `path` relative to the folder of `manifestFile`, the label, `group`, and columns sha256 (of
/// the samples), duration_s, rate_hz, codec, and for donateacry names recorded_unix_s, sex, age, app_version.
/// What is left out is in Manifest::problems. Fails with NotFound, Permission, InvalidArgument (config; not
/// one file) or Cancelled.
Result<Manifest> importFolder(const std::filesystem::path& folder, const std::filesystem::path& manifestFile,
                              const ImportConfig& config = {}, const CancelToken& cancel = {},
                              const ProgressFn& progress = {});

/// Any CSV: `columns` says which of its columns is which of ours ({"filename": "path", "class": "reason",
/// ...}); others keep their names. Paths are taken from the folder of `csv` and rewritten for `manifestFile`.
/// Fails as readManifest, and with InvalidArgument when two columns become one.
Result<Manifest> importCsv(const std::filesystem::path& csv, const std::filesystem::path& manifestFile,
                           const std::map<std::string, std::string>& columns, const ImportConfig& config = {},
                           const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// The same rows with relative paths that start from the folder of `file` (which becomes Manifest::file).
Manifest rebased(Manifest manifest, const std::filesystem::path& file);

} // namespace cryscope
