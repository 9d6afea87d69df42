#include "ui/window/KeysDialog.h"

#include "ui/shared/ActionWords.h"
#include "ui/window/KeyBook.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>
#include <algorithm>

namespace cryscope {

namespace {

constexpr int kActionRole = Qt::UserRole;

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

QAction* actionOf(const QTreeWidgetItem* item)
{
    return item == nullptr ? nullptr : item->data(0, kActionRole).value<QAction*>();
}

/// One stroke a key, taken as soon as it is pressed: the usual field waits a second for further ones.
class OneKeyEdit final : public QKeySequenceEdit {
protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        QKeySequenceEdit::keyPressEvent(event);
        if (keySequence().isEmpty()) return; // a modifier alone, so far
        const QKeySequence stroke(keySequence()[0]);
        clear();
        setKeySequence(stroke);
    }
};

} // namespace

KeysDialog::KeysDialog(const QMenuBar& menus, KeyBook& keys, QWidget* parent)
    : QDialog(parent), m_keys(keys), m_filter(new QLineEdit), m_list(new QTreeWidget), m_key(new OneKeyEdit),
      m_set(new QPushButton(tr("&Set"))), m_add(new QPushButton(tr("&Add"))),
      m_remove(new QPushButton(tr("&Remove"))), m_usual(new QPushButton(tr("&Usual"))),
      m_allUsual(new QPushButton(tr("A&ll as usual"))), m_copy(new QPushButton(tr("&Copy the list"))),
      m_said(new QLabel)
{
    setWindowTitle(tr("Keys"));
    build();
    fill(menus);
    showKeys();
    connect(m_filter, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_key->clear();
        m_said->clear();
        showChoices();
    });
    connect(m_list, &QTreeWidget::itemActivated, m_key, [this] { m_key->setFocus(); });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this] {
        m_asked = nullptr;
        showChoices();
    });
    connect(m_set, &QPushButton::clicked, this, [this] { giveKey(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { giveKey(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_keys.set(*action(), {});
        after(tr("“%1” has no key now; the menu still has it.").arg(withoutMarks(action()->text())));
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        m_keys.reset(*action());
        after({});
    });
    connect(m_allUsual, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        after(tr("All keys are as they usually are."));
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(asText());
        m_said->setText(tr("Copied: paste it where it is to be printed."));
    });
    m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    m_list->setFocus();
}

void KeysDialog::build()
{
    m_filter->setObjectName(QStringLiteral("keysFilter"));
    m_filter->setPlaceholderText(tr("Filter: an action or a key"));
    m_filter->setAccessibleName(tr("Filter the keys"));
    m_filter->setToolTip(tr("Only actions or keys that contain this"));
    m_filter->setClearButtonEnabled(true);
    if (auto* clear = m_filter->findChild<QToolButton*>()) {
        clear->setAccessibleName(tr("Clear the filter"));
        clear->setToolTip(clear->accessibleName());
    }
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setToolTip(tr("What can be done by key; the menus have the same order. Return: another key"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setAccessibleName(tr("New key"));
    m_key->setToolTip(tr("Press the key that the chosen action is to have (Alt+K)"));
    m_set->setObjectName(QStringLiteral("setKey"));
    m_set->setToolTip(tr("The action has this key and no other (Alt+S)"));
    m_add->setObjectName(QStringLiteral("addKey"));
    m_add->setToolTip(tr("The action has this key as well (Alt+A)"));
    m_remove->setObjectName(QStringLiteral("removeKey"));
    m_remove->setToolTip(tr("The action has no key (Alt+R)"));
    m_usual->setObjectName(QStringLiteral("usualKey"));
    m_usual->setToolTip(tr("The action has its usual key again (Alt+U)"));
    m_allUsual->setObjectName(QStringLiteral("allUsualKeys"));
    m_allUsual->setToolTip(tr("Every action has its usual key again (Alt+L)"));
    m_copy->setObjectName(QStringLiteral("copyKeys"));
    m_copy->setToolTip(tr("All actions and keys as text (Alt+C)"));
    m_said->setObjectName(QStringLiteral("keysSaid"));
    m_said->setWordWrap(true);
    for (QPushButton* button : {m_set, m_add, m_remove, m_usual, m_allUsual, m_copy})
        button->setAutoDefault(false); // Return belongs to the list

    auto* label = new QLabel(tr("New &key"));
    label->setBuddy(m_key);
    auto* choices = new QHBoxLayout;
    choices->addWidget(label);
    choices->addWidget(m_key, 1);
    for (QPushButton* button : {m_set, m_add, m_remove, m_usual}) choices->addWidget(button);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_allUsual, QDialogButtonBox::ResetRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // black in the dark theme too
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this window (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addLayout(choices);
    column->addWidget(m_said);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 38);
}

void KeysDialog::fill(const QMenuBar& menus)
{
    for (const QAction* menu : menus.actions()) {
        if (menu->menu() == nullptr) continue;
        auto* group = new QTreeWidgetItem(m_list, {withoutMarks(menu->text())});
        group->setFlags(Qt::ItemIsEnabled);
        add(*menu->menu(), *group);
        group->setFirstColumnSpanned(true);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        if (group->childCount() == 0) delete group;
    }
    for (QTreeWidgetItemIterator it(m_list); *it != nullptr; ++it) // room for the dots of Ä, Ö, Ü
        (*it)->setSizeHint(0, QSize(0, fontMetrics().height() + 6));
    m_list->expandAll();
}

void KeysDialog::add(const QMenu& menu, QTreeWidgetItem& group)
{
    for (QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            add(*action->menu(), group);
        } else if (m_keys.has(*action)) {
            auto* item = new QTreeWidgetItem(&group, {withoutMarks(action->text())});
            item->setData(0, kActionRole, QVariant::fromValue(action));
        }
    }
}

void KeysDialog::showKeys()
{
    for (QTreeWidgetItemIterator it(m_list); *it != nullptr; ++it) {
        const QAction* action = actionOf(*it);
        if (action == nullptr) continue;
        (*it)->setText(1, keysOf(*action));
        QFont font = this->font();
        font.setBold(m_keys.isChanged(*action));
        (*it)->setFont(1, font);
    }
    showChoices();
}

void KeysDialog::filter(const QString& words)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        bool isShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const bool fits = item->text(0).contains(words, Qt::CaseInsensitive) ||
                              item->text(1).contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            isShown = isShown || fits;
        }
        group->setHidden(!isShown);
    }
}

