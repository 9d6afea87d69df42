#include "ui/alerts/AlertRuleForm.h"

#include "core/detection/Episodes.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {

constexpr auto kKinds = {"hungry", "belly_pain", "burping", "discomfort", "tired", kNotSure};
constexpr double kLowestPercent = 50;
constexpr double kHighestPercent = 99.9;

/// Even steps of the slider are even steps of a logit: 99 % is as far from 95 % as that is from 80 %.
constexpr int kSliderSteps = 100;
double logit(double percent)
{
    return std::log(percent / (100 - percent));
}
int stepOf(double percent)
{
    const double span = logit(kHighestPercent) - logit(kLowestPercent);
    return int(std::lround(kSliderSteps * (logit(percent) - logit(kLowestPercent)) / span));
}
double percentOf(int step)
{
    const double span = logit(kHighestPercent) - logit(kLowestPercent);
    const double value = logit(kLowestPercent) + span * step / kSliderSteps;
    return std::round(1000 / (1 + std::exp(-value))) / 10;
}

QTime timeOf(std::chrono::minutes sinceMidnight)
{
    return QTime(0, 0).addSecs(int(sinceMidnight.count()) * 60);
}
std::chrono::minutes minutesOf(QTime time)
{
    return std::chrono::minutes(time.hour() * 60 + time.minute());
}

QWidget* row(std::initializer_list<QWidget*> widgets)
{
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* widget : widgets) layout->addWidget(widget);
    layout->addStretch(1);
    return holder;
}

} // namespace

AlertRuleForm::AlertRuleForm(QWidget* parent)
    : QWidget(parent), m_probability(new QSlider(Qt::Horizontal)), m_percent(new QDoubleSpinBox),
      m_windows(new QSpinBox), m_ofWindows(new QSpinBox), m_stillMinutes(new QSpinBox),
      m_hasQuietHours(new QCheckBox), m_quietFrom(new QTimeEdit), m_quietUntil(new QTimeEdit)
{
    m_minSeconds = makeSeconds(600, tr("Cried for"), tr("How long it must have cried, pauses left out"));
    m_unheard =
        makeSeconds(3600, tr("Over after"), tr("An alert is over when no cry was heard for this long"));
    m_unheard->setMinimum(1);
    m_cooldown = makeSeconds(86400, tr("Pause after an alert"),
                             tr("No new alert for this long; crying that goes on alerts then"));
    m_cooldown->setSpecialValueText(tr("none"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("How sure"), row({m_probability, m_percent}));
    form->addRow(tr("Windows"), makeWindowsRow());
    form->addRow(tr("Cried for"), row({m_minSeconds}));
    form->addRow(tr("“Still crying” every"), row({m_stillMinutes}));
    form->addRow(tr("Over after"), row({m_unheard, new QLabel(tr("unheard"))}));
    form->addRow(tr("Pause after an alert"), row({m_cooldown}));
    form->addRow(tr("Quiet hours"), makeQuietRow());
    form->addRow(tr("By kind of cry"), makeKinds());

    m_probability->setRange(0, kSliderSteps);
    m_probability->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_percent->setRange(kLowestPercent, kHighestPercent);
    m_percent->setDecimals(1);
    m_percent->setSuffix(QStringLiteral(" %"));
    for (QWidget* widget : {static_cast<QWidget*>(m_probability), static_cast<QWidget*>(m_percent)}) {
        widget->setAccessibleName(tr("How sure"));
        widget->setToolTip(tr("How sure the model must be of a window of a second that it holds a cry"));
    }
    m_stillMinutes->setRange(0, 120);
    m_stillMinutes->setSpecialValueText(tr("never"));
    m_stillMinutes->setSuffix(tr(" min"));
    m_stillMinutes->setAccessibleName(tr("“Still crying” every"));
    m_stillMinutes->setToolTip(tr("How often it is said that the baby still cries"));

    connect(m_probability, &QSlider::valueChanged, this, [this](int step) {
        if (!m_isSetting) m_percent->setValue(percentOf(step));
    });
    connect(m_percent, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        const bool wasSetting = std::exchange(m_isSetting, true);
        m_probability->setValue(stepOf(percent));
        m_isSetting = wasSetting;
        onChange();
    });
    for (QSpinBox* box : {m_windows, m_ofWindows, m_stillMinutes})
        connect(box, &QSpinBox::valueChanged, this, &AlertRuleForm::onChange);
    for (QTimeEdit* edit : {m_quietFrom, m_quietUntil})
        connect(edit, &QTimeEdit::timeChanged, this, &AlertRuleForm::onChange);
    connect(m_hasQuietHours, &QCheckBox::toggled, this, &AlertRuleForm::onChange);
    setRule({});
}

QDoubleSpinBox* AlertRuleForm::makeSeconds(double highest, const QString& name, const QString& tip)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(0, highest);
    box->setDecimals(1);
    box->setSuffix(tr(" s"));
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    connect(box, &QDoubleSpinBox::valueChanged, this, &AlertRuleForm::onChange);
    return box;
}

