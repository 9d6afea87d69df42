#pragma once

#include "core/analysis/LiveWorker.h"
#include "ui/sound/CaptureSink.h"
#include "ui/sound/InputDevice.h"

#include <QAudioDevice>
#include <QAudioSource>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace cryscope {

/// The half of Microphone that lives on its thread: opens the device, watches it and opens it again.
class MicrophoneReader final : public QObject {
    Q_OBJECT
public:
    MicrophoneReader() = default;
    ~MicrophoneReader() override;

    // Called through the event loop of the thread that this object lives on.
    void begin(); ///< first thing on the thread: timers belong to it
    void open(const QByteArray& deviceId);
    void close();

Q_SIGNALS:
    void devicesChanged(const QList<cryscope::InputDevice>& devices);
    void opened(std::shared_ptr<cryscope::CaptureStream> stream, const QString& deviceName);
    void receiving();
    void lost(const QString& deviceName);
    void failed(const QString& sentence);

private:
    enum class State { Closed, WaitingForSamples, Receiving, Away };

    void pollDevices();
    void watch();
    void tryToOpen();
    void loseDevice();
    void giveUp(const QString& sentence);
    void closeSource();
    QAudioDevice wantedDevice() const;
    void noteSamples();

    State m_state = State::Closed;
    QByteArray m_wantedId;
    QString m_deviceName;
    QByteArray m_openId;
    std::shared_ptr<CaptureStream> m_stream;
    QAudioSource* m_source = nullptr; ///< deleted through the event loop
    CaptureSink* m_sink = nullptr;    ///< child of m_source
    std::unique_ptr<QTimer> m_pollTimer;
    std::unique_ptr<QTimer> m_watchTimer;
    std::int64_t m_framesSeen = 0;
    QElapsedTimer m_sinceSamples; ///< since the last samples
    QElapsedTimer m_sinceAttempt;
    bool m_reported = false; ///< the present absence has been told
    std::optional<QList<InputDevice>> m_devices;
};

} // namespace cryscope
