#include "ui/window/AboutText.h"

#include <QCoreApplication>
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
    QMessageBox::about(parent, words(QT_TRANSLATE_NOOP("About", "About CryScope")), text);
}

} // namespace cryscope
