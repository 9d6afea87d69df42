#include "ui/window/AboutText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>

namespace cryscope {

namespace {
QString words(const char* text)
{
    return QCoreApplication::translate("About", text);
}
} // namespace

void showAbout(QWidget* parent)
{
    const QString text =
        QStringLiteral("<h2>CryScope %1</h2><p>%2</p><p>%3</p><p>%4</p>")
            .arg(QLatin1String(CRYSCOPE_VERSION),
                 words(QT_TRANSLATE_NOOP("About",
                                         "Shows, measures and classifies the cries of infants, on this "
                                         "computer alone: no sound ever leaves it.")),
                 words(QT_TRANSLATE_NOOP("About",
                                         "It is no medical device and does not replace watching over a "
                                         "child. Where it cannot tell the kind of a cry it says so.")),
                 words(QT_TRANSLATE_NOOP("About",
                                         "Free software under the GNU General Public License, version 3 "
                                         "or later, without any warranty.")));
    QMessageBox box(QMessageBox::NoIcon, words(QT_TRANSLATE_NOOP("About", "About CryScope")), text,
                    QMessageBox::Ok, parent);
    box.setIconPixmap(QApplication::windowIcon().pixmap(QSize(64, 64), box.devicePixelRatioF()));
    box.button(QMessageBox::Ok)->setToolTip(words(QT_TRANSLATE_NOOP("About", "Close this window (Esc)")));
    box.exec();
}

} // namespace cryscope
