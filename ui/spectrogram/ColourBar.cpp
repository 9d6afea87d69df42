#include "ui/spectrogram/ColourBar.h"

#include "ui/shared/FrequencyAxis.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kBarWidth = 14;
constexpr double kTick = 4;
constexpr double kGap = 8; // between spectrogram and bar
} // namespace

ColourBar::ColourBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setLook(ColourMapId::Magma, LevelRange{});
}

void ColourBar::setLook(ColourMapId map, LevelRange levels)
{
    m_lut = ColourLut(map, levels);
    setAccessibleName(tr("Colour scale of the spectrogram"));
    const QString words = m_offset ? tr("Colours from %1 to %2 dB SPL, by the calibration of this recording")
                                   : tr("Colours from %1 to %2 dBFS; 0 dBFS is a full-scale sine");
    const QString range = words.arg(double(levels.floorDb) + m_offset.value_or(0), 0, 'f', 0)
                              .arg(double(levels.ceilingDb) + m_offset.value_or(0), 0, 'f', 0);
    setAccessibleDescription(range);
    setToolTip(range);
    update();
}

void ColourBar::setLevelOffset(const std::optional<double>& offsetDb)
{
    m_offset = offsetDb;
    updateGeometry();
    setLook(m_lut.map(), m_lut.range());
}

QString ColourBar::unit() const
{
    return m_offset ? QStringLiteral("dB SPL") : QStringLiteral("dBFS");
}

void ColourBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) setLook(m_lut.map(), m_lut.range());
    QWidget::changeEvent(event);
}

QSize ColourBar::sizeHint() const
{
    const QFontMetricsF metrics(font());
    const double text = std::max(metrics.horizontalAdvance(QStringLiteral("−100")),
                                 metrics.horizontalAdvance(unit()) - kBarWidth);
    return {static_cast<int>(std::ceil(kGap + kBarWidth + kTick + 4 + text + 2)), 160};
}

QSize ColourBar::minimumSizeHint() const
{
    return {sizeHint().width(), 90};
}

void ColourBar::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    const QFontMetricsF metrics(font());
    QPainter painter(this);

    // The unit stands over the bar; half a line is kept free below so that the lowest number is whole.
    painter.setPen(colours.rulerText);
    painter.drawText(QRectF(kGap, 0, width() - kGap, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     unit());
    const QRectF bar(kGap, std::ceil(metrics.height() * 1.6), kBarWidth,
                     std::floor(height() - metrics.height() * 2.2));
    if (bar.height() < 10) return;

    QImage strip(1, 256, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) strip.setPixel(0, i, m_lut.colours()[static_cast<std::size_t>(255 - i)]);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(bar, strip);
    painter.setPen(QPen(colours.outline, 1));
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));

    const double floorDb = m_lut.range().floorDb + m_offset.value_or(0);
    const double ceilingDb = m_lut.range().ceilingDb + m_offset.value_or(0);
    for (const AxisTick& tick : levelTicks(floorDb, ceilingDb, bar.height(), metrics.height() * 2.6)) {
        if (!tick.isMajor) continue;
        const double y = bar.top() + bar.height() * (ceilingDb - tick.value) / (ceilingDb - floorDb);
        painter.fillRect(QRectF(bar.right() + 1, std::floor(y), kTick, 1), colours.tick);
        painter.setPen(colours.rulerText);
        painter.drawText(QRectF(bar.right() + kTick + 4, y - metrics.height() / 2, width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

} // namespace cryscope
