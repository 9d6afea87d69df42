#pragma once

#include "core/library/Retention.h"
#include "ui/jobs/JobThread.h"
#include "ui/shared/Settings.h"

#include <QObject>
#include <QTimer>

namespace cryscope {

/// The rules that were chosen in "What is stored".
RetentionRules retentionRules(Settings& settings);
void rememberRetention(Settings& settings, const RetentionRules& rules);
/// Whether they are applied without being asked each time. Off until somebody has seen what they delete.
bool appliesRetention(Settings& settings);
void setAppliesRetention(Settings& settings, bool applies);

/// Applies the rules of "What is stored" at the start and every hour, on a thread with low priority. GUI
/// thread.
class RetentionKeeper final : public QObject {
    Q_OBJECT
public:
    explicit RetentionKeeper(Settings& settings, QObject* parent = nullptr);

    /// Applies them at once where that is switched on; empty: nothing is kept.
    void setFolder(const QString& folder);
    void applyNow();

Q_SIGNALS:
    /// So many sounds went, so many bytes.
    void deleted(int count, qint64 bytes);
    void failed(const QString& sentence);

private:
    Settings& m_settings;
    QString m_folder;
    QTimer m_hourly;
    JobThread m_job;
};

} // namespace cryscope
