#include "ui/shared/Settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

class SettingsFile : public testing::Test {
protected:
    QString file() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    QTemporaryDir m_folder;
};

TEST_F(SettingsFile, RemembersTheLookOfTheSpectrogram)
{
    SpectrogramLook look{ColourMapId::Cividis, {-90, -10, 1.5F}, 2048};
    look.window = WindowShape::Gaussian;
    look.padding = 2;
    look.hopsPerWindow = 8;
    look.scale = FrequencyScale::Mel;
    look.emphasisDbPerOctave = 6;
    {
        Settings settings(file());
        EXPECT_EQ(settings.spectrogramLook(), SpectrogramLook{});
        settings.setSpectrogramLook(look);
        settings.setTimeFormat(TimeFormat::Seconds);
        settings.setThemeMode(ThemeMode::Dark);
    }
    const Settings again(file());
    EXPECT_EQ(again.spectrogramLook(), look);
    EXPECT_EQ(again.timeFormat(), TimeFormat::Seconds);
    EXPECT_EQ(again.themeMode(), ThemeMode::Dark);
}

TEST_F(SettingsFile, ReadsNonsenseAsDefaults)
{
    QFile ini(file());
    ASSERT_TRUE(ini.open(QIODevice::WriteOnly));
    ini.write("[spectrogram]\ncolours=jet\nfloorDb=nan\nceilingDb=1e9\nfftSize=1000000000\ngamma=-1\nwindow="
              "kaiser\npadding=3\nhopsPerWindow=5\n"
              "scale=bark\nemphasis=1000\n[window]\ntheme=pink\n");
    ini.close();
    const Settings settings(file());
    EXPECT_EQ(settings.spectrogramLook(), SpectrogramLook{});
    EXPECT_EQ(settings.themeMode(), ThemeMode::System);
}

TEST_F(SettingsFile, ListsRecentFilesThatStillExistNewestFirst)
{
    Settings settings(file());
    QStringList made;
    for (int i = 0; i < 12; ++i) {
        const QString path = m_folder.filePath(QStringLiteral("%1.wav").arg(i));
        ASSERT_TRUE(QFile(path).open(QIODevice::WriteOnly));
        settings.addRecentFile(path);
        made.prepend(path);
    }
    EXPECT_EQ(settings.recentFiles(), made.mid(0, 10));
    settings.addRecentFile(made[3]);
    EXPECT_EQ(settings.recentFiles().front(), made[3]);
    EXPECT_EQ(settings.recentFiles().count(made[3]), 1);
    QFile::remove(made[3]);
    EXPECT_FALSE(settings.recentFiles().contains(made[3]));
}

} // namespace
} // namespace cryscope
