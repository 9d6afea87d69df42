#include "ui/window/KeysDialog.h"

#include "ui/shared/ActionWords.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace cryscope {

namespace {

void collect(const QMenu& menu, QTreeWidgetItem& group)
{
    const auto actions = menu.actions();
    for (const QAction* action : actions) {
        if (action->menu() != nullptr) collect(*action->menu(), group);
        QStringList keys;
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence& key : shortcuts) keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            new QTreeWidgetItem(&group, {withoutMarks(action->text()), keys.join(QStringLiteral(", "))});
    }
}

} // namespace

KeysDialog::KeysDialog(const QMenuBar& menus, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* list = new QTreeWidget;
    list->setAccessibleName(tr("Actions and their keys"));
    list->setToolTip(tr("What can be done by key; the menus have the same order"));
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setRootIsDecorated(false);
    const auto actions = menus.actions();
    for (const QAction* action : actions) {
        if (action->menu() == nullptr) continue;
        auto* group = new QTreeWidgetItem(list, {withoutMarks(action->text())});
        collect(*action->menu(), *group);
        group->setFirstColumnSpanned(true);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        if (group->childCount() == 0) delete group;
    }
    for (QTreeWidgetItemIterator it(list); *it != nullptr; ++it) // room for the dots of Ä, Ö, Ü
        (*it)->setSizeHint(0, QSize(0, fontMetrics().height() + 6));
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // black in the dark theme too
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this window (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(460, 560);
}

} // namespace cryscope
