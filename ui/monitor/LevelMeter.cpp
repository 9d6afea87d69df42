#include "ui/monitor/LevelMeter.h"

#include "ui/shared/FrequencyAxis.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace cryscope {

namespace {
constexpr qint64 kPeakHoldMs = 2000;
constexpr float kClippedDbfs = -0.05F;
constexpr float kFallDb = 1.5F; // a block, so that the bar falls smoothly
constexpr int kBarHeight = 12;
} // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize LevelMeter::sizeHint() const
{
    return {260, kBarHeight + fontMetrics().height() + 10};
}

QSize LevelMeter::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

void LevelMeter::setLevel(float rmsDbfs, float peakDbfs)
{
    const float rms = std::max({kFloorDbfs, rmsDbfs, m_rms - kFallDb});
    const float peak = std::max(kFloorDbfs, peakDbfs);
    const bool held = m_sincePeak.isValid() && m_sincePeak.elapsed() < kPeakHoldMs;
    const bool newPeak = !held || peak >= m_peak;
    if (newPeak) {
        m_sincePeak.start();
        m_clipped = peak >= kClippedDbfs;
    }
    if (rms == m_rms && (!newPeak || peak == m_peak)) return;
    m_rms = rms;
    if (newPeak) m_peak = peak;
    update();
}

void LevelMeter::clear()
{
    m_rms = m_peak = kFloorDbfs;
    m_clipped = false;
    update();
}

void LevelMeter::setLevelOffset(const std::optional<double>& offsetDb)
{
    m_offset = offsetDb;
    retranslate();
    update();
}

QString LevelMeter::unit() const
{
    return m_offset ? QStringLiteral("dB SPL") : QStringLiteral("dBFS");
}

QRect LevelMeter::barRect() const
{
    // The outer labels are centred on the bar's ends.
    const int margin = fontMetrics().horizontalAdvance(QStringLiteral("-60")) / 2 + 1;
    return {margin, 3,
            std::max(1, width() - margin - fontMetrics().horizontalAdvance(QStringLiteral("0 ") + unit())),
            kBarHeight};
}

double LevelMeter::xOf(double dbfs) const
{
    const QRect bar = barRect();
    return bar.left() + bar.width() * (std::clamp(dbfs, double(kFloorDbfs), 0.0) - kFloorDbfs) / -kFloorDbfs;
}

void LevelMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = themeColours(palette());
    const QRect bar = barRect();
    painter.fillRect(bar, colours.panel);

    // Three zones: usual, loud, about to clip.
    const struct {
        double from;
        double to;
        QColor colour;
    } zones[] = {{kFloorDbfs, -12, colours.quiet}, {-12, -3, colours.sound}, {-3, 0, colours.error}};
    const double rmsX = xOf(m_rms);
    for (const auto& zone : zones) {
        const double left = xOf(zone.from);
        const double right = std::min(xOf(zone.to), rmsX);
        if (right > left) painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), zone.colour);
    }
    if (m_peak > kFloorDbfs) {
        painter.fillRect(QRectF(xOf(m_peak) - 1, bar.top(), 2, bar.height()),
                         palette().color(QPalette::Text));
    }
    if (m_clipped) painter.fillRect(QRect(bar.right() + 2, bar.top(), 5, bar.height()), colours.error);
    painter.setPen(colours.outline);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));

    const int base = bar.bottom() + 4 + fontMetrics().ascent();
    const double offset = m_offset.value_or(0);
    const auto ticks = levelTicks(kFloorDbfs + offset, offset, bar.width(), 44);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const AxisTick& tick = ticks[i];
        const auto x = int(xOf(tick.value - offset));
        painter.setPen(colours.tick);
        painter.drawLine(x, bar.bottom() + 1, x, bar.bottom() + (tick.isMajor ? 4 : 2));
        if (!tick.isMajor) continue;
        painter.setPen(colours.rulerText);
        const int width = fontMetrics().horizontalAdvance(tick.label);
        const bool isLast = std::none_of(ticks.begin() + std::ptrdiff_t(i) + 1, ticks.end(),
                                         [](const AxisTick& later) { return later.isMajor; });
        if (isLast) {
            painter.drawText(x - width / 2, base, tick.label + QLatin1Char(' ') + unit());
        } else {
            painter.drawText(x - width / 2, base, tick.label);
        }
    }
}

void LevelMeter::retranslate()
{
    setAccessibleName(m_offset ? tr("Level of the microphone in dB SPL")
                               : tr("Level of the microphone in dBFS"));
    setToolTip(m_offset ? tr("Level in dB SPL, by the calibration of this microphone: the bar is the mean "
                             "level, the mark "
                             "the peak of the last two seconds. Red at the end means too loud for the input.")
                        : tr("Level in dBFS (0 = full scale): the bar is the mean level, the mark the peak "
                             "of the last two "
                             "seconds. Red at the end means too loud."));
}

void LevelMeter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
