#pragma once

#include "app/gui/Options.h"
#include "ui/monitor/EventLog.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/monitor/MonitorWorkspace.h"
#include "ui/shared/Settings.h"
#include "ui/shared/ThemeController.h"
#include "ui/sound/Microphone.h"
#include "ui/window/Languages.h"
#include "ui/window/MainWindow.h"

#include <memory>

namespace cryscope {

/// The only place that puts objects together: what exists once in the program, who knows whom, and in which
/// order it comes to life. GUI thread, after QApplication.
class Composition {
public:
    explicit Composition(const Options& options);
    ~Composition();

    /// Shows the window, then does what the options ask for and loads the models behind it.
    void begin();

private:
    void beginListening();

    Options m_options;
    Settings m_settings;
    ThemeController m_theme;
    Languages m_languages;
    Microphone m_microphone;
    ListeningSession m_session;
    std::unique_ptr<EventLog> m_log;
    std::unique_ptr<MainWindow> m_window;
    MonitorWorkspace* m_monitor = nullptr; ///< the window's
};

} // namespace cryscope
