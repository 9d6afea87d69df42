#include "ui/review/MeasurePanel.h"
#include "core/audio/AudioWriter.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/review/MeasureChoiceDialog.h"
#include "ui/review/MeasureTable.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/ViewExport.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QTabWidget>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// A cry of four seconds in a recording of 2024-01-31.
class Measures : public testing::Test {
protected:
    Measures()
    {
        const std::vector<test::Bout> bouts{{5, 4}};
        auto writer =
            AudioWriter::create(m_folder.path() / "cry.wav", kRate, AudioWriter::Format::Wav16,
                                StartTime{.time = std::chrono::sys_days(std::chrono::year(2024) / 1 / 31)})
                .value();
        EXPECT_TRUE(writer->write(test::night(12, kRate, bouts, 0.0005)));
        EXPECT_TRUE(writer->finish());
        m_workspace = std::make_unique<ReviewWorkspace>(m_settings, std::make_unique<test::FakeOutput>());
        m_workspace->resize(1200, 760);
        m_workspace->show();
        m_workspace->openFile(QString::fromStdString((m_folder.path() / "cry.wav").string()));
        EXPECT_TRUE(test::waitFor([&] { return m_workspace->isShowingRecording(); }));
        m_workspace->tabs().setCurrentIndex(1);
    }
    MeasurePanel& panel() { return m_workspace->measures(); }
    QString measured(double begin, double end)
    {
        m_workspace->panel().view().setSelection(TimeRange{begin, end});
        (void)test::waitFor([&] { return panel().asText().contains("F0 Mean"); }, 20000);
        return panel().asText();
    }

    test::TempFolder m_folder;
    Settings m_settings{QString::fromStdString((m_folder.path() / "settings.ini").string())};
    std::unique_ptr<ReviewWorkspace> m_workspace;
};

TEST_F(Measures, OfAPartOfACryAreThoseThatCanBeTakenOfIt)
{
    const QString text = measured(5.3, 5.5);
    EXPECT_TRUE(panel().heading().contains("no cry unit")) << panel().heading().toStdString();
    for (const QString& line : text.split('\n')) {
        if (line.startsWith("F0 Mean") || line.startsWith("Mean Level") ||
            line.startsWith("Spectral Centroid")) {
            EXPECT_FALSE(line.contains(QStringLiteral("\u2013\t"))) << line.toStdString();
        }
        if (line.startsWith("Jitter Local")) {
            EXPECT_TRUE(line.contains("less than half of a cry")) << line.toStdString();
        }
    }
}

TEST_F(Measures, AreComparedWithWhatIsUsualAtTheInfantsAgeThen)
{
    using namespace std::chrono;
    Infant young, old;
    young.id = InfantId(1);
    young.alias = "Young";
    young.birthDate = year(2024) / 1 / 21;
    old.id = InfantId(2);
    old.alias = "Old";
    old.birthDate = year(2023) / 10 / 31;
    panel().setInfants({young, old});
    EXPECT_EQ(panel().ageDays(), std::nullopt);
    panel().chooseInfant(InfantId(1));
    EXPECT_EQ(panel().ageDays(), 10) << "by the recording's date, not by today's";
    EXPECT_TRUE(measured(5, 9).contains("496")) << "usual in newborns";
    panel().chooseInfant(InfantId(2));
    EXPECT_EQ(panel().ageDays(), 92);
    EXPECT_TRUE(test::waitFor([&] {
        const QString text = panel().asText();
        return text.contains("F0 Mean") && !text.contains("496");
    })) << panel().asText().toStdString();
    QStringList words;
    for (auto* label : panel().findChildren<QLabel*>()) words << label->text();
    EXPECT_TRUE(words.join(' ').contains("13 weeks")) << "and says why there is nothing to compare with";
}

TEST_F(Measures, OfAReportAreThoseOfTheInfantAndTheDevice)
{
    using namespace std::chrono;
    Infant old;
    old.id = InfantId(2);
    old.alias = "Old";
    old.birthDate = year(2023) / 10 / 31;
    panel().setInfants({old});
    EXPECT_EQ(m_workspace->viewExport().report("x.pdf").ageDays, std::nullopt);
    EXPECT_EQ(m_workspace->viewExport().report("x.pdf").levelOffsetDb, std::nullopt);
    panel().chooseInfant(InfantId(2));
    panel().setLevelOffset(94);
    EXPECT_EQ(m_workspace->viewExport().report("x.pdf").ageDays, 92);
    EXPECT_EQ(m_workspace->viewExport().report("x.pdf").levelOffsetDb, 94);
}

TEST(ShownMeasures, TellLevelsAsSoundPressureWhereItIsKnown)
{
    const MeasureInfo level{"Max Level (dBFS)", "", true, true, 1};
    const MeasuredValue value{-20.0, {}, {}};
    EXPECT_EQ(shownMeasure(level, value, {}).name, "Max Level (dBFS)");
    EXPECT_EQ(*shownMeasure(level, value, {}).value.number, -20);
    EXPECT_EQ(shownMeasure(level, value, 94.0).name, "Max Level (dB SPL)");
    EXPECT_EQ(*shownMeasure(level, value, 94.0).value.number, 74);
    EXPECT_FALSE(shownMeasure(level, {{}, {}, "silent"}, 94.0).value.number);
    const MeasureInfo pitch{"F0 Mean (Hz)", "", true, true, 1};
    EXPECT_EQ(*shownMeasure(pitch, value, 94.0).value.number, -20);
}

TEST_F(Measures, ThatWereLeftOutStayOutOfPanelAndTable)
{
    MeasureChoiceDialog dialog({});
    ASSERT_GT(dialog.list().count(), 30);
    for (int i = 0; i < dialog.list().count(); ++i)
        if (dialog.list().item(i)->text() == "F0 Median (Hz)")
            dialog.list().item(i)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(dialog.hidden(), QStringList{"F0 Median (Hz)"});
    panel().setHidden(dialog.hidden());
    const QString text = measured(5, 9);
    EXPECT_FALSE(text.contains("F0 Median"));
    EXPECT_TRUE(text.contains("F0 Max"));
    EXPECT_EQ(Settings(QString::fromStdString((m_folder.path() / "settings.ini").string()))
                  .value("review/hiddenMeasures")
                  .toStringList(),
              dialog.hidden())
        << "remembered";
    const std::string table = measuresAsRavenTable({}, {"F0 Median (Hz)"});
    EXPECT_EQ(table.find("F0 Median"), std::string::npos);
    EXPECT_NE(table.find("F0 Max (Hz)"), std::string::npos);
}

} // namespace
} // namespace cryscope
