#include "tests/golden/GoldenPicture.h"

#include "tests/ui/support/MemoryAudio.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

/// What is on the screen, without what lies over it.
QImage shown(const std::string& sound, const SpectrogramLook& look, double lowHz = 0, double fromSeconds = 0)
{
    TimeViewport time;
    FrequencyViewport frequency;
    SpectrogramView view(time, frequency);
    view.setMinimumSize(1, 1);
    view.resize(test::kGoldenWidth, test::kGoldenHeight);
    auto samples = test::goldenSound(sound);
    samples.erase(samples.begin(), samples.begin() + std::ptrdiff_t(fromSeconds * test::kGoldenRate.hz));
    samples.resize(std::size_t(test::kGoldenRate.hz), 0.0F);
    frequency.setNyquist(test::kGoldenRate.hz / 2.0);
    frequency.setScale(look.scale);
    frequency.setRange(lowHz, lowHz + test::kGoldenTop);
    view.setLook(look);
    view.setRecording(test::memoryAudio(std::move(samples), test::kGoldenRate.hz));
    time.setRecording(1, test::kGoldenRate.hz);
    time.setWidth(test::kGoldenWidth);
    return view.renderedFrame().copy();
}

SpectrogramLook usual()
{
    SpectrogramLook look;
    look.fftSize = test::kGoldenFft;
    return look;
}

test::GoldenPicture pixelsOf(const QImage& image)
{
    test::GoldenPicture picture{image.width(), image.height(), {}};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) picture.pixels.push_back(image.pixel(x, y) & 0xFFFFFF);
    return picture;
}

test::GoldenPicture stored(const std::string& name)
{
    return pixelsOf(QImage(QString::fromStdString(test::goldenPicture(name))));
}

void expectGolden(const std::string& name, const std::string& sound, const SpectrogramLook& look)
{
    const QImage image = shown(sound, look);
    if (test::writesGoldenPictures()) {
        ASSERT_TRUE(image.save(QString::fromStdString(test::goldenPicture(name))));
        GTEST_SKIP() << name << " was written";
    }
    const auto golden = stored(name);
    ASSERT_FALSE(golden.pixels.empty()) << test::goldenPicture(name);
    const auto difference = differenceOf(pixelsOf(image), golden);
    EXPECT_TRUE(difference.isWithinTolerance())
        << name << ": mean " << difference.mean << ", share " << difference.share;
}

TEST(GoldenViews, OfATone)
{
    expectGolden("view-tone", "tone", usual());
}

TEST(GoldenViews, OfAChirp)
{
    expectGolden("view-chirp", "chirp", usual());
}

TEST(GoldenViews, OfACry)
{
    expectGolden("view-cry", "cry", usual());
}

TEST(GoldenViews, OfACryWithHalfTheWindowBetweenColumns)
{
    SpectrogramLook look = usual();
    look.hopsPerWindow = 2;
    look.colours = ColourMapId::Rose;
    expectGolden("view-cry-half", "cry", look);
}

TEST(GoldenViews, TellASlipOfABinALevelOrAColourMap)
{
    if (test::writesGoldenPictures()) GTEST_SKIP();
    for (const std::string sound : {"tone", "chirp", "cry"}) {
        const auto golden = stored("view-" + sound);
        const auto passes = [&golden](const QImage& image) {
            return differenceOf(pixelsOf(image), golden).isWithinTolerance();
        };
        EXPECT_TRUE(passes(shown(sound, usual()))) << sound;
        EXPECT_FALSE(passes(shown(sound, usual(), 31.25))) << sound << ", a bin higher";
        SpectrogramLook look = usual();
        look.colours = ColourMapId::Rose;
        EXPECT_FALSE(passes(shown(sound, look))) << sound << ", other colours";
        if (sound != "tone") { // which is nearly all silence, and the same all the time
            look = usual();
            look.levels = {-99, -19};
            EXPECT_FALSE(passes(shown(sound, look))) << sound << ", a decibel darker";
            look = usual();
            look.hopsPerWindow = 2;
            EXPECT_FALSE(passes(shown(sound, look))) << sound << ", wider columns";
            EXPECT_FALSE(passes(shown(sound, usual(), 0, 0.03))) << sound << ", three columns later";
        }
    }
}

} // namespace
} // namespace cryscope
