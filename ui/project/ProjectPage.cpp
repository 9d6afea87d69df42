#include "ui/project/ProjectPage.h"

#include "ui/project/ProjectActions.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {

ProjectPage::ProjectPage(ProjectSession& session, ProjectActions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_table(new ProjectTable(session.model())), m_title(new QLabel),
      m_counts(new QLabel), m_which(new QComboBox), m_words(new QLineEdit), m_shown(new QLabel),
      m_busy(new QLabel), m_progress(new QProgressBar), m_cancel(new QToolButton)
{
    setObjectName(QStringLiteral("projectPage"));
    setAcceptDrops(true);
    build(actions);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_table->filter().setWhich(ProjectFilter::Which(m_which->currentData().toInt()));
        render();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_table->filter().setWords(words);
        render();
    });
    connect(m_cancel, &QToolButton::clicked, &m_session, &ProjectSession::cancel);
    for (const auto signal : {&ProjectSession::opened, &ProjectSession::closed})
        connect(&m_session, signal, this, &ProjectPage::render);
    connect(&m_session, &ProjectSession::busyChanged, this, &ProjectPage::showBusy);
    connect(&m_session, &ProjectSession::progressed, this, [this](double fraction) {
        m_progress->setRange(0, fraction < 0 ? 0 : 1000);
        if (fraction >= 0) m_progress->setValue(int(std::lround(fraction * 1000)));
    });
    ProjectModel& model = m_session.model();
    connect(&model, &QAbstractItemModel::dataChanged, this, &ProjectPage::render);
    connect(&model, &QAbstractItemModel::modelReset, this, &ProjectPage::render);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ProjectPage::render);
    connect(m_table, &ProjectTable::chosenChanged, this, &ProjectPage::shownChanged);
    retranslate();
    showBusy();
}

void ProjectPage::build(ProjectActions& actions)
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    for (QAction* action : {actions.create, actions.open, actions.addFiles, actions.addFolder,
                            actions.toBatch, actions.locate}) {
        auto* button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        if (action == actions.addFiles) bar->addSpacing(16);
        if (action == actions.toBatch) bar->addStretch(1);
        bar->addWidget(button);
        m_buttons << button;
    }
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("projectTitle"));
    m_counts->setObjectName(QStringLiteral("projectCounts"));
    m_progress->setMaximumWidth(220);
    m_progress->setTextVisible(false);
    m_cancel->setAutoRaise(true);
    m_cancel->setObjectName(QStringLiteral("projectCancel"));
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_counts, 1);
    head->addWidget(m_busy);
    head->addWidget(m_progress);
    head->addWidget(m_cancel);

    m_which->setObjectName(QStringLiteral("projectWhich"));
    m_words->setObjectName(QStringLiteral("projectWords"));
    for (int i = 0; i <= int(ProjectFilter::Which::Missing); ++i) m_which->addItem(QString(), i);
    m_words->setClearButtonEnabled(true);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_which);
    filters->addWidget(m_words, 1);
    filters->addWidget(m_shown);
    for (QAction* action : actions.ofRows()) {
        if (action == nullptr) {
            action = new QAction(m_table);
            action->setSeparator(true);
        }
        m_table->addAction(action);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(10);
    column->addLayout(bar);
    column->addLayout(head);
    column->addLayout(filters);
    column->addWidget(m_table, 1);
}

void ProjectPage::render()
{
    const ProjectCounts& counts = m_session.model().counts();
    m_title->setText(m_session.name());
    m_title->setToolTip(m_session.folder());
    QStringList parts{tr("%n recordings", nullptr, counts.total)};
    for (int i = 0; i <= int(ReviewState::Done); ++i)
        if (const int of = counts.ofState[std::size_t(i)]; of > 0)
            parts << QStringLiteral("%1: %2").arg(ProjectModel::stateWord(ReviewState(i)),
                                                  locale().toString(of));
    if (counts.missing > 0) parts << tr("Not found: %1").arg(locale().toString(counts.missing));
    m_counts->setText(parts.join(QStringLiteral("  ·  ")));
    const int rows = m_table->filter().rowCount();
    m_shown->setText(tr("%1 of %2 shown").arg(locale().toString(rows), locale().toString(counts.total)));
    m_shown->setVisible(rows < counts.total);
    showPlaceholder();
    Q_EMIT shownChanged();
}

void ProjectPage::showPlaceholder()
{
    if (m_session.model().counts().total > 0)
        m_table->setPlaceholder(tr("No recording fits the filter."));
    else if (m_session.busy() == ProjectSession::Busy::Walking)
        m_table->setPlaceholder(tr("Looking for recordings…"));
    else
        m_table->setPlaceholder(
            tr("There is no recording here yet. Add some (F7), or drop recordings or a folder here."));
}

void ProjectPage::showBusy()
{
    const auto busy = m_session.busy();
    m_busy->setText(busy == ProjectSession::Busy::Walking   ? tr("Looking for recordings…")
                    : busy == ProjectSession::Busy::Looking ? tr("Reading durations and labels…")
                                                            : QString());
    const bool isShown = busy == ProjectSession::Busy::Walking || busy == ProjectSession::Busy::Looking;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(isShown);
    m_progress->setAccessibleName(m_busy->text());
    m_progress->setRange(0, 0);
    showPlaceholder();
}

void ProjectPage::retranslate()
{
    for (QToolButton* button : m_buttons) button->setAccessibleName(withoutMarks(button->text()));
    const QStringList which{tr("All recordings"),
                            ProjectModel::stateWord(ReviewState::New),
                            ProjectModel::stateWord(ReviewState::Analysed),
                            ProjectModel::stateWord(ReviewState::InReview),
                            ProjectModel::stateWord(ReviewState::Done),
                            tr("Not found")};
    for (int i = 0; i < m_which->count(); ++i) m_which->setItemText(i, which[i]);
    m_which->setAccessibleName(tr("Which recordings are shown"));
    m_which->setToolTip(m_which->accessibleName());
    m_words->setPlaceholderText(tr("Filter: name, folder or reviewer"));
    m_words->setAccessibleName(tr("Filter of the recordings"));
    m_words->setToolTip(tr("Words that must stand in the path or the reviewer"));
    if (auto* clear = m_words->findChild<QToolButton*>()) {
        clear->setAccessibleName(tr("Clear the filter"));
        clear->setToolTip(clear->accessibleName());
    }
    m_cancel->setText(tr("Stop"));
    m_cancel->setToolTip(tr("Stop reading; what is known by now stays"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_table->setAccessibleName(tr("Recordings of the project"));
    m_table->setToolTip(tr("Return or double click: review; Delete: take out; a click on a title sorts; Ctrl "
                           "or Shift: several"));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    for (QLabel* label : {m_counts, m_shown, m_busy}) label->setPalette(colours);
    m_session.model().retranslate();
    showBusy();
    render();
}

void ProjectPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

void ProjectPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_session.isOpen() && event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void ProjectPage::dropEvent(QDropEvent* event)
{
    QStringList paths;
    const auto urls = event->mimeData()->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    Q_EMIT dropped(paths);
}

} // namespace cryscope
