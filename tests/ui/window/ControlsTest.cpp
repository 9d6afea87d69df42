#include "tests/ui/support/Wait.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/alerts/AlertDialog.h"
#include "ui/project/CompareDialog.h"
#include "ui/project/DrawDialog.h"
#include "ui/project/LocateDialog.h"
#include "ui/review/ReviewDraw.h"
#include "ui/review/ReviewProject.h"
#include "ui/shared/ActionWords.h"
#include "ui/window/AboutText.h"
#include "ui/window/KeysDialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTimer>
#include <QToolButton>

namespace cryscope {
namespace {

/// Parts that Qt makes inside a control, and the frames of menus: they are reached through what they belong
/// to.
bool isPartOfAnother(const QWidget& widget)
{
    if (widget.objectName().startsWith("qt_") || qobject_cast<const QMenu*>(&widget)) return true;
    if (qobject_cast<const QSplitterHandle*>(&widget)) return true;
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
            parent->inherits("QTabBar") || parent->inherits("QAbstractItemView") ||
            (parent->inherits("QAbstractScrollArea") && qobject_cast<const QScrollBar*>(&widget)))
            return true;
    return false;
}

bool isControl(const QWidget& widget)
{
    if (isPartOfAnother(widget) || qobject_cast<const QLabel*>(&widget)) return false;
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget);
}

QString nameOf(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

/// The keys that press or reach a control: of its action, of an action with the same words, of its label.
QStringList keysOf(QWidget& widget, const QList<QAction*>& actions, const QList<QLabel*>& labels)
{
    QStringList keys;
    const auto add = [&keys](const QAction& action) {
        if (!action.shortcut().isEmpty()) keys << action.shortcut().toString(QKeySequence::NativeText);
    };
    if (auto* tool = qobject_cast<QToolButton*>(&widget); tool && tool->defaultAction()) {
        add(*tool->defaultAction());
    } else if (auto* button = qobject_cast<QAbstractButton*>(&widget); button && !button->text().isEmpty()) {
        for (const QAction* action : actions)
            if (withoutMarks(action->text()) == withoutMarks(button->text())) add(*action);
    }
    for (const QLabel* label : labels)
        if (label->buddy() == &widget && !QKeySequence::mnemonic(label->text()).isEmpty())
            keys << QKeySequence::mnemonic(label->text()).toString(QKeySequence::NativeText);
    return keys;
}

void expectNamedAndExplained(const QWidget& top, const QList<QAction*>& actions, int atLeast)
{
    const auto labels = top.findChildren<QLabel*>();
    int controls = 0;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        if (!isControl(*widget)) continue;
        ++controls;
        const std::string who = std::string(widget->metaObject()->className()) + " \"" +
                                nameOf(*widget).toStdString() + "\" in " +
                                widget->parentWidget()->metaObject()->className();
        EXPECT_FALSE(nameOf(*widget).isEmpty()) << who;
        EXPECT_FALSE(widget->toolTip().isEmpty()) << who;
        for (const QString& key : keysOf(*widget, actions, labels))
            EXPECT_TRUE(widget->toolTip().contains(key))
                << who << ": " << key.toStdString() << " is not in: " << widget->toolTip().toStdString();
    }
    EXPECT_GE(controls, atLeast);
}

QList<QAction*> entriesOf(const QList<QAction*>& actions)
{
    QList<QAction*> all;
    for (QAction* action : actions) {
        if (action->isSeparator()) continue;
        all << action;
        if (action->menu()) all << entriesOf(action->menu()->actions());
    }
    return all;
}

using EveryControl = test::Window;

TEST_F(EveryControl, OfEveryWorkspaceHasANameAndATooltipWithItsKey)
{
    review->openFile(wav("sound.wav"));
    ASSERT_TRUE(test::waitFor([&] { return review->isShowingRecording(); }));
    for (const char* language : {"English", "Deutsch"}) {
        speak(language);
        for (const Place place : kPlaces) {
            window->show(place);
            QCoreApplication::processEvents();
            expectNamedAndExplained(*window, entriesOf(window->menuBar()->actions()), 20);
        }
    }
}

TEST_F(EveryControl, OfTheKeysDialogHasANameAndATooltip)
{
    KeysDialog dialog(*window->menuBar(), window->keys(), window.get());
    expectNamedAndExplained(dialog, {}, 9);
}

TEST_F(EveryControl, OfTheAlertsDialogHasANameAndATooltip)
{
    AlertDialog dialog({}, {}, window.get());
    expectNamedAndExplained(dialog, {}, 25);
}

TEST_F(EveryControl, OfAProjectAndItsDialogsHasANameAndATooltipWithItsKey)
{
    review->project().session().create(folder.path());
    ASSERT_TRUE(test::waitFor([&] { return review->project().session().isOpen(); }));
    CompareDialog compare({}, window.get());
    DrawDialog draw(review->draw().session(), window.get());
    LocateDialog locate(review->project().session().project(), folder.path(), window.get());
    ASSERT_TRUE(test::waitFor([&] { return locate.summary().contains("nothing to locate"); }));
    for (const char* language : {"English", "Deutsch"}) {
        speak(language);
        expectNamedAndExplained(*window, entriesOf(window->menuBar()->actions()), 20);
        expectNamedAndExplained(CompareDialog({}, window.get()), {}, 10);
        expectNamedAndExplained(DrawDialog(review->draw().session(), window.get()), {}, 5);
    }
    expectNamedAndExplained(compare, {}, 10);
    expectNamedAndExplained(draw, {}, 5);
    expectNamedAndExplained(locate, {}, 3);
}

TEST_F(EveryControl, OfTheAboutBoxHasANameAndATooltip)
{
    bool looked = false;
    QTimer::singleShot(0, window.get(), [&looked] {
        QWidget* box = QApplication::activeModalWidget();
        ASSERT_NE(box, nullptr);
        expectNamedAndExplained(*box, {}, 1);
        looked = true;
        box->close();
    });
    showAbout(window.get());
    EXPECT_TRUE(looked);
}

TEST_F(EveryControl, OfTheMenusHasWordsAndATooltipWithItsKey)
{
    const auto entries = entriesOf(window->menuBar()->actions());
    EXPECT_GT(entries.size(), 40);
    for (const QAction* action : entries) {
        EXPECT_FALSE(withoutMarks(action->text()).isEmpty()) << action->toolTip().toStdString();
        EXPECT_FALSE(action->toolTip().isEmpty()) << action->text().toStdString();
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        EXPECT_TRUE(action->toolTip().contains(key))
            << action->text().toStdString() << ": " << key.toStdString();
    }
}

} // namespace
} // namespace cryscope
