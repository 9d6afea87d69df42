// Clips drawn by score, stepped through in Review.
#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/project/CompareDialog.h"
#include "ui/project/DrawDialog.h"
#include "ui/project/DrawPanel.h"
#include "ui/project/ProjectActions.h"
#include "ui/review/LabelActions.h"
#include "ui/review/ReviewDraw.h"
#include "ui/review/ReviewProject.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/VerdictsDialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class SampleInReview : public testing::Test {
protected:
    SampleInReview()
        : m_settings(QString::fromStdString((m_folder / "settings.ini").string())),
          m_workspace(m_settings, std::make_unique<test::FakeOutput>())
    {
        for (const char* name : {"a.wav", "b.wav"}) {
            test::writeWav(m_folder / name, test::noise(20, kRate), kRate);
            LabelDocument document;
            document.recordings.push_back({.audio = (m_folder / name).string()});
            for (int i = 0; i < 3; ++i) {
                Annotation label;
                label.startSeconds = 2 + 5 * i;
                label.endSeconds = label.startSeconds + 2;
                label.kind = label.tier = "cry";
                label.origin = Origin::Model;
                label.model = "detector 1";
                label.confidence = 0.15 + 0.4 * i;
                EXPECT_TRUE(document.recordings.front().annotations.add(label));
            }
            EXPECT_TRUE(writeLabelFile(labelFileOf(m_folder / name), document));
        }
        m_workspace.resize(1200, 760);
        m_workspace.show();
        m_workspace.activateWindow();
    }
    DrawSession& draw() { return m_workspace.draw().session(); }
    void openAndDraw()
    {
        QSignalSpy opened(&m_workspace, &ReviewWorkspace::fileOpened);
        m_workspace.openFile(QString::fromStdString((m_folder / "a.wav").string()));
        ASSERT_TRUE(test::waitFor([&] { return opened.count() == 1 && m_workspace.labels().isOpen(); }));
        ASSERT_TRUE(test::waitFor([&] { return !draw().isDrawing(); }));
        draw().draw({.count = 6, .seed = 4});
        ASSERT_TRUE(test::waitFor([&] { return draw().toJudge() == 6 && isAtClip(); }));
    }
    /// The label of the current clip is selected and played.
    bool isAtClip()
    {
        const DrawnClip* clip = draw().currentClip();
        const Annotation* label = m_workspace.labels().current();
        return clip != nullptr && label != nullptr && m_workspace.draw().isUnderWay() &&
               label->startSeconds == clip->clip.startSeconds && m_workspace.player().isPlaying();
    }

    test::TempFolder m_folder;
    Settings m_settings;
    ReviewWorkspace m_workspace;
};

TEST_F(SampleInReview, IsSteppedThroughWithTheVerdictKeysAndSavedOnTheWay)
{
    openAndDraw();
    EXPECT_TRUE(fs::exists(m_folder / kDrawFile));
    EXPECT_EQ(m_workspace.draw().panel().progressText(), "0 of 6");
    for (int i = 0; i < 6; ++i) {
        ASSERT_EQ(draw().current(), i);
        const bool isHigh = draw().currentClip()->clip.score > 0.5;
        QTest::keyClick(&m_workspace, isHigh ? Qt::Key_Y : Qt::Key_N);
        EXPECT_EQ(draw().judged(), i + 1);
        if (i < 5) {
            ASSERT_TRUE(test::waitFor([&] { return draw().current() == i + 1 && isAtClip(); })) << i;
        }
    }
    EXPECT_EQ(m_workspace.draw().panel().progressText(), "All 6 clips are judged");
    EXPECT_TRUE(m_workspace.labels().isSaved());
    const auto verdicts = verdictsOn(*draw().drawn());
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(verdicts->at(i),
                  draw().drawn()->clips[i].clip.score > 0.5 ? Verdict::Right : Verdict::Wrong);
    ASSERT_FALSE(draw().figures().empty());
    EXPECT_NEAR(draw().figures().front().precision.value, 2.0 / 3, 1e-9);
    EXPECT_TRUE(m_workspace.draw().panel().figureText().startsWith("Of all 6 clips 67 % are right"))
        << m_workspace.draw().panel().figureText().toStdString();
    VerdictsDialog dialog(m_workspace.labels().document(), m_workspace.labels().file());
    dialog.setSample(draw().judged(), draw().toJudge(), DrawPanel::figureWords(draw()));
    EXPECT_TRUE(dialog.sample().contains("67 %")) << dialog.sample().toStdString();
}

