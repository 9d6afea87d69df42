#include "ui/monitor/KeepingBar.h"

#include "ui/monitor/InfantBox.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>

namespace cryscope {

namespace {
constexpr auto kRecordAllKey = "monitor/recordAll";
} // namespace

KeepingBar::KeepingBar(ListeningSession& session, Settings& settings, QWidget* parent)
    : QWidget(parent), m_session(session), m_settings(settings), m_save(new QAction(this)),
      m_collect(new QAction(this)), m_all(new QAction(this)), m_infantLabel(new QLabel),
      m_infants(new InfantBox(settings)), m_text(new QLabel), m_saveButton(new QToolButton),
      m_collectButton(new QToolButton)
{
    m_save->setObjectName(QStringLiteral("saveHeard"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_save->setEnabled(false);
    m_collect->setObjectName(QStringLiteral("collect"));
    m_collect->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    m_all->setObjectName(QStringLiteral("recordAll"));
    m_all->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    m_all->setCheckable(true);
    m_all->setChecked(m_settings.value(QLatin1String(kRecordAllKey), false).toBool());
    m_session.keeper().setKeepsAll(m_all->isChecked());
    m_session.keeper().setDropsVoices(m_settings.dropsVoices());
    m_infantLabel->setBuddy(m_infants);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_saveButton->setDefaultAction(m_save);
    m_collectButton->setDefaultAction(m_collect);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_infantLabel);
    row->addWidget(m_infants);
    row->addWidget(m_text, 1);
    row->addWidget(m_saveButton);
    row->addWidget(m_collectButton);

    connect(m_collect, &QAction::triggered, this, &KeepingBar::collectRequested);
    connect(m_all, &QAction::toggled, this, [this](bool on) {
        m_settings.setValue(QLatin1String(kRecordAllKey), on);
        m_session.keeper().setKeepsAll(on);
        render();
        if (m_session.isListening())
            Q_EMIT message(tr("This applies from the next time that you press Listen."));
    });
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
    if (m_all->isChecked()) words = tr("Everything is recorded in %1").arg(folder);
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
    m_collect->setText(tr("Collect…"));
    m_collect->setToolTip(withKey(
        tr("Record on purpose, with kind, situation and consent, for a model to learn from"), *m_collect));
    m_collectButton->setAccessibleName(m_collect->text());
    m_all->setText(tr("Record everything, hour by hour"));
    m_all->setToolTip(withKey(
        tr("Keep all that is heard in files of an hour, from the next time of listening on"), *m_all));
    render();
}

void KeepingBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
