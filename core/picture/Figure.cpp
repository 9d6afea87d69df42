#include "core/picture/Figure.h"

#include "core/base/AtomicFile.h"
#include "core/picture/FigureAxes.h"
#include "core/picture/PngFile.h"
#include "core/picture/SpectrogramNumbers.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo-svg.h>
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
    const auto [left, top, right, bottom] = marginsOf(style);
    const int width = left + raster.width() + right;
    const int height = top + raster.height() + bottom;
    auto png = PngFile::create(file, width, height, style.dpi);
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

    const auto [left, top, right, bottom] = marginsOf(style);
    const double points = kPointsPerInch / style.dpi; // a pixel of the raster
    const double width = points * (left + raster.width() + right);
    const double height = points * (top + raster.height() + bottom);
    const Surface sheet(format == Format::Svg ? cairo_svg_surface_create(file.c_str(), width, height)
                                              : cairo_pdf_surface_create(file.c_str(), width, height));
    {
        const Context context(cairo_create(sheet.get()));
        cairo_scale(context.get(), points, points);
        if (!style.bare) drawAxes(context.get(), raster, style, colours);
        cairo_set_source_surface(context.get(), picture->get(), 0, 0);
        // What shows the file draws each pixel as a square: nothing is smoothed.
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
    if (!(dpi >= kLeastDpi && dpi <= kMostDpi))
        return fail(ErrorKind::InvalidArgument, "dpi",
                    std::to_string(dpi) + " dots an inch are outside 36 to 2400.");
    if (!(textPoints >= kLeastTextPoints && textPoints <= kMostTextPoints))
        return fail(ErrorKind::InvalidArgument, "textPoints",
                    "Text of " + std::to_string(textPoints) + " points is outside 4 to 48.");
    for (const FigureMark& mark : marks)
        if (!(std::isfinite(mark.startSeconds) && std::isfinite(mark.endSeconds) &&
              mark.endSeconds >= mark.startSeconds))
            return fail(ErrorKind::InvalidArgument, "marks", "A mark ends before it begins.");
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
