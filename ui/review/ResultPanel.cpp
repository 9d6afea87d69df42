#include "ui/review/ResultPanel.h"

#include "ui/review/ProbabilityBars.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QEvent>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

void setTextColour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

QString modelLine(const std::string& name, const std::string& version)
{
    return QString::fromStdString(name) + QLatin1Char(' ') + QString::fromStdString(version);
}

} // namespace

ResultPanel::ResultPanel(QWidget* parent)
    : QWidget(parent), m_headline(new QLabel), m_cry(new ProbabilityBars), m_text(new QLabel),
      m_reasons(new ProbabilityBars), m_progress(new QProgressBar), m_button(new QPushButton),
      m_models(new QLabel)
{
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_headline->setFont(large);
    QFont small = m_models->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_models->setFont(small);
    for (QLabel* label : {m_headline, m_text, m_models}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_progress->setTextVisible(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_headline, m_cry, m_text, m_reasons, m_progress})
        column->addWidget(part);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_models);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_state == State::Working)
            Q_EMIT cancelRequested();
        else
            Q_EMIT analysisRequested();
    });
    render();
}

void ResultPanel::showWaitingForModel()
{
    m_state = State::Waiting;
    render();
}

void ResultPanel::showNoModel(const QString& sentence)
{
    m_state = State::NoModel;
    m_sentence = sentence;
    render();
}

void ResultPanel::showProgress(double fraction)
{
    const bool isNew = m_state != State::Working;
    m_state = State::Working;
    m_fraction = fraction;
    if (isNew) render();
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0) m_progress->setValue(static_cast<int>(std::lround(fraction * 1000)));
}

void ResultPanel::showResult(const ClipAnalysis& analysis, const Models& models)
{
    m_state = State::Result;
    m_analysis = analysis;
    m_clipThreshold = models.detector ? models.detector->card().thresholds.clip : -1;
    m_reasonThreshold = models.reason ? models.reason->card().thresholds.reasonConfidence : -1;
    render();
}

void ResultPanel::showCancelled()
{
    m_state = State::Cancelled;
    render();
}

void ResultPanel::showError(const QString& sentence)
{
    m_state = State::Failed;
    m_sentence = sentence;
    render();
}

QString ResultPanel::notSureSentence(const ClipAnalysis& analysis)
{
    if (!analysis.isCry || analysis.reason != kNotSure) return {};
    if (analysis.reasons.empty())
        return tr(
            "Not sure what kind of cry it is: there is no model for the kinds of cries, and the program does "
            "not guess.");
    return tr("Not sure what kind of cry it is: cries sound too much alike for the model to name one with "
              "confidence, and you know your baby better.");
}

QString ResultPanel::headlineOf(const ClipAnalysis& analysis)
{
    if (!analysis.isCry) return tr("No cry");
    return analysis.reason == kNotSure ? tr("Cry – not sure what kind")
                                       : tr("Cry – %1").arg(reasonTitle(analysis.reason));
}

void ResultPanel::render()
{
    const ThemeColours colours = themeColours(palette());
    const bool isResult = m_state == State::Result;
    const bool hasReasons = isResult && m_analysis.isCry && !m_analysis.reasons.empty();
    m_cry->setVisible(isResult);
    m_reasons->setVisible(hasReasons);
    m_progress->setVisible(m_state == State::Working);
    m_models->setVisible(isResult);
    m_button->setVisible(m_state != State::Waiting && m_state != State::NoModel && m_state != State::Result);
    m_button->setText(m_state == State::Working ? tr("Cancel") : tr("Look for cries"));
    m_button->setToolTip(m_state == State::Working ? tr("Stop looking for cries (Esc)")
                                                   : tr("Look for cries in this recording (F5)"));
    m_button->setAccessibleName(m_button->text());
    setTextColour(m_headline, palette().color(QPalette::WindowText));
    setTextColour(m_text, palette().color(QPalette::WindowText));
    setTextColour(m_models, colours.secondaryText);
    QString text;

    switch (m_state) {
    case State::Waiting:
        m_headline->setText(tr("One moment"));
        text = tr("The model is loading; it will look for cries by itself.");
        break;
    case State::NoModel:
        m_headline->setText(tr("No model"));
        text = m_sentence;
        break;
    case State::Working:
        m_headline->setText(tr("Looking for cries…"));
        m_progress->setAccessibleName(m_headline->text());
        break;
    case State::Cancelled:
        m_headline->setText(tr("Cancelled"));
        text = tr("This recording was not looked through to its end.");
        break;
    case State::Failed:
        m_headline->setText(tr("That did not work"));
        setTextColour(m_headline, colours.error);
        text = m_sentence;
        break;
    case State::Result: {
        m_headline->setText(headlineOf(m_analysis));
        if (m_analysis.isCry) setTextColour(m_headline, colours.cry);
        m_cry->setBars({{tr("Probability of a cry"), m_analysis.cryProbability}}, m_clipThreshold);
        m_cry->setAccessibleName(tr("Probability of a cry"));
        m_cry->setToolTip(
            tr("How probable it is that this recording holds a cry; the mark is where the program "
               "begins to call it one"));
        std::vector<ProbabilityBars::Bar> bars;
        for (const ReasonProbability& reason : m_analysis.reasons)
            bars.push_back({reasonTitle(reason.name), reason.probability});
        m_reasons->setBars(std::move(bars), m_reasonThreshold);
        m_reasons->setAccessibleName(tr("Kinds of cries"));
        m_reasons->setToolTip(
            tr("How probable each kind is, given that it is a cry; a kind is named only when its "
               "bar reaches the mark"));
        text = notSureSentence(m_analysis);
        QString models = tr("Model: %1").arg(modelLine(m_analysis.detectorName, m_analysis.detectorVersion));
        if (!m_analysis.reasonName.empty())
            models += QStringLiteral(", ") + modelLine(m_analysis.reasonName, m_analysis.reasonVersion);
        m_models->setText(models + QLatin1Char('\n') +
                          tr("Computed on: %1").arg(formatDevice(m_analysis.device)));
        break;
    }
    }
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void ResultPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        render();
    QWidget::changeEvent(event);
}

} // namespace cryscope
