#include "ui/sound/Microphone.h"

#include "ui/sound/MicrophoneReader.h"

namespace cryscope {

Microphone::Microphone(QObject* parent) : QObject(parent), m_reader(new MicrophoneReader)
{
    m_thread.setObjectName(QStringLiteral("microphone"));
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_reader, &MicrophoneReader::begin);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &MicrophoneReader::devicesChanged, this, [this](const QList<InputDevice>& devices) {
        m_devices = devices;
        Q_EMIT devicesChanged(devices);
    });
    connect(m_reader, &MicrophoneReader::opened, this, &Microphone::opened);
    connect(m_reader, &MicrophoneReader::receiving, this, &Microphone::receiving);
    connect(m_reader, &MicrophoneReader::lost, this, &Microphone::lost);
    connect(m_reader, &MicrophoneReader::failed, this, &Microphone::failed);
    m_thread.start(QThread::TimeCriticalPriority);
}

Microphone::~Microphone()
{
    m_thread.quit();
    m_thread.wait();
}

void Microphone::open(const QByteArray& deviceId)
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, deviceId] { reader->open(deviceId); });
}

void Microphone::close()
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader] { reader->close(); });
}

} // namespace cryscope
