#pragma once

#include "ui/history/HistoryData.h"
#include "ui/jobs/JobThread.h"

#include <QObject>
#include <QString>

namespace cryscope {

enum class HistoryFormat { Csv, Json, Pdf };

/// The history that is being looked at: reads it and writes it out on threads of its own, so that the window
/// never waits. Knows no widget. GUI thread.
class HistorySession final : public QObject {
    Q_OBJECT
public:
    explicit HistorySession(QObject* parent = nullptr);

    /// Empty: nothing is kept.
    void setFolder(const QString& folder) { m_folder = folder; }
    const QString& folder() const { return m_folder; }
    /// The last so many days of the calendar; 0: everything.
    void setDays(int days) { m_days = days; }
    int days() const { return m_days; }
    void setWhose(const WhoseCries& whose) { m_whose = whose; }
    const WhoseCries& whose() const { return m_whose; }

    /// loaded() or failed() follows; asking again overtakes.
    void load();
    /// Of what was loaded; exported() or failed() follows.
    void exportTo(const QString& file, HistoryFormat format);
    const std::shared_ptr<const HistoryData>& data() const { return m_data; }
    /// The file of an episode's sound; empty: none is kept.
    QString clipOf(EpisodeId episode) const;

Q_SIGNALS:
    void loading();
    void loaded();
    void exported(const QString& file);
    void failed(const QString& sentence);

private:
    QString m_folder;
    int m_days = 7;
    WhoseCries m_whose;
    std::shared_ptr<const HistoryData> m_data = std::make_shared<const HistoryData>();
    JobThread m_reading;
    JobThread m_writing;
};

} // namespace cryscope
