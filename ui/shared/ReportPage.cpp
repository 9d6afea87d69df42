#include "ui/shared/ReportPage.h"

#include <QFontMetricsF>
#include <QPageSize>

namespace cryscope {

namespace {
const QColor kText(0x22, 0x22, 0x22);
constexpr double kCellGap = 1.0; ///< of a line's height
} // namespace

ReportPage::ReportPage(QPdfWriter& writer)
    : m_writer(writer), m_painter(&writer), m_width(writer.width()), m_height(writer.height())
{}

void ReportPage::prepare(QPdfWriter& writer, const QString& title)
{
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter);
    writer.setResolution(300);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("CryScope"));
}

void ReportPage::setFont(double points, bool bold)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(points);
    font.setBold(bold);
    m_painter.setFont(font);
    m_painter.setPen(kText);
}

void ReportPage::text(const QString& words, double points, bool bold)
{
    setFont(points, bold);
    const QRectF wanted = m_painter.boundingRect(QRectF(0, 0, m_width, m_height), Qt::TextWordWrap, words);
    if (wanted.height() > left()) (void)take(left() + 1);
    const QRectF room(0, m_y, m_width, left());
    QRectF used;
    m_painter.drawText(room, Qt::TextWordWrap, words, &used);
    m_y += used.height() + m_painter.fontMetrics().height() * 0.35;
}

void ReportPage::row(const QStringList& cells, const std::vector<Column>& columns, double points, bool bold)
{
    setFont(points, bold);
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const QRectF line = take(metrics.height() * 1.25);
    const double gap = metrics.height() * kCellGap;
    double x = line.left();
    for (std::size_t i = 0; i < columns.size() && qsizetype(i) < cells.size(); ++i) {
        const double width = columns[i].share * m_width;
        const QRectF cell(x, line.top(), width - gap, line.height());
        const Qt::Alignment side = columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(cell, int(side | Qt::AlignVCenter),
                           metrics.elidedText(cells[qsizetype(i)], Qt::ElideRight, cell.width()));
        x += width;
    }
}

QRectF ReportPage::take(double height)
{
    if (height > left() && m_y > 0) {
        m_writer.newPage();
        ++m_pages;
        m_y = 0;
        if (height > m_height) return {0, 0, m_width, 0};
    }
    const QRectF area(0, m_y, m_width, height);
    m_y += height;
    return area;
}

void ReportPage::space(double lines)
{
    m_y += lines * m_painter.fontMetrics().height();
}

} // namespace cryscope
