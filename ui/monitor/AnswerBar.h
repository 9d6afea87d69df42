#pragma once

#include "core/library/LibraryTypes.h"

#include <QAction>
#include <QLabel>
#include <QList>
#include <QWidget>

namespace cryscope {

/// One click (or key) each: whether an episode was a cry, and what helped. A second press takes an answer
/// back. Disabled while no episode is chosen.
class AnswerBar final : public QWidget {
    Q_OBJECT
public:
    explicit AnswerBar(QWidget* parent = nullptr);

    /// The answer of the chosen episode so far.
    void setAnswer(const std::optional<Answer>& answer);
    /// No episode is chosen.
    void clear();
    /// Y, N, 1 to 7; in this order.
    QList<QAction*> answerActions() const { return m_actions; }

Q_SIGNALS:
    void answered(const cryscope::Answer& answer);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(Qt::Key key);
    void choose(int index, bool on);
    void render();
    void retranslate();

    QList<QAction*> m_actions;
    QLabel* m_question;
    QLabel* m_whatHelped;
    Answer m_answer;
    bool m_isActive = false;
};

} // namespace cryscope
