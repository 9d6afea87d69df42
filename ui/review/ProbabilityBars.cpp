#include "ui/review/ProbabilityBars.h"

#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kBarHeight = 6;
constexpr double kRowGap = 9;
} // namespace

ProbabilityBars::ProbabilityBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProbabilityBars::setBars(std::vector<Bar> bars, double threshold)
{
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar& a, const Bar& b) { return a.probability > b.probability; });
    m_bars = std::move(bars);
    m_threshold = threshold;
    QStringList spoken;
    for (const Bar& bar : m_bars) spoken << bar.name + QLatin1Char(' ') + formatPercent(bar.probability);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

double ProbabilityBars::rowHeight() const
{
    return QFontMetricsF(font()).height() + kBarHeight + kRowGap;
}

QSize ProbabilityBars::sizeHint() const
{
    return {220, static_cast<int>(std::ceil(rowHeight() * double(m_bars.size())))};
}

QSize ProbabilityBars::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void ProbabilityBars::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    const QFontMetricsF metrics(font());
    const QColor fill = palette().color(QPalette::Highlight);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double y = 0;
    for (const Bar& bar : m_bars) {
        const QString percent = formatPercent(bar.probability);
        const double numberWidth = metrics.horizontalAdvance(percent) + 2;
        painter.setPen(palette().color(QPalette::WindowText));
        const QString name = metrics.elidedText(bar.name, Qt::ElideRight, width() - numberWidth - 8);
        painter.drawText(QRectF(0, y, width() - numberWidth, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.drawText(QRectF(0, y, width(), metrics.height()), Qt::AlignRight | Qt::AlignVCenter, percent);

        const QRectF track(0, y + metrics.height() + 1, width(), kBarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.outline);
        painter.drawRoundedRect(track, kBarHeight / 2, kBarHeight / 2);
        QRectF part = track;
        part.setWidth(std::max(track.width() * std::clamp(bar.probability, 0.0, 1.0), kBarHeight));
        painter.setBrush(fill);
        painter.drawRoundedRect(part, kBarHeight / 2, kBarHeight / 2);
        if (m_threshold > 0 && m_threshold < 1)
            painter.fillRect(
                QRectF(std::round(track.width() * m_threshold) - 1, track.top() - 2, 2, kBarHeight + 4),
                colours.rulerText);
        y += rowHeight();
    }
}

} // namespace cryscope
