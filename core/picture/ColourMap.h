#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cryscope {

/// One pixel, in memory order R, G, B, A (QImage::Format_RGBA8888), not premultiplied. Opaque unless said.
struct Rgba {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    bool operator==(const Rgba&) const = default;
};
static_assert(sizeof(Rgba) == 4);

/// All but the two greys are perceptually ordered: lightness rises from the first entry to the last.
/// InverseGrey runs from white to black, as on paper.
enum class ColourMapId { Viridis, Magma, Inferno, Cividis, Rose, Grey, InverseGrey };

inline constexpr std::array kColourMapIds = {
    ColourMapId::Viridis, ColourMapId::Magma, ColourMapId::Inferno,    ColourMapId::Cividis,
    ColourMapId::Rose,    ColourMapId::Grey,  ColourMapId::InverseGrey};

/// The name in settings and on the command line: "viridis", ..., "grey", "inverse-grey".
std::string_view colourMapName(ColourMapId id);
std::optional<ColourMapId> colourMapFromName(std::string_view name);

/// The 256 entries of a map, from the quietest to the loudest. Computed once, then shared; thread-safe.
/// Viridis, magma and inferno: sixth-degree fits (M. Zucker, CC0) to the maps of S. van der Walt and N. Smith
/// (CC0); cividis: fit to Nunez, Anderton & Renslow 2018 (CC0); rose: a lightness ramp of our own in CIELAB,
/// in the spirit of J. Wi's Roseus. Off the originals by 6 of 255 at most (cividis: by 13 in the blue of its
/// last colours).
std::span<const Rgba, 256> colourMap(ColourMapId id);

/// The levels that the ends of a map stand for, in dBFS (0 = full-scale sine).
struct LevelRange {
    float floorDb = -100.0F;
    float ceilingDb = 0.0F;
    float gamma = 1.0F; ///< 0.1..10: the colour at a share s of the range is that of s^gamma; above 1 the
                        ///< quiet sinks, below 1 it rises
    bool operator==(const LevelRange&) const = default;
};

/// dBFS -> colour. Levels outside the range take the end colours; NaN takes the floor's.
class LevelColours {
public:
    /// A range without extent (ceiling <= floor) shows what is above the floor as the ceiling.
    LevelColours(ColourMapId id, LevelRange range);

    std::uint8_t index(float db) const
    {
        const float place = (db - m_floorDb) * m_stepsPerDb + 0.5F;
        // Written so that NaN fails the first comparison.
        const std::uint8_t even =
            place >= 1.0F ? (place < 255.0F ? static_cast<std::uint8_t>(place) : std::uint8_t{255})
                          : std::uint8_t{0};
        return m_isBent ? m_bend[std::size_t(place >= 0.5F ? std::min(place * kBendSteps, kLastBend) : 0.0F)]
                        : even;
    }
    Rgba at(float db) const { return m_colours[index(db)]; }
    std::span<const Rgba, 256> colours() const { return m_colours; }

private:
    std::span<const Rgba, 256> m_colours;
    float m_floorDb;
    float m_stepsPerDb;
    /// Finer than the colours: a low gamma spreads the first of them.
    static constexpr float kBendSteps = 16;
    static constexpr float kLastBend = 255 * kBendSteps;
    bool m_isBent;
    std::array<std::uint8_t, std::size_t(kLastBend) + 1> m_bend{};
};

} // namespace cryscope
