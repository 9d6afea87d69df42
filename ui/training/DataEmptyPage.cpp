#include "ui/training/DataEmptyPage.h"

#include "ui/shared/ActionWords.h"

#include <QVBoxLayout>

namespace cryscope {

DataEmptyPage::DataEmptyPage(const QList<QAction*>& ways, QWidget* parent)
    : QWidget(parent), m_ways(ways), m_title(new QLabel), m_text(new QLabel)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    for (QLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 24, 48, 48);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    for (QAction* action : m_ways) {
        auto* button = new QPushButton;
        button->setMinimumWidth(320);
        button->setAutoDefault(false);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        column->addWidget(button, 0, Qt::AlignHCenter);
        m_buttons << button;
    }
    column->addStretch(3);
}

void DataEmptyPage::retranslate()
{
    m_title->setText(tr("What should a model learn from?"));
    m_text->setText(tr("Choose recordings with their labels. They stay where they are: here is only noted "
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
