#include "core/annotations/KindFile.h"
#include "tests/ui/support/Wait.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/monitor/LiveBar.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelList.h"
#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/window/KindsDialog.h"

#include <QSignalSpy>

namespace cryscope {
namespace {

/// The window with a recording that has one label, "hungry", and the dialog of the kinds before it.
class Kinds : public test::Window {
protected:
    Kinds()
    {
        window->openFiles({wav("cry.wav")});
        EXPECT_TRUE(test::waitFor([&] { return review->labels().isOpen(); }));
        Annotation label;
        label.kind = "hungry";
        label.startSeconds = 0.1;
        label.endSeconds = 0.2;
        review->labels().create(label);
        dialog = std::make_unique<KindsDialog>(kinds, window.get());
        dialog->setModal(true);
        dialog->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }
    template <class Part>
    Part& part(const char* name)
    {
        return *dialog->findChild<Part*>(QLatin1String(name));
    }
    QListWidget& list() { return part<QListWidget>("kindList"); }
    void choose(const QString& name)
    {
        for (int row = 0; row < list().count(); ++row)
            if (list().item(row)->data(Qt::UserRole) == name) list().setCurrentRow(row);
        ASSERT_EQ(list().currentItem()->data(Qt::UserRole).toString(), name);
    }
    void rename(const QString& title)
    {
        auto& name = part<QLineEdit>("kindName");
        name.setText(title);
        Q_EMIT name.editingFinished(); // by Return, or by leaving the field
    }
    void pick(const char* box, const QVariant& data)
    {
        auto& combo = part<QComboBox>(box);
        combo.setCurrentIndex(combo.findData(data));
        Q_EMIT combo.activated(combo.currentIndex());
    }
    QString listedInReview()
    {
        const auto& model = review->list().model();
        return model.index(0, LabelModel::What).data().toString();
    }
    QString reviewKey(int key) { return review->labelActions().kinds[key - 1]->text(); }
    QStringList monitorKinds()
    {
        QStringList texts;
        for (const QMenu* menu : window->findChild<LiveBar*>()->findChildren<QMenu*>())
            for (const QAction* action : menu->actions()) texts << action->text();
        return texts;
    }

    std::unique_ptr<KindsDialog> dialog;
};

TEST_F(Kinds, thatAreRenamedAreSoAtOnceInReviewAndMonitorAndInTheFile)
{
    ASSERT_EQ(listedInReview(), "hungry");
    ASSERT_TRUE(monitorKinds().contains("hungry"));
    choose("hungry");
    rename("wants milk");
    EXPECT_EQ(listedInReview(), "wants milk");
    EXPECT_EQ(reviewKey(2), "Kind: wants milk");
    EXPECT_TRUE(monitorKinds().contains("wants milk"));
    EXPECT_FALSE(monitorKinds().contains("hungry"));
    EXPECT_EQ(reasonTitle("hungry"), "wants milk") << "History and results";
    EXPECT_EQ(review->labels().set().inTimeOrder().front().kind, "hungry") << "the label says what it said";
    EXPECT_EQ(readKinds(folder.filePath("kinds.json").toStdString())->find("hungry")->title, "wants milk");
    rename("");
    EXPECT_EQ(listedInReview(), "hungry") << "the program's own word again";
}

TEST_F(Kinds, keepTheirWordsThroughAChangeOfLanguageAndARestart)
{
    choose("hungry");
    rename("wants milk");
    speak("Deutsch");
    EXPECT_EQ(reasonTitle("hungry"), "wants milk");
    EXPECT_EQ(reasonTitle("tired"), "müde");
    speak("English");
    dialog.reset();
    const KindBook again(folder.filePath("kinds.json").toStdString());
    EXPECT_EQ(again.kinds(), kinds.kinds());
}

TEST_F(Kinds, thatAreMergedAreReadAsOneEverywhere)
{
    choose("hungry");
    pick("kindMergeTarget", "discomfort");
    part<QPushButton>("kindMerge").click();
    EXPECT_EQ(listedInReview(), "discomfort");
    EXPECT_EQ(reasonTitle("hungry"), "discomfort");
    EXPECT_FALSE(monitorKinds().contains("hungry"));
    EXPECT_EQ(review->labels().vocabulary().find("hungry")->name, "discomfort");
    EXPECT_EQ(list().currentItem()->data(Qt::UserRole), "discomfort");
    EXPECT_TRUE(part<QLabel>("kindInFiles").text().contains("hungry"));
    EXPECT_EQ(review->labels().set().inTimeOrder().front().kind, "hungry");
}

TEST_F(Kinds, areAddedWithAKeyThatIsTakenFromAnother)
{
    part<QPushButton>("kindAdd").click();
    rename("hiccup");
    pick("kindKey", 2);
    EXPECT_EQ(reviewKey(2), "Kind: hiccup");
    EXPECT_EQ(kinds.kinds().find("hungry")->hotkey, 0);
    EXPECT_TRUE(part<QLabel>("kindSaid").text().contains("hungry"));
    EXPECT_TRUE(monitorKinds().contains("hiccup"));
    part<QPushButton>("kindRemove").click();
    EXPECT_FALSE(monitorKinds().contains("hiccup"));
}

TEST_F(Kinds, thatHaveANameAlreadyAreRefusedInPlace)
{
    choose("hungry");
    rename("Tired");
    EXPECT_TRUE(part<QLabel>("kindSaid").text().contains("already"));
    EXPECT_EQ(listedInReview(), "hungry");
    EXPECT_EQ(part<QLineEdit>("kindName").text(), "hungry");
}

TEST_F(Kinds, thatAreTypedInReviewAreOfferedInMonitorToo)
{
    const AnnotationId id = review->labels().set().inTimeOrder().front().id;
    review->labels().addKind("whimper");
    review->labels().setKind({id}, "whimper");
    EXPECT_TRUE(monitorKinds().contains("whimper"));
    EXPECT_NE(kinds.kinds().find("whimper"), nullptr);
    EXPECT_EQ(listedInReview(), "whimper");
}

TEST_F(Kinds, moveInEveryListAtOnce)
{
    choose("hungry");
    part<QToolButton>("kindUp").click();
    EXPECT_EQ(monitorKinds().indexOf("hungry"), 0);
    EXPECT_FALSE(part<QToolButton>("kindUp").isEnabled());
}

TEST(KindBook, thatCannotBeReadLeavesTheUsualKindsAndTheFile)
{
    QTemporaryDir folder;
    const QString file = folder.filePath("kinds.json");
    QFile broken(file);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    KindBook book(file.toStdString());
    EXPECT_FALSE(book.problem().empty());
    EXPECT_EQ(book.kinds(), Vocabulary::standard());
    book.add("hiccup");
    EXPECT_EQ(QFileInfo(file).size(), 1);
}

} // namespace
} // namespace cryscope
