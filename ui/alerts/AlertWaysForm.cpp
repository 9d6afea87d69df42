#include "ui/alerts/AlertWaysForm.h"

#include "ui/alerts/AlertWords.h"
#include "ui/alerts/Webhook.h"
#include "ui/shared/Theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <array>

namespace cryscope {

namespace {

constexpr int kSilent = -1;
constexpr std::array kTones = {AlertTone::Bell, AlertTone::Marimba, AlertTone::Knock};

} // namespace

AlertWaysForm::AlertWaysForm(QWidget* parent)
    : QWidget(parent), m_tone(new QComboBox), m_volume(new QSlider(Qt::Horizontal)), m_test(new QPushButton),
      m_alarm(new QCheckBox), m_notification(new QCheckBox), m_flash(new QCheckBox), m_curtain(new QCheckBox),
      m_command(new QLineEdit), m_webhook(new QLineEdit), m_note(new QLabel)
{
    m_tone->addItem(AlertWords::tone(std::nullopt), kSilent);
    for (const AlertTone tone : kTones) m_tone->addItem(AlertWords::tone(tone), int(tone));
    m_tone->setAccessibleName(tr("Sound"));
    m_tone->setToolTip(tr("The sound of an alert; none of them is taken for a cry"));
    m_volume->setRange(0, 100);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("How loud alerts and the alarm are"));
    m_test->setText(tr("&Test"));
    m_test->setAutoDefault(false); // Enter in a field is no alert
    m_test->setToolTip(tr("Alert once, in every way that is chosen here (Alt+T)"));
    m_alarm->setText(tr("An alarm sounds when nothing is heard any more (NOT MONITORING)"));
    m_alarm->setToolTip(tr("It needs no microphone, and quiet hours do not hold it back"));
    m_notification->setText(tr("A notification of the desktop"));
    m_notification->setToolTip(tr("Where the desktop shows messages of programs"));
    m_flash->setText(tr("The window asks for attention"));
    m_flash->setToolTip(tr("It blinks in the desktop's list of windows"));
    m_curtain->setText(tr("The whole window says it, in large letters"));
    m_curtain->setToolTip(tr("To be seen across a room with the sound off"));
    m_command->setPlaceholderText(tr("none"));
    m_command->setAccessibleName(tr("Command"));
    m_command->setToolTip(
        tr("Run for every alert, without a shell; CRYSCOPE_EVENT and CRYSCOPE_TEXT tell it what happened"));
    m_webhook->setPlaceholderText(QStringLiteral("http://"));
    m_webhook->setAccessibleName(tr("Web address"));
    m_webhook->setToolTip(tr("Every alert is posted there as JSON, and nowhere else"));
    m_note->setWordWrap(true);

    auto* sound = new QWidget;
    auto* soundRow = new QHBoxLayout(sound);
    soundRow->setContentsMargins(0, 0, 0, 0);
    soundRow->addWidget(m_tone);
    soundRow->addWidget(m_volume, 1);
    soundRow->addWidget(m_test);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Sound"), sound);
    form->addRow(QString(), m_alarm);
    form->addRow(tr("To be seen"), m_curtain);
    form->addRow(QString(), m_notification);
    form->addRow(QString(), m_flash);
    form->addRow(tr("Command"), m_command);
    form->addRow(tr("Web address"), m_webhook);
    form->addRow(QString(), m_note);

    connect(m_tone, &QComboBox::currentIndexChanged, this, &AlertWaysForm::onChange);
    connect(m_volume, &QSlider::valueChanged, this, &AlertWaysForm::onChange);
    for (QCheckBox* box : {m_alarm, m_notification, m_flash, m_curtain})
        connect(box, &QCheckBox::toggled, this, &AlertWaysForm::onChange);
    for (QLineEdit* edit : {m_command, m_webhook})
        connect(edit, &QLineEdit::textChanged, this, &AlertWaysForm::onChange);
    connect(m_test, &QPushButton::clicked, this, &AlertWaysForm::testRequested);
    setWays({});
}

void AlertWaysForm::setWays(const AlertWays& ways)
{
    m_isSetting = true;
    m_tone->setCurrentIndex(m_tone->findData(ways.tone ? int(*ways.tone) : kSilent));
    m_volume->setValue(ways.volumePercent);
    m_alarm->setChecked(ways.alarm);
    m_notification->setChecked(ways.notification);
    m_flash->setChecked(ways.flash);
    m_curtain->setChecked(ways.curtain);
    m_command->setText(ways.command);
    m_webhook->setText(ways.webhook);
    m_isSetting = false;
    showProblem();
}

AlertWays AlertWaysForm::ways() const
{
    AlertWays ways;
    ways.tone.reset();
    if (m_tone->currentData().toInt() != kSilent) ways.tone = AlertTone(m_tone->currentData().toInt());
    ways.volumePercent = m_volume->value();
    ways.alarm = m_alarm->isChecked();
    ways.notification = m_notification->isChecked();
    ways.flash = m_flash->isChecked();
    ways.curtain = m_curtain->isChecked();
    ways.command = m_command->text().trimmed();
    ways.webhook = m_webhook->text().trimmed();
    return ways;
}

void AlertWaysForm::showProblem()
{
    const QString typed = m_webhook->text().trimmed();
    const bool isWrong = !typed.isEmpty() && !Webhook::addressFrom(typed);
    m_note->setText(isWrong
                        ? tr("This is no address: write it as http://192.168.1.20:8123/cry.")
                        : tr("Without a web address nothing is sent anywhere; with one, the time and kind "
                             "of each alert go there, never any sound."));
    QPalette colours = palette();
    const ThemeColours theme = themeColours(palette());
    colours.setColor(QPalette::WindowText, isWrong ? theme.error : theme.secondaryText);
    m_note->setPalette(colours);
}

void AlertWaysForm::onChange()
{
    if (m_isSetting) return;
    showProblem();
    Q_EMIT changed(ways());
}

} // namespace cryscope
