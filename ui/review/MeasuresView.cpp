#include "ui/review/MeasuresView.h"

#include "ui/review/MeasureTable.h"
#include "ui/shared/MeasureWords.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

namespace cryscope {
namespace {

enum Column { Measure, Value, ColumnCount };

bool applies(const MeasureInfo& info, const MeasuredRow& row)
{
    return row.kind == MeasuredRow::Kind::Unit ? info.ofUnits : info.ofRecordings;
}

bool isLeftOut(const MeasureInfo& info, const QStringList& hidden)
{
    return hidden.contains(QString::fromUtf8(info.column.data(), qsizetype(info.column.size())));
}

} // namespace

MeasuresView::MeasuresView(QWidget* parent) : QTableWidget(0, ColumnCount, parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSectionResizeMode(Measure, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Value, QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows are as high as this width asks for
    retranslate();
}

void MeasuresView::clearRows()
{
    clearSpans();
    setRowCount(0);
    m_lines.clear();
}

void MeasuresView::fill(const MeasuredRow& row, const Look& look)
{
    clearRows();
    const auto catalogue = measureCatalogue();
    const QString point = QLocale().decimalPoint();
    for (std::size_t i = 2; i < catalogue.size(); ++i) { // the times stand above
        if (!applies(catalogue[i], row)) continue;
        if (isLeftOut(catalogue[i], look.hidden)) continue;
        const auto [name, value] = shownMeasure(catalogue[i], row.values[i], look.levelOffsetDb);
        const std::string_view norm = usualAt(catalogue[i], look.ageDays);
        const QString text =
            value.number ? QString::fromStdString(measuredText(catalogue[i], value, point.at(0).toLatin1()))
                         : measureWords(value.word);
        addRow(QString::fromStdString(name), text.isEmpty() ? QStringLiteral("\u2013") : text,
               measureWords(text.isEmpty() ? std::string_view(value.reason) : norm), text.isEmpty());
    }
    resizeRowsToContents();
}

/// What is usual, or why there is no value, stands below in a line of its own: it is longer than a column.
void MeasuresView::addRow(const QString& name, const QString& value, const QString& detail, bool isMissing)
{
    const int at = rowCount();
    insertRow(at);
    auto* valueItem = new QTableWidgetItem(value);
    valueItem->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(at, Measure, new QTableWidgetItem(name));
    setItem(at, Value, valueItem);
    m_lines << QStringLiteral("%1\t%2\t%3").arg(name, value, detail);
    if (detail.isEmpty()) return;
    insertRow(at + 1);
    setSpan(at + 1, 0, 1, ColumnCount);
    auto* detailItem = new QTableWidgetItem(isMissing ? tr("not measurable: %1").arg(detail)
                                                      : tr("usual in newborns: %1").arg(detail));
    detailItem->setForeground(themeColours(palette()).secondaryText);
    setItem(at + 1, Measure, detailItem);
}

QString MeasuresView::asText() const
{
    const QString header = QStringLiteral("%1\t%2\t%3").arg(tr("Measure"), tr("Value"), tr("Usual"));
    return (QStringList{header} + m_lines).join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void MeasuresView::retranslate()
{
    setHorizontalHeaderLabels({tr("Measure"), tr("Value")});
    setAccessibleName(tr("Acoustic measures"));
    setToolTip(tr("Measures of the selection or label, with what is usual in healthy newborns"));
}

void MeasuresView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QTableWidget::changeEvent(event);
}

} // namespace cryscope
