#include "ui/window/KeyBook.h"

#include "ui/shared/Settings.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace cryscope {
namespace {

QString settingOf(const QAction& action)
{
    return QStringLiteral("keys/") + action.objectName();
}

void collect(const QList<QAction*>& actions, QList<QAction*>& found)
{
    for (QAction* action : actions) {
        if (action->menu() != nullptr)
            collect(action->menu()->actions(), found);
        else if (!action->isSeparator() && !action->objectName().isEmpty() && !found.contains(action))
            found << action;
    }
}

} // namespace

KeyBook::KeyBook(Settings& settings, const QMenuBar& menus, QList<QWidget*> workspaces, QObject* parent)
    : QObject(parent), m_settings(settings), m_workspaces(std::move(workspaces))
{
    collect(menus.actions(), m_actions);
    for (const QAction* action : m_actions) m_usual.insert(action, action->shortcuts());
    load();
}

void KeyBook::load()
{
    QList<QAction*> own;
    for (QAction* action : m_actions) {
        const QVariant kept = m_settings.value(settingOf(*action));
        if (!kept.isValid()) continue;
        own << action;
        action->setShortcuts(QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText));
    }
    // A key of two meanings would have none: of a hand-edited file the later one gives way.
    for (QAction* action : own) {
        QList<QKeySequence> keys;
        for (const QKeySequence& key : action->shortcuts())
            if (canBeGiven(key) && owner(key, *action) == nullptr) keys << key;
        action->setShortcuts(keys);
    }
}

QWidget* KeyBook::workspaceOf(const QAction& action) const
{
    if (action.shortcutContext() != Qt::WidgetWithChildrenShortcut) return nullptr;
    for (QWidget* workspace : m_workspaces) {
        const auto* part = qobject_cast<const QWidget*>(action.parent()); // a page of it
        if (workspace->actions().contains(const_cast<QAction*>(&action)) ||
            (part != nullptr && workspace->isAncestorOf(part)))
            return workspace;
    }
    return nullptr;
}

QAction* KeyBook::owner(const QKeySequence& key, const QAction& action) const
{
    const QWidget* place = workspaceOf(action);
    for (QAction* other : m_actions) {
        if (other == &action || !other->shortcuts().contains(key)) continue;
        const QWidget* otherPlace = workspaceOf(*other);
        if (place == nullptr || otherPlace == nullptr || place == otherPlace) return other;
    }
    return nullptr;
}

void KeyBook::give(QAction& action, const QList<QKeySequence>& keys)
{
    action.setShortcuts(keys);
    if (isChanged(action))
        m_settings.setValue(settingOf(action), QKeySequence::listToString(keys, QKeySequence::PortableText));
    else
        m_settings.remove(settingOf(action));
}

void KeyBook::set(QAction& action, const QList<QKeySequence>& keys)
{
    for (const QKeySequence& key : keys)
        while (QAction* other = owner(key, action)) {
            QList<QKeySequence> left = other->shortcuts();
            left.removeAll(key);
            give(*other, left);
        }
    give(action, keys);
    QEvent words(QEvent::LanguageChange); // tooltips name keys
    QCoreApplication::sendEvent(QCoreApplication::instance(), &words);
}

void KeyBook::resetAll()
{
    for (QAction* action : m_actions) give(*action, usual(*action));
    QEvent words(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &words);
}

bool KeyBook::canBeGiven(const QKeySequence& key)
{
    if (key.count() != 1) return false;
    switch (key[0].key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_unknown:
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
        return false;
    default:
        return true;
    }
}

} // namespace cryscope
