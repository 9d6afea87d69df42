#pragma once

#include "core/analysis/LivePath.h"
#include "core/library/LibraryTypes.h"
#include "ui/monitor/LiveSpectrogramView.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <vector>

namespace cryscope {

/// The cries of this sitting, newest first, as a table. GUI thread.
class SittingEpisodes final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeOfDay, Start, Length, Probability, Reason, Answered, ColumnCount };

    explicit SittingEpisodes(QObject* parent = nullptr);

    /// A new sitting; its clock began at `zero`.
    void begin(const QDateTime& zero);
    void take(const LiveUpdate& update);
    /// In order of time.
    const std::vector<LiveEpisode>& episodes() const { return m_episodes; }

    /// The episode and its answer in a row of the table.
    const LiveEpisode& episodeAt(int row) const { return m_episodes[indexOf(row)]; }
    const std::optional<Answer>& answerAt(int row) const { return m_answers[indexOf(row)]; }
    void setAnswer(int row, const Answer& answer);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The words of the table in the present language.
    void retranslate();

private:
    std::size_t indexOf(int row) const { return m_episodes.size() - 1 - std::size_t(row); }
    QString text(const LiveEpisode& live, int column) const;
    void changed(std::size_t index);

    QDateTime m_zero;
    double m_now = 0;
    std::vector<LiveEpisode> m_episodes;
    std::vector<std::optional<Answer>> m_answers; ///< as long as m_episodes
};

} // namespace cryscope
