#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QMenu;
class QMenuBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cryscope {

class KeyBook;

/// Every action of the menus with its keys, as a list to read, to copy and to change.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const QMenuBar& menus, KeyBook& keys, QWidget* parent);

    /// The whole list, an action and its keys a line.
    QString asText() const;

private:
    void build();
    void fill(const QMenuBar& menus);
    void add(const QMenu& menu, QTreeWidgetItem& group);
    /// The keys as they are now; bold where they are the user's own.
    void showKeys();
    void filter(const QString& words);
    /// Of the current row; nullptr: a heading.
    QAction* action() const;
    void showChoices();
    /// With what the action has (`isFurther`), or instead of it.
    void giveKey(bool isFurther);
    void after(const QString& sentence);

    KeyBook& m_keys;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_key;
    QPushButton* m_set;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_usual;
    QPushButton* m_allUsual;
    QPushButton* m_copy;
    QLabel* m_said;
    QAction* m_asked = nullptr; ///< whose key is taken when it is asked for once more
};

} // namespace cryscope
