#include "core/picture/Figure.h"

#include "core/base/AtomicFile.h"
#include "core/picture/PngFile.h"
#include "core/picture/SpectrogramNumbers.h"
#include "core/picture/Ticks.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <memory>

namespace cryscope {

namespace {

namespace fs = std::filesystem;

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

enum class Format { Png, Svg, Pdf, Unknown };

Format formatOf(const fs::path& file)
{
    std::string suffix = file.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    if (suffix == ".png") return Format::Png;
    if (suffix == ".svg") return Format::Svg;
    if (suffix == ".pdf") return Format::Pdf;
    return Format::Unknown;
}

// Measures of the figure in pixels (points in SVG and PDF).
constexpr double kTextSize = 12.0;
constexpr double kTitleSize = 14.0;
constexpr double kTickLength = 5.0;
constexpr double kGap = 4.0;
constexpr double kBarWidth = 16.0;
constexpr int kLeft = 76;
constexpr int kTop = 36;
constexpr int kRight = 96;
constexpr int kBottom = 52;

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

/// Pixels 0x00RRGGBB, as cairo's RGB24 and PngFile take them.
void rowPixels(const SpectrogramRaster& raster, int y, const LevelColours& colours,
               std::vector<float>& levels, std::span<std::uint32_t> pixels)
{
    levels.resize(pixels.size());
    raster.row(y, levels);
    std::transform(levels.begin(), levels.end(), pixels.begin(), [&](float db) {
        const Rgba c = colours.at(db);
        return std::uint32_t(c.red) << 16 | std::uint32_t(c.green) << 8 | std::uint32_t(c.blue);
    });
}

Result<Surface> imageSurface(int width, int height)
{
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    if (cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS) return surface;
    return fail(ErrorKind::Io, {},
                "There is not enough memory for a picture of this size; choose a smaller one.");
}

std::span<std::uint32_t> rowOf(cairo_surface_t* image, int y)
{
    unsigned char* const begin =
        cairo_image_surface_get_data(image) + std::ptrdiff_t(y) * cairo_image_surface_get_stride(image);
    return {reinterpret_cast<std::uint32_t*>(begin), std::size_t(cairo_image_surface_get_width(image))};
}

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

void drawTitle(Sheet& sheet, const SpectrogramRaster& raster, const std::string& title)
{
    std::string shown = validUtf8(title);
    cairo_set_font_size(sheet.context(), kTitleSize);
    const double room = raster.width() + kGap; // "dBFS" stands to the right
    if (sheet.width(shown) > room) {
        while (!shown.empty() && sheet.width(shown + "...") > room) {
            // A whole character at a time.
            while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80)
                shown.pop_back();
            if (!shown.empty()) shown.pop_back();
        }
        shown += "...";
    }
    sheet.text(0, -kTop / 2.0, shown, Align::Left);
    cairo_set_font_size(sheet.context(), kTextSize);
}

void drawTimeRuler(Sheet& sheet, const SpectrogramRaster& raster, double start)
{
    const double seconds = toSeconds(raster.length(), raster.sampleRate());
    const double bottom = raster.height();
    const double room = sheet.width("00:00:00.0") + 3 * kGap;
    for (const Tick& tick : timeTicks(seconds, std::max(2, static_cast<int>(raster.width() / room)), start)) {
        const double x = seconds > 0 ? std::round((tick.value - start) / seconds * raster.width()) : 0.0;
        sheet.line(x + 0.5, bottom + 1, x + 0.5, bottom + 1 + kTickLength);
        sheet.text(x, bottom + kTickLength + kGap + kTextSize / 2, tick.label, Align::Centre);
    }
    sheet.text(raster.width() / 2.0, bottom + kBottom - kTextSize,
               start + seconds >= 3600 ? "time (h:mm:ss)" : "time (m:ss)", Align::Centre);
}

void drawFrequencyRuler(Sheet& sheet, const SpectrogramRaster& raster)
{
    const double low = raster.config().minHz;
    const double high = raster.config().effectiveMaxHz(raster.sampleRate());
    const FrequencyScale scale = raster.config().scale;
    const double top = toScale(high, scale);
    const double extent = top - toScale(low, scale);
    for (const Tick& tick :
         frequencyTicks(low, high, scale, static_cast<int>(raster.height() / (3 * kTextSize)))) {
        const double y = std::round((top - toScale(tick.value, scale)) / extent * raster.height());
        sheet.line(-1 - kTickLength, y + 0.5, -1, y + 0.5);
        sheet.text(-1 - kTickLength - kGap, y, tick.label, Align::Right);
    }
}

void drawColourBar(Sheet& sheet, const SpectrogramRaster& raster, const FigureStyle& style,
                   const LevelColours& colours)
{
    const double left = raster.width() + 20.0;
    const double height = raster.height();
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
    const double extent = style.levels.ceilingDb - style.levels.floorDb;
    for (const Tick& tick :
         levelTicks(floor, style.levels.ceilingDb, std::max(2, static_cast<int>(height / (3 * kTextSize))))) {
        const double y = std::round(height * (1.0 - (tick.value - floor) / extent));
        sheet.line(left + kBarWidth + 1, y + 0.5, left + kBarWidth + 1 + kTickLength, y + 0.5);
        sheet.text(left + kBarWidth + 1 + kTickLength + kGap, y, tick.label, Align::Left);
    }
    sheet.text(left, -kTextSize, "dBFS", Align::Left);
}

/// All but the spectrogram itself. Leaves the origin at the raster's upper left corner.
void drawAxes(cairo_t* context, const SpectrogramRaster& raster, const FigureStyle& style,
              const LevelColours& colours)
{
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_translate(context, kLeft, kTop);
    cairo_set_source_rgb(context, 0, 0, 0);
    Sheet sheet(context);
    sheet.frame(0, 0, raster.width(), raster.height());
    drawTitle(sheet, raster, style.title);
    drawTimeRuler(sheet, raster, style.startSeconds);
    drawFrequencyRuler(sheet, raster);
    drawColourBar(sheet, raster, style, colours);
}

Result<void> ifDone(cairo_status_t status, const fs::path& file)
{
    if (status == CAIRO_STATUS_SUCCESS) return {};
    return fail(ErrorKind::Io, file.string(),
                std::string("The picture could not be written (") + cairo_status_to_string(status) + ").");
}

/// In bands, so that a figure of any height needs little memory.
Result<void> writePng(const SpectrogramRaster& raster, const FigureStyle& style, const LevelColours& colours,
                      const fs::path& file)
{
    constexpr int kBand = 128;
    const int left = style.bare ? 0 : kLeft;
    const int top = style.bare ? 0 : kTop;
    const int width = raster.width() + (style.bare ? 0 : kLeft + kRight);
    const int height = raster.height() + (style.bare ? 0 : kTop + kBottom);
    auto png = PngFile::create(file, width, height);
    if (!png) return tl::unexpected(png.error());
    const auto band = imageSurface(width, std::min(kBand, height));
    if (!band) return tl::unexpected(band.error());
    std::vector<float> levels;
    for (int begin = 0; begin < height; begin += kBand) {
        if (!style.bare) {
            const Context context(cairo_create(band->get()));
            cairo_translate(context.get(), 0, -begin);
            drawAxes(context.get(), raster, style, colours);
            if (auto ok = ifDone(cairo_status(context.get()), file); !ok) return ok;
        }
        cairo_surface_flush(band->get());
        for (int y = begin; y < std::min(begin + kBand, height); ++y) {
            const std::span<std::uint32_t> pixels = rowOf(band->get(), y - begin);
            if (y >= top && y < top + raster.height())
                rowPixels(raster, y - top, colours, levels,
                          pixels.subspan(std::size_t(left), std::size_t(raster.width())));
            if (auto ok = (*png)->writeRow(pixels); !ok) return ok;
        }
        cairo_surface_mark_dirty(band->get());
    }
    return (*png)->finish();
}

/// SVG or PDF.
Result<void> writeVectors(Format format, const SpectrogramRaster& raster, const FigureStyle& style,
                          const LevelColours& colours, const fs::path& file)
{
    const auto picture = imageSurface(raster.width(), raster.height());
    if (!picture) return tl::unexpected(picture.error());
    std::vector<float> levels;
    for (int y = 0; y < raster.height(); ++y) rowPixels(raster, y, colours, levels, rowOf(picture->get(), y));
    cairo_surface_mark_dirty(picture->get());

    const int width = raster.width() + (style.bare ? 0 : kLeft + kRight);
    const int height = raster.height() + (style.bare ? 0 : kTop + kBottom);
    const Surface sheet(format == Format::Svg ? cairo_svg_surface_create(file.c_str(), width, height)
                                              : cairo_pdf_surface_create(file.c_str(), width, height));
    {
        const Context context(cairo_create(sheet.get()));
        if (!style.bare) drawAxes(context.get(), raster, style, colours);
        cairo_set_source_surface(context.get(), picture->get(), 0, 0);
        // One pixel of the raster is one unit of the file: nothing to smooth.
        cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_NEAREST);
        cairo_paint(context.get());
        if (auto ok = ifDone(cairo_status(context.get()), file); !ok) return ok;
    }
    cairo_surface_finish(sheet.get()); // writes the file
    return ifDone(cairo_surface_status(sheet.get()), file);
}

} // namespace

