#include "ui/monitor/MicrophoneLevel.h"

#include "ui/monitor/LevelMeter.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/CalibrateDialog.h"

#include <QFileInfo>
#include <QWidget>

namespace cryscope {
namespace {
constexpr double kHeardSeconds = 5; ///< of the tone: what was heard last
} // namespace

MicrophoneLevel::MicrophoneLevel(ListeningSession& session, Settings& settings, LevelMeter& meter,
                                 QWidget& workspace)
    : QObject(&workspace), m_session(session), m_meter(meter), m_workspace(workspace), m_book(settings),
      m_calibrate(new QAction(&workspace))
{
    m_calibrate->setObjectName(QStringLiteral("calibrateMicrophone"));
    m_calibrate->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    workspace.addAction(m_calibrate);
    connect(m_calibrate, &QAction::triggered, this, &MicrophoneLevel::calibrate);
    connect(&m_session, &ListeningSession::microphoneOpened, this, [this](const QString& device, int) {
        m_book.noteDevice(device);
        show();
    });
    connect(&m_session, &ListeningSession::recordingFinished, this, [this](const QString& file) {
        if (file.isEmpty() || m_session.deviceName().isEmpty()) return;
        LevelCalibrations all = m_book.all();
        all.setDeviceOf(QFileInfo(file).absoluteFilePath().toStdString(),
                        m_session.deviceName().toStdString());
        m_book.set(std::move(all));
    });
    connect(&m_book, &LevelBook::changed, this, &MicrophoneLevel::show);
    retranslate();
}

void MicrophoneLevel::show()
{
    const auto calibration = m_book.ofDevice(m_session.deviceName());
    m_meter.setLevelOffset(calibration ? std::optional(calibration->offsetDb) : std::nullopt);
}

void MicrophoneLevel::calibrate()
{
    if (!m_session.isListening() || m_session.deviceName().isEmpty()) {
        Q_EMIT message(
            tr("Press Listen and let the calibrator sound into the microphone for five seconds first."));
        return;
    }
    m_session.copyRecent(kHeardSeconds, [this](const std::vector<float>& samples, SampleRate rate) {
        CalibrateDialog dialog(
            m_book, {.recording = {}, .device = m_session.deviceName(), .tone = measureTone(samples, rate)},
            &m_workspace);
        if (dialog.exec() == QDialog::Accepted) m_book.set(dialog.result());
    });
}

void MicrophoneLevel::retranslate()
{
    m_calibrate->setText(tr("Calibrate the level…"));
    m_calibrate->setToolTip(withKey(
        tr("The microphone's level in dB SPL, by a tone of known level that it hears now"), *m_calibrate));
}

} // namespace cryscope
