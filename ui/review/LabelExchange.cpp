#include "ui/review/LabelExchange.h"

#include "ui/review/LabelExportDialog.h"
#include "ui/review/LabelList.h"
#include "ui/session/LabelSession.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeViewport.h"

#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

namespace cryscope {

LabelExchange::LabelExchange(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&m_job, &LabelFileJob::readDone, this, &LabelExchange::add);
    connect(&m_job, &LabelFileJob::written, this, [this](const LabelFileWritten& written) {
        if (written.result)
            Q_EMIT message(tr("Labels written to %1").arg(QFileInfo(written.path).fileName()));
        else
            Q_EMIT problem(errorText(written.result.error()));
    });
}

void LabelExchange::import(QWidget* parent)
{
    const QString path = QFileDialog::getOpenFileName(
        parent, tr("Import labels"), m_parts.settings.lastFolder(),
        tr("Labels (%1);;All files (*)").arg(QStringLiteral("*.json *.txt *.TextGrid *.csv")));
    if (!path.isEmpty()) importFile(path);
}

void LabelExchange::importFile(const QString& path)
{
    m_job.read(path);
}

void LabelExchange::add(const LabelFileRead& read)
{
    const auto& [path, labels] = read;
    if (!labels) {
        Q_EMIT problem(errorText(labels.error()));
        return;
    }
    const auto& recordings = labels->document.recordings;
    const std::filesystem::path own = std::filesystem::path(m_parts.session.facts().audio).filename();
    auto found = std::find_if(recordings.begin(), recordings.end(), [&](const RecordingLabels& each) {
        return std::filesystem::path(each.audio).filename() == own;
    });
    if (found == recordings.end() && recordings.size() == 1) found = recordings.begin();
    if (found == recordings.end()) {
        Q_EMIT problem(tr("%1 holds labels of %2 recordings, but none of this one.")
                           .arg(QFileInfo(path).fileName())
                           .arg(recordings.size()));
        return;
    }
    AnnotationSet next = m_parts.session.set();
    found->annotations.forEach([&next](const Annotation& label) {
        Annotation added = label;
        added.id = {};
        (void)next.add(std::move(added)); // came out of a set: it fits
    });
    if (!m_parts.session.apply(differenceOf(m_parts.session.set(), next, "Import"))) return;
    Q_EMIT message(tr("Labels added: %1").arg(found->annotations.size()));
    if (labels->warnings.empty()) return;
    QString sentence = QString::fromStdString(labels->warnings.front());
    if (labels->warnings.size() > 1)
        sentence += QLatin1Char(' ') + tr("(and %1 more)").arg(labels->warnings.size() - 1);
    Q_EMIT problem(tr("%1: %2").arg(QFileInfo(path).fileName(), sentence));
}

void LabelExchange::exportLabels(QWidget* parent, const QString& recordingPath)
{
    const LabelSession& session = m_parts.session;
    LabelExportDialog::Choice all{tr("All labels"), session.set().inTimeOrder()};
    LabelExportDialog::Choice listed{tr("Those in the list"), {}};
    for (int row = 0; row < m_parts.list.model().rowCount(); ++row)
        listed.labels.push_back(m_parts.list.model().label(row));
    LabelExportDialog::Choice visible{tr("Those in view"), {}};
    for (const Annotation& label : all.labels)
        if (label.endSeconds >= m_parts.time.start() && label.startSeconds <= m_parts.time.end())
            visible.labels.push_back(label);
    LabelExportDialog::Choice chosen{tr("Those selected"), {}};
    for (const AnnotationId id : session.selection()) chosen.labels.push_back(*session.find(id));
    if (chosen.labels.size() == 1) chosen.labels.clear(); // one is where the work is, not what is meant
    RecordingLabels recording = session.facts();
    LabelExportDialog dialog(std::move(recording), session.vocabulary(),
                             {std::move(all), std::move(listed), std::move(visible), std::move(chosen)},
                             parent);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString path = QFileDialog::getSaveFileName(parent, tr("Export labels"),
                                                      recordingPath + dialog.suffix(), dialog.filter());
    if (!path.isEmpty()) m_job.write(path, dialog.document(), dialog.format());
}

} // namespace cryscope
