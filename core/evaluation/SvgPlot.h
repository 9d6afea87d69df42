#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cryscope {

/// Text made safe for HTML and SVG, attributes included.
std::string htmlEscaped(const std::string& text);
/// A number for people: "0.93", "12.5", "–" for what is not a number.
std::string shortNumber(double value, int digits = 3);

/// A square chart with both axes from 0 to 1 unless said otherwise, as inline SVG (its colours come from the
/// page's style sheet by class name). Points outside the axes are drawn at their edge; points that are not
/// numbers are left out.
class SvgPlot {
public:
    using Points = std::vector<std::pair<double, double>>;
    struct Axis {
        double low = 0, high = 1;
    };
    /// From 0 to `highest` or a little above it, so that ticks are round numbers.
    static Axis fromZero(double highest);
    SvgPlot(std::string title, std::string xLabel, std::string yLabel);
    /// An axis without extent is widened around its value.
    SvgPlot(std::string title, std::string xLabel, std::string yLabel, Axis x, Axis y);

    void line(const Points& points, const std::string& cssClass);
    /// The area between two lines over the same places: (x, low, high).
    struct BandPoint {
        double x = 0, low = 0, high = 0;
    };
    void band(const std::vector<BandPoint>& points, const std::string& cssClass);
    /// One dot that tells its `tip` to whoever points at it.
    void dot(double x, double y, const std::string& cssClass, double radius, const std::string& tip);
    void dots(const Points& points, const std::string& cssClass, double radius = 3);
    void rectangle(double x0, double y0, double x1, double y1, const std::string& cssClass);
    std::string svg() const;

private:
    std::string xOf(double x) const;
    std::string yOf(double y) const;
    Axis m_x, m_y;
    std::string m_title, m_xLabel, m_yLabel, m_marks;
};

} // namespace cryscope
