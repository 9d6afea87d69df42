#include "ui/spectrogram/CurveLayer.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>

namespace cryscope {

namespace {

constexpr float kVoiced = 0.5F;
/// Told apart by more than their colour: the pitch is thick, the level thin.
const QColor kPitch(0x4d, 0xf0, 0xff);
const QColor kLevel(0xff, 0xff, 0xff);

void paintLine(QPainter& painter, const QPolygonF& line, const QColor& colour, double width)
{
    if (line.isEmpty()) return;
    for (const auto& [ink, thickness] :
         {std::pair{QColor(0, 0, 0, 150), width + 2}, std::pair{colour, width}}) {
        painter.setPen(QPen(ink, thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        line.size() == 1 ? painter.drawPoint(line.first()) : painter.drawPolyline(line);
    }
}

void paintPitch(QPainter& painter, const LabelGeometry& geometry, const SoundCurves& curves)
{
    QPolygonF line;
    const auto end = [&] {
        paintLine(painter, line, kPitch, 2);
        line.clear();
    };
    for (const PitchFrame& frame : curves.pitch) {
        const double x = geometry.xOf(frame.timeSeconds);
        if (x < geometry.view.left() - 20) continue;
        if (x > geometry.view.right() + 20) break;
        if (frame.f0Hz <= 0 || frame.voicing < kVoiced) {
            end();
            continue;
        }
        line << QPointF(x, geometry.view.top() + geometry.axis.yOf(double(frame.f0Hz)));
    }
    end();
}

void paintLevel(QPainter& painter, const LabelGeometry& geometry, const SoundCurves& curves,
                LevelRange levels)
{
    QPolygonF line;
    const double extent = std::max(double(levels.ceilingDb - levels.floorDb), 1e-3);
    for (std::size_t i = 0; i < curves.levelsDbfs.size(); ++i) {
        const double x = geometry.xOf(curves.startSeconds + double(i) * SoundCurves::kLevelStep);
        if (x < geometry.view.left() - 20) continue;
        if (x > geometry.view.right() + 20) break;
        const double share = std::clamp((double(curves.levelsDbfs[i]) - levels.floorDb) / extent, 0.0, 1.0);
        line << QPointF(x, geometry.view.bottom() - share * geometry.view.height());
    }
    paintLine(painter, line, kLevel, 1);
}

} // namespace

void paintCurves(QPainter& painter, const LabelGeometry& geometry, const SoundCurves& curves,
                 CurveChoice choice, LevelRange levels)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(geometry.view);
    if (choice.level) paintLevel(painter, geometry, curves, levels);
    if (choice.pitch) paintPitch(painter, geometry, curves);
    painter.restore();
}

} // namespace cryscope
