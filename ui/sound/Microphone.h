#pragma once

#include "core/analysis/LiveWorker.h"
#include "ui/sound/InputDevice.h"

#include <QObject>
#include <QThread>
#include <memory>

namespace cryscope {

class MicrophoneReader;

/// The microphones of this computer and the one that is listened to. Everything that touches the sound system
/// runs on a thread of its own, so that neither a slow sound server nor a busy window can delay the other.
///
/// Qt 6.4 says neither that a device appeared nor that it was unplugged (the stream stays "active" and falls
/// silent), so devices are polled, and a stream without bytes for a second counts as lost. A lost device is
/// tried again every second until close(); the time it was away is added to CaptureStream::lostSamples.
///
/// Use from the thread that made it. The destructor closes the device and joins the thread.
class Microphone final : public QObject {
    Q_OBJECT
public:
    explicit Microphone(QObject* parent = nullptr);
    ~Microphone() override;

    /// As polled last; empty until the first devicesChanged().
    const QList<InputDevice>& devices() const { return m_devices; }

    /// Opens the device with this id (empty: the system's default), closing the one before. The answer is
    /// opened() or failed().
    void open(const QByteArray& deviceId);
    void close();

Q_SIGNALS:
    void devicesChanged(const QList<cryscope::InputDevice>& devices);
    /// Samples will arrive in `stream`, at stream->rate. After a loss the same stream goes on if the device
    /// still has its rate; otherwise a new one begins.
    void opened(std::shared_ptr<cryscope::CaptureStream> stream, const QString& deviceName);
    /// The first samples after opened() have arrived.
    void receiving();
    /// The device that was received from gives nothing any more. It is tried again by itself.
    void lost(const QString& deviceName);
    /// open() could not reach the device. It is tried again by itself.
    void failed(const QString& sentence);

private:
    QThread m_thread;
    MicrophoneReader* m_reader; ///< lives on m_thread, which deletes it
    QList<InputDevice> m_devices;
};

} // namespace cryscope

Q_DECLARE_METATYPE(std::shared_ptr<cryscope::CaptureStream>)
