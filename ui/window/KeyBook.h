#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenuBar;

namespace cryscope {

class Settings;

/// The keys of the actions in the menus: the usual ones, and those that the user has given them instead,
/// which are remembered by the actions' object names. A change shows at once in menus and tooltips, as a
/// change of language does. One a window; what it is given outlives it. GUI thread.
class KeyBook final : public QObject {
    Q_OBJECT
public:
    /// `menus` as they are now: an action without an object name (a recent file, a language) keeps its keys.
    /// The same key may have different meanings in two of `workspaces`.
    KeyBook(Settings& settings, const QMenuBar& menus, QList<QWidget*> workspaces, QObject* parent);

    /// In the order of the menus.
    const QList<QAction*>& actions() const { return m_actions; }
    bool has(const QAction& action) const { return m_usual.contains(&action); }
    QList<QKeySequence> usual(const QAction& action) const { return m_usual.value(&action); }
    bool isChanged(const QAction& action) const { return action.shortcuts() != usual(action); }
    /// Another action that the key means where `action` can be meant, too.
    QAction* owner(const QKeySequence& key, const QAction& action) const;
    /// Takes the keys from their owners. An empty list: none.
    void set(QAction& action, const QList<QKeySequence>& keys);
    void reset(QAction& action) { set(action, usual(action)); }
    void resetAll();

    /// Whether a key can be given away at all: one stroke, and neither Tab nor a modifier alone.
    static bool canBeGiven(const QKeySequence& key);

private:
    void load();
    void give(QAction& action, const QList<QKeySequence>& keys);
    QWidget* workspaceOf(const QAction& action) const;

    Settings& m_settings;
    QList<QWidget*> m_workspaces;
    QList<QAction*> m_actions;
    QHash<const QAction*, QList<QKeySequence>> m_usual;
};

} // namespace cryscope
