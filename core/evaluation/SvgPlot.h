#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cryscope {

/// Text made safe for HTML and SVG, attributes included.
std::string htmlEscaped(const std::string& text);
/// A number for people: "0.93", "12.5", "–" for what is not a number.
std::string shortNumber(double value, int digits = 3);

/// A square chart with both axes from 0 to 1, as inline SVG (its colours come from the page's style sheet by
/// class name). Points outside the axes are drawn at their edge; points that are not numbers are left out.
class SvgPlot {
public:
    using Points = std::vector<std::pair<double, double>>;
    SvgPlot(std::string title, std::string xLabel, std::string yLabel);

    void line(const Points& points, const std::string& cssClass);
    void dots(const Points& points, const std::string& cssClass, double radius = 3);
    void rectangle(double x0, double y0, double x1, double y1, const std::string& cssClass);
    std::string svg() const;

private:
    std::string m_title, m_xLabel, m_yLabel, m_marks;
};

} // namespace cryscope