QAction* KeysDialog::action() const
{
    return actionOf(m_list->currentItem());
}

void KeysDialog::showChoices()
{
    const QAction* chosen = action();
    const bool hasKey = !m_key->keySequence().isEmpty();
    m_key->setEnabled(chosen != nullptr);
    m_set->setEnabled(chosen != nullptr && hasKey);
    m_add->setEnabled(chosen != nullptr && hasKey);
    m_remove->setEnabled(chosen != nullptr && !chosen->shortcuts().isEmpty());
    m_usual->setEnabled(chosen != nullptr && m_keys.isChanged(*chosen));
    const auto& all = m_keys.actions();
    m_allUsual->setEnabled(
        std::any_of(all.begin(), all.end(), [this](const QAction* each) { return m_keys.isChanged(*each); }));
}

void KeysDialog::giveKey(bool isFurther)
{
    QAction& chosen = *action();
    const QKeySequence key = m_key->keySequence();
    const QString word = key.toString(QKeySequence::NativeText);
    if (!KeyBook::canBeGiven(key)) {
        m_said->setText(tr("%1 cannot be given to an action; choose another key.").arg(word));
        return;
    }
    QAction* owner = m_keys.owner(key, chosen);
    const QString ownersName = owner == nullptr ? QString() : withoutMarks(owner->text());
    if (owner != nullptr && owner != m_asked) {
        m_asked = owner;
        m_said->setText(
            tr("%1 belongs to “%2”. Press the button again to take it from there.").arg(word, ownersName));
        return;
    }
    QList<QKeySequence> keys;
    if (isFurther) keys = chosen.shortcuts();
    if (!keys.contains(key)) keys << key;
    m_keys.set(chosen, keys);
    after(owner == nullptr ? QString() : tr("“%1” has lost %2.").arg(ownersName, word));
}

void KeysDialog::after(const QString& sentence)
{
    m_asked = nullptr;
    m_key->clear();
    showKeys();
    m_said->setText(sentence);
}

QString KeysDialog::asText() const
{
    QString text;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = m_list->topLevelItem(i);
        text += group->text(0) + QLatin1Char('\n');
        for (int j = 0; j < group->childCount(); ++j)
            if (!group->child(j)->text(1).isEmpty())
                text += QStringLiteral("\t%1\t%2\n").arg(group->child(j)->text(0), group->child(j)->text(1));
    }
    return text;
}

} // namespace cryscope
