#include "tests/ui/window/WindowFixture.h"
#include "ui/window/KeyBook.h"
#include "ui/window/KeysDialog.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace cryscope {
namespace {

class Keys : public test::Window {
protected:
    KeyBook& book() { return window->keys(); }
    QAction& action(const char* name)
    {
        for (QAction* each : book().actions())
            if (each->objectName() == QLatin1String(name)) return *each;
        ADD_FAILURE() << "no action is called " << name;
        return *book().actions().front();
    }
    static QList<QKeySequence> keys(const char* text)
    {
        return QKeySequence::listFromString(QLatin1String(text), QKeySequence::PortableText);
    }
    /// The window anew, with what is remembered.
    void restart() { make(); }
};

TEST_F(Keys, CanBeGivenToEveryActionThatHasOne)
{
    QSet<QString> names;
    for (const QAction* each : book().actions()) {
        EXPECT_FALSE(names.contains(each->objectName())) << each->objectName().toStdString() << " twice";
        names.insert(each->objectName());
    }
    EXPECT_GT(names.size(), 140);
    QList<QMenu*> menus = window->menuBar()->findChildren<QMenu*>();
    for (const QMenu* menu : menus)
        for (const QAction* each : menu->actions())
            EXPECT_TRUE(each->shortcut().isEmpty() || each->menu() != nullptr || book().has(*each))
                << each->text().toStdString() << " keeps its key";
}

TEST_F(Keys, StayAsTheyWereChangedAndCanBeAsUsualAgain)
{
    book().set(action("play"), keys("Ctrl+Alt+P"));
    restart();
    EXPECT_EQ(action("play").shortcuts(), keys("Ctrl+Alt+P"));
    EXPECT_TRUE(book().isChanged(action("play")));
    book().reset(action("play"));
    restart();
    EXPECT_EQ(action("play").shortcuts(), keys("Space"));
    book().set(action("play"), {});
    book().set(action("labelUndo"), keys("Ctrl+Alt+Z; Ctrl+Alt+U"));
    restart();
    EXPECT_TRUE(action("play").shortcuts().isEmpty());
    EXPECT_EQ(action("labelUndo").shortcuts().size(), 2);
    book().resetAll();
    restart();
    for (const QAction* each : book().actions()) EXPECT_FALSE(book().isChanged(*each));
}

TEST_F(Keys, StandInTheTooltipsAsSoonAsTheyAreChanged)
{
    EXPECT_TRUE(action("fit").toolTip().contains("Ctrl+F"));
    book().set(action("fit"), keys("Ctrl+Alt+F"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    EXPECT_TRUE(action("fit").toolTip().contains("Ctrl+Alt+F")) << action("fit").toolTip().toStdString();
}

TEST_F(Keys, MeanOneThingWhereTwoCouldBeMeant)
{
    EXPECT_EQ(book().owner(QKeySequence("Ctrl+L"), action("record")), &action("listen"));
    book().set(action("record"), keys("Ctrl+L"));
    EXPECT_EQ(action("record").shortcuts(), keys("Ctrl+L"));
    EXPECT_TRUE(action("listen").shortcuts().isEmpty()) << "a key of two meanings would have none";
    book().reset(action("listen"));
    EXPECT_EQ(action("listen").shortcuts(), keys("Ctrl+L"));
    EXPECT_TRUE(action("record").shortcuts().isEmpty());
    // In two workspaces a key may mean two things.
    EXPECT_EQ(book().owner(QKeySequence("Q"), action("startLearning")), nullptr);
}

TEST_F(Keys, OfAHandEditedFileThatCannotBeAreLeftOut)
{
    settings.setValue("keys/record", "Ctrl+L");
    settings.setValue("keys/play", "Tab; Ctrl+Alt+Y");
    settings.setValue("keys/nothing", "Ctrl+Alt+Q");
    restart();
    EXPECT_TRUE(action("record").shortcuts().isEmpty());
    EXPECT_EQ(action("listen").shortcuts(), keys("Ctrl+L"));
    EXPECT_EQ(action("play").shortcuts(), keys("Ctrl+Alt+Y"));
}

class KeysChanged : public Keys {
protected:
    void SetUp() override
    {
        Keys::SetUp();
        dialog = std::make_unique<KeysDialog>(*window->menuBar(), book(), window.get());
        dialog->show();
    }
    void choose(const char* name)
    {
        auto* list = dialog->findChild<QTreeWidget*>("keysList");
        for (QTreeWidgetItemIterator it(list); *it != nullptr; ++it)
            if ((*it)->data(0, Qt::UserRole).value<QAction*>() == &action(name))
                return list->setCurrentItem(*it);
        ADD_FAILURE() << name << " is not in the list";
    }
    void press(const char* button) { dialog->findChild<QPushButton*>(button)->click(); }
    QKeySequenceEdit& edit() { return *dialog->findChild<QKeySequenceEdit*>("newKey"); }
    QString said() { return dialog->findChild<QLabel*>("keysSaid")->text(); }

    std::unique_ptr<KeysDialog> dialog;
};

TEST_F(KeysChanged, ByPressingTheNewOne)
{
    choose("loop");
    QTest::keyClick(&edit(), Qt::Key_F8);
    press("setKey");
    EXPECT_EQ(action("loop").shortcuts(), keys("F8"));
    QTest::keyClick(&edit(), Qt::Key_F8, Qt::ShiftModifier);
    press("addKey");
    EXPECT_EQ(action("loop").shortcuts(), keys("F8; Shift+F8"));
    press("removeKey");
    EXPECT_TRUE(action("loop").shortcuts().isEmpty());
    press("usualKey");
    EXPECT_EQ(action("loop").shortcuts(), keys("L"));
    EXPECT_FALSE(dialog->findChild<QPushButton*>("allUsualKeys")->isEnabled());
}

TEST_F(KeysChanged, AreTakenFromAnotherActionOnlyWhenAskedTwice)
{
    choose("loop");
    edit().setKeySequence(QKeySequence("F"));
    press("setKey");
    EXPECT_EQ(action("loop").shortcuts(), keys("L"));
    EXPECT_TRUE(said().contains("belongs to")) << said().toStdString();
    press("setKey");
    EXPECT_EQ(action("loop").shortcuts(), keys("F"));
    EXPECT_TRUE(action("follow").shortcuts().isEmpty());
    edit().setKeySequence(QKeySequence("Tab"));
    press("setKey");
    EXPECT_EQ(action("loop").shortcuts(), keys("F")) << "Tab goes through the controls";
    press("allUsualKeys");
    EXPECT_EQ(action("follow").shortcuts(), keys("F"));
}

TEST_F(KeysChanged, AreFoundByWhatTheyDoAndByTheKey)
{
    auto* list = dialog->findChild<QTreeWidget*>("keysList");
    const auto shown = [list] {
        int count = 0;
        for (QTreeWidgetItemIterator it(list, QTreeWidgetItemIterator::NotHidden); *it != nullptr; ++it)
            count += (*it)->parent() != nullptr && !(*it)->parent()->isHidden() ? 1 : 0;
        return count;
    };
    const int all = shown();
    dialog->findChild<QLineEdit*>("keysFilter")->setText("zoom in");
    EXPECT_EQ(shown(), 1);
    dialog->findChild<QLineEdit*>("keysFilter")->setText("f11");
    EXPECT_EQ(shown(), 1);
    dialog->findChild<QLineEdit*>("keysFilter")->clear();
    EXPECT_EQ(shown(), all);
    EXPECT_TRUE(dialog->asText().contains("\tFull screen\tF11\n"));
}

} // namespace
} // namespace cryscope
