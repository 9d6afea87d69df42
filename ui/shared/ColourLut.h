#pragma once

#include "core/picture/ColourMap.h"

#include <QImage>
#include <QString>
#include <array>

namespace cryscope {

/// The colours of a map as QImage::Format_RGB32 takes them, quietest first. The same pixels as core/picture
/// draws.
class ColourLut {
public:
    ColourLut(ColourMapId map, LevelRange range);

    QRgb at(float dbfs) const { return m_colours[m_levels.index(dbfs)]; }
    const std::array<QRgb, 256>& colours() const { return m_colours; }
    ColourMapId map() const { return m_map; }
    LevelRange range() const { return m_range; }
    bool operator==(const ColourLut& other) const { return m_map == other.m_map && m_range == other.m_range; }

private:
    LevelColours m_levels;
    std::array<QRgb, 256> m_colours{};
    ColourMapId m_map;
    LevelRange m_range;
};

/// "Viridis", "Inverse grey", ... in the language of the interface.
QString colourMapTitle(ColourMapId map);

/// A strip of the map, quietest left, for menus and combo boxes.
QImage colourMapSwatch(ColourMapId map, QSize size);

} // namespace cryscope
