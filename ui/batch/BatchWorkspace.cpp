#include "ui/batch/BatchWorkspace.h"

#include "ui/batch/BatchActions.h"
#include "ui/batch/BatchEmptyPage.h"
#include "ui/batch/BatchExportDialog.h"
#include "ui/batch/BatchProgress.h"
#include "ui/batch/BatchTable.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace cryscope {

namespace {
constexpr auto kLayoutKey = "batch/columns";
} // namespace

BatchWorkspace::BatchWorkspace(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_table(new BatchTable(m_session.model())),
      m_actions(new BatchActions(*this, *m_table)), m_progress(new BatchProgress(m_session)),
      m_stack(new QStackedWidget), m_goOn(new QPushButton), m_which(new QComboBox), m_words(new QLineEdit),
      m_shown(new QLabel), m_detail(new QLabel)
{
    setObjectName(QStringLiteral("batchWorkspace"));
    build();
    connectActions();
    connectSession();
    retranslate();
    m_table->restoreLayout(m_settings.layout(QLatin1String(kLayoutKey)));
}

BatchWorkspace::~BatchWorkspace() = default;

void BatchWorkspace::build()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    for (QAction* action : {m_actions->addFiles, m_actions->addFolder, m_actions->goOn, m_actions->cancel,
                            m_actions->exportAll}) {
        auto* button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        if (action == m_actions->exportAll) bar->addStretch(1);
        bar->addWidget(button);
        m_buttons << button;
        if (action == m_actions->addFolder) bar->addSpacing(16);
    }

    m_goOn->setObjectName(QStringLiteral("batchGoOnOffer"));
    m_goOn->setMinimumHeight(fontMetrics().height() * 2);
    m_goOn->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_progress, 1);
    head->addWidget(m_goOn, 0, Qt::AlignBottom);

    m_which->setObjectName(QStringLiteral("batchWhich"));
    m_words->setObjectName(QStringLiteral("batchWords"));
    for (int i = 0; i <= int(BatchFilter::Which::Waiting); ++i) m_which->addItem(QString(), i);
    m_words->setClearButtonEnabled(true);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_which);
    filters->addWidget(m_words, 1);
    filters->addWidget(m_shown);

    m_detail->setObjectName(QStringLiteral("batchDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QAction* action : m_actions->ofRows()) {
        if (action != nullptr) {
            if (!m_table->actions().contains(action)) m_table->addAction(action);
        } else {
            auto* line = new QAction(m_table);
            line->setSeparator(true);
            m_table->addAction(line);
        }
    }

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(filters);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    m_stack->addWidget(new BatchEmptyPage(*m_actions->addFiles, *m_actions->addFolder));
    m_stack->addWidget(page);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 8);
    all->setSpacing(10);
    all->addLayout(bar);
    all->addWidget(m_stack, 1);
}

void BatchWorkspace::connectActions()
{
    connect(m_actions->addFiles, &QAction::triggered, this, &BatchWorkspace::chooseFiles);
    connect(m_actions->addFolder, &QAction::triggered, this, &BatchWorkspace::chooseFolder);
    connect(m_actions->goOn, &QAction::triggered, this, [this] {
        m_session.state() == BatchSession::State::Running ? m_session.pause() : m_session.goOn();
    });
    connect(m_goOn, &QPushButton::clicked, m_actions->goOn, &QAction::trigger);
    connect(m_actions->cancel, &QAction::triggered, &m_session, &BatchSession::cancel);
    connect(m_actions->open, &QAction::triggered, this, &BatchWorkspace::openCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &BatchWorkspace::openCurrent);
    connect(m_actions->first, &QAction::triggered, this, [this] {
        m_session.bringForward(m_table->selected());
        Q_EMIT message(tr("The chosen files are analysed next."));
    });
    connect(m_actions->again, &QAction::triggered, this, [this] {
        std::set<BatchId> ids = m_table->selected();
        if (ids.empty())
            for (const BatchRow& row : m_session.model().rows())
                if (row.state == BatchRow::State::Failed) ids.insert(row.id);
        m_session.again(ids);
    });
    connect(m_actions->remove, &QAction::triggered, this, [this] { m_session.remove(m_table->selected()); });
    connect(m_actions->clear, &QAction::triggered, &m_session, &BatchSession::clear);
    connect(m_actions->exportAll, &QAction::triggered, this, &BatchWorkspace::exportResults);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_table->filter().setWhich(BatchFilter::Which(m_which->currentData().toInt()));
        render();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_table->filter().setWords(words);
        render();
    });
    connect(m_table, &BatchTable::chosenChanged, this, &BatchWorkspace::render);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { m_settings.setLayout(QLatin1String(kLayoutKey), m_table->layoutState()); });
}

void BatchWorkspace::connectSession()
{
    connect(&m_session, &BatchSession::message, this, &BatchWorkspace::message);
    connect(&m_session, &BatchSession::stateChanged, this, &BatchWorkspace::render);
    connect(&m_session, &BatchSession::advanced, this, &BatchWorkspace::render);
    connect(&m_session, &BatchSession::opened, this, [this] {
        render();
        if (!m_session.isOffered()) return;
        const BatchCounts& counts = m_session.model().counts();
        Q_EMIT message(
            tr("A batch was not finished: %1 of %2 files are done. Go on with it in Batch (Ctrl+4).")
                .arg(locale().toString(counts.finished()), locale().toString(counts.total)));
    });
    connect(&m_session, &BatchSession::finished, this, [this] {
        const BatchCounts& counts = m_session.model().counts();
        Q_EMIT message(tr("The batch is finished: %n files.", nullptr, counts.total));
    });
}

