#include "ui/jobs/ExportJob.h"

#include "core/analysis/Provenance.h"
#include "core/base/AtomicFile.h"

#include <cmath>

namespace cryscope {
namespace {

Result<void> writePicture(const PictureRequest& request, const CancelToken& cancel,
                          const ProgressFn& progress)
{
    if (auto ok = checkFigureName(request.file); !ok) return ok;
    const double rate = request.audio->sampleRate().hz;
    const SampleSpan span{SamplePos{std::llround(request.startSeconds * rate)},
                          SamplePos{std::llround(request.endSeconds * rate)}};
    const auto source = makeSource(request.audio, span);
    const auto raster = makeRaster(*source, request.raster, cancel, progress);
    if (!raster) return tl::unexpected(raster.error());
    if (auto ok = writeFigure(*raster, request.style, request.file); !ok) return ok;
    return writeProvenance(
        request.file, request.recording,
        {{"what", "spectrogram"},
         {"start_s", request.startSeconds},
         {"end_s", request.endSeconds},
         {"width", request.raster.width},
         {"height", request.raster.height},
         {"min_hz", request.raster.minHz},
         {"max_hz", request.raster.effectiveMaxHz(request.audio->sampleRate())},
         {"fft_size", request.raster.effectiveFftSize(request.audio->sampleRate())},
         {"window", windowName(request.raster.window)},
         {"padding", request.raster.padding},
         {"overlap_percent", request.raster.hopsPerWindow == kAutomaticOverlap
                                 ? nlohmann::json("auto")
                                 : nlohmann::json(overlapPercent(request.raster.hopsPerWindow))},
         {"scale", frequencyScaleName(request.raster.scale)},
         {"pre_emphasis_db_per_octave", request.raster.emphasisDbPerOctave},
         {"gamma", request.style.levels.gamma},
         {"floor_dbfs", request.style.levels.floorDb},
         {"ceiling_dbfs", request.style.levels.ceilingDb},
         {"colours", colourMapName(request.style.colours)},
         {"axes", !request.style.bare},
         {"colour_bar", request.style.colourBar},
         {"labels", request.style.marks.size()},
         {"dpi", request.style.dpi},
         {"text_points", request.style.textPoints}});
}

} // namespace

ExportJob::ExportJob(QObject* parent) : QObject(parent)
{
    connect(&m_thread, &JobThread::progressed, this, &ExportJob::progressed);
}

void ExportJob::start(const PictureRequest& request)
{
    m_thread.start([this, request](const CancelToken& cancel, const ProgressFn& progress) {
        ExportDone done{.place = request.file, .files = 1, .error = {}};
        if (const auto written = writePicture(request, cancel, progress); !written)
            done.error = written.error();
        return [this, done] { Q_EMIT finished(done); };
    });
}

void ExportJob::start(const ClipRequest& request)
{
    m_thread.start([this, request](const CancelToken& cancel, const ProgressFn& progress) {
        ExportDone done{.place = request.folder, .files = 0, .error = {}};
        const auto files = cutClips(*request.audio, request.recording, request.labels, request.folder,
                                    request.config, cancel, progress);
        if (files) {
            done.files = files->size();
            const auto how = writeProvenance(request.folder / request.recording.filename(), request.recording,
                                             {{"what", "clips of labels"},
                                              {"name", request.config.name},
                                              {"context_s", request.config.contextSeconds},
                                              {"format", request.config.flac ? "flac" : "wav"}});
            if (!how) done.error = how.error();
        } else {
            done.error = files.error();
        }
        return [this, done] { Q_EMIT finished(done); };
    });
}

void ExportJob::start(const TextRequest& request)
{
    m_thread.start([this, request](const CancelToken& cancel, const ProgressFn&) {
        ExportDone done{.place = request.file, .files = 1, .error = {}};
        auto written = writeFileAtomically(request.file, request.text);
        if (written) written = writeProvenance(request.file, request.sources, request.settings, cancel);
        if (!written) done.error = written.error();
        return [this, done] { Q_EMIT finished(done); };
    });
}

} // namespace cryscope
