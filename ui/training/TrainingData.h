#pragma once

#include "core/dataset/Audit.h"
#include "core/dataset/GatherClips.h"
#include "core/dataset/Remedy.h"
#include "core/dataset/WorkingSet.h"
#include "ui/jobs/JobThread.h"

#include <QObject>
#include <QStringList>
#include <map>
#include <memory>

namespace cryscope {

/// The clips that models learn from: what the pages of Training share. They live in a folder of their own,
/// userDataFolder()/training, and so outlast the window:
///
///   data.csv       the manifest of the clips in use, absolute paths, columns `cry`, `reason`, `group`, ...
///   left-out.csv   clips that somebody has left out; they can be taken back
///   config.json    the settings of the Learn page (TrainConfig)
///   runs/<time>/   one training run each (see TrainingRunFolder.h)
///
/// Every change is written at once, whole or not at all; no audio is touched. Reading, listening and checking
/// run on threads with low priority. GUI thread.
class TrainingData final : public QObject {
    Q_OBJECT
public:
    /// Takes up what the folder holds. Without a folder nothing is kept.
    explicit TrainingData(const std::filesystem::path& folder, QObject* parent = nullptr);
    ~TrainingData() override;

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path manifestFile() const { return m_folder / "data.csv"; }
    std::filesystem::path configFile() const { return m_folder / "config.json"; }
    std::filesystem::path runsFolder() const { return m_folder / "runs"; }

    const WorkingSet& clips() const { return m_clips; }
    bool isEmpty() const { return m_clips.size() == 0; } ///< nothing was ever added, or it was cleared
    std::vector<ClipCount> kinds() const { return m_clips.kinds(); }
    std::vector<ClipCount> infants() const { return m_clips.groups(); }

    /// What listening told of a clip; null while nobody has listened to it.
    const MeasuredClip* facts(std::size_t row) const;
    /// Of the clips in use as they were when it was last made; null while there is none. The rows of its
    /// findings are rows of clips().
    std::shared_ptr<const AuditReport> audit() const { return m_report; }

    /// changed() or failed() follows, then auditChanged().
    void add(const std::vector<DataSource>& sources);
    /// Forgets every clip; the sound stays where it is.
    void clear();
    bool isReading() const { return m_reading.isRunning(); }
    bool isListening() const { return m_listening.isRunning(); }
    /// Stops reading, listening and checking; what is there stays.
    void cancel();

    // Steps that can be undone; nothing happens where nothing would change.
    void setKind(const std::vector<std::size_t>& rows, const QString& kind);
    void setInfant(const std::vector<std::size_t>& rows, const QString& infant);
    void leaveOut(const std::vector<std::size_t>& rows);
    void takeBack(const std::vector<std::size_t>& rows);
    void apply(const AuditFinding& finding, Remedy remedy);
    void undo();
    void redo();

Q_SIGNALS:
    void changed();      ///< rows, labels, infants, or what is in use; written to disk already
    void auditChanged(); ///< the audit is new or gone
    /// 0..1, negative: not known; `stage` is "reading" or "listening".
    void progressed(const QString& stage, double fraction);
    void busyChanged();
    void failed(const QString& sentence);
    /// So many clips came; sentences about what could not be taken over.
    void added(int clips, const QStringList& problems);

private:
    void load();
    void store();
    void afterChange();
    void listen();
    void check();
    static std::string keyOf(const Manifest& manifest, const ManifestRow& row);

    std::filesystem::path m_folder;
    WorkingSet m_clips;
    std::map<std::string, std::shared_ptr<const MeasuredClip>> m_facts; ///< by stretch of a file
    std::vector<std::shared_ptr<const MeasuredClip>> m_factsOfRow;
    std::shared_ptr<const AuditReport> m_report;
    JobThread m_reading;
    JobThread m_listening;
    JobThread m_checking;
};

} // namespace cryscope
