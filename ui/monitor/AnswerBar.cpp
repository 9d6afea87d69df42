#include "ui/monitor/AnswerBar.h"

#include "ui/shared/ActionWords.h"
#include "ui/shared/AnswerWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace cryscope {

namespace {
constexpr int kYes = 0;
constexpr int kNo = 1;
constexpr int kFirstHelped = 2;
} // namespace

AnswerBar::AnswerBar(QWidget* parent) : QWidget(parent), m_question(new QLabel), m_whatHelped(new QLabel)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto button = [&](Qt::Key key) {
        auto* made = new QToolButton;
        made->setDefaultAction(add(key));
        row->addWidget(made);
    };
    row->addWidget(m_question);
    button(Qt::Key_Y);
    button(Qt::Key_N);
    row->addSpacing(16);
    row->addWidget(m_whatHelped);
    for (int i = 0; i < int(kHelped.size()); ++i) button(Qt::Key(Qt::Key_1 + i));
    row->addStretch(1);
    retranslate();
    render();
}

QAction* AnswerBar::add(Qt::Key key)
{
    auto* action = new QAction(this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(key));
    // Letters and digits: only where the question is asked.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const int index = int(m_actions.size());
    action->setObjectName(QStringLiteral("answer%1").arg(index));
    connect(action, &QAction::triggered, this, [this, index](bool on) { choose(index, on); });
    m_actions << action;
    return action;
}

void AnswerBar::choose(int index, bool on)
{
    if (index < kFirstHelped) {
        m_answer.wasCry = on ? std::optional(index == kYes) : std::nullopt;
    } else {
        const Helped helped = kHelped[std::size_t(index - kFirstHelped)];
        m_answer.helped = on ? std::optional(helped) : std::nullopt;
    }
    render();
    Q_EMIT answered(m_answer);
}

void AnswerBar::setAnswer(const std::optional<Answer>& answer)
{
    m_answer = answer.value_or(Answer{});
    m_isActive = true;
    render();
}

void AnswerBar::clear()
{
    m_answer = {};
    m_isActive = false;
    render();
}

void AnswerBar::render()
{
    for (QAction* action : m_actions) action->setEnabled(m_isActive);
    m_actions[kYes]->setChecked(m_answer.wasCry == true);
    m_actions[kNo]->setChecked(m_answer.wasCry == false);
    for (std::size_t i = 0; i < kHelped.size(); ++i)
        m_actions[kFirstHelped + int(i)]->setChecked(m_answer.helped == kHelped[i]);
}

void AnswerBar::retranslate()
{
    m_question->setText(tr("This one:"));
    m_whatHelped->setText(tr("What helped:"));
    const auto words = [this](int index, const QString& text, const QString& tip) {
        QAction* action = m_actions[index];
        action->setText(text);
        action->setToolTip(withKey(tip, *action));
    };
    words(kYes, tr("It was a cry"), tr("The selected episode was a cry"));
    words(kNo, tr("It was none"), tr("The selected episode was no cry: it is left out of the history"));
    for (std::size_t i = 0; i < kHelped.size(); ++i) {
        const QString title = helpedTitle(kHelped[i]);
        words(kFirstHelped + int(i), title, tr("What helped after the selected episode: %1").arg(title));
    }
}

void AnswerBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
