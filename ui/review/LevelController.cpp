#include "ui/review/LevelController.h"

#include "ui/review/MeasurePanel.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/TransportBar.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/CalibrateDialog.h"

#include <QLocale>
#include <QWidget>

namespace cryscope {

LevelController::LevelController(const Parts& parts, QWidget& workspace)
    : QObject(&workspace), m_parts(parts), m_workspace(workspace), m_book(parts.settings),
      m_calibrate(new QAction(&workspace))
{
    m_calibrate->setObjectName(QStringLiteral("calibrateLevel"));
    m_calibrate->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    m_calibrate->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_calibrate->setAutoRepeat(false);
    m_calibrate->setEnabled(false);
    workspace.addAction(m_calibrate);
    connect(m_calibrate, &QAction::triggered, this, &LevelController::calibrate);
    connect(&m_parts.recording, &OpenRecording::opened, this, &LevelController::show);
    connect(&m_book, &LevelBook::changed, this, &LevelController::show);
    retranslate();
}

void LevelController::show()
{
    std::optional<double> offset;
    if (const auto calibration = m_book.ofRecording(m_parts.recording.path())) offset = calibration->offsetDb;
    m_parts.panel.setLevelOffset(offset);
    m_parts.transport.setLevelOffset(offset);
    m_parts.measures.setLevelOffset(offset);
}

void LevelController::calibrate()
{
    const auto selection = m_parts.panel.view().selection();
    if (!selection || !m_parts.recording.isOpen()) return ask(std::nullopt);
    m_job.start([this, audio = m_parts.recording.audio(), stretch = *selection](const CancelToken&,
                                                                                const ProgressFn&) {
        const auto tone = measureTone(*audio, stretch.begin, stretch.end);
        return [this, tone] { ask(tone); };
    });
}

void LevelController::ask(const std::optional<Result<MeasuredTone>>& tone)
{
    const QString path = m_parts.recording.path();
    CalibrateDialog dialog(m_book,
                           {.recording = path,
                            .device = QString::fromStdString(m_book.all().deviceOf(path.toStdString())),
                            .tone = tone},
                           &m_workspace);
    if (dialog.exec() != QDialog::Accepted) return;
    m_book.set(dialog.result());
    const auto now = m_book.ofRecording(path);
    Q_EMIT message(now ? tr("Levels are shown in dB SPL: 0 dBFS is %1 dB SPL.")
                             .arg(QLocale().toString(now->offsetDb, 'f', 1))
                       : tr("Levels are shown in dBFS: this recording is not calibrated."));
}

void LevelController::retranslate()
{
    m_calibrate->setText(tr("Calibrate the level…"));
    m_calibrate->setToolTip(
        withKey(tr("Levels in dB SPL, by a tone of known level that is selected"), *m_calibrate));
}

} // namespace cryscope
