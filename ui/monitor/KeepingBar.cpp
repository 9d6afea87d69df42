#include "ui/monitor/KeepingBar.h"

#include "ui/monitor/InfantBox.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>

namespace cryscope {

KeepingBar::KeepingBar(ListeningSession& session, Settings& settings, QWidget* parent)
    : QWidget(parent), m_session(session), m_save(new QAction(this)), m_infantLabel(new QLabel),
      m_infants(new InfantBox(settings)), m_text(new QLabel), m_saveButton(new QToolButton)
{
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_save->setEnabled(false);
    m_infantLabel->setBuddy(m_infants);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_saveButton->setDefaultAction(m_save);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_infantLabel);
    row->addWidget(m_infants);
    row->addWidget(m_text, 1);
    row->addWidget(m_saveButton);

    connect(m_save, &QAction::triggered, this, &KeepingBar::saveRequested);
    connect(m_infants, &InfantBox::changed, this, [this] {
        m_session.keeper().setInfant(m_infants->chosen());
        Q_EMIT infantChanged();
    });
    connect(m_infants, &InfantBox::failed, this, &KeepingBar::message);
    connect(&m_session, &ListeningSession::listeningChanged, m_save, &QAction::setEnabled);
    connect(&m_session.keeper(), &SittingKeeper::noted, this, &KeepingBar::message);
    connect(&m_session.keeper(), &SittingKeeper::troubled, this, [this](const QString& sentence) {
        if (sentence.isEmpty() && !m_trouble.isEmpty())
            Q_EMIT message(tr("The library can be written again; nothing is missing."));
        m_trouble = sentence;
        render();
    });
    refresh();
    retranslate();
}

void KeepingBar::refresh()
{
    m_infants->setFolder(m_session.keeper().folder());
    m_session.keeper().setInfant(m_infants->chosen());
    render();
}

void KeepingBar::render()
{
    const QString folder = QDir::toNativeSeparators(m_session.keeper().folder());
    QString words = tr("Cries are kept in %1").arg(folder);
    if (folder.isEmpty()) words = tr("Cries are not kept.");
    if (!m_trouble.isEmpty()) words = tr("Not kept at the moment, tried again and again: %1").arg(m_trouble);
    m_text->setText(words);
    m_text->setToolTip(words);
    QPalette colours = palette();
    const ThemeColours theme = themeColours(palette());
    colours.setColor(QPalette::WindowText, m_trouble.isEmpty() ? theme.secondaryText : theme.error);
    m_text->setPalette(colours);
}

void KeepingBar::retranslate()
{
    m_infantLabel->setText(tr("&Infant"));
    m_save->setText(tr("Save what I just heard"));
    m_save->setToolTip(
        withKey(tr("Write the last 60 seconds to a WAV file in the recording folder"), *m_save));
    m_saveButton->setAccessibleName(m_save->text());
    render();
}

void KeepingBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
