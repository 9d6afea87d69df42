#include "ui/review/ViewExport.h"

#include "core/analysis/Provenance.h"

#include "ui/review/DeidentifyDialog.h"
#include "ui/review/ExportDialogs.h"
#include "ui/review/LabelWords.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MeasurePanel.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QWidget>
#include <algorithm>

namespace cryscope {
namespace {

QAction* make(QWidget& workspace, const char* name, const QKeySequence& key)
{
    auto* action = new QAction(&workspace);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    workspace.addAction(action);
    return action;
}

} // namespace

ViewExport::ViewExport(const Parts& parts, QWidget& workspace)
    : QObject(&workspace), m_parts(parts), m_workspace(workspace),
      m_picture(make(workspace, "exportPicture", Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      m_clips(make(workspace, "cutClips", Qt::CTRL | Qt::SHIFT | Qt::Key_K)),
      m_report(make(workspace, "writeReport", Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
      m_deidentify(make(workspace, "exportDeidentified", Qt::CTRL | Qt::SHIFT | Qt::Key_X)),
      m_bar(new MessageBar(&workspace))
{
    connect(m_picture, &QAction::triggered, this, &ViewExport::exportPicture);
    connect(m_clips, &QAction::triggered, this, &ViewExport::cutClips);
    connect(m_report, &QAction::triggered, this, &ViewExport::exportReport);
    connect(m_deidentify, &QAction::triggered, this, &ViewExport::exportDeidentified);
    const auto show = [this](double fraction) {
        if (isBusy()) m_bar->showProgress(tr("Exporting…"), fraction);
    };
    connect(&m_reportJob, &JobThread::progressed, this, show);
    connect(&m_job, &ExportJob::progressed, this, show);
    connect(m_bar, &MessageBar::cancelRequested, this, [this] {
        m_job.cancel();
        m_reportJob.cancel();
    });
    connect(&m_job, &ExportJob::finished, this, [this](const ExportDone& done) {
        update();
        if (done.error) {
            if (done.error->kind != ErrorKind::Cancelled) Q_EMIT problem(errorText(*done.error));
            return;
        }
        const QString name = QString::fromStdString(done.place.filename().string());
        Q_EMIT message(done.files == 1 ? tr("Written: %1").arg(name)
                                       : tr("%1 files written to %2").arg(done.files).arg(name));
    });
    setRecordingOpen(false);
    retranslate();
}

void ViewExport::setRecordingOpen(bool open)
{
    m_isOpen = open;
    update();
}

void ViewExport::update()
{
    for (QAction* action : actions()) action->setEnabled(m_isOpen && !isBusy());
    if (!isBusy()) m_bar->clear();
}

/// What is seen, with the labels in view.
FigureStyle ViewExport::style() const
{
    const SpectrogramLook& look = m_parts.look.look();
    FigureStyle style;
    style.title = QFileInfo(m_parts.recording.path()).fileName().toStdString();
    style.colours = look.colours;
    style.levels = look.levels;
    style.startSeconds = m_parts.panel.time().start();
    const double end = std::min(m_parts.panel.time().end(), m_parts.recording.durationSeconds());
    // On white paper, whatever the window is like.
    const ThemeColours colours = themeColours(QPalette(Qt::white));
    for (const Annotation& label : m_parts.labels.set().inTimeOrder()) {
        if (label.endSeconds < style.startSeconds || label.startSeconds > end) continue;
        const LabelMark mark = markOf(label, m_parts.labels.vocabulary(), colours);
        const auto part = [](int value) { return static_cast<std::uint8_t>(value); };
        style.marks.push_back(
            {.startSeconds = label.startSeconds,
             .endSeconds = label.endSeconds,
             .text = mark.caption.toStdString(),
             .colour = {part(mark.colour.red()), part(mark.colour.green()), part(mark.colour.blue()), 255}});
    }
    return style;
}

PictureRequest ViewExport::picture(const QString& file, const PictureChoice& choice) const
{
    const SpectrogramLook& look = m_parts.look.look();
    PictureRequest request;
    request.audio = m_parts.recording.audio();
    request.recording = std::filesystem::path(m_parts.recording.path().toStdU16String());
    request.file = std::filesystem::path(file.toStdU16String());
    request.startSeconds = m_parts.panel.time().start();
    request.endSeconds = std::min(m_parts.panel.time().end(), m_parts.recording.durationSeconds());
    request.style = style();
    const QSize size = choice.spectrogram(request.style);
    choice.apply(request.style);
    request.raster.width = size.width();
    request.raster.height = size.height();
    request.raster.minHz = m_parts.panel.frequency().low();
    request.raster.maxHz = m_parts.panel.frequency().high();
    request.raster.fftSize = look.fftSize;
    request.raster.window = look.window;
    request.raster.padding = look.padding;
    request.raster.hopsPerWindow = look.hopsPerWindow;
    request.raster.scale = look.scale;
    request.raster.emphasisDbPerOctave = look.emphasisDbPerOctave;
    return request;
}

void ViewExport::write(const PictureRequest& request)
{
    m_job.start(request);
    update();
}

void ViewExport::exportPicture()
{
    PictureDialog dialog(m_parts.settings, style(), &m_workspace);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString file = QFileDialog::getSaveFileName(
        &m_workspace, tr("Export the picture"), m_parts.recording.path() + QStringLiteral(".png"),
        tr("Picture (*.png);;Drawing (*.svg);;Page (*.pdf);;Numbers (*.csv *.npy)"));
    if (!file.isEmpty()) write(picture(file, dialog.choice()));
}

void ViewExport::cutClips()
{
    std::vector<Annotation> labels;
    const auto& selection = m_parts.labels.selection();
    const auto take = [&labels](const Annotation& label) {
        if (label.endSeconds > label.startSeconds && label.verdict != Verdict::Wrong) labels.push_back(label);
    };
    if (selection.size() > 1)
        for (const AnnotationId id : selection) take(*m_parts.labels.find(id));
    else
        m_parts.labels.set().forEach(take);
    if (labels.empty()) {
        Q_EMIT message(tr("There is no label with a length to cut out."));
        return;
    }
    ClipDialog dialog({}, static_cast<int>(labels.size()), &m_workspace);
    if (dialog.exec() != QDialog::Accepted) return;
    if (auto ok = dialog.config().validate(); !ok) {
        Q_EMIT problem(errorSentence(ok.error()));
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(&m_workspace, tr("Where the clips go"),
                                                             m_parts.settings.lastFolder());
    if (folder.isEmpty()) return;
    m_job.start(ClipRequest{.audio = m_parts.recording.audio(),
                            .recording = std::filesystem::path(m_parts.recording.path().toStdU16String()),
                            .folder = std::filesystem::path(folder.toStdU16String()),
                            .labels = std::move(labels),
                            .config = dialog.config()});
    update();
}

ReportRequest ViewExport::report(const QString& file) const
{
    ReportRequest request;
    const PictureRequest seen =
        picture(file, {.width = 1800, .height = 500, .inPixels = true, .axes = false});
    request.audio = seen.audio;
    request.recording = seen.recording;
    request.startTime = m_parts.recording.startTime();
    request.file = seen.file;
    request.raster = seen.raster;
    request.levels = seen.style.levels;
    request.ageDays = m_parts.measures.ageDays();
    request.levelOffsetDb = m_parts.measures.levelOffset();
    m_parts.labels.set().forEach([&request](const Annotation& label) { request.labels.push_back(label); });
    if (const auto& analysis = m_parts.recording.analysis()) {
        request.result = ResultPanel::headlineOf(*analysis);
        QStringList models{QString::fromStdString(analysis->detectorName + ' ' + analysis->detectorVersion)};
        if (!analysis->reasonName.empty())
            models << QString::fromStdString(analysis->reasonName + ' ' + analysis->reasonVersion);
        request.models = models.join(QStringLiteral(", "));
    }
    return request;
}

void ViewExport::write(const ReportRequest& request)
{
    m_reportJob.start(
        [this, request](const CancelToken& cancel, const ProgressFn& progress) -> JobThread::Deliver {
            auto done = writeRecordingReport(request, cancel, progress);
            if (done)
                done = writeProvenance(request.file, request.recording,
                                       {{"what", "report of a recording"},
                                        {"fft_size", request.raster.fftSize},
                                        {"scale", frequencyScaleName(request.raster.scale)},
                                        {"models", request.models.toStdString()}});
            return [this, done, name = QString::fromStdString(request.file.filename().string())] {
                update();
                if (done)
                    Q_EMIT message(tr("Written: %1").arg(name));
                else if (done.error().kind != ErrorKind::Cancelled)
                    Q_EMIT problem(errorText(done.error()));
            };
        });
    update();
}

void ViewExport::exportReport()
{
    const QString file =
        QFileDialog::getSaveFileName(&m_workspace, tr("Write a report"),
                                     m_parts.recording.path() + QStringLiteral(".pdf"), tr("Page (*.pdf)"));
    if (!file.isEmpty()) write(report(file));
}

DeidentifyRequest ViewExport::deidentified() const
{
    DeidentifyRequest request;
    request.library = std::filesystem::path(m_library.toStdU16String());
    request.recording = report({});
    // The recording alone: a label file may hold others.
    request.document.vocabulary = m_parts.labels.vocabulary();
    RecordingLabels own = m_parts.labels.facts();
    own.audio = m_parts.recording.path().toStdString();
    own.annotations = m_parts.labels.set();
    request.document.recordings = {std::move(own)};
    return request;
}

void ViewExport::write(const DeidentifyRequest& request)
{
    m_reportJob.start(
        [this, request](const CancelToken& cancel, const ProgressFn& progress) -> JobThread::Deliver {
            const auto done = writeDeidentified(request, cancel, progress);
            return [this, done, name = QString::fromStdString(request.folder.filename().string())] {
                update();
                if (done)
                    Q_EMIT message(
                        tr("%1 files without names written to %2; what was removed stands in removed.txt")
                            .arg(done->files)
                            .arg(name));
                else if (done.error().kind != ErrorKind::Cancelled)
                    Q_EMIT problem(errorText(done.error()));
            };
        });
    update();
}

void ViewExport::exportDeidentified()
{
    DeidentifyRequest request = deidentified();
    QStringList notes;
    m_parts.labels.set().forEach([&notes](const Annotation& label) {
        if (!label.note.empty()) notes << QString::fromStdString(label.note);
    });
    DeidentifyDialog dialog(notes, std::filesystem::exists(request.library / "library.sqlite"), &m_workspace);
    if (dialog.exec() != QDialog::Accepted) return;
    dialog.fill(request);
    // A place that will not do costs no choice that was made before it.
    const auto isGood = [&] {
        const auto checked = checkPlaces(request);
        if (!checked) QMessageBox::warning(&m_workspace, dialog.windowTitle(), errorText(checked.error()));
        return checked.has_value();
    };
    do {
        const QString folder = QFileDialog::getExistingDirectory(
            &m_workspace, tr("Where the de-identified export goes"), m_parts.settings.lastFolder());
        if (folder.isEmpty()) return;
        request.folder = std::filesystem::path(folder.toStdU16String());
    } while (!isGood());
    if (dialog.wantsKey()) {
        do {
            const QString key =
                QFileDialog::getSaveFileName(&m_workspace, tr("Where the key is kept: not with the export"),
                                             QStringLiteral("cryscope-key.json"), tr("Key (*.json)"));
            if (key.isEmpty()) return;
            request.keyFile = std::filesystem::path(key.toStdU16String());
        } while (!isGood());
    }
    write(request);
}

void ViewExport::retranslate()
{
    m_deidentify->setText(tr("De-identified export…"));
    m_deidentify->setToolTip(
        withKey(tr("Labels, measures, clips and report without names, paths and dates"), *m_deidentify));
    m_picture->setText(tr("Export the picture…"));
    m_picture->setToolTip(
        withKey(tr("What is seen as PNG, SVG or PDF, with axes, or its numbers"), *m_picture));
    m_report->setText(tr("Report…"));
    m_report->setToolTip(withKey(tr("Spectrogram, labels and measures on a page or two (PDF)"), *m_report));
    m_clips->setText(tr("Cut clips…"));
    m_clips->setToolTip(withKey(tr("The sound of the labels as files, one each"), *m_clips));
}

} // namespace cryscope
