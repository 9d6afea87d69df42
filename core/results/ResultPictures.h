#pragma once

#include "core/picture/Figure.h"
#include "core/results/ResultExport.h"

namespace cryscope {

/// How the spectrograms of many recordings are drawn.
struct ResultPictureConfig {
    RasterConfig raster;
    FigureStyle style;           ///< an empty title: the recording's name
    std::string suffix = ".png"; ///< or ".svg", ".pdf"
    int jobs = 0;                ///< cores to use; 0: all of them
    /// The error names field and value.
    Result<void> validate() const;
};

/// Draws a spectrogram of each recording whose analysis went well, over its whole length, to `folder` /
/// resultNames() + suffix. Fails with InvalidArgument and Cancelled (what is drawn stays).
Result<FilesMade> drawSpectrograms(std::span<const FileOutcome> outcomes, const std::filesystem::path& folder,
                                   const ResultPictureConfig& config = {}, const CancelToken& cancel = {},
                                   const ProgressFn& progress = {});

} // namespace cryscope
