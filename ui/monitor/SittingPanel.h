#pragma once

#include "ui/monitor/ListeningSession.h"
#include "ui/monitor/LiveSpectrogramView.h"

#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QWidget>

namespace cryscope {

class AnswerBar;
class SittingEpisodes;

/// The cries of this sitting, newest first, and what may be said of the chosen one.
class SittingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SittingPanel(ListeningSession& session, QWidget* parent = nullptr);

    void begin(const QDateTime& zero);
    void take(const LiveUpdate& update);
    /// In order of time.
    const std::vector<LiveEpisode>& episodes() const;
    /// What may be said of the selected episode.
    QList<QAction*> answerActions() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectAnswers();
    int selectedRow() const;
    void answer(const Answer& answer);
    void showAnswer();
    void retranslate();

    ListeningSession& m_session;
    QLabel* m_title;
    SittingEpisodes* m_episodes;
    QTableView* m_table;
    AnswerBar* m_answers;
};

} // namespace cryscope
