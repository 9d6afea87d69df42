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

std::string xOf(double x)
{
    return fixed(kLeft + kSide * std::clamp(x, 0.0, 1.0), 1);
}

std::string yOf(double y)
{
    return fixed(kTop + kSide * (1 - std::clamp(y, 0.0, 1.0)), 1);
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
    : m_title(std::move(title)), m_xLabel(std::move(xLabel)), m_yLabel(std::move(yLabel))
{}

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
    const double left = kLeft + kSide * std::clamp(std::min(x0, x1), 0.0, 1.0);
    const double right = kLeft + kSide * std::clamp(std::max(x0, x1), 0.0, 1.0);
    const double top = kTop + kSide * (1 - std::clamp(std::max(y0, y1), 0.0, 1.0));
    const double bottom = kTop + kSide * (1 - std::clamp(std::min(y0, y1), 0.0, 1.0));
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
        const std::string x = xOf(at);
        const std::string y = yOf(at);
        text += "<line class=\"grid\" x1=\"" + x + "\" y1=\"" + yOf(0) + "\" x2=\"" + x + "\" y2=\"" +
                yOf(1) + "\"/>";
        text += "<line class=\"grid\" x1=\"" + xOf(0) + "\" y1=\"" + y + "\" x2=\"" + xOf(1) + "\" y2=\"" +
                y + "\"/>\n";
        text += textAt(kLeft + kSide * at, kTop + kSide + 15, "class=\"tick\" text-anchor=\"middle\"",
                       fixed(at, 1));
        text += textAt(kLeft - 6, kTop + kSide * (1 - at) + 4, "class=\"tick\" text-anchor=\"end\"",
                       fixed(at, 1));
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
