#pragma once

#include "ui/training/LearnSession.h"

#include <QLabel>
#include <QProgressBar>
#include <QTableWidget>
#include <QWidget>

namespace cryscope {

class CurveChart;

/// How a training run goes: curves, the epoch, what is left, memory, and every class by itself.
class RunView final : public QWidget {
    Q_OBJECT
public:
    explicit RunView(LearnSession& session, QWidget* parent = nullptr);
    void retranslate();

    CurveChart& loss() { return *m_loss; }
    CurveChart& score() { return *m_score; }
    QString stateText() const { return m_state->text(); }

private:
    void refresh();
    void refreshCurves();
    QString stateSentence() const;
    QString outcomeSentence() const;

    LearnSession& m_session;
    QLabel* m_state;
    QLabel* m_facts;
    QProgressBar* m_progress;
    CurveChart* m_loss;
    CurveChart* m_score;
    QLabel* m_hint; ///< where the curves will be
    QLabel* m_classesTitle;
    QTableWidget* m_classes;
    QLabel* m_notes;
};

/// "about 12 min", "about 40 s", "about 3 h": never more exact than an estimate is.
QString aboutText(double seconds);

} // namespace cryscope
