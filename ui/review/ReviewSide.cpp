#include "ui/review/ReviewSide.h"

#include "ui/review/LabelEditor.h"
#include "ui/review/LabelList.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MeasurePanel.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/SecondReview.h"
#include "ui/review/SecondReviewPanel.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"

#include <QEvent>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {

constexpr int kWidthInLetters = 50;

QVBoxLayout* columnOf(QWidget& page, int top)
{
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, top, 0, 0);
    column->setSpacing(8);
    return column;
}

} // namespace

ReviewSide::ReviewSide(Settings& settings, OpenRecording& recording, LabelSession& labels,
                       LabelActions& actions, SecondReview& second, SpectrogramView& view, QWidget* parent)
    : QWidget(parent), m_recording(recording), m_labels(labels), m_result(new ResultPanel),
      m_tabs(new QTabWidget), m_title(new QLabel), m_list(new LabelList),
      m_editor(new LabelEditor(labels, actions)),
      m_measures(new MeasurePanel(settings, recording, labels, view)), m_look(new LookPanel)
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* labelPage = new QWidget;
    auto* labelColumn = columnOf(*labelPage, 8);
    labelColumn->addWidget(m_title);
    labelColumn->addWidget(m_list, 1);
    labelColumn->addWidget(m_editor);
    auto* lookPage = new QWidget;
    auto* lookColumn = columnOf(*lookPage, 12);
    lookColumn->addWidget(m_look);
    lookColumn->addStretch(1);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : {labelPage, static_cast<QWidget*>(m_measures), lookPage})
        m_tabs->addTab(page, QString());

    setFixedWidth(fontMetrics().averageCharWidth() * kWidthInLetters);
    auto* column = columnOf(*this, 0);
    column->addWidget(m_result);
    column->addWidget(new SecondReviewPanel(second));
    connect(&second, &SecondReview::changed, this, [this, &second] {
        m_result->setVisible(!second.isUnderWay());
        showCount();
    });
    column->addWidget(m_tabs, 1);
    connect(&m_labels, &LabelSession::labelsChanged, this, &ReviewSide::showCount);
    connect(&m_recording, &OpenRecording::opened, this, &ReviewSide::showCount);
    connect(&m_recording, &OpenRecording::analysisChanged, this, &ReviewSide::showCount);
    retranslate();
}

void ReviewSide::showNoModel()
{
    m_hasNoModel = true;
    showCount();
}

void ReviewSide::showCount()
{
    const std::size_t count = m_labels.set().size();
    m_title->setText(count == 0 ? tr("Cries and labels") : tr("Cries and labels (%1)").arg(count));
    const auto& analysis = m_recording.analysis();
    // The recording as a whole is judged less strictly than the stretches that are marked in it.
    if (analysis) m_hasNoModel = false;
    if (m_hasNoModel)
        m_list->setPlaceholder(tr("Without a model the program cannot look for cries."));
    else if (m_recording.isVeiled())
        m_list->setPlaceholder(tr("Nothing was found to judge; label what you hear yourself (Ctrl+B)."));
    else if (!analysis)
        m_list->setPlaceholder(tr("The cries will be listed here."));
    else if (analysis->isCry)
        m_list->setPlaceholder(tr("A cry is likely, but no stretch is sure enough to be marked."));
    else
        m_list->setPlaceholder(tr("No cry was found."));
}

void ReviewSide::retranslate()
{
    m_tabs->setTabText(0, tr("Labels"));
    m_tabs->setTabToolTip(0, tr("The cries and labels of this recording, and verdicts on them"));
    m_tabs->setTabText(1, tr("Measures"));
    m_tabs->setTabToolTip(1, tr("Pitch, rhythm and voice of the selection or label"));
    m_tabs->setTabText(2, tr("View"));
    m_tabs->setTabToolTip(2, tr("How the spectrogram is drawn"));
    m_tabs->setAccessibleName(tr("Labels, measures and view"));
    m_tabs->setToolTip(m_tabs->accessibleName());
    // Qt's own buttons, shown where the tabs have no room.
    for (auto* button : m_tabs->tabBar()->findChildren<QToolButton*>()) {
        const bool isLeft = button->arrowType() == Qt::LeftArrow;
        button->setAccessibleName(isLeft ? tr("Earlier tabs") : tr("Later tabs"));
        button->setToolTip(button->accessibleName());
    }
    showCount();
}

void ReviewSide::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
