#include "core/results/ReportCharts.h"

#include "core/evaluation/SvgPlot.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace cryscope {
namespace {

constexpr int kWidth = 300, kTop = 34, kRow = 26, kBar = 16, kNames = 92, kFigures = 46;
constexpr std::size_t kLongestName = 16;

/// Cut to what fits before the bar, between characters.
std::string shortened(const std::string& name)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((static_cast<unsigned char>(name[i]) & 0xc0) != 0x80 && ++characters > kLongestName)
            return name.substr(0, i) + "…";
    return name;
}

std::string attribute(const char* name, int value)
{
    return std::string(" ") + name + "=\"" + std::to_string(value) + "\"";
}

} // namespace

std::string countBars(const std::string& title, const NamedCounts& counts)
{
    std::size_t longest = 1;
    for (const auto& [name, count] : counts) longest = std::max(longest, count);
    const int height = kTop + kRow * static_cast<int>(counts.size()) + 8;
    std::string text = "<svg viewBox=\"0 0 " + std::to_string(kWidth) + ' ' + std::to_string(height) +
                       "\" role=\"img\" aria-label=\"" + htmlEscaped(title) +
                       "\">\n<text class=\"plot-title\"" + attribute("x", 0) + attribute("y", 16) + ">" +
                       htmlEscaped(title) + "</text>\n";
    int y = kTop;
    for (const auto& [name, count] : counts) {
        const int length = static_cast<int>((kWidth - kNames - kFigures) * double(count) / double(longest));
        text += "<text text-anchor=\"end\"" + attribute("x", kNames - 8) + attribute("y", y + 12) +
                "><title>" + htmlEscaped(name) + "</title>" + htmlEscaped(shortened(name)) + "</text>";
        if (count > 0)
            text += "<rect class=\"bar\"" + attribute("x", kNames) + attribute("y", y) +
                    attribute("width", std::max(length, 1)) + attribute("height", kBar) + "/>";
        text += "<text" + attribute("x", kNames + length + 6) + attribute("y", y + 12) + ">" +
                std::to_string(count) + "</text>\n";
        y += kRow;
    }
    return text + "</svg>\n";
}

std::string addressOf(const std::string& path)
{
    static constexpr std::string_view kPlain = "/-_.~";
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string address;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x80 && std::isalnum(byte) != 0) || kPlain.find(c) != std::string_view::npos)
            address += c;
        else
            (address += '%').append({kHex[byte >> 4], kHex[byte & 15]});
    }
    return address;
}

} // namespace cryscope
