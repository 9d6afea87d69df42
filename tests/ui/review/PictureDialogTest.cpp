#include "ui/review/PictureDialog.h"

#include "tests/support/TempFolder.h"
#include "ui/shared/Settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

struct PictureDialogTest : testing::Test {
    PictureDialog& open()
    {
        dialog = std::make_unique<PictureDialog>(settings, style);
        return *dialog;
    }
    template <typename Box>
    Box& box(const char* name)
    {
        return *dialog->findChild<Box*>(name);
    }
    QPushButton& save() { return *dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save); }
    QString outcome() { return box<QLabel>("pictureOutcome").text(); }

    test::TempFolder folder;
    Settings settings{QString::fromStdString((folder / "settings.ini").string())};
    FigureStyle style;
    std::unique_ptr<PictureDialog> dialog;
};

TEST_F(PictureDialogTest, BeginsWithAFigureForPrint)
{
    open();
    EXPECT_EQ(dialog->choice(), PictureChoice());
    EXPECT_EQ(dialog->choice().pixels(), QSize(2008, 1181)) << "170 x 100 mm at 300 dpi";
    EXPECT_TRUE(outcome().contains("2008"));
    EXPECT_TRUE(save().isEnabled());
}

TEST_F(PictureDialogTest, KeepsTheSizeWhenTheUnitChanges)
{
    open();
    box<QComboBox>("pictureUnit").setCurrentIndex(1);
    EXPECT_TRUE(dialog->choice().inPixels);
    EXPECT_EQ(dialog->choice().pixels(), QSize(2008, 1181));
    box<QComboBox>("pictureUnit").setCurrentIndex(0);
    EXPECT_EQ(dialog->choice().width, 170);
}

TEST_F(PictureDialogTest, SaysWhatCannotBeDrawnBeforeAnybodyWaitsForIt)
{
    open();
    box<QSpinBox>("pictureDpi").setValue(2400);
    box<QDoubleSpinBox>("pictureWidth").setValue(200);
    EXPECT_FALSE(save().isEnabled());
    EXPECT_TRUE(outcome().contains("16384"));
    box<QSpinBox>("pictureDpi").setValue(300);
    EXPECT_TRUE(save().isEnabled());
    box<QDoubleSpinBox>("pictureHeight").setValue(8);
    EXPECT_FALSE(save().isEnabled()) << "no room between name and ruler";
    box<QCheckBox>("pictureAxes").setChecked(false);
    EXPECT_TRUE(save().isEnabled());
}

TEST_F(PictureDialogTest, RemembersWhatWasSaved)
{
    open();
    box<QSpinBox>("pictureDpi").setValue(600);
    box<QCheckBox>("pictureColourBar").setChecked(false);
    dialog->reject();
    EXPECT_EQ(open().choice(), PictureChoice()) << "what was not wanted is no choice";
    box<QSpinBox>("pictureDpi").setValue(600);
    box<QCheckBox>("pictureColourBar").setChecked(false);
    save().click();
    EXPECT_EQ(open().choice().dpi, 600);
    EXPECT_FALSE(open().choice().colourBar);
    settings.setValue("picture/dpi", "many");
    EXPECT_EQ(open().choice().dpi, 300);
}

TEST_F(PictureDialogTest, OffersLabelsWhereThereAreAny)
{
    open();
    EXPECT_FALSE(box<QCheckBox>("pictureLabels").isEnabled());
    style.marks = {{0, 1, "cry", {}}};
    open();
    EXPECT_TRUE(box<QCheckBox>("pictureLabels").isEnabled());
    FigureStyle with = style, without = style;
    PictureChoice choice;
    choice.apply(with);
    EXPECT_EQ(with.marks.size(), 1U);
    choice.labels = false;
    choice.apply(without);
    EXPECT_TRUE(without.marks.empty());
    box<QCheckBox>("pictureAxes").setChecked(false);
    EXPECT_FALSE(box<QCheckBox>("pictureLabels").isEnabled()) << "they stand above the spectrogram";
}

} // namespace
} // namespace cryscope
