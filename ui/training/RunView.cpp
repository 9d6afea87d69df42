#include "ui/training/RunView.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/training/CurveChart.h"
#include "ui/training/KindWords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {

QString aboutText(double seconds)
{
    if (seconds < 90) return RunView::tr("about %1 s").arg(std::max(1, int(std::lround(seconds / 5)) * 5));
    const double minutes = seconds / 60;
    if (minutes < 90) return RunView::tr("about %1 min").arg(int(std::lround(minutes)));
    const double hours = minutes / 60;
    return RunView::tr("about %1 h")
        .arg(hours < 10 ? QLocale().toString(hours, 'f', 1) : QString::number(int(std::lround(hours))));
}

RunView::RunView(LearnSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_state(new QLabel), m_facts(new QLabel),
      m_progress(new QProgressBar), m_loss(new CurveChart(2, CurveChart::Range::FromZero)),
      m_score(new CurveChart(1, CurveChart::Range::UpToOne)), m_hint(new QLabel), m_classesTitle(new QLabel),
      m_classes(new QTableWidget(0, 4)), m_notes(new QLabel)
{
    QFont large = m_state->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_state->setFont(large);
    m_state->setObjectName(QStringLiteral("runState"));
    m_facts->setObjectName(QStringLiteral("runFacts"));
    m_notes->setObjectName(QStringLiteral("runNotes"));
    m_hint->setObjectName(QStringLiteral("runHint"));
    m_hint->setAlignment(Qt::AlignCenter);
    for (QLabel* label : {m_state, m_hint, m_notes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_classes->setObjectName(QStringLiteral("classTable"));
    m_classes->verticalHeader()->hide();
    m_classes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_classes->setSelectionMode(QAbstractItemView::NoSelection);
    m_classes->setTabKeyNavigation(false);
    m_classes->setShowGrid(false);
    m_classes->setAlternatingRowColors(true);
    m_classes->horizontalHeader()->setStretchLastSection(false);
    m_classes->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_classes->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_classes->setMinimumHeight(90);

    auto* charts = new QHBoxLayout;
    charts->addWidget(m_loss, 1);
    charts->addWidget(m_score, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addWidget(m_facts);
    column->addWidget(m_notes);
    column->addLayout(charts, 3);
    column->addWidget(m_hint, 3);
    column->addWidget(m_classesTitle);
    column->addWidget(m_classes, 2);
    connect(&m_session, &LearnSession::stateChanged, this, &RunView::refresh);
    connect(&m_session, &LearnSession::progressed, this, &RunView::refresh);
    connect(&m_session, &LearnSession::finished, this, &RunView::refresh);
    connect(&m_session, &LearnSession::epochEnded, this, &RunView::refreshCurves);
    retranslate();
}

QString RunView::outcomeSentence() const
{
    const auto& outcome = *m_session.outcome();
    if (!outcome)
        return outcome.error().kind == ErrorKind::Cancelled
                   ? tr("Cancelled before anything was learned.")
                   : tr("It did not work: %1").arg(errorSentence(outcome.error()));
    if (m_session.isPersonal())
        return outcome->value("adopted", false)
                   ? tr("The infant has a model of its own. Compare it before it is used.")
                   : tr("This infant's later cries are told no better so: nothing was written.");
    const int epochs = outcome->value("epochs", 0);
    return outcome->value("complete", true)
               ? tr("Learned: %n epochs. Compare the model before it is used.", nullptr, epochs)
               : tr("Ended early: the best of %n epochs is kept. Compare it before it is used.", nullptr,
                    epochs);
}

QString RunView::stateSentence() const
{
    switch (m_session.state()) {
    case LearnSession::State::Paused:
        return tr("Paused");
    case LearnSession::State::Ending:
        return tr("Ending, and keeping the best so far…");
    case LearnSession::State::Running:
        if (m_session.isPersonal()) return tr("Listening to the infant's clips…");
        if (m_session.latest().stage.empty()) return tr("Beginning…");
        return m_session.latest().stage == "decode" ? tr("Reading the clips…") : tr("Learning…");
    case LearnSession::State::Idle:
        break;
    }
    return m_session.outcome() ? outcomeSentence() : tr("Nothing is being learned");
}

void RunView::refresh()
{
    const TrainProgress& latest = m_session.latest();
    m_state->setText(stateSentence());
    m_progress->setVisible(m_session.isBusy());
    const bool knowsHow = !m_session.isPersonal() && latest.fraction > 0;
    m_progress->setRange(0, knowsHow ? 1000 : 0);
    if (knowsHow) m_progress->setValue(int(std::lround(1000 * latest.fraction)));
    QStringList facts;
    if (latest.epochs > 0) {
        const int running = latest.step > 0 ? latest.epoch + 1 : std::max(1, latest.epoch);
        facts << tr("Epoch %1 of %2").arg(running).arg(latest.epochs);
    }
    if (m_session.isBusy()) {
        if (latest.steps > 0) facts << tr("batch %1 of %2").arg(latest.step).arg(latest.steps);
        if (const auto left = m_session.secondsLeft()) facts << tr("%1 left").arg(aboutText(*left));
        if (const qint64 bytes = m_session.memoryBytes(); bytes > 0)
            facts << tr("%1 of memory").arg(locale().formattedDataSize(bytes, 0));
    }
    if (!m_session.epochs().empty()) {
        const auto& epochs = m_session.epochs();
        const auto best =
            std::find_if(epochs.rbegin(), epochs.rend(), [](const TrainProgress& p) { return p.isBest; });
        if (best != epochs.rend()) facts << tr("best so far: epoch %1").arg(best->epoch);
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const bool hasCurves = m_session.isBusy() || !m_session.epochs().empty();
    for (QWidget* part : std::initializer_list<QWidget*>{m_facts, m_loss, m_score})
        part->setVisible(hasCurves);
    m_hint->setVisible(!hasCurves);
    m_hint->setText(
        m_session.outcome() // it has been done, and what came of it stands above
            ? QString()
            : tr("Choose on the left what is to be learned and start: the curves of how it learns appear "
                 "here, one point an epoch."));
    QStringList notes;
    const auto inWords = [](std::string sentence) {
        return errorSentence({ErrorKind::Internal, {}, std::move(sentence)});
    };
    if (m_session.outcome() && *m_session.outcome()) {
        const nlohmann::json& outcome = **m_session.outcome();
        if (m_session.isPersonal()) notes << inWords(outcome.value("sentence", std::string()));
        if (const auto list = outcome.find("notes"); list != outcome.end() && list->is_array())
            for (std::size_t i = 0; i < std::min<std::size_t>(3, list->size()); ++i)
                if ((*list)[i].is_string()) notes << inWords((*list)[i].get<std::string>());
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void RunView::refreshCurves()
{
    QList<QPointF> train;
    QList<QPointF> validation;
    QList<QPointF> score;
    QPointF best;
    bool hasBest = false;
    int epochs = 2;
    for (const TrainProgress& epoch : m_session.epochs()) {
        epochs = std::max(epochs, epoch.epochs);
        if (epoch.trainLoss) train << QPointF(epoch.epoch, *epoch.trainLoss);
        if (epoch.validationLoss) validation << QPointF(epoch.epoch, *epoch.validationLoss);
        if (epoch.validationScore) score << QPointF(epoch.epoch, *epoch.validationScore);
        if (epoch.isBest && epoch.validationScore) {
            best = QPointF(epoch.epoch, *epoch.validationScore);
            hasBest = true;
        }
    }
    m_loss->setEpochs(epochs);
    m_score->setEpochs(epochs);
    m_loss->setPoints(0, train);
    m_loss->setPoints(1, validation);
    m_score->setPoints(0, score);
    m_score->setBest(best, hasBest);

    const auto& all = m_session.epochs();
    const auto last = std::find_if(all.rbegin(), all.rend(),
                                   [](const TrainProgress& epoch) { return !epoch.classes.empty(); });
    m_classes->setRowCount(last == all.rend() ? 0 : int(last->classes.size()));
    for (int row = 0; row < m_classes->rowCount(); ++row) {
        const TrainClassFigures& figures = last->classes[std::size_t(row)];
        const auto cell = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            if (column > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_classes->setItem(row, column, item);
        };
        cell(0, kindTitle(figures.name));
        cell(1, locale().toString(figures.clips));
        cell(2, std::isfinite(figures.recall) ? formatPercent(figures.recall) : QStringLiteral("–"));
        cell(3, std::isfinite(figures.precision) ? formatPercent(figures.precision) : QStringLiteral("–"));
    }
    m_classes->setVisible(m_classes->rowCount() > 0);
    m_classesTitle->setVisible(m_classes->rowCount() > 0);
    refresh();
}

void RunView::retranslate()
{
    m_loss->setTitles(tr("Loss"), {tr("learned from"), tr("held out")}, tr("Epoch"));
    m_score->setTitles(tr("Area under the curve, held out"), {tr("AUC")}, tr("Epoch"));
    m_progress->setAccessibleName(tr("Progress of learning"));
    m_classesTitle->setText(tr("Kinds, among the clips held out"));
    m_classes->setAccessibleName(tr("Figures by kind"));
    m_classes->setToolTip(tr("How many clips of a kind are found, and how many of those named so are so"));
    m_classes->setHorizontalHeaderLabels({tr("Kind"), tr("Clips"), tr("Found"), tr("Right when named")});
    refreshCurves();
}

} // namespace cryscope
