#include "core/evaluation/SvgPlot.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cryscope {
namespace {

constexpr double kSide = 240;
constexpr double kLeft = 46;
constexpr double kTop = 26;
constexpr double kWidth = kLeft + kSide + 14;
constexpr double kHeight = kTop + kSide + 42;

std::string fixed(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

double shareOf(double value, const SvgPlot::Axis& axis)
{
    return std::clamp((value - axis.low) / (axis.high - axis.low), 0.0, 1.0);
}

SvgPlot::Axis widened(SvgPlot::Axis axis)
{
    if (axis.high - axis.low > 1e-9) return axis;
    return {axis.low - 0.5, axis.low + 0.5};
}

/// As many decimals as the ticks of an axis need: a rounded one would stand at the wrong place.
int tickDigits(const SvgPlot::Axis& axis)
{
    constexpr int kMost = 4;
    double step = (axis.high - axis.low) / 5;
    int digits = 0;
    for (; digits < kMost && std::abs(step - std::round(step)) > 1e-6; ++digits) step *= 10;
    return digits;
}

std::string textAt(double x, double y, const std::string& attributes, const std::string& text)
{
    return "<text x=\"" + fixed(x, 1) + "\" y=\"" + fixed(y, 1) + "\" " + attributes + ">" +
           htmlEscaped(text) + "</text>";
}

} // namespace

std::string htmlEscaped(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string shortNumber(double value, int digits)
{
    return std::isfinite(value) ? fixed(value, digits) : "–";
}

SvgPlot::SvgPlot(std::string title, std::string xLabel, std::string yLabel)
    : SvgPlot(std::move(title), std::move(xLabel), std::move(yLabel), {}, {})
{}

SvgPlot::SvgPlot(std::string title, std::string xLabel, std::string yLabel, Axis x, Axis y)
    : m_x(widened(x)), m_y(widened(y)), m_title(std::move(title)), m_xLabel(std::move(xLabel)),
      m_yLabel(std::move(yLabel))
{}

SvgPlot::Axis SvgPlot::fromZero(double highest)
{
    if (!std::isfinite(highest) || highest <= 0) return {};
    const double ten = std::pow(10.0, std::floor(std::log10(highest / 5)));
    for (const double step : {1.0, 2.0, 4.0, 5.0})
        if (5 * step * ten >= highest * (1 - 1e-9)) return {0, 5 * step * ten};
    return {0, 50 * ten};
}

std::string SvgPlot::xOf(double x) const
{
    return fixed(kLeft + kSide * shareOf(x, m_x), 1);
}

std::string SvgPlot::yOf(double y) const
{
    return fixed(kTop + kSide * (1 - shareOf(y, m_y)), 1);
}

void SvgPlot::band(const std::vector<BandPoint>& points, const std::string& cssClass)
{
    if (points.empty()) return;
    m_marks += "<polygon class=\"" + cssClass + "\" points=\"";
    for (const auto& p : points) m_marks += xOf(p.x) + "," + yOf(p.high) + " ";
    for (auto p = points.rbegin(); p != points.rend(); ++p) m_marks += xOf(p->x) + "," + yOf(p->low) + " ";
    m_marks += "\"/>\n";
}

void SvgPlot::dot(double x, double y, const std::string& cssClass, double radius, const std::string& tip)
{
    if (!std::isfinite(x) || !std::isfinite(y)) return;
    m_marks += "<circle class=\"" + cssClass + "\" cx=\"" + xOf(x) + "\" cy=\"" + yOf(y) + "\" r=\"" +
               fixed(radius, 1) + "\"><title>" + htmlEscaped(tip) + "</title></circle>\n";
}

void SvgPlot::line(const Points& points, const std::string& cssClass)
{
    m_marks += "<polyline class=\"" + cssClass + "\" points=\"";
    for (const auto& [x, y] : points)
        if (std::isfinite(x) && std::isfinite(y)) m_marks += xOf(x) + "," + yOf(y) + " ";
    m_marks += "\"/>\n";
}

void SvgPlot::dots(const Points& points, const std::string& cssClass, double radius)
{
    for (const auto& [x, y] : points)
        if (std::isfinite(x) && std::isfinite(y))
            m_marks += "<circle class=\"" + cssClass + "\" cx=\"" + xOf(x) + "\" cy=\"" + yOf(y) + "\" r=\"" +
                       fixed(radius, 1) + "\"/>\n";
}

void SvgPlot::rectangle(double x0, double y0, double x1, double y1, const std::string& cssClass)
{
    const double left = kLeft + kSide * shareOf(std::min(x0, x1), m_x);
    const double right = kLeft + kSide * shareOf(std::max(x0, x1), m_x);
    const double top = kTop + kSide * (1 - shareOf(std::max(y0, y1), m_y));
    const double bottom = kTop + kSide * (1 - shareOf(std::min(y0, y1), m_y));
    m_marks += "<rect class=\"" + cssClass + "\" x=\"" + fixed(left, 1) + "\" y=\"" + fixed(top, 1) +
               "\" width=\"" + fixed(right - left, 1) + "\" height=\"" + fixed(bottom - top, 1) + "\"/>\n";
}

std::string SvgPlot::svg() const
{
    std::string text = "<svg viewBox=\"0 0 " + fixed(kWidth, 0) + " " + fixed(kHeight, 0) +
                       "\" role=\"img\" aria-label=\"" + htmlEscaped(m_title) + "\">\n";
    text += textAt(kLeft, 16, "class=\"plot-title\"", m_title);
    for (int tick = 0; tick <= 5; ++tick) {
        const double at = tick / 5.0;
        const std::string x = fixed(kLeft + kSide * at, 1);
        const std::string y = fixed(kTop + kSide * (1 - at), 1);
        const std::string right = fixed(kLeft + kSide, 1);
        const std::string bottom = fixed(kTop + kSide, 1);
        text += "<line class=\"grid\" x1=\"" + x + "\" y1=\"" + bottom + "\" x2=\"" + x + "\" y2=\"" +
                fixed(kTop, 1) + "\"/>";
        text += "<line class=\"grid\" x1=\"" + fixed(kLeft, 1) + "\" y1=\"" + y + "\" x2=\"" + right +
                "\" y2=\"" + y + "\"/>\n";
        text += textAt(kLeft + kSide * at, kTop + kSide + 15, "class=\"tick\" text-anchor=\"middle\"",
                       fixed(m_x.low + (m_x.high - m_x.low) * at, tickDigits(m_x)));
        text += textAt(kLeft - 6, kTop + kSide * (1 - at) + 4, "class=\"tick\" text-anchor=\"end\"",
                       fixed(m_y.low + (m_y.high - m_y.low) * at, tickDigits(m_y)));
    }
    text += m_marks;
    text += textAt(kLeft + kSide / 2, kTop + kSide + 34, "class=\"axis\" text-anchor=\"middle\"", m_xLabel);
    const double middle = kTop + kSide / 2;
    text +=
        textAt(14, middle,
               "class=\"axis\" text-anchor=\"middle\" transform=\"rotate(-90 14 " + fixed(middle, 1) + ")\"",
               m_yLabel);
    return text + "\n</svg>\n";
}

} // namespace cryscope
