#include "ui/training/DataEmptyPage.h"

#include "ui/shared/ActionWords.h"

namespace cryscope {

DataEmptyPage::DataEmptyPage(const QList<QAction*>& ways, QWidget* parent)
    : InvitingPage(Frame::None, parent), m_ways(ways)
{
    for (QAction* action : m_ways) {
        auto* button = new QPushButton;
        button->setMinimumWidth(320);
        button->setAutoDefault(false);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        below().addWidget(button, 0, Qt::AlignHCenter);
        m_buttons << button;
    }
}

void DataEmptyPage::retranslate()
{
    title().setText(tr("What should a model learn from?"));
    hint().setText(tr("Choose recordings with their labels. They stay where they are: here is only noted "
                      "which of them are used, and as what."));
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString words = m_ways[i]->text();
        const QChar ellipsis(0x2026); // of a dialog that follows
        m_buttons[i]->setText(withoutMarks(words) +
                              (words.endsWith(ellipsis) ? QString(ellipsis) : QString()));
        m_buttons[i]->setToolTip(m_ways[i]->toolTip());
    }
}

} // namespace cryscope
