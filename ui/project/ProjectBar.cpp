#include "ui/project/ProjectBar.h"

#include "ui/project/ProjectActions.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace cryscope {

ProjectBar::ProjectBar(ProjectActions& actions, QWidget* parent) : QWidget(parent), m_place(new QLabel)
{
    setObjectName(QStringLiteral("projectBar"));
    m_place->setObjectName(QStringLiteral("projectPlace"));
    m_place->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QAction* action : {actions.list, actions.previous, actions.next}) {
        auto* button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_buttons << button;
    }
    row->addWidget(m_place, 1);
    retranslate();
    hide();
}

void ProjectBar::showPlace(const QString& project, int place, int shown, const QString& state)
{
    QStringList parts{project};
    if (place > 0) parts << tr("%1 of %2").arg(locale().toString(place), locale().toString(shown));
    if (!state.isEmpty()) parts << state;
    m_place->setText(parts.join(QStringLiteral("  ·  ")));
    m_place->setToolTip(m_place->text());
    show();
}

void ProjectBar::retranslate()
{
    for (QToolButton* button : m_buttons) button->setAccessibleName(withoutMarks(button->text()));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    m_place->setPalette(colours);
}

void ProjectBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
