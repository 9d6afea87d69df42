#pragma once

#include "core/acoustics/Measures.h"
#include "core/annotations/Annotation.h"
#include "core/audio/RandomAccessAudio.h"
#include "core/picture/Figure.h"

#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace cryscope {

/// What a report is about.
struct ReportRequest {
    std::shared_ptr<const RandomAccessAudio> audio;
    std::filesystem::path recording; ///< its name is the title
    std::filesystem::path file;      ///< the PDF
    std::optional<StartTime> startTime;
    RasterConfig raster; ///< of the whole recording
    LevelRange levels;
    std::vector<Annotation> labels;      ///< in order of start
    std::optional<int> ageDays;          ///< of the infant at the time; nullopt: not known
    std::optional<double> levelOffsetDb; ///< what 0 dBFS is in dB SPL; nullopt: levels stay in dBFS
    QString result;                      ///< "Cry – not sure what kind"; empty: nobody looked for cries
    QString models;                      ///< names and versions; empty: none was asked
};

/// A report of a recording on a page or two of A4 (PDF): spectrogram, what was found, the labels, the
/// measures of the cries that nobody judged wrong, with what is usual, and what a reader must know before
/// believing it. Blocks: reads the recording twice. On any thread. Atomic. Fails with Io, Cancelled, or as
/// reading does.
Result<void> writeRecordingReport(const ReportRequest& request, const CancelToken& cancel = {},
                                  const ProgressFn& progress = {});

} // namespace cryscope
