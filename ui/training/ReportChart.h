#pragma once

#include <QColor>
#include <QString>
#include <QWidget>
#include <vector>

namespace cryscope {

/// A small chart of plain numbers: lines, bands, dots and bars over two axes, painted in the colours of the
/// theme. Points that are not numbers are left out, those outside the axes drawn at their edge.
class ReportChart final : public QWidget {
    Q_OBJECT
public:
    struct Axis {
        QString title;
        double low = 0, high = 1;
    };
    struct Point {
        double x = 0, y = 0;
    };
    struct Band {
        double x = 0, low = 0, high = 0;
    };
    /// `series`: lines of one series share a colour; -1 is a pale helping line.
    ReportChart(const QString& title, Axis x, Axis y, QWidget* parent = nullptr);

    void addLine(std::vector<Point> points, int series, const QString& name = {});
    void addBand(std::vector<Band> points, int series);
    /// A dot tells its tip to whoever points at it; `size` in pixels.
    void addDot(Point point, double size, const QString& tip, int series = 0);
    /// From the x axis up.
    void addBar(double fromX, double toX, double y, int series = 0);
    /// For who cannot see it.
    void setSummary(const QString& sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    struct Line {
        std::vector<Point> points;
        int series = 0;
        QString name;
    };
    const std::vector<Line>& lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Dot {
        Point at;
        double size = 4;
        QString tip;
        int series = 0;
    };
    struct Bar {
        double from = 0, to = 0, y = 0;
        int series = 0;
    };
    struct SeriesBand {
        std::vector<Band> points;
        int series = 0;
    };
    QRectF plot() const;
    QPointF placed(Point point) const;
    QColor colour(int series) const;
    void paintAxes(QPainter& painter) const;
    void paintNames(QPainter& painter) const;

    QString m_title;
    Axis m_x, m_y;
    std::vector<Line> m_lines;
    std::vector<SeriesBand> m_bands;
    std::vector<Dot> m_dots;
    std::vector<Bar> m_bars;
};

} // namespace cryscope
