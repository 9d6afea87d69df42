#pragma once

#include "core/analysis/ClipRecorder.h"
#include "core/analysis/SittingLog.h"
#include "ui/jobs/JobThread.h"

#include <QObject>
#include <QString>
#include <deque>
#include <map>
#include <thread>
#include <vector>

namespace cryscope {

/// Keeps one sitting after the other in the library (SittingLog), so that the window never waits for a disk:
/// a log that still writes while the next sitting begins does so on a thread, and the next one's news waits
/// in memory. Without a folder nothing is kept. GUI thread.
class SittingKeeper final : public QObject {
    Q_OBJECT
public:
    explicit SittingKeeper(QObject* parent = nullptr);
    ~SittingKeeper() override;

    /// From the next sitting on; empty: nothing is kept.
    void setFolder(const QString& folder) { m_folder = folder; }
    const QString& folder() const { return m_folder; }
    void setInfant(std::optional<InfantId> infant) { m_infant = infant; }
    /// From the next sitting on everything that is heard is recorded, in files of an hour.
    void setKeepsAll(bool keeps) { m_keepsAll = keeps; }
    /// From the next sitting on clips in which voices dominate are not kept.
    void setDropsVoices(bool drops) { m_dropsVoices = drops; }

    /// The stream's clock begins now. Gives what the live worker needs to keep the sound of each episode.
    ClipConfig begin(const QString& device, const std::string& model);
    void take(const LiveUpdate& update);
    void end();
    /// To an episode of the newest sitting, named by its onset; kept as soon as the episode is.
    void answer(double episodeStartSeconds, const Answer& answer);
    /// A label of this moment of the sitting that goes on; false where nothing is kept.
    bool label(double seconds, const std::string& kind);

Q_SIGNALS:
    /// What opening the library found, in a sentence.
    void noted(const QString& sentence);
    /// Why nothing can be written at the moment; empty: everything is written again.
    void troubled(const QString& sentence);
    /// The disk of the library has become full, or there is space again.
    void diskFull(bool full);

private:
    struct Chapter {
        int number = 0;
        SittingLog::Begin begin;
        std::vector<LiveUpdate> waiting;                    ///< before its log may begin
        std::vector<std::pair<double, std::string>> labels; ///< the same
        std::unique_ptr<SittingLog> log;
        bool isOver = false;
    };
    void advance();
    void endFront();
    void hear(int chapter, const SittingNews& news);
    void write(EpisodeId episode, const Answer& answer);
    void writeAnswers();

    QString m_folder;
    std::optional<InfantId> m_infant;
    bool m_keepsAll = false;
    bool m_dropsVoices = false;
    int m_newest = 0;                         ///< number of the newest chapter
    std::deque<Chapter> m_chapters;           ///< the front one is being written
    std::map<double, EpisodeId> m_ids;        ///< of the newest sitting, by onset
    std::map<double, Answer> m_early;         ///< answers to episodes that are not kept yet
    std::map<EpisodeId, Answer> m_afterwards; ///< answers given while no log is there to take them
    std::thread m_ender;
    bool m_isEnding = false;
    JobThread m_job;
};

} // namespace cryscope