Result<void> FigureStyle::validate() const
{
    const auto shown = [](float db) { return std::to_string(db); };
    if (!std::isfinite(levels.floorDb))
        return fail(ErrorKind::InvalidArgument, "floorDb", shown(levels.floorDb) + " is no level in dBFS.");
    if (!(std::isfinite(levels.ceilingDb) && levels.ceilingDb > levels.floorDb))
        return fail(ErrorKind::InvalidArgument, "ceilingDb",
                    shown(levels.ceilingDb) + " is not above the floor of " + shown(levels.floorDb) +
                        " dBFS.");
    return {};
}

Result<void> checkFigureName(const fs::path& file)
{
    if (formatOf(file) != Format::Unknown || isNumbersName(file)) return {};
    return fail(ErrorKind::InvalidArgument, file.string(),
                "The kind of picture goes by the name; let it end in .png, .svg or .pdf, or in .csv or .npy "
                "for the numbers.");
}

Result<void> writeFigure(const SpectrogramRaster& raster, const FigureStyle& style, const fs::path& file)
{
    if (auto ok = style.validate(); !ok) return ok;
    if (auto ok = checkFigureName(file); !ok) return ok;
    if (isNumbersName(file)) return writeNumbers(raster, style.startSeconds, file);
    const Format format = formatOf(file);
    const LevelColours colours(style.colours, style.levels);
    return writeFileAtomically(file, [&](const fs::path& temporary) {
        return format == Format::Png ? writePng(raster, style, colours, temporary)
                                     : writeVectors(format, raster, style, colours, temporary);
    });
}

} // namespace cryscope
