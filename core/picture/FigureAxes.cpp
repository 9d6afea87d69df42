#include "core/picture/FigureAxes.h"

#include "core/picture/Ticks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cryscope {
namespace {

// Measures of the figure in twelfths of the height of its text.
constexpr double kTextSize = 12.0;
constexpr double kTitleSize = 14.0;
constexpr double kTickLength = 5.0;
constexpr double kGap = 4.0;
constexpr double kBarWidth = 16.0;
constexpr double kLeft = 76;
constexpr double kTop = 36;
constexpr double kRight = 96;
constexpr double kRightWithoutBar = 36; ///< half the last number of the time ruler
constexpr double kBottom = 52;
constexpr double kLane = 18; ///< of marks
constexpr std::size_t kMostLanes = 4;

/// How many pixels of the raster a twelfth of the text's height is.
double scaleOf(const FigureStyle& style)
{
    return style.textPoints / kTextSize * style.dpi / kPointsPerInch;
}

/// The lane of each mark: the first that is free where it begins; the lowest has all that finds no room.
std::vector<std::size_t> lanesOf(const std::vector<FigureMark>& marks)
{
    std::vector<std::size_t> order(marks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&marks](std::size_t a, std::size_t b) {
        return marks[a].startSeconds < marks[b].startSeconds;
    });
    std::vector<std::size_t> lanes(marks.size());
    std::vector<double> ends;
    for (const std::size_t i : order) {
        std::size_t lane = 0;
        while (lane < ends.size() && ends[lane] > marks[i].startSeconds) ++lane;
        lane = std::min(lane, kMostLanes - 1);
        if (lane >= ends.size()) ends.push_back(marks[i].endSeconds);
        ends[lane] = std::max(ends[lane], marks[i].endSeconds);
        lanes[i] = lane;
    }
    return lanes;
}

double laneHeight(const FigureStyle& style)
{
    const std::vector<std::size_t> lanes = lanesOf(style.marks);
    return lanes.empty() ? 0 : kLane * double(1 + *std::max_element(lanes.begin(), lanes.end()));
}

/// cairo refuses text that is no UTF-8, and file names may be anything.
std::string validUtf8(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        bool good = length > 0 && i + length <= text.size() && lead >= (length == 1 ? 0x20 : 0x80);
        for (std::size_t j = 1; good && j < length; ++j)
            good = (static_cast<unsigned char>(text[i + j]) & 0xC0) == 0x80;
        // Overlong forms and surrogates.
        if (good && length == 3) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            good = !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second >= 0xA0);
        } else if (good && length == 4) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            good = !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second >= 0x90);
        }
        out += good ? text.substr(i, length) : "?";
        i += good ? length : 1;
    }
    return out;
}

/// Where the spectrogram lies, in the sheet's units.
struct Extent {
    double width;
    double height;
};

enum class Align { Left, Centre, Right };

