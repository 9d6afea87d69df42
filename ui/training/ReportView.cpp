#include "ui/training/ReportView.h"

#include "ui/training/ReportChart.h"
#include "ui/training/ReportCharts.h"
#include "ui/training/ReportTables.h"

#include <QEvent>
#include <QGridLayout>

namespace cryscope {

using nlohmann::json;

ReportView::ReportView(QWidget* parent) : QWidget(parent), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    rebuild();
}

void ReportView::show(json report, const QString& hint)
{
    m_report = std::move(report);
    m_hint = hint;
    m_candidate = 0;
    m_kind = !m_report.is_object()                 ? Kind::Nothing
             : m_report.contains("configurations") ? Kind::Comparison
             : m_report.contains("trials")         ? Kind::Search
             : m_report.contains("confusion")      ? Kind::Evaluation
                                                   : Kind::Nothing;
    rebuild();
}

void ReportView::rebuild()
{
    m_page = new QWidget;
    m_page->setObjectName(QStringLiteral("reportPage"));
    m_column = new QVBoxLayout(m_page);
    m_column->setSpacing(8);
    switch (m_kind) {
    case Kind::Nothing: {
        auto* hint = new QLabel(m_hint);
        hint->setAlignment(Qt::AlignCenter);
        hint->setWordWrap(true);
        m_column->addWidget(hint, 1);
        break;
    }
    case Kind::Evaluation:
        addText(originText(m_report));
        showEvaluation(m_report);
        break;
    case Kind::Comparison:
        showComparison();
        break;
    case Kind::Search:
        showSearch();
        break;
    }
    m_column->addStretch(1);
    m_scroll->setWidget(m_page); // takes the one before with it
    m_scroll->setAccessibleName(tr("Report"));
    m_scroll->setToolTip(tr("The same numbers as the report in the browser"));
}

void ReportView::addTitle(const QString& text)
{
    auto* title = new QLabel(text);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    title->setFont(font);
    m_column->addSpacing(6);
    m_column->addWidget(title);
}

void ReportView::addText(const QString& richText)
{
    if (richText.isEmpty()) return;
    auto* label = new QLabel(richText);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void ReportView::addCharts(const QList<ReportChart*>& charts)
{
    if (charts.isEmpty()) return;
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    for (int i = 0; i < charts.size(); ++i) grid->addWidget(charts[i], i / 2, i % 2);
    m_column->addLayout(grid);
}

void ReportView::showEvaluation(const json& evaluation)
{
    addTitle(tr("Figures"));
    addText(figuresTable(evaluation));
    addTitle(tr("Which kinds are taken for which"));
    addText(confusionTable(evaluation, palette().color(QPalette::Highlight).name()));
    addText(classesTable(evaluation));
    addTitle(tr("Curves"));
    addCharts(evaluationCharts(evaluation));
    const QString errors = errorsTable(evaluation);
    if (errors.isEmpty()) return;
    addTitle(tr("The surest mistakes"));
    addText(errors);
}

void ReportView::showComparison()
{
    addText(originText(m_report));
    addTitle(tr("Beside each other"));
    addText(candidatesTable(m_report));
    addText(differencesTable(m_report));
    const json& candidates = m_report["configurations"];
    if (!candidates.is_array() || candidates.empty()) return;
    auto* which = new QComboBox;
    which->setObjectName(QStringLiteral("reportCandidate"));
    which->setAccessibleName(tr("Settings shown in full"));
    which->setToolTip(tr("Which of them is shown in full below"));
    for (const json& candidate : candidates)
        which->addItem(QString::fromStdString(candidate.value("name", std::string())));
    m_candidate = std::min(m_candidate, int(candidates.size()) - 1);
    which->setCurrentIndex(m_candidate);
    m_column->addWidget(which, 0, Qt::AlignLeft);
    connect(which, &QComboBox::activated, this, [this](int index) {
        m_candidate = index;
        // The box itself goes with the page: after this click has been dealt with.
        QMetaObject::invokeMethod(this, &ReportView::rebuild, Qt::QueuedConnection);
    });
    const json& candidate = candidates[std::size_t(m_candidate)];
    if (candidate.contains("evaluation")) showEvaluation(candidate["evaluation"]);
    addCharts(learningCharts(candidate));
}

void ReportView::showSearch()
{
    addTitle(tr("Trials, best first"));
    addText(
        QStringLiteral("<p>%1</p>")
            .arg(tr("The best figure of a search is optimistic: compare its settings with others before you "
                    "believe it.")));
    addText(trialsTable(m_report));
    addCharts(searchCharts(m_report));
}

QString ReportView::text() const
{
    QStringList texts;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

QList<ReportChart*> ReportView::charts() const
{
    return m_page->findChildren<ReportChart*>();
}

void ReportView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) rebuild();
    QWidget::changeEvent(event);
}

} // namespace cryscope
