#include "app/gui/Composition.h"

#include "core/model/CryClassifier.h"

#include <iostream>

namespace cryscope {

Composition::Composition(const Options& options) : m_options(options), m_session(m_microphone)
{
    m_theme.setMode(m_settings.themeMode());
    m_languages.use(m_settings.value(QStringLiteral("window/language")).toString());
    if (!m_options.eventLog.empty()) {
        auto log = EventLog::open(QString::fromStdString(m_options.eventLog), m_session);
        if (log) {
            m_log = std::move(*log);
        } else {
            std::cerr << "cryscope: " << log.error().text() << '\n';
        }
    }
    m_monitor = new MonitorWorkspace(m_session, m_microphone, m_settings);
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{.settings = m_settings,
                                                              .theme = m_theme,
                                                              .languages = m_languages,
                                                              .session = m_session,
                                                              .review = new QWidget,
                                                              .reviewActions = {},
                                                              .monitor = m_monitor});
}

Composition::~Composition()
{
    m_session.stop(); // while the log and the window are there to hear how the sitting ends
}

void Composition::begin()
{
    if (m_options.workspace == Options::Workspace::Review || !m_options.files.empty()) {
        m_window->show(MainWindow::Place::Review);
    }
    if (m_options.workspace == Options::Workspace::Monitor || m_options.listen) {
        m_window->show(MainWindow::Place::Monitor);
    }
    m_window->QWidget::show();
    if (m_options.model == "level") m_session.setModels({std::make_shared<FixedClassifier>(), nullptr});
    if (m_options.listen) beginListening();
}

void Composition::beginListening()
{
    if (!m_options.input.empty()) m_monitor->chooseInput(QString::fromStdString(m_options.input));
    if (!m_options.recordFolder.empty()) {
        m_monitor->setRecordingFolder(QString::fromStdString(m_options.recordFolder));
    }
    m_options.record ? m_monitor->record() : m_monitor->listen();
}

} // namespace cryscope