/// A sheet that the figure is drawn on: origin at the raster's upper left corner.
class Sheet {
public:
    explicit Sheet(cairo_t* context) : m_context(context)
    {
        cairo_select_font_face(context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(context, kTextSize);
        cairo_set_line_width(context, 1.0);
    }
    void line(double x1, double y1, double x2, double y2)
    {
        cairo_move_to(m_context, x1, y1);
        cairo_line_to(m_context, x2, y2);
        cairo_stroke(m_context);
    }
    void frame(double x, double y, double width, double height)
    {
        cairo_rectangle(m_context, x - 0.5, y - 0.5, width + 1, height + 1);
        cairo_stroke(m_context);
    }
    double width(const std::string& text) const
    {
        cairo_text_extents_t extents;
        cairo_text_extents(m_context, text.c_str(), &extents);
        return extents.x_advance;
    }
    /// `y` is the middle of the line of text.
    void text(double x, double y, const std::string& text, Align align)
    {
        cairo_font_extents_t font;
        cairo_font_extents(m_context, &font);
        const double shift = align == Align::Left     ? 0.0
                             : align == Align::Centre ? width(text) / 2
                                                      : width(text);
        cairo_move_to(m_context, x - shift, y + (font.ascent - font.descent) / 2);
        cairo_show_text(m_context, text.c_str());
    }
    cairo_t* context() { return m_context; }

private:
    cairo_t* m_context;
};

/// The text, or as much of it as has room.
std::string shortened(const Sheet& sheet, std::string text, double room)
{
    if (sheet.width(text) <= room) return text;
    while (!text.empty() && sheet.width(text + "...") > room) {
        // A whole character at a time.
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
        if (!text.empty()) text.pop_back();
    }
    return text + "...";
}

void drawTitle(Sheet& sheet, const Extent& extent, double lanes, const std::string& title)
{
    cairo_set_font_size(sheet.context(), kTitleSize);
    const double room = extent.width + kGap; // "dBFS" stands to the right
    sheet.text(0, -lanes - kTop / 2.0, shortened(sheet, validUtf8(title), room), Align::Left);
    cairo_set_font_size(sheet.context(), kTextSize);
}

/// Bars above the spectrogram, with what they are called where there is room for it.
void drawMarks(Sheet& sheet, const Extent& extent, const FigureStyle& style, double seconds)
{
    constexpr double kMargin = 2;
    constexpr double kLeastWidth = 1;
    cairo_t* const context = sheet.context();
    const std::vector<std::size_t> lanes = lanesOf(style.marks);
    for (std::size_t i = 0; i < style.marks.size(); ++i) {
        const FigureMark& mark = style.marks[i];
        const auto place = [&](double at) {
            return std::clamp((at - style.startSeconds) / seconds, 0.0, 1.0) * extent.width;
        };
        const double left = place(mark.startSeconds);
        const double width = std::max(kLeastWidth, place(mark.endSeconds) - left);
        const double top = -kLane * double(lanes[i] + 1);
        const Rgba c = mark.colour;
        cairo_set_source_rgb(context, c.red / 255.0, c.green / 255.0, c.blue / 255.0);
        cairo_rectangle(context, left, top, width, kLane - kMargin);
        cairo_fill(context);
        // Relative luminance of Rec. 709, good enough to choose between black and white.
        const bool light = 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue > 120;
        const std::string text = shortened(sheet, validUtf8(mark.text), width - 2 * kMargin);
        if (text != "...") {
            cairo_set_source_rgb(context, light ? 0 : 1, light ? 0 : 1, light ? 0 : 1);
            sheet.text(left + kMargin, top + (kLane - kMargin) / 2, text, Align::Left);
        }
    }
    cairo_set_source_rgb(context, 0, 0, 0);
}

void drawTimeRuler(Sheet& sheet, const Extent& extent, double start, double seconds)
{
    const double bottom = extent.height;
    const double room = sheet.width("00:00:00.0") + 3 * kGap;
    for (const Tick& tick : timeTicks(seconds, std::max(2, static_cast<int>(extent.width / room)), start)) {
        const double x = seconds > 0 ? std::round((tick.value - start) / seconds * extent.width) : 0.0;
        sheet.line(x + 0.5, bottom + 1, x + 0.5, bottom + 1 + kTickLength);
        sheet.text(x, bottom + kTickLength + kGap + kTextSize / 2, tick.label, Align::Centre);
    }
    sheet.text(extent.width / 2.0, bottom + kBottom - kTextSize,
               start + seconds >= 3600 ? "time (h:mm:ss)" : "time (m:ss)", Align::Centre);
}

void drawFrequencyRuler(Sheet& sheet, const Extent& extent, const SpectrogramRaster& raster)
{
    const double low = raster.config().minHz;
    const double high = raster.config().effectiveMaxHz(raster.sampleRate());
    const FrequencyScale scale = raster.config().scale;
    const double top = toScale(high, scale);
    const double span = top - toScale(low, scale);
    for (const Tick& tick :
         frequencyTicks(low, high, scale, static_cast<int>(extent.height / (3 * kTextSize)))) {
        const double y = std::round((top - toScale(tick.value, scale)) / span * extent.height);
        sheet.line(-1 - kTickLength, y + 0.5, -1, y + 0.5);
        sheet.text(-1 - kTickLength - kGap, y, tick.label, Align::Right);
    }
}

void drawColourBar(Sheet& sheet, const Extent& extent, const FigureStyle& style, const LevelColours& colours)
{
    const double left = extent.width + 20.0;
    const double height = extent.height;
    cairo_t* const context = sheet.context();
    const auto map = colours.colours();
    // From below, each colour painted from its lower edge up to the top: no seams.
    for (std::size_t i = 0; i < map.size(); ++i) {
        cairo_set_source_rgb(context, map[i].red / 255.0, map[i].green / 255.0, map[i].blue / 255.0);
        cairo_rectangle(context, left, 0, kBarWidth, height * (1.0 - double(i) / double(map.size())));
        cairo_fill(context);
    }
    cairo_set_source_rgb(context, 0, 0, 0);
    sheet.frame(left, 0, kBarWidth, height);
    const double floor = style.levels.floorDb;
    const double range = style.levels.ceilingDb - style.levels.floorDb;
    for (const Tick& tick :
         levelTicks(floor, style.levels.ceilingDb, std::max(2, static_cast<int>(height / (3 * kTextSize))))) {
        const double y = std::round(height * (1.0 - (tick.value - floor) / range));
        sheet.line(left + kBarWidth + 1, y + 0.5, left + kBarWidth + 1 + kTickLength, y + 0.5);
        sheet.text(left + kBarWidth + 1 + kTickLength + kGap, y, tick.label, Align::Left);
    }
    sheet.text(left, -kTextSize, "dBFS", Align::Left);
}

} // namespace

FigureMargins marginsOf(const FigureStyle& style)
{
    if (style.bare) return {};
    const double scale = scaleOf(style);
    const auto pixels = [scale](double units) { return static_cast<int>(std::ceil(units * scale)); };
    return {pixels(kLeft), pixels(kTop + laneHeight(style)),
            pixels(style.colourBar ? kRight : kRightWithoutBar), pixels(kBottom)};
}

void drawAxes(cairo_t* context, const SpectrogramRaster& raster, const FigureStyle& style,
              const LevelColours& colours)
{
    const FigureMargins margins = marginsOf(style);
    const double scale = scaleOf(style);
    const double seconds = toSeconds(raster.length(), raster.sampleRate());
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_translate(context, margins.left, margins.top);
    cairo_save(context);
    cairo_scale(context, scale, scale);
    cairo_set_source_rgb(context, 0, 0, 0);
    Sheet sheet(context);
    const Extent extent{raster.width() / scale, raster.height() / scale};
    sheet.frame(0, 0, extent.width, extent.height);
    drawTitle(sheet, extent, laneHeight(style), style.title);
    if (seconds > 0) drawMarks(sheet, extent, style, seconds);
    drawTimeRuler(sheet, extent, style.startSeconds, seconds);
    drawFrequencyRuler(sheet, extent, raster);
    if (style.colourBar) drawColourBar(sheet, extent, style, colours);
    cairo_restore(context);
}

} // namespace cryscope
