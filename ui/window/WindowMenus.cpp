#include "ui/window/WindowMenus.h"

#include "ui/shared/ActionWords.h"
#include "ui/shared/KindBook.h"
#include "ui/window/ChoiceMenus.h"
#include "ui/window/RecentFilesMenu.h"

namespace cryscope {

WindowMenus::WindowMenus(QMenuBar& bar, const Workspaces& workspaces, Settings& settings,
                         ThemeController& theme, Languages& languages)
    : QObject(&bar), m_file(bar.addMenu(QString())), m_review(bar.addMenu(QString())),
      m_labels(bar.addMenu(QString())), m_project(bar.addMenu(QString())), m_monitor(bar.addMenu(QString())),
      m_history(bar.addMenu(QString())), m_batch(bar.addMenu(QString())), m_training(bar.addMenu(QString())),
      m_view(bar.addMenu(QString())), m_help(bar.addMenu(QString())),
      m_recent(new RecentFilesMenu(settings, &bar)), m_themes(new ThemeMenu(settings, theme, &bar)),
      m_tongues(new LanguageMenu(settings, languages, &bar))
{
    const auto action = [this](QMenu* menu, const QString& name, const QKeySequence& key, auto signal,
                               auto... values) {
        QAction* made = menu->addAction(QString());
        made->setObjectName(name);
        made->setShortcut(key);
        connect(made, &QAction::triggered, this, [=, this] { Q_EMIT(this->*signal)(values...); });
        return made;
    };
    m_open = action(m_file, QStringLiteral("openFile"), QKeySequence::Open, &WindowMenus::openRequested);
    m_file->addMenu(m_recent);
    m_file->addSeparator();
    m_quit = action(m_file, QStringLiteral("quit"), QKeySequence(Qt::CTRL | Qt::Key_Q),
                    &WindowMenus::quitRequested);
    connect(m_recent, &RecentFilesMenu::chosen, this, &WindowMenus::recentChosen);

    fillWorkspaceMenus(workspaces);
    m_labels->addSeparator();
    m_kinds =
        action(m_labels, QStringLiteral("kinds"), QKeySequence(kKindsKey), &WindowMenus::kindsRequested);

    for (const Place place : kPlaces)
        m_go[std::size_t(place)] = action(m_view, QStringLiteral("place%1").arg(int(place)),
                                          QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(place))),
                                          &WindowMenus::placeChosen, place);
    m_view->addSeparator();
    m_view->addMenu(m_themes);
    m_view->addMenu(m_tongues);
    m_view->addSeparator();
    m_fullScreen = action(m_view, QStringLiteral("fullScreen"), QKeySequence(Qt::Key_F11),
                          &WindowMenus::fullScreenToggled);
    m_keys = action(m_help, QStringLiteral("keys"), QKeySequence(Qt::Key_F1), &WindowMenus::keysRequested);
    m_about = action(m_help, QStringLiteral("about"), QKeySequence(), &WindowMenus::aboutRequested);
}

void WindowMenus::fillWorkspaceMenus(const Workspaces& workspaces)
{
    const auto fill = [](QMenu* menu, const QList<QAction*>& actions) {
        for (QAction* given : actions) given != nullptr ? menu->addAction(given) : (void)menu->addSeparator();
    };
    workspaces.review->fillMenu(*m_review);
    fill(m_labels, workspaces.review->labelMenuActions());
    fill(m_project, workspaces.review->projectMenuActions());
    const MonitorWorkspace& monitor = *workspaces.monitor;
    m_monitor->addAction(monitor.listenAction());
    m_monitor->addAction(monitor.recordAction());
    m_monitor->addActions(monitor.keepingActions());
    m_monitor->addAction(monitor.checkAction());
    m_monitor->addAction(monitor.calibrateAction());
    m_monitor->addSeparator();
    m_monitor->addActions(monitor.pictureActions());
    m_monitor->addActions(monitor.alertActions());
    m_monitor->addSeparator();
    m_monitor->addActions(monitor.answerActions());
    m_monitor->addSeparator();
    m_monitor->addAction(monitor.folderAction());
    fill(m_history, workspaces.history->menuActions());
    fill(m_batch, workspaces.batch->menuActions());
    fill(m_training, workspaces.training->menuActions());
    for (QMenu* menu : {m_batch, m_training}) menu->menuAction()->setVisible(!menu->isEmpty());
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_open->setText(tr("&Open…"));
    m_recent->retranslate();
    m_quit->setText(tr("&Quit"));
    m_review->setTitle(tr("&Review"));
    m_labels->setTitle(tr("&Labels"));
    m_project->setTitle(tr("&Project"));
    m_monitor->setTitle(tr("&Monitor"));
    m_history->setTitle(tr("Histor&y"));
    m_batch->setTitle(tr("&Batch"));
    m_training->setTitle(tr("&Training"));
    m_view->setTitle(tr("&View"));
    const std::array names = {tr("&Review"), tr("&Monitor"), tr("Histor&y"), tr("&Batch"), tr("&Training")};
    static_assert(std::tuple_size_v<decltype(names)> == kPlaces.size());
    for (std::size_t i = 0; i < names.size(); ++i) m_go[i]->setText(names[i]);
    m_themes->retranslate();
    m_tongues->retranslate();
    m_fullScreen->setText(tr("&Full screen"));
    m_help->setTitle(tr("&Help"));
    m_kinds->setText(tr("&Kinds…"));
    m_keys->setText(tr("&Keys…"));
    m_about->setText(tr("&About CryScope"));
    QList<QAction*> own(m_go.begin(), m_go.end());
    own << m_open << m_quit << m_fullScreen << m_kinds << m_keys << m_about;
    for (QAction* action : own) action->setToolTip(withKey(withoutMarks(action->text()), *action));
}

} // namespace cryscope
