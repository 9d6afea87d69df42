#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/golden/Golden.h"

#include <cairo.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

std::string goldenWav()
{
    return (test::goldenFolder() / "synthetic-cry.wav").string();
}

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

Size sizeOf(const std::filesystem::path& png)
{
    cairo_surface_t* const surface = cairo_image_surface_create_from_png(png.c_str());
    EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS) << png;
    const Size size{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)};
    cairo_surface_destroy(surface);
    return size;
}

TEST(SpectrogramCommand, DrawsThePictureThatWasAskedFor)
{
    const test::TempFolder folder;
    const std::string bare = (folder / "bare.png").string();
    const std::string figure = (folder / "figure.png").string();
    const std::vector<std::string> common = {
        "spectrogram", goldenWav(), "--width",    "300", "--height",     "123", "--min-hz",  "100",
        "--max-hz",    "5000",      "--floor-db", "-90", "--ceiling-db", "-10", "--colours", "viridis"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), common.begin(), common.end());
        const test::CliRun run(more);
        EXPECT_EQ(run.status, 0) << run.err;
        EXPECT_EQ(run.out, "");
    };
    with({"--bare", "--out", bare});
    EXPECT_EQ(sizeOf(bare), (Size{300, 123}));
    with({"--out", figure});
    EXPECT_GT(sizeOf(figure).width, 300);
    EXPECT_GT(sizeOf(figure).height, 123);
    with({"--out", (folder / "figure.svg").string()});
    with({"--out", (folder / "figure.pdf").string()});
    EXPECT_GT(std::filesystem::file_size(folder / "figure.pdf"), 1000u);
}

TEST(SpectrogramCommand, SaysBesideThePictureHowItWasMade)
{
    const test::TempFolder folder;
    const std::string picture = (folder / "p.png").string();
    const test::CliRun run({"spectrogram", goldenWav(), "--dpi", "144", "--text-size", "8", "--no-colour-bar",
                            "--max-hz", "4000", "--out", picture});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto text = readFile(picture + ".how.json");
    ASSERT_TRUE(text);
    const auto how = nlohmann::json::parse(*text);
    EXPECT_EQ(how["export"]["sha256"], *sha256OfFile(picture));
    EXPECT_EQ(how["recordings"][0]["name"], "synthetic-cry.wav");
    EXPECT_EQ(how["recordings"][0]["sha256"], *sha256OfFile(goldenWav()));
    EXPECT_EQ(how["settings"]["what"], "spectrogram");
    EXPECT_EQ(how["settings"]["dpi"], "144");
    EXPECT_EQ(how["settings"]["max-hz"], "4000");
    EXPECT_EQ(how["settings"]["no-colour-bar"], true);
    EXPECT_EQ(how["settings"]["window"], "hann") << "what was not given, too";
    EXPECT_EQ(text->find(folder.path().string()), std::string::npos) << "no path";

    std::filesystem::remove(picture + ".how.json");
    EXPECT_EQ(test::CliRun({"spectrogram", goldenWav(), "--no-how", "--out", picture}).status, 0);
    EXPECT_FALSE(std::filesystem::exists(picture + ".how.json"));
}

TEST(SpectrogramCommand, TakesTheOverlapInPercent)
{
    const test::TempFolder folder;
    const auto numbers = [&](const std::string& overlap) {
        const std::string file = (folder / (overlap + ".csv")).string();
        const test::CliRun run({"spectrogram", goldenWav(), "--width", "400", "--height", "8", "--fft-size",
                                "2048", "--overlap", overlap, "--out", file});
        EXPECT_EQ(run.status, 0) << run.err;
        return readFile(file).value_or("");
    };
    const std::string half = numbers("50");
    EXPECT_FALSE(half.empty());
    EXPECT_NE(half, numbers("87.5"));
    EXPECT_NE(half, numbers("auto"));
    const test::CliRun wrong(
        {"spectrogram", goldenWav(), "--overlap", "33", "--out", (folder / "x.png").string()});
    EXPECT_EQ(wrong.status, 2);
}

TEST(SpectrogramCommand, SaysInOneLineWhatIsWrongAndWritesNothing)
{
    const test::TempFolder folder;
    const auto errorOf = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments = {"spectrogram", goldenWav()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const test::CliRun run(arguments);
        EXPECT_EQ(run.status, 2) << run.err;
        return run.err;
    };
    const std::string png = (folder / "x.png").string();
    EXPECT_NE(errorOf({"--out", (folder / "x.gif").string()}).find(".png"), std::string::npos);
    EXPECT_NE(errorOf({"--out", png, "--height", "0"}).find("height: 0 "), std::string::npos);
    EXPECT_NE(errorOf({"--out", png, "--max-hz", "9000"}).find("maxHz: 9000 "), std::string::npos);
    EXPECT_NE(errorOf({"--out", png, "--floor-db", "5"}).find("ceilingDb"), std::string::npos);
    EXPECT_NE(errorOf({"--out", png, "--colours", "jet"}).find("viridis"), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

} // namespace
} // namespace cryscope
