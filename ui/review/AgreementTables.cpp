#include "ui/review/AgreementTables.h"

#include "core/annotations/Annotation.h"
#include "ui/shared/ErrorWords.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

/// "0.61 (0.35 to 0.83)", as percent or not.
QString figureWords(const Interval& figure, bool isShare)
{
    if (!std::isfinite(figure.value)) return QStringLiteral("\u2013");
    const auto text = [isShare](double value) {
        return isShare ? QLocale().toString(value * 100, 'f', 0) : QLocale().toString(value, 'f', 2);
    };
    if (!std::isfinite(figure.low) || !std::isfinite(figure.high)) return text(figure.value);
    return isShare ? AgreementFigures::tr("%1 % (%2 to %3)")
                         .arg(text(figure.value), text(figure.low), text(figure.high))
                   : AgreementFigures::tr("%1 (%2 to %3)")
                         .arg(text(figure.value), text(figure.low), text(figure.high));
}

} // namespace

QString agreementKindWords(const std::optional<std::string>& kind)
{
    if (!kind || kind->empty()) return AgreementFigures::tr("nothing");
    if (*kind == nameOf(Verdict::NotSure)) return AgreementFigures::tr("not sure");
    return reasonTitle(*kind);
}

QTableWidgetItem* tableItem(const QString& text, Qt::Alignment alignment)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

void dressTable(QTableWidget& table)
{
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(table.fontMetrics().averageCharWidth() * 11);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
}

AgreementFigures::AgreementFigures(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel), m_table(new QTableWidget(2, 2))
{
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("agreementFigures"));
    m_table->setHorizontalHeaderLabels({tr("Agreement"), tr("Cohen's kappa")});
    m_table->setVerticalHeaderLabels({tr("Of what both marked"), tr("Of all places")});
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setAccessibleName(tr("Agreement and kappa"));
    m_table->setToolTip(
        tr("In brackets: where the figure lies in 95 of 100 draws. Kappa is what of the agreement "
           "chance does not explain; 1 is full agreement, 0 that of chance."));
    dressTable(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            2 * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_table->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_table);
}

void AgreementFigures::say(const QString& sentence, bool withTable)
{
    m_summary->setText(sentence);
    m_summary->setMinimumWidth(withTable ? 0 : fontMetrics().averageCharWidth() * 60);
    m_table->setVisible(withTable);
}

void AgreementFigures::fill(const AgreementFound& found)
{
    if (!found.report) {
        m_table->clearContents();
        m_summary->setText(errorText(found.report.error()));
        return;
    }
    const AgreementReport& report = *found.report;
    m_table->setItem(0, 0, tableItem(figureWords(report.percentOfPairs, true)));
    m_table->setItem(0, 1, tableItem(figureWords(report.kappaOfPairs, false)));
    m_table->setItem(1, 0, tableItem(figureWords(report.percentOverall, true)));
    m_table->setItem(1, 1, tableItem(figureWords(report.kappaOverall, false)));
    const auto names = [this](const QStringList& known) {
        return known.isEmpty() ? tr("no name") : known.join(QStringLiteral(", "));
    };
    QString text =
        tr("First: %1. Second: %2. Marked by both: %3, by the first alone: %4, by the second alone: %5; "
           "nothing there for both: %6.")
            .arg(names(found.firstReviewers), names(found.secondReviewers))
            .arg(report.pairs)
            .arg(report.onlyFirst)
            .arg(report.onlySecond)
            .arg(report.bothWrong);
    if (report.notJudged > 0)
        text += QLatin1Char(' ') + tr("Not judged by both and left out: %1.").arg(report.notJudged);
    if (found.recordings > 1) text += QLatin1Char(' ') + tr("Recordings: %1.").arg(found.recordings);
    if (found.unreadable > 0)
        text += QLatin1Char(' ') + tr("Label files left out: %1.").arg(found.unreadable);
    m_summary->setText(text);
}

AgreementMatrix::AgreementMatrix(QWidget* parent) : QTableWidget(parent)
{
    setAccessibleName(tr("Who called what what"));
    setToolTip(tr("In rows what the first reviewer says, in columns the second"));
    setSelectionMode(QAbstractItemView::NoSelection);
    dressTable(*this);
}

void AgreementMatrix::clearAll()
{
    clear();
    setRowCount(0);
    setColumnCount(0);
}

void AgreementMatrix::fill(const AgreementReport& report)
{
    clearAll();
    QStringList kinds;
    for (const std::string& kind : report.kinds) kinds << agreementKindWords(kind);
    const int classes = static_cast<int>(report.matrix.classes);
    setRowCount(classes);
    setColumnCount(classes);
    setVerticalHeaderLabels(kinds);
    setHorizontalHeaderLabels(kinds);
    for (int row = 0; row < classes; ++row)
        for (int c = 0; c < classes; ++c) {
            auto* item =
                tableItem(QLocale().toString(qlonglong(report.matrix.at(std::size_t(row), std::size_t(c)))),
                          Qt::AlignRight);
            QFont font = item->font();
            font.setBold(row == c);
            item->setFont(font);
            setItem(row, c, item);
        }
}

} // namespace cryscope
