#pragma once

#include "app/gui/Options.h"
#include "ui/jobs/EngineLoadJob.h"
#include "ui/monitor/EventLog.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/monitor/MonitorLog.h"
#include "ui/monitor/SleepInhibitor.h"
#include "ui/shared/Settings.h"
#include "ui/shared/ThemeController.h"
#include "ui/sound/Microphone.h"
#include "ui/window/Languages.h"
#include "ui/window/MainWindow.h"

#include <memory>

namespace cryscope {

/// The only place that puts objects together: what exists once in the program, who knows whom, and in which
/// order it comes to life. GUI thread, after QApplication.
class Composition final : public QObject {
    Q_OBJECT
public:
    explicit Composition(const Options& options);
    ~Composition() override;

    /// Shows the window, then does what the options ask for and loads the models behind it.
    void begin();

private:
    void beginListening();
    void keepPictures();
    void loadModels();
    /// Other models have been adopted.
    void chooseModels();
    void chooseInfant(const std::optional<InfantId>& infant);
    void loadInfantsModels();
    void useModels(const EngineResult& result);

    Options m_options;
    Settings m_settings;
    std::shared_ptr<PictureStore> m_pictures; ///< null: there is no folder for it
    ThemeController m_theme;
    Languages m_languages;
    KindBook m_kinds{KindBook::usualFile()};
    Microphone m_microphone;
    ListeningSession m_session;
    SleepInhibitor m_inhibitor;
    std::unique_ptr<EventLog> m_log;
    std::unique_ptr<MonitorLog> m_diary; ///< null: there is no folder for it
    std::unique_ptr<MainWindow> m_window;
    ReviewWorkspace* m_review = nullptr;     ///< the window's
    MonitorWorkspace* m_monitor = nullptr;   ///< the window's
    HistoryWorkspace* m_history = nullptr;   ///< the window's
    BatchWorkspace* m_batch = nullptr;       ///< the window's
    TrainingWorkspace* m_training = nullptr; ///< the window's
    EngineLoadJob m_engine;
    EngineLoadJob m_infantsEngine;
    Models m_models;      ///< in use for all infants; empty until they are loaded
    std::string m_infant; ///< whom Monitor listens for, as groups are named; empty: nobody in particular
};

} // namespace cryscope
