#pragma once

#include <QPainter>
#include <QPdfWriter>
#include <QStringList>
#include <vector>

namespace cryscope {

/// Text and drawings down the pages of a report on A4; keeps the place where the next line goes, and begins a
/// new page where a line does not fit. Any thread.
class ReportPage {
public:
    explicit ReportPage(QPdfWriter& writer);
    /// Sets up `writer` for a report: A4 upright, margins, 300 dots an inch.
    static void prepare(QPdfWriter& writer, const QString& title);

    QPainter& painter() { return m_painter; }
    bool isActive() const { return m_painter.isActive(); } ///< false: the file cannot be written
    double width() const { return m_width; }
    double left() const { return m_height - m_y; } ///< height that is left of the page
    int pages() const { return m_pages; }

    void setFont(double points, bool bold = false);
    void text(const QString& words, double points, bool bold = false);
    /// A row of a table: `widths` are shares of the page's width; numbers are right-aligned where `rights`
    /// says so. Too long texts are shortened.
    struct Column {
        double share = 1;
        bool isNumber = false;
    };
    void row(const QStringList& cells, const std::vector<Column>& columns, double points, bool bold = false);
    /// `height` of the page for a drawing.
    QRectF take(double height);
    void space(double lines);

private:
    QPdfWriter& m_writer;
    QPainter m_painter;
    double m_width;
    double m_height;
    double m_y = 0;
    int m_pages = 1;
};

} // namespace cryscope
