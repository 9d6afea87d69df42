#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

namespace cryscope::test {

/// tests/support/virtual-microphone.sh while this object lives: a sound server of its own with a microphone
/// that hears what play() plays.
class VirtualMicrophone {
public:
    VirtualMicrophone();
    ~VirtualMicrophone();

    /// False where no sound server can be started; whyNot() says it in a sentence.
    bool isThere() const { return m_there; }
    QString whyNot() const { return m_whyNot; }
    /// For programs that shall use it.
    const QProcessEnvironment& environment() const { return m_environment; }

    /// Begins to play; returns at once.
    void play(const QString& wavFile);
    void waitUntilPlayed();
    void unplug();
    void plugIn();
    /// To the sound server itself: "kill", "start", "stall", "resume".
    void order(const QByteArray& word);

private:
    QString pactl(const QStringList& arguments);

    QProcess m_server;
    QProcess m_player;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    bool m_there = false;
    QString m_whyNot;
};

} // namespace cryscope::test
