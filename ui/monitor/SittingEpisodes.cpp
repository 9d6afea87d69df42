#include "ui/monitor/SittingEpisodes.h"

#include "ui/shared/AnswerWords.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cryscope {

SittingEpisodes::SittingEpisodes(QObject* parent) : QAbstractTableModel(parent) {}

void SittingEpisodes::begin(const QDateTime& zero)
{
    beginResetModel();
    m_zero = zero;
    m_now = 0;
    m_episodes.clear();
    m_answers.clear();
    endResetModel();
}

void SittingEpisodes::take(const LiveUpdate& update)
{
    const bool newSecond = std::floor(update.timeSeconds) != std::floor(m_now);
    m_now = update.timeSeconds;
    for (const LiveEvent& event : update.events) {
        switch (event.kind) {
        case LiveEvent::Kind::Start:
            beginInsertRows({}, 0, 0);
            m_episodes.push_back({event.episode, true});
            m_answers.emplace_back();
            endInsertRows();
            break;
        case LiveEvent::Kind::Ongoing:
        case LiveEvent::Kind::End:
            if (m_episodes.empty() || !m_episodes.back().isOpen) break;
            m_episodes.back() = {event.episode, event.kind == LiveEvent::Kind::Ongoing};
            changed(m_episodes.size() - 1);
            break;
        default:
            break;
        }
    }
    if (newSecond && !m_episodes.empty() && m_episodes.back().isOpen) changed(m_episodes.size() - 1);
}

void SittingEpisodes::setAnswer(int row, const Answer& answer)
{
    m_answers[indexOf(row)] = answer;
    changed(indexOf(row));
}

void SittingEpisodes::changed(std::size_t index)
{
    const int row = int(m_episodes.size() - 1 - index);
    Q_EMIT dataChanged(this->index(row, 0), this->index(row, ColumnCount - 1));
}

int SittingEpisodes::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_episodes.size());
}

int SittingEpisodes::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SittingEpisodes::text(const LiveEpisode& live, int column) const
{
    const Episode& episode = live.episode;
    switch (column) {
    case TimeOfDay:
        return QLocale().toString(m_zero.addMSecs(qint64(episode.startSeconds * 1000)).time(),
                                  QStringLiteral("HH:mm:ss"));
    case Start:
        return formatShortClock(episode.startSeconds);
    case Length:
        return live.isOpen ? tr("%1 so far").arg(formatShortClock(m_now - episode.startSeconds))
                           : formatShortClock(std::max(1.0, episode.endSeconds - episode.startSeconds));
    case Probability:
        return formatPercent(episode.cryProbability);
    case Reason:
        return live.isOpen && episode.reasons.empty() ? tr("…") : reasonTitle(episode.reason);
    default:
        return {};
    }
}

QVariant SittingEpisodes::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const LiveEpisode& live = episodeAt(index.row());
    if (role == Qt::DisplayRole && index.column() == Answered) {
        const auto& answer = answerAt(index.row());
        return answer ? answerText(*answer) : QString();
    }
    if (role == Qt::DisplayRole) return text(live, index.column());
    if (role == Qt::ToolTipRole && index.column() == Reason) {
        QStringList lines;
        for (const ReasonProbability& reason : live.episode.reasons) {
            lines << tr("%1: %2").arg(reasonTitle(reason.name), formatPercent(reason.probability));
        }
        return lines.join(QLatin1Char('\n'));
    }
    return {};
}

QVariant SittingEpisodes::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case TimeOfDay:
            return tr("Time of day at which the cry began");
        case Start:
            return tr("Since listening began");
        case Probability:
            return tr("Calibrated probability that this was a cry");
        case Reason:
            return tr("What kind of cry it may be; \"not sure\" where it cannot be told");
        case Answered:
            return tr("What you said of it: whether it was a cry, and what helped");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeOfDay:
        return tr("Time");
    case Start:
        return tr("Start");
    case Length:
        return tr("Length");
    case Probability:
        return tr("Cry");
    case Reason:
        return tr("Kind");
    case Answered:
        return tr("Answer");
    default:
        return {};
    }
}

void SittingEpisodes::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace cryscope
