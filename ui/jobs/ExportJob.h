#pragma once

#include "core/analysis/LabelClips.h"
#include "core/picture/Figure.h"
#include "ui/jobs/JobThread.h"

#include <QString>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

namespace cryscope {

/// A stretch of a recording as a figure.
struct PictureRequest {
    std::shared_ptr<const RandomAccessAudio> audio;
    std::filesystem::path recording;
    std::filesystem::path file;
    double startSeconds = 0;
    double endSeconds = 0;
    RasterConfig raster;
    FigureStyle style;
};

/// The sound of labels as files.
struct ClipRequest {
    std::shared_ptr<const RandomAccessAudio> audio;
    std::filesystem::path recording;
    std::filesystem::path folder;
    std::vector<Annotation> labels;
    ClipCutConfig config;
};

/// A table or another text that was made of recordings.
struct TextRequest {
    std::filesystem::path file;
    std::string text;
    std::vector<std::filesystem::path> sources; ///< recordings, or label files
    nlohmann::ordered_json settings;            ///< as writeProvenance() takes them
};

struct ExportDone {
    std::filesystem::path place; ///< the file or the folder
    std::size_t files = 0;
    std::optional<Error> error;
};

/// Writes what Review exports, off the GUI thread; each export with the file that says how it was made.
class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr);

    void start(const PictureRequest& request);
    void start(const ClipRequest& request);
    void start(const TextRequest& request);
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void progressed(double fraction);
    void finished(const cryscope::ExportDone& done);

private:
    JobThread m_thread;
};

} // namespace cryscope
