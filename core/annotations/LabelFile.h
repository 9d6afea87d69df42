#pragma once

#include "core/annotations/LabelFormat.h"

#include <filesystem>

namespace cryscope {

/// Reads a label file of at most 256 MiB. Without a format it goes by the suffix (labelFormatOf()). The paths
/// of recordings come back absolute: relative ones are taken from the file's folder. Fails with NotFound,
/// Permission, Io, Unreadable, Unsupported, or InvalidArgument for an unknown suffix; the error names the
/// file.
Result<ReadLabels> readLabelFile(const std::filesystem::path& file, std::optional<LabelFormat> format = {});

/// Writes it whole or not at all (writeFileAtomically()). Absolute paths of recordings become relative to the
/// file's folder where they can, so that folder and recordings may move together. Errors: those of
/// formatLabels() and of writing.
Result<void> writeLabelFile(const std::filesystem::path& file, const LabelDocument& document,
                            std::optional<LabelFormat> format = {});

/// The document as it stands in a file in `folder`, and back. A path of another system (a drive letter)
/// stays.
LabelDocument withRelativePaths(LabelDocument document, const std::filesystem::path& folder);
LabelDocument withAbsolutePaths(LabelDocument document, const std::filesystem::path& folder);

} // namespace cryscope
