#include "app/gui/Composition.h"

#include "core/model/AdoptionHistory.h"
#include "core/model/CryClassifier.h"
#include "core/model/ProgramPaths.h"

#include "ui/review/MeasurePanel.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/sound/SpeakerOutput.h"

#include <QStandardPaths>
#include <iostream>

namespace cryscope {

namespace {

/// "cry-detector 1"
QString titleOf(const ModelCard& card)
{
    return QStringLiteral("%1 %2").arg(QString::fromStdString(card.name),
                                       QString::fromStdString(card.version));
}

QString libraryFolder(const Options& options)
{
    if (!options.library.empty())
        return QString::fromStdString(std::filesystem::absolute(options.library).string());
    const std::filesystem::path data = userDataFolder();
    return data.empty() ? QString() : QString::fromStdString((data / "library").string());
}

bool listensByLevel(const Options& options)
{
    return options.models == std::vector<std::string>{"level"};
}

} // namespace

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
    m_review = new ReviewWorkspace(m_settings, std::make_unique<SpeakerOutput>(), nullptr,
                                   [] { return std::make_unique<SpeakerOutput>(); });
    m_monitor = new MonitorWorkspace(m_session, m_microphone, m_settings);
    m_history = new HistoryWorkspace(m_settings);
    m_batch = new BatchWorkspace(m_settings);
    m_training = new TrainingWorkspace(m_settings);
    if (m_log) m_log->follow(m_monitor->alerts());
    if (const auto data = userDataFolder(); !data.empty()) {
        m_diary = std::make_unique<MonitorLog>(data / "log", m_session);
        m_diary->follow(m_monitor->alerts());
        connect(m_history, &HistoryWorkspace::everythingForgotten, m_diary.get(), &MonitorLog::forget);
        m_batch->setFolder(QString::fromStdString((data / "batch").string()));
    }
    keepPictures();
    connect(&m_session, &ListeningSession::listeningChanged, &m_inhibitor, &SleepInhibitor::setActive);
    m_review->setLibraryFolder(libraryFolder(m_options));
    m_monitor->setLibraryFolder(libraryFolder(m_options));
    m_history->setLibraryFolder(libraryFolder(m_options));
    m_training->setLibraryFolder(libraryFolder(m_options));
    connect(m_training, &TrainingWorkspace::modelsChosen, this, &Composition::chooseModels);
    connect(m_monitor, &MonitorWorkspace::infantChosen, this, &Composition::chooseInfant);
    connect(m_monitor, &MonitorWorkspace::infantChosen, m_review,
            [this](const std::optional<InfantId>& infant) {
                m_review->setLibraryFolder(libraryFolder(m_options)); // somebody may be new
                m_review->measures().chooseInfant(infant);
            });
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{.settings = m_settings,
                                                              .theme = m_theme,
                                                              .languages = m_languages,
                                                              .session = m_session,
                                                              .kinds = m_kinds,
                                                              .workspaces = {.review = m_review,
                                                                             .monitor = m_monitor,
                                                                             .history = m_history,
                                                                             .batch = m_batch,
                                                                             .training = m_training}});
}

void Composition::keepPictures()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    if (cache.isEmpty()) return;
    m_pictures = std::make_shared<PictureStore>(
        std::filesystem::path((cache + QStringLiteral("/pictures")).toStdU16String()),
        m_settings.pictureBytes());
    m_review->setPictureStore(m_pictures);
    m_history->setPictureStore(m_pictures);
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
    if (m_options.workspace == Options::Workspace::History) m_window->show(MainWindow::Place::History);
    if (m_options.workspace == Options::Workspace::Batch) m_window->show(MainWindow::Place::Batch);
    if (m_options.workspace == Options::Workspace::Training) m_window->show(MainWindow::Place::Training);
    m_window->QWidget::show();
    QStringList files;
    for (const std::string& file : m_options.files) files << QString::fromStdString(file);
    m_window->openFiles(files);
    if (m_options.listen) beginListening();
    m_monitor->recoverRecordings(); // what a run that was cut off has left
    loadModels();
}

void Composition::beginListening()
{
    if (!m_options.input.empty()) m_monitor->chooseInput(QString::fromStdString(m_options.input));
    if (!m_options.recordFolder.empty()) {
        m_monitor->setRecordingFolder(QString::fromStdString(m_options.recordFolder));
    }
    m_options.record ? m_monitor->record() : m_monitor->listen();
}

void Composition::chooseModels()
{
    if (!m_options.models.empty()) {
        m_window->say(tr(
            "This time the models of the command line stay in use; the choice counts from the next start."));
        return;
    }
    m_engine.start({});
}

void Composition::chooseInfant(const std::optional<InfantId>& infant)
{
    m_infant = infant ? "infant-" + std::to_string(std::int64_t(*infant)) : std::string();
    if (m_options.models.empty() && m_models.detector) loadInfantsModels();
}

void Composition::loadInfantsModels()
{
    const auto history = AdoptionHistory::read(AdoptionHistory::usualFile());
    const bool hasOwn =
        !m_infant.empty() && history && history->inUse(ModelTask::Reason, m_infant) != nullptr;
    m_infantsEngine.abandon();
    m_session.setModels(m_models); // also while the infant's own is loading
    if (!hasOwn) return;
    EngineRequest request;
    request.infant = m_infant;
    m_infantsEngine.start(request);
}

void Composition::loadModels()
{
    connect(&m_engine, &EngineLoadJob::finished, this, &Composition::useModels);
    connect(&m_infantsEngine, &EngineLoadJob::finished, this, [this](const EngineResult& result) {
        if (!result) return m_window->say(errorSentence(result.error()));
        m_session.setModels(result->models);
        if (!result->notes.empty()) m_window->say(errorText(result->notes.front()));
    });
    if (listensByLevel(m_options)) {
        useModels(LoadedEngine{{std::make_shared<FixedClassifier>(), nullptr}, {}});
        return;
    }
    m_monitor->setRemark(tr("The model is loading: crying is recognised in a moment."));
    m_window->status().setModel(tr("Loading the model…"), {}, {});
    EngineRequest request;
    request.models = m_options.models;
    m_engine.start(request);
}

void Composition::useModels(const EngineResult& result)
{
    if (!result) {
        const QString sentence = errorText(result.error());
        m_review->setModelProblem(sentence);
        m_batch->setModelProblem(sentence);
        m_monitor->setRemark(
            tr("Crying is not recognised: there is no model. Level and spectrogram are shown."));
        m_window->status().setModel(tr("No model"), {}, sentence);
        m_window->say(sentence);
        return;
    }
    const CryClassifier& detector = *result->models.detector;
    m_models = result->models;
    loadInfantsModels(); // Monitor listens for one infant, with its own model where there is one
    m_review->setModels(result->models);
    m_batch->setModels(result->models);
    m_training->setModels(result->models);
    const bool byLevel = listensByLevel(m_options);
    m_monitor->setRemark(byLevel ? tr("No model is used: whatever is loud counts as crying.") : QString());
    QStringList tip;
    for (const auto& model : {result->models.detector, result->models.reason}) {
        if (model && !byLevel) tip << titleOf(model->card());
    }
    for (const std::string& note : result->notes) tip << errorText(note);
    m_window->status().setModel(byLevel ? tr("By loudness alone") : titleOf(detector.card()),
                                byLevel ? QString() : formatDevice(detector.device()),
                                tip.join(QLatin1Char('\n')));
    if (!result->notes.empty()) m_window->say(errorText(result->notes.front()));
}

} // namespace cryscope
