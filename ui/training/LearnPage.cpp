#include "ui/training/LearnPage.h"

#include "core/base/AtomicFile.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/ErrorWords.h"
#include "ui/training/LearnForm.h"
#include "ui/training/RunView.h"
#include "ui/training/TrainingData.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cryscope {

namespace {

constexpr int kSoonMs = 900;

/// "23.11.2026 02:14" of a run's folder name.
QString whenText(const TrainingRunFolder& run)
{
    const QString name = QString::fromStdString(run.path.filename().string()).left(15);
    const auto time = QDateTime::fromString(name, QStringLiteral("yyyyMMdd-HHmmss"));
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : name;
}

} // namespace

LearnPage::LearnPage(Settings& settings, TrainingData& clips, const std::filesystem::path& program,
                     QWidget* parent)
    : QWidget(parent), m_settings(settings), m_data(clips), m_session(clips.runsFolder(), program),
      m_start(new QAction(this)), m_pause(new QAction(this)), m_cancel(new QAction(this)),
      m_form(new LearnForm(clips)), m_view(new RunView(m_session)), m_estimate(new QLabel),
      m_startButton(new QPushButton), m_pauseButton(new QPushButton), m_cancelButton(new QPushButton),
      m_compareButton(new QPushButton), m_unfinished(new QWidget), m_unfinishedText(new QLabel),
      m_resumeButton(new QPushButton), m_discardButton(new QPushButton)
{
    if (const auto text = readFile(m_data.configFile()))
        if (const auto config = trainConfigFromJson(nlohmann::json::parse(*text, nullptr, false)))
            m_form->restore(*config);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    build();
    connectParts();
    retranslate();
}

void LearnPage::build()
{
    m_start->setObjectName(QStringLiteral("startLearning"));
    m_start->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_pause->setObjectName(QStringLiteral("pauseLearning"));
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Space));
    m_cancel->setObjectName(QStringLiteral("endLearning"));
    m_cancel->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    for (QAction* action : {m_start, m_pause, m_cancel}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    const auto name = [](QWidget* part, const char* objectName) {
        part->setObjectName(QLatin1String(objectName));
    };
    name(m_startButton, "learnStart");
    name(m_pauseButton, "learnPause");
    name(m_cancelButton, "learnCancel");
    name(m_compareButton, "learnCompare");
    name(m_resumeButton, "learnResume");
    name(m_discardButton, "learnDiscard");
    name(m_estimate, "learnEstimate");
    name(m_unfinished, "learnUnfinished");
    m_estimate->setWordWrap(true);
    m_unfinishedText->setWordWrap(true);

    auto* unfinished = new QHBoxLayout(m_unfinished);
    unfinished->setContentsMargins(0, 0, 0, 6);
    unfinished->addWidget(m_unfinishedText, 1);
    unfinished->addWidget(m_resumeButton);
    unfinished->addWidget(m_discardButton);

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 12, 0);
    column->addWidget(m_form, 1);
    auto* area = new QScrollArea;
    area->setWidget(left);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(left->sizeHint().width() + 20);
    area->setMaximumWidth(fontMetrics().averageCharWidth() * 62);
    name(area, "learnSettings");

    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_startButton, m_pauseButton, m_cancelButton, m_compareButton}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_estimate, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_unfinished);
    right->addLayout(buttons);
    right->addWidget(m_view, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 8);
    row->setSpacing(12);
    row->addWidget(area, 2);
    row->addLayout(right, 3);
}

void LearnPage::connectParts()
{
    const auto press = [](QPushButton* button, QAction* action) {
        QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    };
    press(m_startButton, m_start);
    press(m_pauseButton, m_pause);
    press(m_cancelButton, m_cancel);
    connect(m_start, &QAction::triggered, this, &LearnPage::start);
    connect(m_pause, &QAction::triggered, this,
            [this] { m_session.setPaused(m_session.state() != LearnSession::State::Paused); });
    connect(m_cancel, &QAction::triggered, &m_session, &LearnSession::cancel);
    connect(m_resumeButton, &QPushButton::clicked, this, &LearnPage::resume);
    connect(m_discardButton, &QPushButton::clicked, this, [this] {
        const auto run = offered();
        if (run && QMessageBox::question(this, tr("Discard the run"),
                                         tr("Discard what this run has learned so far?")) == QMessageBox::Yes)
            m_session.discard(*run);
    });
    connect(m_compareButton, &QPushButton::clicked, this, [this] {
        if (m_session.run())
            Q_EMIT compareRequested(QString::fromStdString(m_session.run()->bundle().string()));
    });
    connect(m_form, &LearnForm::edited, this, &LearnPage::edited);
    connect(&m_soon, &QTimer::timeout, this, &LearnPage::estimate);
    connect(&m_data, &TrainingData::changed, this, &LearnPage::refresh);
    connect(&m_session, &LearnSession::stateChanged, this, &LearnPage::refresh);
    connect(&m_session, &LearnSession::finished, this, &LearnPage::finished);
    connect(&m_session, &LearnSession::estimated, this, [this](double seconds, qint64 clips) {
        m_estimate->setText(
            tr("It will take %1 at most, with %n clips.", nullptr, int(clips)).arg(aboutText(seconds)));
        m_form->setProblem({});
        refresh();
    });
    connect(&m_session, &LearnSession::estimateFailed, this, [this](const QString& sentence) {
        m_estimate->clear();
        m_form->setProblem(sentence);
    });
}

