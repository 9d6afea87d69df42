#include "ui/alerts/AlertPreview.h"

#include "ui/alerts/AlertStrip.h"
#include "ui/alerts/AlertWords.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

AlertPreview::AlertPreview(QWidget* parent)
    : QWidget(parent), m_words(new QLabel), m_strip(new AlertStrip), m_more(new QLabel)
{
    QFont large = m_words->font();
    large.setWeight(QFont::DemiBold);
    m_words->setFont(large);
    for (QLabel* label : {m_words, m_more}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addWidget(m_strip);
    column->addWidget(m_more);
    judge();
}

void AlertPreview::read(const QString& folder)
{
    m_history.reset();
    m_problem.clear();
    if (folder.isEmpty()) {
        m_problem = tr("Nothing is kept, so it cannot be told what this rule would have done.");
        judge();
        return;
    }
    judge();
    m_job.start([this, path = std::filesystem::path(folder.toStdString())](
                    const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        Result<AlertHistory> read = AlertHistory{plusSeconds(utcNow(), -kHours * 3600), utcNow(), {}, {}};
        if (std::filesystem::exists(path / "library.sqlite")) {
            const auto library = Library::openBeside(path);
            read = library ? readAlertHistory(**library, utcNow(), kHours)
                           : Result<AlertHistory>(tl::unexpected(library.error()));
        }
        return [this, read = std::move(read)]() mutable {
            if (read) {
                m_history = std::move(*read);
            } else {
                m_problem = errorText(read.error());
            }
            judge();
        };
    });
}

void AlertPreview::setRule(const AlertRule& rule)
{
    m_rule = rule;
    judge();
}

std::optional<int> AlertPreview::alerts() const
{
    if (!m_history) return std::nullopt;
    return m_forecast.alerts();
}

void AlertPreview::judge()
{
    m_forecast = m_history ? forecastAlerts(*m_history, m_rule, systemOffset()) : AlertForecast{};
    m_strip->show(m_history ? &*m_history : nullptr, m_forecast);
    if (!m_problem.isEmpty()) {
        m_words->setText(m_problem);
        m_more->clear();
    } else if (!m_history) {
        m_words->setText(tr("Reading the last 24 hours…"));
        m_more->clear();
    } else if (m_history->scores.empty()) {
        m_words->setText(tr("Nobody listened in the last 24 hours: there is nothing to judge yet."));
        m_more->clear();
    } else {
        m_words->setText(AlertWords::forecast(m_forecast, kHours));
        QStringList more = {AlertWords::heldBack(m_forecast),
                            tr("Listened for %1.").arg(AlertWords::duration(m_history->heardSeconds()))};
        more.removeAll(QString());
        m_more->setText(more.join(QLatin1Char(' ')));
    }
    m_strip->setAccessibleName(m_words->text());
    m_strip->setToolTip(tr("The last 24 hours: bars are alerts, rings are cries that were held back, the "
                           "green line below is when somebody listened"));
}

void AlertPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) judge();
    QWidget::changeEvent(event);
}

} // namespace cryscope
