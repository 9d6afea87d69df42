#include "ui/review/InfantChoice.h"

#include "core/acoustics/Measures.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/Settings.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <chrono>

namespace cryscope {
namespace {

constexpr auto kInfantKey = "review/infant";
constexpr int kUnknownAge = -1;

} // namespace

InfantChoice::InfantChoice(Settings& settings, OpenRecording& recording, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_recording(recording), m_label(new QLabel),
      m_infant(new QComboBox)
{
    m_label->setBuddy(m_infant);
    m_infant->setObjectName(QStringLiteral("measuredInfant"));
    m_infant->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // names may be longer than the column
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    row->addWidget(m_infant, 1);
    connect(m_infant, &QComboBox::activated, this, &InfantChoice::changed);
    connect(&m_recording, &OpenRecording::opened, this, &InfantChoice::fill);
    retranslate();
}

void InfantChoice::setInfants(std::vector<Infant> infants)
{
    m_infants = std::move(infants);
    fill();
}

void InfantChoice::choose(const std::optional<InfantId>& infant)
{
    m_settings.setValue(QLatin1String(kInfantKey), infant ? qlonglong(*infant) : qlonglong(0));
    m_infant->setCurrentIndex(-1); // what was chosen before counts no longer
    fill();
    Q_EMIT changed();
}

void InfantChoice::fill()
{
    const QString before = m_infant->currentText();
    const qlonglong chosen = m_settings.value(QLatin1String(kInfantKey), 0).toLongLong();
    const auto start = m_recording.startTime();
    m_infant->clear();
    m_infant->addItem(tr("Age not known"), kUnknownAge);
    m_infant->addItem(tr("Newborn, up to four weeks"), 0);
    m_infant->addItem(tr("Older than four weeks"), kNewbornDays + 1);
    for (const Infant& infant : m_infants) {
        const QString name = QString::fromStdString(infant.alias);
        int age = kUnknownAge;
        if (start && infant.birthDate)
            age = int(
                std::chrono::floor<std::chrono::days>(start->time - std::chrono::sys_days(*infant.birthDate))
                    .count());
        m_infant->addItem(age >= 0 ? tr("%1 (age in days: %2)").arg(name).arg(age)
                                   : tr("%1 (age not known)").arg(name),
                          std::max(age, kUnknownAge));
        if (qlonglong(infant.id) == chosen) m_infant->setCurrentIndex(m_infant->count() - 1);
    }
    if (const int same = m_infant->findText(before); same > 0) m_infant->setCurrentIndex(same);
}

std::optional<int> InfantChoice::ageDays() const
{
    const int age = m_infant->currentData().toInt();
    return age < 0 ? std::nullopt : std::optional(age);
}

void InfantChoice::retranslate()
{
    m_label->setText(tr("&Infant"));
    m_infant->setAccessibleName(tr("Infant"));
    m_infant->setToolTip(
        tr("Whose cries these are: what is usual depends on the age at the recording's date (Alt+I)"));
    fill();
}

void InfantChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
