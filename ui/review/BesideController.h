#pragma once

#include "ui/jobs/LoadJob.h"
#include "ui/sound/Player.h"

#include <QObject>
#include <functional>
#include <memory>

namespace cryscope {

class OpenRecording;
class ReviewActions;
class Settings;
class SpectrogramPanel;

/// Opens a second recording beside the first, plays the one or the other, closes it again. What it is given
/// outlives it. GUI thread.
class BesideController : public QObject {
    Q_OBJECT

public:
    using MakeOutput = std::function<std::unique_ptr<PlaybackOutput>()>;
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        Player& player; ///< of the first
        ReviewActions& actions;
        SpectrogramPanel& panel;
    };
    /// Without `makeOutput` the second recording is seen, not heard.
    BesideController(const Parts& parts, MakeOutput makeOutput, QObject* parent = nullptr);
    ~BesideController() override;

    void open(const QString& path);
    void close();
    bool isOpen() const { return m_audio != nullptr; }
    /// nullptr without an output.
    Player* player() { return m_player.get(); }

Q_SIGNALS:
    void message(const QString& sentence);
    void problem(const QString& sentence);
    void opened();

private:
    void ask();
    void loaded(const QString& path, const LoadResult& result);
    void connectPlaying();
    void showExtent();
    void showState();

    Parts m_parts;
    LoadJob m_load;
    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::unique_ptr<Player> m_player;
};

} // namespace cryscope
