#include "ui/review/MeasureExport.h"

#include "ui/review/LabelWords.h"
#include "ui/review/MeasureTable.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ErrorWords.h"

#include <QFileDialog>
#include <QFileInfo>

namespace cryscope {

MeasureExport::MeasureExport(OpenRecording& recording, LabelSession& labels, QObject* parent)
    : QObject(parent), m_recording(recording), m_labels(labels)
{
    connect(&m_recording, &OpenRecording::opened, this, [this] { m_measuring.abandon(); });
    connect(&m_measuring, &MeasureJob::progressed, this, [this](double fraction) {
        Q_EMIT message(tr("Measuring the labels… %1 %").arg(int(fraction * 100)));
    });
    connect(&m_measuring, &MeasureJob::finished, this,
            [this](const std::shared_ptr<const MeasuredStretches>& all) { write(*all); });
    connect(&m_writing, &ExportJob::finished, this, [this](const ExportDone& done) {
        if (done.error)
            Q_EMIT problem(errorText(*done.error));
        else
            Q_EMIT message(tr("Measures of the labels written to %1").arg(QFileInfo(m_path).fileName()));
    });
}

std::vector<MeasureJob::Task> MeasureExport::tasks() const
{
    std::vector<MeasureJob::Task> tasks;
    m_labels.set().forEach([&tasks](const Annotation& label) {
        if (label.endSeconds > label.startSeconds && label.verdict != Verdict::Wrong)
            tasks.push_back({{label.startSeconds, label.endSeconds}, judgedKind(label).value_or(label.kind)});
    });
    return tasks;
}

void MeasureExport::run(const std::set<std::string>& leftOut, QWidget* parent)
{
    if (tasks().empty()) {
        Q_EMIT message(tr("There is no label with a length to measure."));
        return;
    }
    const QString file =
        QFileDialog::getSaveFileName(parent, tr("Save the measures of all labels"),
                                     m_recording.path() + QStringLiteral(".measures.selections.txt"),
                                     tr("Raven selection table (*.selections.txt)"));
    if (!file.isEmpty()) runTo(file, leftOut);
}

void MeasureExport::runTo(const QString& file, const std::set<std::string>& leftOut)
{
    m_path = file;
    m_leftOut = leftOut;
    m_measuring.start(m_recording.audio(), tasks());
}

void MeasureExport::write(const MeasuredStretches& measured)
{
    const std::size_t count = measured.size();
    const MeasureConfig config;
    m_writing.start(TextRequest{.file = std::filesystem::path(m_path.toStdU16String()),
                                .text = measuresAsRavenTable(measured, m_leftOut),
                                .sources = {std::filesystem::path(m_recording.path().toStdU16String())},
                                .settings = {{"what", "measures of labels"},
                                             {"labels", count},
                                             {"sample_rate_hz", config.pitch.sampleRateHz},
                                             {"hop_length", config.pitch.hopLength}}});
}

} // namespace cryscope
