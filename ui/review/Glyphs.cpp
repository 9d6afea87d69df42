#include "ui/review/Glyphs.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace cryscope {
namespace {

/// On a square of 24 units.
void draw(QPainter& painter, Glyph glyph, const QColor& colour)
{
    const QPen line(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const auto stroke = [&] {
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
    };
    const auto lens = [&] {
        stroke();
        painter.drawEllipse(QPointF(10.5, 10.5), 6, 6);
        painter.drawLine(QPointF(15, 15), QPointF(20, 20));
        painter.drawLine(QPointF(7.8, 10.5), QPointF(13.2, 10.5));
    };
    switch (glyph) {
    case Glyph::Play:
        painter.drawPolygon(QPolygonF{{7, 4.5}, {19.5, 12}, {7, 19.5}});
        break;
    case Glyph::Pause:
        painter.drawRoundedRect(QRectF(6, 5, 4.2, 14), 1, 1);
        painter.drawRoundedRect(QRectF(13.8, 5, 4.2, 14), 1, 1);
        break;
    case Glyph::ToStart:
        painter.drawRoundedRect(QRectF(5, 5, 2.6, 14), 1, 1);
        painter.drawPolygon(QPolygonF{{19, 5}, {19, 19}, {8.6, 12}});
        break;
    case Glyph::Loop: {
        stroke();
        QPainterPath path;
        path.arcMoveTo(QRectF(5, 6, 14, 12), 200);
        path.arcTo(QRectF(5, 6, 14, 12), 200, -240);
        painter.drawPath(path);
        path = {};
        path.arcMoveTo(QRectF(5, 6, 14, 12), 290);
        path.arcTo(QRectF(5, 6, 14, 12), 290, -60);
        painter.drawPath(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{20.8, 10.6}, {15.6, 13.8}, {20.6, 17}});
        break;
    }
    case Glyph::Follow:
        stroke();
        painter.drawLine(QPointF(8, 4), QPointF(8, 20));
        painter.drawLine(QPointF(11, 12), QPointF(20, 12));
        painter.drawPolyline(QPolygonF{{16.5, 8.5}, {20, 12}, {16.5, 15.5}});
        break;
    case Glyph::ZoomIn:
        lens();
        painter.drawLine(QPointF(10.5, 7.8), QPointF(10.5, 13.2));
        break;
    case Glyph::ZoomOut:
        lens();
        break;
    case Glyph::Fit:
        stroke();
        painter.drawLine(QPointF(4, 5), QPointF(4, 19));
        painter.drawLine(QPointF(20, 5), QPointF(20, 19));
        painter.drawLine(QPointF(7.5, 12), QPointF(16.5, 12));
        painter.drawPolyline(QPolygonF{{10, 9}, {7.2, 12}, {10, 15}});
        painter.drawPolyline(QPolygonF{{14, 9}, {16.8, 12}, {14, 15}});
        break;
    case Glyph::Warning:
        stroke();
        painter.drawPolygon(QPolygonF{{12, 4}, {21, 19.5}, {3, 19.5}});
        painter.drawLine(QPointF(12, 10), QPointF(12, 14));
        painter.drawPoint(QPointF(12, 17));
        break;
    case Glyph::Error:
        stroke();
        painter.drawEllipse(QPointF(12, 12), 8.5, 8.5);
        painter.drawLine(QPointF(12, 7.5), QPointF(12, 13));
        painter.drawPoint(QPointF(12, 16.2));
        break;
    case Glyph::Close:
        stroke();
        painter.drawLine(QPointF(7, 7), QPointF(17, 17));
        painter.drawLine(QPointF(17, 7), QPointF(7, 17));
        break;
    }
}

class GlyphEngine final : public QIconEngine {
public:
    GlyphEngine(Glyph glyph, QColor normal, QColor disabled)
        : m_glyph(glyph), m_normal(normal), m_disabled(disabled)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 24.0, rect.height() / 24.0);
        draw(*painter, m_glyph, mode == QIcon::Disabled ? m_disabled : m_normal);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
    QColor m_normal;
    QColor m_disabled;
};

} // namespace

QIcon glyphIcon(Glyph glyph, const QPalette& palette)
{
    return QIcon(new GlyphEngine(glyph, palette.color(QPalette::Active, QPalette::ButtonText),
                                 palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

QPixmap glyphPixmap(Glyph glyph, const QColor& colour, int size, double devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(size / 24.0, size / 24.0);
    draw(painter, glyph, colour);
    return pixmap;
}

} // namespace cryscope
