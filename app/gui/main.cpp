#include "app/gui/Composition.h"
#include "app/gui/Options.h"
#include "app/gui/UnixSignals.h"
#include "ui/shared/ThemeStyle.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char** argv)
{
    using namespace cryscope;
    const auto parsed = parseOptions(argc, argv);
    if (const int* status = std::get_if<int>(&parsed)) return *status;

    // GStreamer, Qt's own choice on Debian, needs plugins that may not be there; FFmpeg's libraries are.
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND")) qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("CryScope"));
    QApplication::setApplicationVersion(QStringLiteral(CRYSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.cryscope.CryScope"));
    QApplication::setStyle(new ThemeStyle);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/cryscope/icons/cryscope.svg")));

    Composition composition(std::get<Options>(parsed));
    UnixSignals signals;
    QObject::connect(&signals, &UnixSignals::endRequested, &app, &QApplication::quit);
    composition.begin();
    return QApplication::exec();
}
