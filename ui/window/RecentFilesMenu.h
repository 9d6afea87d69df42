#pragma once

#include "ui/shared/Settings.h"

#include <QMenu>

namespace cryscope {

/// The recordings opened last, read anew each time the menu opens.
class RecentFilesMenu final : public QMenu {
    Q_OBJECT
public:
    explicit RecentFilesMenu(Settings& settings, QWidget* parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void fill();
    Settings& m_settings;
};

} // namespace cryscope
