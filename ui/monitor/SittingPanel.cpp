#include "ui/monitor/SittingPanel.h"

#include "ui/monitor/AnswerBar.h"
#include "ui/monitor/SittingEpisodes.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace cryscope {

SittingPanel::SittingPanel(ListeningSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(new QLabel), m_episodes(new SittingEpisodes(this)),
      m_table(new QTableView), m_answers(new AnswerBar)
{
    m_table->setModel(m_episodes);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setColumnWidth(SittingEpisodes::Length, fontMetrics().averageCharWidth() * 22);
    m_title->setBuddy(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_answers);
    connectAnswers();
    retranslate();
}

void SittingPanel::connectAnswers()
{
    connect(m_answers, &AnswerBar::answered, this, &SittingPanel::answer);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SittingPanel::showAnswer);
    connect(m_episodes, &QAbstractItemModel::modelReset, this, &SittingPanel::showAnswer);
    connect(m_episodes, &QAbstractItemModel::rowsInserted, this, [this] {
        // The newest is asked about, unless somebody is busy with another one.
        if (selectedRow() < 0) m_table->selectRow(0);
    });
}

void SittingPanel::begin(const QDateTime& zero)
{
    m_episodes->begin(zero);
    retranslate();
}

void SittingPanel::take(const LiveUpdate& update)
{
    const int before = m_episodes->rowCount();
    m_episodes->take(update);
    if (m_episodes->rowCount() != before) retranslate(); // the title counts
}

const std::vector<LiveEpisode>& SittingPanel::episodes() const
{
    return m_episodes->episodes();
}

QList<QAction*> SittingPanel::answerActions() const
{
    return m_answers->answerActions();
}

int SittingPanel::selectedRow() const
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void SittingPanel::showAnswer()
{
    const int row = selectedRow();
    row < 0 ? m_answers->clear() : m_answers->setAnswer(m_episodes->answerAt(row));
}

void SittingPanel::answer(const Answer& answer)
{
    const int row = selectedRow();
    if (row < 0) return;
    Answer given = answer;
    given.given = utcNow();
    m_episodes->setAnswer(row, given);
    m_session.keeper().answer(m_episodes->episodeAt(row).episode.startSeconds, given);
}

void SittingPanel::retranslate()
{
    const int count = m_episodes->rowCount();
    m_title->setText(count == 0 ? tr("No cries in this sitting yet")
                                : tr("%n cries in this sitting", nullptr, count));
    m_table->setAccessibleName(tr("Cries of this sitting"));
    m_table->setToolTip(tr("The cries since Listen was pressed, and what kind each may be"));
}

void SittingPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_episodes->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace cryscope
