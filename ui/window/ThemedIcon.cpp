#include "ui/window/ThemedIcon.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace cryscope {

QIcon themedIcon(const QString& name, const QPalette& palette)
{
    QFile file(QStringLiteral(":/cryscope/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray drawing = file.readAll();
    QIcon icon;
    const struct {
        QIcon::Mode mode;
        QIcon::State state;
        QColor colour;
    } looks[] = {
        {QIcon::Normal, QIcon::Off, palette.color(QPalette::Active, QPalette::ButtonText)},
        {QIcon::Normal, QIcon::On, palette.color(QPalette::Active, QPalette::ButtonText)},
        {QIcon::Disabled, QIcon::Off, palette.color(QPalette::Disabled, QPalette::ButtonText)},
    };
    for (const auto& look : looks) {
        QByteArray coloured = drawing;
        coloured.replace("currentColor", look.colour.name().toLatin1());
        QSvgRenderer renderer(coloured);
        for (const int size : {16, 24, 32, 48, 64}) {
            QPixmap pixmap(size, size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            renderer.render(&painter);
            painter.end();
            icon.addPixmap(pixmap, look.mode, look.state);
        }
    }
    return icon;
}

} // namespace cryscope