QWidget* AlertRuleForm::makeWindowsRow()
{
    m_windows->setRange(1, 64);
    m_ofWindows->setRange(1, 64);
    m_windows->setAccessibleName(tr("Windows that must be sure"));
    m_windows->setToolTip(tr("So many of the newest windows must be that sure; there are four a second"));
    m_ofWindows->setAccessibleName(tr("Newest windows"));
    m_ofWindows->setToolTip(tr("Among so many of the newest windows"));
    return row({m_windows, new QLabel(tr("of the newest")), m_ofWindows});
}

QWidget* AlertRuleForm::makeQuietRow()
{
    m_hasQuietHours->setText(tr("no alerts from"));
    m_hasQuietHours->setToolTip(tr("In these hours nobody is alerted; NOT MONITORING is always said"));
    m_quietFrom->setAccessibleName(tr("Quiet hours begin"));
    m_quietUntil->setAccessibleName(tr("Quiet hours end"));
    for (QTimeEdit* edit : {m_quietFrom, m_quietUntil}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setToolTip(tr("By the clock on the wall; over midnight if the end is earlier"));
    }
    return row({m_hasQuietHours, m_quietFrom, new QLabel(tr("to")), m_quietUntil});
}

QWidget* AlertRuleForm::makeKinds()
{
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    for (const char* kind : kKinds) {
        const QString title = reasonTitle(kind);
        auto* alerts = new QCheckBox(title);
        alerts->setToolTip(tr("Whether a cry of this kind alerts"));
        connect(alerts, &QCheckBox::toggled, this, &AlertRuleForm::onChange);
        auto* minSeconds = makeSeconds(600, tr("%1: cried for").arg(title),
                                       tr("How long a cry of this kind must last; 0: as above"));
        minSeconds->setSpecialValueText(tr("as above"));
        const int at = int(m_kinds.size());
        grid->addWidget(alerts, at % 3, 2 * (at / 3));
        grid->addWidget(minSeconds, at % 3, 2 * (at / 3) + 1);
        m_kinds.push_back({kind, alerts, minSeconds});
    }
    return holder;
}

void AlertRuleForm::setRule(const AlertRule& rule)
{
    m_isSetting = true;
    m_given = rule;
    m_percent->setValue(rule.probability * 100);
    m_ofWindows->setValue(rule.ofWindows);
    m_windows->setMaximum(rule.ofWindows);
    m_windows->setValue(rule.windows);
    m_minSeconds->setValue(rule.minSeconds);
    m_unheard->setValue(rule.unheardSeconds);
    m_stillMinutes->setValue(int(std::ceil(rule.stillEverySeconds / 60)));
    m_cooldown->setValue(rule.cooldownSeconds);
    m_hasQuietHours->setChecked(rule.quietHours.has_value());
    const QuietHours hours =
        rule.quietHours.value_or(QuietHours{std::chrono::minutes(9 * 60), std::chrono::minutes(18 * 60)});
    m_quietFrom->setTime(timeOf(hours.from));
    m_quietUntil->setTime(timeOf(hours.until));
    for (QTimeEdit* edit : {m_quietFrom, m_quietUntil}) edit->setEnabled(rule.quietHours.has_value());
    for (const KindRow& kind : m_kinds) {
        kind.alerts->setChecked(rule.alertsFor(kind.kind));
        const auto found = rule.kinds.find(kind.kind);
        kind.minSeconds->setValue(found == rule.kinds.end() ? 0 : found->second.minSeconds.value_or(0));
        kind.minSeconds->setEnabled(kind.alerts->isChecked());
    }
    m_isSetting = false;
}

AlertRule AlertRuleForm::rule() const
{
    AlertRule rule = m_given;
    rule.probability = m_percent->value() / 100;
    rule.ofWindows = m_ofWindows->value();
    rule.windows = std::min(m_windows->value(), rule.ofWindows);
    rule.minSeconds = m_minSeconds->value();
    rule.unheardSeconds = m_unheard->value();
    rule.stillEverySeconds = m_stillMinutes->value() * 60;
    rule.cooldownSeconds = m_cooldown->value();
    rule.quietHours.reset();
    if (m_hasQuietHours->isChecked())
        rule.quietHours = QuietHours{minutesOf(m_quietFrom->time()), minutesOf(m_quietUntil->time())};
    for (const KindRow& kind : m_kinds) {
        KindRule given;
        given.alerts = kind.alerts->isChecked();
        if (kind.minSeconds->value() > 0) given.minSeconds = kind.minSeconds->value();
        rule.kinds.erase(kind.kind);
        if (given != KindRule{}) rule.kinds[kind.kind] = given;
    }
    return rule;
}

void AlertRuleForm::onChange()
{
    if (m_isSetting) return;
    m_windows->setMaximum(m_ofWindows->value());
    for (QTimeEdit* edit : {m_quietFrom, m_quietUntil}) edit->setEnabled(m_hasQuietHours->isChecked());
    for (const KindRow& kind : m_kinds) kind.minSeconds->setEnabled(kind.alerts->isChecked());
    Q_EMIT changed(rule());
}

} // namespace cryscope
