#pragma once

#include "ui/sound/PlaybackOutput.h"

#include <QThread>
#include <atomic>
#include <memory>

namespace cryscope {

class SpeakerWorker;
struct SpeakerClock;

/// An output of the system through Qt Multimedia, on a thread of its own: a busy window does not stutter.
class SpeakerOutput final : public PlaybackOutput {
    Q_OBJECT

public:
    explicit SpeakerOutput(QObject* parent = nullptr);
    ~SpeakerOutput() override;

    void setDevice(const QByteArray& id) override { m_device = id; }
    void start(SampleRate rate, Pull pull) override;
    void stop() override;
    double heardSeconds() const override;

private:
    QThread m_thread;
    SpeakerWorker* m_worker; ///< lives on m_thread, which deletes it
    std::shared_ptr<SpeakerClock> m_clock;
    QByteArray m_device; ///< empty: what the system plays on
    quint64 m_run = 0;   ///< of the newest start(): messages of earlier ones are about nothing any more
    std::shared_ptr<std::atomic<bool>> m_gate; ///< closed: the pull of that start() is over
};

} // namespace cryscope