TEST_F(SampleInReview, IsThereAgainWithItsVerdictsAfterARestart)
{
    openAndDraw();
    QTest::keyClick(&m_workspace, Qt::Key_Y);
    ASSERT_TRUE(test::waitFor([&] { return draw().current() == 1 && isAtClip(); }));
    ASSERT_TRUE(m_workspace.labels().save());
    const ScoreDraw before = *draw().drawn();
    DrawSession again;
    again.setPlace(nullptr, QString::fromStdString(m_folder.path().string()));
    ASSERT_TRUE(test::waitFor([&] { return again.toJudge() == 6; }));
    EXPECT_EQ(again.drawn()->clips, before.clips);
    EXPECT_EQ(again.judged(), 1);
    EXPECT_EQ(again.nextToJudge(-1), 1);
}

TEST_F(SampleInReview, IsSteppedThroughWithoutAVerdictByKey)
{
    openAndDraw();
    QTest::keyClick(&m_workspace, Qt::Key_J);
    ASSERT_TRUE(test::waitFor([&] { return draw().current() == 1 && isAtClip(); }));
    QTest::keyClick(&m_workspace, Qt::Key_K);
    ASSERT_TRUE(test::waitFor([&] { return draw().current() == 0 && isAtClip(); }));
    EXPECT_EQ(draw().judged(), 0);
    m_workspace.labelActions().playNext->setChecked(false);
    QTest::keyClick(&m_workspace, Qt::Key_U);
    EXPECT_EQ(draw().judged(), 1);
    QTest::qWait(50);
    EXPECT_EQ(draw().current(), 0) << "whoever goes on by hand stays";
}

TEST(DrawDialog, AsksHowManyAndOffersAnotherSeedThanTheLast)
{
    DrawSession session;
    DrawDialog dialog(session);
    EXPECT_EQ(dialog.config().count, 120U);
    EXPECT_EQ(dialog.config().strata, 10U);
    EXPECT_EQ(dialog.config().seed, 1U);
}

TEST(CompareDialog, ShowsTheNumbersThatTheCommandLineWrites)
{
    const test::TempFolder folder;
    const auto path = [&](const char* name) { return QString::fromStdString((folder / name).string()); };
    test::writeWav(folder / "a.wav", test::cry(4, kRate, {.unitSeconds = 0.5, .pauseSeconds = 0.2}), kRate);
    test::writeWav(
        folder / "b.wav",
        test::cry(4, kRate, {.f0LowHz = 420, .f0HighHz = 560, .unitSeconds = 0.5, .pauseSeconds = 0.2}),
        kRate);
    CompareDialog dialog({.recordings = {path("a.wav"), path("b.wav")}});
    dialog.show();
    dialog.findChild<QPushButton*>("compareNow")->click();
    ASSERT_TRUE(test::waitFor([&] { return dialog.table().rowCount() > 0; }, 120000));
    const auto a = measureSide("a.wav", {folder / "a.wav"}, {});
    const auto b = measureSide("b.wav", {folder / "b.wav"}, {});
    EXPECT_EQ(dialog.text(','),
              QString::fromStdString(comparisonTable(*compareMeasures(*a, *b), "a.wav", "b.wav")));
    bool hasPitch = false;
    for (int row = 0; row < dialog.table().rowCount(); ++row) {
        if (dialog.table().item(row, 0)->text() != "F0 Mean (Hz)") continue;
        hasPitch = true;
        EXPECT_TRUE(dialog.table().item(row, 3)->text().startsWith('+'));
        EXPECT_TRUE(dialog.table().item(row, 4)->text().contains(" to "));
    }
    EXPECT_TRUE(hasPitch);
}

TEST(CompareDialog, SaysInPlaceWhatIsMissing)
{
    CompareDialog dialog({});
    dialog.findChild<QPushButton*>("compareNow")->click();
    EXPECT_TRUE(dialog.status().contains("both sides"));
}

} // namespace
} // namespace cryscope
