#include "ui/review/RecordingReport.h"

#include "core/base/AtomicFile.h"
#include "core/picture/Ticks.h"
#include "ui/review/LabelWords.h"
#include "ui/review/MeasureTable.h"
#include "ui/shared/ColourLut.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/MeasureWords.h"
#include "ui/shared/ReportPage.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

namespace cryscope {

namespace {

constexpr int kMostLabels = 40;
constexpr double kPictureShare = 0.26; ///< of the page's width: height of the spectrogram
const QColor kLine(0x88, 0x88, 0x88);
const QColor kCry(0xc2, 0x41, 0x0c);

QString words(const char* text)
{
    return QCoreApplication::translate("RecordingReport", text);
}

/// The cries to measure: labels with a length that nobody judged wrong, joined where they overlap.
std::vector<TimeStretch> criesOf(const std::vector<Annotation>& labels)
{
    std::vector<TimeStretch> cries;
    for (const Annotation& label : labels) {
        if (label.verdict == Verdict::Wrong || label.endSeconds <= label.startSeconds) continue;
        if (!cries.empty() && label.startSeconds <= cries.back().endSeconds)
            cries.back().endSeconds = std::max(cries.back().endSeconds, label.endSeconds);
        else
            cries.push_back({label.startSeconds, label.endSeconds});
    }
    return cries;
}

void paintSpectrogram(ReportPage& page, const SpectrogramRaster& raster, const ReportRequest& request)
{
    const ColourLut lut(ColourMapId::InverseGrey, request.levels);
    QImage image(raster.width(), raster.height(), QImage::Format_RGB32);
    std::vector<float> levels(std::size_t(raster.width()));
    for (int y = 0; y < raster.height(); ++y) {
        raster.row(y, levels);
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::transform(levels.begin(), levels.end(), pixels, [&](float db) { return lut.at(db); });
    }
    page.setFont(8);
    QPainter& painter = page.painter();
    const double line = painter.fontMetrics().height();
    const double ruler = painter.fontMetrics().horizontalAdvance(QStringLiteral("10.00 kHz")) * 1.15;
    const QRectF all = page.take(page.width() * kPictureShare + 2.2 * line);
    const QRectF area = all.adjusted(ruler, 0.6 * line, 0, -1.6 * line);
    painter.drawImage(area, image);

    const double seconds = toSeconds(raster.length(), raster.sampleRate());
    const auto xOf = [&](double time) { return area.left() + area.width() * time / std::max(seconds, 1e-9); };
    for (const Annotation& label : request.labels) {
        if (label.verdict == Verdict::Wrong) continue;
        const double left = xOf(label.startSeconds);
        painter.fillRect(QRectF(left, all.top(), std::max(4.0, xOf(label.endSeconds) - left), 0.4 * line),
                         kCry);
    }
    painter.setPen(QPen(kLine, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    page.setFont(8);
    for (const Tick& tick : timeTicks(seconds, 8)) {
        const double x = xOf(tick.value);
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 0.3 * line));
        painter.drawText(QRectF(x - 400, area.bottom() + 0.35 * line, 800, line), Qt::AlignHCenter,
                         QString::fromStdString(tick.label));
    }
    const double low = raster.config().minHz;
    const double high = raster.config().effectiveMaxHz(raster.sampleRate());
    const FrequencyScale scale = raster.config().scale;
    for (const Tick& tick : frequencyTicks(low, high, scale, 5)) {
        const double share =
            (toScale(tick.value, scale) - toScale(low, scale)) / (toScale(high, scale) - toScale(low, scale));
        const double y = area.bottom() - area.height() * share;
        painter.drawLine(QPointF(area.left() - 0.3 * line, y), QPointF(area.left(), y));
        painter.drawText(QRectF(all.left(), y - line, ruler - 0.45 * line, 2 * line),
                         Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(tick.label));
    }
}

void writeLabels(ReportPage& page, const std::vector<Annotation>& labels)
{
    page.text(words(QT_TRANSLATE_NOOP("RecordingReport", "Cries and labels (%1)")).arg(labels.size()), 11,
              true);
    const std::vector<ReportPage::Column> columns{
        {0.12, true}, {0.12, true}, {0.34, false}, {0.2, false}, {0.22, false}};
    page.row({words(QT_TRANSLATE_NOOP("RecordingReport", "Start")),
              words(QT_TRANSLATE_NOOP("RecordingReport", "Length (s)")),
              words(QT_TRANSLATE_NOOP("RecordingReport", "What")),
              words(QT_TRANSLATE_NOOP("RecordingReport", "Verdict")),
              words(QT_TRANSLATE_NOOP("RecordingReport", "Note"))},
             columns, 8, true);
    const QLocale locale;
    for (std::size_t i = 0; i < labels.size() && i < kMostLabels; ++i) {
        const Annotation& label = labels[i];
        page.row({formatShortClock(label.startSeconds, 1),
                  locale.toString(label.endSeconds - label.startSeconds, 'f', 1), labelCaption(label),
                  verdictWords(label), QString::fromStdString(label.note)},
                 columns, 8);
    }
    if (labels.size() > kMostLabels)
        page.text(words(QT_TRANSLATE_NOOP("RecordingReport", "and %1 more")).arg(labels.size() - kMostLabels),
                  8);
}

void writeMeasures(ReportPage& page, const RecordingMeasures& measures, const ReportRequest& request)
{
    page.text(words(QT_TRANSLATE_NOOP("RecordingReport", "Acoustic measures over %1 cry units"))
                  .arg(measures.units.size()),
              11, true);
    if (measures.units.empty()) {
        page.text(words(QT_TRANSLATE_NOOP("RecordingReport", "No cry unit could be measured.")), 9);
        return;
    }
    const std::vector<ReportPage::Column> columns{{0.32, false}, {0.14, true}, {0.54, false}};
    page.row({words(QT_TRANSLATE_NOOP("RecordingReport", "Measure")),
              words(QT_TRANSLATE_NOOP("RecordingReport", "Mean")),
              words(QT_TRANSLATE_NOOP("RecordingReport", "Usual in healthy newborns"))},
             columns, 8, true);
    const auto catalogue = measureCatalogue();
    const char point = QLocale().decimalPoint().at(0).toLatin1();
    for (std::size_t i = 2; i < catalogue.size(); ++i) {
        const auto [name, value] =
            shownMeasure(catalogue[i], measures.recording.values[i], request.levelOffsetDb);
        const QString text = value.number ? QString::fromStdString(measuredText(catalogue[i], value, point))
                                          : measureWords(value.word);
        if (!catalogue[i].ofRecordings || (text.isEmpty() && value.reason.empty())) continue;
        page.row({QString::fromStdString(name), text.isEmpty() ? QStringLiteral("\u2013") : text,
                  text.isEmpty() ? words(QT_TRANSLATE_NOOP("RecordingReport", "not measurable: %1"))
                                       .arg(measureWords(value.reason))
                  : name == "Delta Time (s)" ? QString() // here the recording's, of which nothing is usual
                                             : measureWords(usualAt(catalogue[i], request.ageDays))},
                 columns, 8);
    }
    if (request.ageDays && *request.ageDays > kNewbornDays)
        page.text(
            words(QT_TRANSLATE_NOOP("RecordingReport",
                                    "What is usual is known of newborns; for an infant of %1 weeks there "
                                    "are no norms to compare with."))
                .arg(*request.ageDays / 7),
            8);
}

QString factsOf(const ReportRequest& request)
{
    QStringList facts{formatShortClock(toSeconds(request.audio->length(), request.audio->sampleRate()), 1),
                      words(QT_TRANSLATE_NOOP("RecordingReport", "%1 kHz"))
                          .arg(QLocale().toString(request.audio->sampleRate().hz / 1000.0))};
    if (request.startTime) facts.prepend(formatStartDate(*request.startTime));
    return facts.join(QStringLiteral(" · "));
}

Result<void> paint(const ReportRequest& request, const SpectrogramRaster& raster,
                   const Result<RecordingMeasures>& measures, const std::filesystem::path& file)
{
    QPdfWriter writer(QString::fromStdString(file.string()));
    const QString name = QString::fromStdString(request.recording.filename().string());
    ReportPage::prepare(writer, name);
    ReportPage page(writer);
    if (!page.isActive())
        return fail(ErrorKind::Io, file.string(),
                    "The report cannot be written; choose another folder or make room on the disk.");
    page.text(name, 15, true);
    page.text(factsOf(request), 9);
    if (!request.result.isEmpty()) page.text(request.result, 11, true);
    if (!request.models.isEmpty())
        page.text(words(QT_TRANSLATE_NOOP("RecordingReport", "Found by: %1")).arg(request.models), 8);
    page.space(0.5);
    paintSpectrogram(page, raster, request);
    page.space(0.5);
    writeLabels(page, request.labels);
    page.space(0.5);
    if (measures)
        writeMeasures(page, *measures, request);
    else
        page.text(errorSentence(measures.error()), 9);
    page.space(0.5);
    page.text(
        words(QT_TRANSLATE_NOOP(
            "RecordingReport",
            "A program found these cries, or a person marked them, as the verdicts say; it misses cries "
            "and takes other sounds for cries. Kinds of cries are guesses and no finding. What is usual "
            "was measured in healthy newborns with other microphones and rooms. This is no medical "
            "device and no diagnosis.")),
        8);
    return {};
}

} // namespace

Result<void> writeRecordingReport(const ReportRequest& request, const CancelToken& cancel,
                                  const ProgressFn& progress)
{
    const auto half = [&progress](double from) -> ProgressFn {
        return [&progress, from](const Progress& step) {
            report(progress, from + 0.5 * std::max(step.fraction, 0.0));
        };
    };
    auto source = makeSource(request.audio, {SamplePos{0}, SamplePos{request.audio->length()}});
    const auto raster = makeRaster(*source, request.raster, cancel, half(0));
    if (!raster) return tl::unexpected(raster.error());
    MeasureConfig config;
    config.cries = criesOf(request.labels);
    const auto measures = measureRecording(request.audio, config, cancel, half(0.5));
    if (!measures && measures.error().kind == ErrorKind::Cancelled) return tl::unexpected(measures.error());
    return writeFileAtomically(request.file, [&](const std::filesystem::path& temporary) {
        return paint(request, *raster, measures, temporary);
    });
}

} // namespace cryscope
