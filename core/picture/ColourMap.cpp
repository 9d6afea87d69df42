#include "core/picture/ColourMap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cryscope {

namespace {

using Table = std::array<Rgba, 256>;
using Polynomial = std::array<std::array<double, 3>, 7>; // coefficient of t^i for red, green, blue in 0..1

constexpr Polynomial kViridis = {{{0.2777273272234177, 0.005407344544966578, 0.3340998053353061},
                                  {0.1050930431085774, 1.404613529898575, 1.384590162594685},
                                  {-0.3308618287255563, 0.214847559468213, 0.09509516302823659},
                                  {-4.634230498983486, -5.799100973351585, -19.33244095627987},
                                  {6.228269936347081, 14.17993336680509, 56.69055260068105},
                                  {4.776384997670288, -13.74514537774601, -65.35303263337234},
                                  {-5.435455855934631, 4.645852612178535, 26.3124352495832}}};

constexpr Polynomial kMagma = {{{-0.002136485053939582, -0.000749655052795221, -0.005386127855323933},
                                {0.2516605407371642, 0.6775232436837668, 2.494026599312351},
                                {8.353717279216625, -3.577719514958484, 0.3144679030132573},
                                {-27.66873308576866, 14.26473078096533, -13.64921318813922},
                                {52.17613981234068, -27.94360607168351, 12.94416944238394},
                                {-50.76852536473588, 29.04658282127291, 4.23415299384598},
                                {18.65570506591883, -11.48977351997711, -5.601961508734096}}};

constexpr Polynomial kInferno = {{{0.0002189403691192265, 0.001651004631001012, -0.01948089843709184},
                                  {0.1065134194856116, 0.5639564367884091, 3.932712388889277},
                                  {11.60249308247187, -3.972853965665698, -15.9423941062914},
                                  {-41.70399613139459, 17.43639888205313, 44.35414519872813},
                                  {77.162935699427, -33.40235894210092, -81.80730925738993},
                                  {-71.31942824499214, 32.62606426397723, 73.20951985803202},
                                  {25.13112622477341, -12.24266895238567, -23.07032500287172}}};

// The same form in 0..255.
constexpr Polynomial kCividis = {{{-4.54, 32.49, 81.24},
                                  {-35.34, 170.73, 442.36},
                                  {2381.73, 52.82, -2482.43},
                                  {-6402.7, -131.46, 6167.24},
                                  {7024.72, 176.58, -6614.94},
                                  {-2710.57, -67.37, 2475.67},
                                  {0, 0, 0}}};

std::uint8_t toByte(double value255)
{
    return static_cast<std::uint8_t>(std::lround(std::clamp(value255, 0.0, 255.0)));
}

Table fromPolynomial(const Polynomial& coefficients, double scale)
{
    Table table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double t = double(i) / 255.0;
        std::array<double, 3> rgb{};
        for (std::size_t power = coefficients.size(); power-- > 0;)
            for (std::size_t c = 0; c < 3; ++c) rgb[c] = rgb[c] * t + coefficients[power][c];
        table[i] = {toByte(rgb[0] * scale), toByte(rgb[1] * scale), toByte(rgb[2] * scale), 255};
    }
    return table;
}

/// CIELAB (D65) to linear sRGB; components outside 0..1 are colours that no screen shows.
std::array<double, 3> linearSrgb(double lightness, double a, double b)
{
    const auto inverse = [](double f) {
        return f > 6.0 / 29.0 ? f * f * f : (f - 4.0 / 29.0) * 108.0 / 841.0;
    };
    const double fy = (lightness + 16.0) / 116.0;
    const double x = 0.95047 * inverse(fy + a / 500.0);
    const double y = inverse(fy);
    const double z = 1.08883 * inverse(fy - b / 200.0);
    return {3.2404542 * x - 1.5371385 * y - 0.4985314 * z, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z};
}

/// Lightness rises evenly from black to nearly white while the hue turns from blue-green over violet to rose
/// and cream; the chroma is what the screen can show of a bell.
Table rose()
{
    Table table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double t = double(i) / 255.0;
        const double lightness = 2.0 + 95.0 * t;
        const double hue = (215.0 + 220.0 * std::pow(t, 0.9)) * std::numbers::pi / 180.0;
        double chroma = 60.0 * std::pow(std::sin(std::numbers::pi * t), 0.8);
        std::array<double, 3> rgb{};
        for (;; chroma *= 0.97) {
            rgb = linearSrgb(lightness, chroma * std::cos(hue), chroma * std::sin(hue));
            const auto [low, high] = std::minmax_element(rgb.begin(), rgb.end());
            if (chroma < 0.5 || (*low >= 0.0 && *high <= 1.0)) break;
        }
        const auto encode = [](double v) {
            v = std::clamp(v, 0.0, 1.0);
            return toByte(255.0 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1.0 / 2.4) - 0.055));
        };
        table[i] = {encode(rgb[0]), encode(rgb[1]), encode(rgb[2]), 255};
    }
    return table;
}

Table grey(bool inverse)
{
    Table table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto level = static_cast<std::uint8_t>(inverse ? 255 - i : i);
        table[i] = {level, level, level, 255};
    }
    return table;
}

} // namespace

std::string_view colourMapName(ColourMapId id)
{
    switch (id) {
    case ColourMapId::Viridis:
        return "viridis";
    case ColourMapId::Magma:
        return "magma";
    case ColourMapId::Inferno:
        return "inferno";
    case ColourMapId::Cividis:
        return "cividis";
    case ColourMapId::Rose:
        return "rose";
    case ColourMapId::Grey:
        return "grey";
    case ColourMapId::InverseGrey:
        return "inverse-grey";
    }
    return {};
}

std::optional<ColourMapId> colourMapFromName(std::string_view name)
{
    for (const ColourMapId id : kColourMapIds)
        if (colourMapName(id) == name) return id;
    return std::nullopt;
}

std::span<const Rgba, 256> colourMap(ColourMapId id)
{
    static const std::array<Table, kColourMapIds.size()> tables = {fromPolynomial(kViridis, 255.0),
                                                                   fromPolynomial(kMagma, 255.0),
                                                                   fromPolynomial(kInferno, 255.0),
                                                                   fromPolynomial(kCividis, 1.0),
                                                                   rose(),
                                                                   grey(false),
                                                                   grey(true)};
    return tables[static_cast<std::size_t>(id)];
}

LevelColours::LevelColours(ColourMapId id, LevelRange range)
    : m_colours(colourMap(id)), m_floorDb(range.floorDb),
      m_stepsPerDb(255.0F / std::max(range.ceilingDb - range.floorDb, 1e-3F)), m_isBent(range.gamma != 1.0F)
{
    if (!m_isBent) return;
    for (std::size_t i = 0; i < m_bend.size(); ++i)
        m_bend[i] = static_cast<std::uint8_t>(std::lround(
            255.0F * std::pow((float(i) - 0.5F * kBendSteps > 0 ? float(i) - 0.5F * kBendSteps : 0) /
                                  (kLastBend - 0.5F * kBendSteps),
                              range.gamma)));
}

} // namespace cryscope