void BatchWorkspace::setFolder(const QString& folder)
{
    if (!folder.isEmpty()) m_session.open(folder.toStdString());
}

void BatchWorkspace::addPaths(const QStringList& paths)
{
    QStringList whole;
    for (const QString& path : paths) whole << QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    m_session.add(whole);
}

void BatchWorkspace::setModels(const Models& models)
{
    m_session.setModels(models);
}

QList<QAction*> BatchWorkspace::menuActions() const
{
    return m_actions->menu();
}

void BatchWorkspace::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Add recordings"), m_settings.lastFolder(),
        tr("Recordings (%1);;All files (*)")
            .arg(QStringLiteral("*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.3gp "
                                "*.amr *.caf *.aif *.aiff *.mp4 *.mov *.mkv *.webm")));
    if (files.isEmpty()) return;
    m_settings.setLastFolder(QFileInfo(files.front()).absolutePath());
    addPaths(files);
}

void BatchWorkspace::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Add a folder of recordings"), m_settings.lastFolder());
    if (folder.isEmpty()) return;
    m_settings.setLastFolder(folder);
    addPaths({folder});
}

void BatchWorkspace::openCurrent()
{
    if (const BatchRow* row = m_table->current())
        Q_EMIT openRequested(QString::fromStdString(row->path.string()));
}

void BatchWorkspace::exportResults()
{
    BatchExportDialog dialog(m_session, m_table->selected(), m_settings, this);
    dialog.exec();
}

void BatchWorkspace::render()
{
    using State = BatchSession::State;
    const BatchCounts& counts = m_session.model().counts();
    const State state = m_session.state();
    const bool isUnderWay = state == State::Running || state == State::Paused;
    const bool isAdding = m_session.ledger() && m_session.isLooking();
    m_stack->setCurrentIndex(counts.total > 0 || isAdding ? 1 : 0);
    m_actions->setRunning(state == State::Running, counts.finished() > 0 || state == State::Paused);
    m_actions->goOn->setEnabled(isUnderWay || (state == State::Idle && counts.waiting > 0));
    m_actions->cancel->setEnabled(isUnderWay || m_session.isWaitingForModels());
    m_goOn->setVisible(state == State::Paused ||
                       (state == State::Idle && counts.waiting > 0 && !m_session.isWaitingForModels()));
    m_goOn->setText(m_actions->goOn->iconText());
    m_goOn->setToolTip(m_actions->goOn->toolTip());
    const bool hasChosen = m_table->selectionModel()->hasSelection();
    m_actions->open->setEnabled(m_table->current() != nullptr);
    m_actions->first->setEnabled(hasChosen && isUnderWay);
    m_actions->again->setEnabled(hasChosen || counts.failed > 0);
    m_actions->remove->setEnabled(hasChosen);
    m_actions->clear->setEnabled(counts.total > 0);
    m_actions->exportAll->setEnabled(counts.done > 0);
    const int rows = m_table->filter().rowCount();
    m_shown->setText(rows < counts.total
                         ? tr("%1 of %2 shown").arg(locale().toString(rows), locale().toString(counts.total))
                         : QString());
    m_shown->setVisible(rows < counts.total);
    showDetail();
    showPlaceholder();
}

void BatchWorkspace::showDetail()
{
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    QString text;
    if (const BatchRow* row = m_table->current(); row && chosen <= 1) {
        text = QDir::toNativeSeparators(QString::fromStdString(row->path.string()));
        if (row->state == BatchRow::State::Failed) text += QLatin1Char('\n') + errorSentence(row->error);
    } else if (chosen > 1) {
        text = tr("%n files chosen", nullptr, int(chosen));
    }
    if (m_detail->text() != text) m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty());
}

void BatchWorkspace::showPlaceholder()
{
    m_table->setPlaceholder(m_session.model().counts().total > 0 ? tr("No file fits the filter.")
                                                                 : tr("Looking for recordings…"));
}

void BatchWorkspace::retranslate()
{
    m_actions->retranslate();
    for (QToolButton* button : m_buttons) button->setAccessibleName(withoutMarks(button->text()));
    m_goOn->setAccessibleName(tr("Start or go on"));
    const QStringList which{tr("All files"), tr("With cries"), tr("Without cries"), tr("With errors"),
                            tr("Waiting")};
    for (int i = 0; i < m_which->count(); ++i) m_which->setItemText(i, which[i]);
    m_which->setAccessibleName(tr("Which files are shown"));
    m_which->setToolTip(m_which->accessibleName());
    m_words->setPlaceholderText(tr("Filter: name, folder, kind or error"));
    m_words->setAccessibleName(tr("Filter of the files"));
    m_words->setToolTip(tr("Words that must stand in the name, the folder, the kind or the error"));
    if (auto* clear = m_words->findChild<QToolButton*>()) {
        clear->setAccessibleName(tr("Clear the filter"));
        clear->setToolTip(clear->accessibleName());
    }
    m_table->setAccessibleName(tr("Files of the batch"));
    m_table->setToolTip(tr("Return or double click: open in Review; a click on a title sorts; Ctrl or Shift: "
                           "several files"));
    m_session.model().retranslate();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    m_shown->setPalette(colours);
    render();
}

void BatchWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
