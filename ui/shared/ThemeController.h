#pragma once

#include <QObject>
#include <QPalette>
#include <optional>

class QDBusVariant;

namespace cryscope {

enum class ThemeMode { System, Light, Dark };

/// Keeps the application's palette light or dark as the desktop asks (or as the user has chosen).
/// System: the desktop's own palette where its Qt plugin gives a dark one; else the "color-scheme" of the
/// freedesktop settings portal, asked without waiting and followed while it changes. One for the application,
/// on the GUI thread, after QApplication.
class ThemeController : public QObject {
    Q_OBJECT

public:
    explicit ThemeController(QObject* parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);

private Q_SLOTS:
    void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void takeScheme(const QVariant& value);
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    QPalette m_desktopPalette;
    std::optional<bool> m_portalDark;
};

} // namespace cryscope
