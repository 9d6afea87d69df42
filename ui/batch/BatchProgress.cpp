#include "ui/batch/BatchProgress.h"

#include "ui/shared/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {
constexpr int kWordsEveryMs = 400;
constexpr int kBarSteps = 1000;
} // namespace

QString lengthInWords(double seconds)
{
    const auto minutes = static_cast<qint64>(std::lround(seconds / 60));
    if (seconds < 59.5)
        return QCoreApplication::translate("BatchProgress", "%1 s").arg(std::max(1L, std::lround(seconds)));
    if (minutes < 60) return QCoreApplication::translate("BatchProgress", "%1 min").arg(minutes);
    return QCoreApplication::translate("BatchProgress", "%1 h %2 min")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

BatchProgress::BatchProgress(BatchSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_headline(new QLabel), m_figures(new QLabel),
      m_bar(new QProgressBar)
{
    m_headline->setObjectName(QStringLiteral("batchHeadline"));
    m_figures->setObjectName(QStringLiteral("batchFigures"));
    m_bar->setObjectName(QStringLiteral("batchBar"));
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_headline->setFont(large);
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_figures);
    connect(&m_session, &BatchSession::advanced, this, &BatchProgress::advance);
    connect(&m_session, &BatchSession::stateChanged, this, &BatchProgress::render);
    connect(&m_session, &BatchSession::opened, this, &BatchProgress::render);
    render();
}

void BatchProgress::advance()
{
    m_bar->setValue(int(m_session.fraction() * kBarSteps));
    const bool isDone = m_session.model().counts().waiting == 0;
    if (m_sinceWords.isValid() && m_sinceWords.elapsed() < kWordsEveryMs && !isDone) return;
    render();
}

QString BatchProgress::headlineNow() const
{
    const BatchCounts& counts = m_session.model().counts();
    const QString finished = locale().toString(counts.finished());
    const QString total = locale().toString(counts.total);
    switch (m_session.state()) {
    case BatchSession::State::Running:
        return tr("%1 of %2 files").arg(finished, total);
    case BatchSession::State::Paused:
        return tr("Paused at %1 of %2 files").arg(finished, total);
    default:
        break;
    }
    if (m_session.isWaitingForModels()) return tr("The model is loading; it begins in a moment");
    if (counts.total == 0 || (m_session.isLooking() && counts.waiting == 0))
        return m_session.isLooking() ? tr("Looking for recordings…") : tr("No files");
    if (counts.waiting > 0) return tr("Not finished: %1 of %2 files are done").arg(finished, total);
    return tr("Finished: %n files", nullptr, counts.total);
}

QString BatchProgress::figuresNow() const
{
    const BatchCounts& counts = m_session.model().counts();
    QStringList words;
    if (counts.done > 0) words << tr("%n with cries", nullptr, counts.cries);
    if (counts.failed > 0) words << tr("%n could not be read", nullptr, counts.failed);
    const bool isUnderWay =
        m_session.state() == BatchSession::State::Running || m_session.state() == BatchSession::State::Paused;
    if (const auto speed = m_session.timesRealTime(); speed && (isUnderWay || counts.waiting == 0))
        words << tr("%1 times real time").arg(locale().toString(*speed, 'f', *speed < 10 ? 1 : 0));
    if (isUnderWay)
        if (const auto left = m_session.secondsLeft()) words << tr("about %1 left").arg(lengthInWords(*left));
    if (m_session.isOffered())
        words << tr("an earlier sitting was cut off; nothing that is done is done again");
    if (m_session.isLooking() && isUnderWay) words << tr("looking for more recordings…");
    return words.join(QStringLiteral("  ·  "));
}

void BatchProgress::render()
{
    m_sinceWords.start();
    m_headline->setText(headlineNow());
    m_figures->setText(figuresNow());
    m_bar->setValue(int(m_session.fraction() * kBarSteps));
    m_bar->setAccessibleName(tr("How many files are done"));
    m_bar->setToolTip(m_headline->text());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    m_figures->setPalette(colours);
}

void BatchProgress::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) render();
    QWidget::changeEvent(event);
}

} // namespace cryscope
