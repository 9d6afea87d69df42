#include "ui/window/RecentFilesMenu.h"

#include <QDir>
#include <QFileInfo>

namespace cryscope {

RecentFilesMenu::RecentFilesMenu(Settings& settings, QWidget* parent) : QMenu(parent), m_settings(settings)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentFilesMenu::fill);
    retranslate();
}

void RecentFilesMenu::retranslate()
{
    setTitle(tr("Open &Recent"));
    fill(); // also at first: a menu without entries would be shown as disabled
}

void RecentFilesMenu::fill()
{
    clear();
    const QStringList files = m_settings.recentFiles();
    int number = 0;
    for (const QString& path : files) {
        QString name = QFileInfo(path).fileName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        ++number;
        QAction* action = addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (files.isEmpty()) {
        addAction(tr("No recording has been opened yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    connect(addAction(tr("Clear this list")), &QAction::triggered, this,
            [this] { m_settings.clearRecentFiles(); });
}

} // namespace cryscope
