#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>
#include <span>

namespace cryscope {

/// Where sound goes. All calls and signals on the GUI thread; nothing here blocks.
class PlaybackOutput : public QObject {
    Q_OBJECT

public:
    /// Mono samples; fewer than asked for: the end. Called on a thread of the output.
    using Pull = std::function<Result<std::size_t>(std::span<float>)>;

    using QObject::QObject;
    /// Where the next start() plays, by the id of an OutputDevice; empty, or one that is not there: on what
    /// the system plays on. An output that has but one place passes it over.
    virtual void setDevice(const QByteArray& id) { Q_UNUSED(id); }
    /// Ends what was playing. Failures arrive as failed().
    virtual void start(SampleRate rate, Pull pull) = 0;
    /// `pull` may be called once more.
    virtual void stop() = 0;
    /// How much of what was pulled since start() has left the loudspeaker.
    virtual double heardSeconds() const = 0;

Q_SIGNALS:
    void drained();                       ///< the end has been heard
    void failed(const QString& sentence); ///< nothing plays any more
};

} // namespace cryscope
