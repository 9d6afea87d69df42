#pragma once

#include "ui/shared/Settings.h"
#include "ui/shared/ThemeController.h"
#include "ui/window/Languages.h"

#include <QMenu>
#include <vector>

namespace cryscope {

/// Light, dark or as the system; remembered. What it is given outlives it.
class ThemeMenu final : public QMenu {
    Q_OBJECT
public:
    ThemeMenu(Settings& settings, ThemeController& theme, QWidget* parent = nullptr);
    void retranslate();

private:
    std::vector<QAction*> m_choices; ///< in the order of ThemeMode
};

/// The system's language or one of ours; remembered. What it is given outlives it.
class LanguageMenu final : public QMenu {
    Q_OBJECT
public:
    LanguageMenu(Settings& settings, Languages& languages, QWidget* parent = nullptr);
    void retranslate();

private:
    QAction* m_system;
};

} // namespace cryscope
