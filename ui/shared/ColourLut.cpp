#include "ui/shared/ColourLut.h"

#include <QCoreApplication>

namespace cryscope {
namespace {

std::array<QRgb, 256> rgb32(ColourMapId map)
{
    std::array<QRgb, 256> colours{};
    const auto source = colourMap(map);
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = qRgb(source[i].red, source[i].green, source[i].blue);
    return colours;
}

} // namespace

ColourLut::ColourLut(ColourMapId map, LevelRange range)
    : m_levels(map, range), m_colours(rgb32(map)), m_map(map), m_range(range)
{}

QString colourMapTitle(ColourMapId map)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("ColourMap", text); };
    switch (map) {
    case ColourMapId::Viridis:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Viridis"));
    case ColourMapId::Magma:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Magma"));
    case ColourMapId::Inferno:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Inferno"));
    case ColourMapId::Cividis:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Cividis"));
    case ColourMapId::Rose:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Rose"));
    case ColourMapId::Grey:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Grey"));
    case ColourMapId::InverseGrey:
        return words(QT_TRANSLATE_NOOP("ColourMap", "Inverse grey"));
    }
    return {};
}

QImage colourMapSwatch(ColourMapId map, QSize size)
{
    const auto colours = rgb32(map);
    QImage image(size, QImage::Format_RGB32);
    for (int x = 0; x < size.width(); ++x) {
        const auto index = static_cast<std::size_t>(x * 255 / std::max(size.width() - 1, 1));
        for (int y = 0; y < size.height(); ++y) image.setPixel(x, y, colours[index]);
    }
    return image;
}

} // namespace cryscope
