#pragma once

#include "core/analysis/LivePath.h"
#include "ui/monitor/LiveSpectrogramView.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <vector>

namespace cryscope {

/// The cries of this sitting, newest first, as a table. GUI thread.
class SittingEpisodes final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeOfDay, Start, Length, Probability, Reason, ColumnCount };

    explicit SittingEpisodes(QObject* parent = nullptr);

    /// A new sitting; its clock began at `zero`.
    void begin(const QDateTime& zero);
    void take(const LiveUpdate& update);
    /// In order of time.
    const std::vector<LiveEpisode>& episodes() const { return m_episodes; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The words of the table in the present language.
    void retranslate();

private:
    QString text(const LiveEpisode& live, int column) const;
    void changed(std::size_t index);

    QDateTime m_zero;
    double m_now = 0;
    std::vector<LiveEpisode> m_episodes;
};

} // namespace cryscope
