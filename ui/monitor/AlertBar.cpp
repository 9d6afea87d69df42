#include "ui/monitor/AlertBar.h"

#include "ui/alerts/AlertDialog.h"
#include "ui/alerts/AlertWords.h"
#include "ui/monitor/AlertCurtain.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>

namespace cryscope {

AlertBar::AlertBar(ListeningSession& session, Settings& settings, AlertSound::MakeOutput makeOutput,
                   QWidget* parent)
    : QWidget(parent), m_session(session),
      m_centre(new AlertCentre(session, settings, std::move(makeOutput), this)),
      m_curtain(new AlertCurtain(this)), m_open(new QAction(this)), m_seen(new QAction(this)),
      m_words(new QLabel), m_button(new QToolButton)
{
    m_open->setObjectName(QStringLiteral("alerts"));
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_seen->setObjectName(QStringLiteral("alertSeen"));
    m_seen->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button->setDefaultAction(m_open);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    connect(m_open, &QAction::triggered, this, &AlertBar::showDialog);
    connect(m_seen, &QAction::triggered, m_centre, &AlertCentre::acknowledge);
    connectCentre();
    retranslate();
}

void AlertBar::connectCentre()
{
    connect(m_centre, &AlertCentre::sightBegan, m_curtain, &AlertCurtain::draw);
    connect(m_centre, &AlertCentre::sightEnded, m_curtain, &AlertCurtain::open);
    connect(m_centre, &AlertCentre::attention, this, [this] { QApplication::alert(window()); });
    connect(m_centre, &AlertCentre::problem, this, &AlertBar::message);
    connect(
        m_centre, &AlertCentre::notificationFailed, this,
        [this](const QString& title, const QString& text, bool urgent) { m_tray.say(title, text, urgent); });
    connect(m_centre, &AlertCentre::alerted, this, &AlertBar::retranslate);
    connect(m_curtain, &AlertCurtain::acknowledged, m_centre, &AlertCentre::acknowledge);
    connect(m_curtain, &AlertCurtain::stopRequested, &m_session, &ListeningSession::stop);
    connect(&m_session, &ListeningSession::statusChanged, &m_tray, &MonitorTray::show);
    connect(&m_tray, &MonitorTray::stopRequested, &m_session, &ListeningSession::stop);
    connect(&m_tray, &MonitorTray::windowRequested, this, &AlertBar::showWindow);
}

void AlertBar::showWindow()
{
    QWidget* top = window();
    top->setWindowState(top->windowState() & ~Qt::WindowMinimized);
    top->show();
    top->raise();
    top->activateWindow();
}

void AlertBar::showDialog()
{
    if (!m_dialog) {
        m_dialog = new AlertDialog(m_centre->alertSettings(), m_session.keeper().folder(), window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &AlertDialog::changed, this, [this](const AlertSettings& settings) {
            m_centre->setAlertSettings(settings);
            retranslate();
        });
        connect(m_dialog, &AlertDialog::testRequested, m_centre, &AlertCentre::test);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void AlertBar::retranslate()
{
    m_open->setText(tr("Alerts…"));
    m_open->setToolTip(withKey(tr("When somebody is alerted, and how"), *m_open));
    m_seen->setText(tr("Silence the alert"));
    m_seen->setToolTip(withKey(tr("It has been seen: no more sound until something new happens"), *m_seen));
    m_button->setAccessibleName(tr("Alerts"));
    const auto alert = m_centre->open();
    m_said =
        alert ? AlertWords::title(AlertEvent::Kind::Start) + QStringLiteral(". ") + AlertWords::text(*alert)
              : AlertWords::rule(m_centre->alertSettings().rule);
    m_words->setToolTip(m_said);
    fit();
    QPalette colours = palette();
    const ThemeColours theme = themeColours(palette());
    colours.setColor(QPalette::WindowText, alert ? theme.cry : theme.secondaryText);
    m_words->setPalette(colours);
}

void AlertBar::fit()
{
    m_words->setText(m_words->fontMetrics().elidedText(m_said, Qt::ElideRight, m_words->width()));
    m_words->setAccessibleName(m_said);
}

void AlertBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the label has its new width only then
    fit();
}

void AlertBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