QString LearnPage::estimateText() const
{
    return m_estimate->text();
}

std::optional<TrainingRunFolder> LearnPage::offered() const
{
    return m_session.unfinished();
}

void LearnPage::edited()
{
    const LearnRequest request = m_form->request();
    const auto valid = request.validate();
    m_form->setProblem(valid ? QString() : errorSentence(valid.error()));
    if (!m_data.folder().empty())
        (void)writeFileAtomically(m_data.configFile(), toJson(request.config).dump(2) + "\n");
    m_estimate->clear();
    m_session.cancelEstimate();
    if (valid && isVisible()) m_soon.start();
    refresh();
    Q_EMIT augmentationChanged();
}

/// Measures a few batches: every computer and every network has its own pace.
void LearnPage::estimate()
{
    if (m_session.isBusy() || m_data.clips().usedCount() == 0 || !isVisible()) return;
    const LearnRequest request = m_form->request();
    if (request.isPersonal()) {
        m_estimate->setText(tr("It will take a minute at most."));
        return;
    }
    m_estimate->setText(tr("Measuring how long it will take…"));
    m_session.estimate(request, m_data.manifestFile());
}

void LearnPage::start()
{
    if (m_session.isBusy()) return;
    m_soon.stop();
    say(m_session.start(m_form->request(), m_data.manifestFile()));
}

void LearnPage::resume()
{
    if (const auto run = offered()) say(m_session.resume(*run));
}

void LearnPage::say(const Result<void>& done)
{
    m_form->setProblem(done ? QString() : errorSentence(done.error()));
    if (done) m_estimate->clear();
}

void LearnPage::finished()
{
    const auto& outcome = m_session.outcome();
    refresh();
    Q_EMIT message(m_view->stateText());
    if (outcome && *outcome && m_session.run() && m_session.run()->hasBundle())
        Q_EMIT learned(QString::fromStdString(m_session.run()->bundle().string()));
}

void LearnPage::refresh()
{
    const bool isBusy = m_session.isBusy();
    const bool isEnding = m_session.state() == LearnSession::State::Ending;
    const bool isPaused = m_session.state() == LearnSession::State::Paused;
    const bool hasClips = m_data.clips().usedCount() > 0;
    const auto run = offered();
    m_form->setLocked(isBusy);
    m_start->setEnabled(!isBusy && hasClips && m_form->request().validate().has_value());
    m_pause->setEnabled(isBusy && !isEnding && !m_session.isPersonal());
    m_cancel->setEnabled(isBusy && !isEnding);
    m_pause->setText(isPaused ? tr("Go &on learning") : tr("&Pause learning"));
    m_pause->setToolTip(
        withKey(isPaused ? tr("Go on learning") : tr("Stop for now; it goes on where it was"), *m_pause));
    m_startButton->setVisible(!isBusy);
    m_pauseButton->setVisible(isBusy);
    m_cancelButton->setVisible(isBusy);
    const struct {
        QPushButton* button;
        QAction* action;
    } buttons[] = {{m_startButton, m_start}, {m_pauseButton, m_pause}, {m_cancelButton, m_cancel}};
    for (const auto& [button, action] : buttons) {
        button->setText(withoutMarks(action->text()));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    }
    const bool hasBundle = !isBusy && m_session.outcome() && *m_session.outcome() && m_session.run() &&
                           m_session.run()->hasBundle();
    m_compareButton->setVisible(hasBundle);
    m_unfinished->setVisible(run.has_value());
    if (run) {
        const auto epochs = run->epochs();
        m_unfinishedText->setText(epochs.empty() ? tr("The run of %1 was broken off.").arg(whenText(*run))
                                                 : tr("The run of %1 was broken off after epoch %2 of %3.")
                                                       .arg(whenText(*run))
                                                       .arg(epochs.back().epoch)
                                                       .arg(epochs.back().epochs));
    }
    if (!hasClips && !isBusy)
        m_estimate->setText(tr("There are no clips yet: choose some on the page Data."));
    else if (!hasClips || isBusy)
        m_estimate->clear();
}

void LearnPage::retranslate()
{
    m_start->setText(tr("&Start learning"));
    m_start->setToolTip(withKey(tr("Learn from the clips of the page Data with these settings"), *m_start));
    m_cancel->setText(tr("&End learning"));
    m_cancel->setToolTip(withKey(tr("End it now and keep the best so far"), *m_cancel));
    m_compareButton->setText(tr("Compare…"));
    m_compareButton->setToolTip(tr("See the new model beside the one in use"));
    m_resumeButton->setText(tr("Go on"));
    m_resumeButton->setToolTip(tr("Go on learning from the last epoch that was kept"));
    m_discardButton->setText(tr("Discard"));
    m_discardButton->setToolTip(tr("Forget what this run has learned"));
    if (auto* area = findChild<QScrollArea*>(QStringLiteral("learnSettings"))) {
        area->setAccessibleName(tr("Settings of learning"));
        area->setToolTip(tr("What is to be learned"));
    }
    m_form->retranslate();
    m_view->retranslate();
    refresh();
}

void LearnPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LearnPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    if (!m_session.isBusy() && m_form->request().validate()) m_soon.start();
}

void LearnPage::hideEvent(QHideEvent* event)
{
    m_soon.stop();
    m_session.cancelEstimate();
    QWidget::hideEvent(event);
}

} // namespace cryscope
