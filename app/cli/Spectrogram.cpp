#include "app/cli/HowFile.h"
#include "core/audio/AudioFile.h"
#include "core/picture/Figure.h"

#include <memory>

namespace cryscope::cli {

namespace {

struct SpectrogramOptions {
    std::string file;
    std::string out;
    RasterConfig raster;
    LevelRange levels;
    std::string colours;
    std::string scale = "linear";
    std::string window = "hann";
    std::string overlap = "auto";
    bool bare = false;
    bool withoutBar = false;
    double dpi = FigureStyle{}.dpi;
    double textPoints = FigureStyle{}.textPoints;
};

/// "auto", "87.5"
std::string overlapName(int hops)
{
    if (hops == kAutomaticOverlap) return "auto";
    std::string text = std::to_string(overlapPercent(hops));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

/// "87.5" -> 8
int hopsOf(const std::string& percent)
{
    for (const int hops : kOverlaps)
        if (hops != kAutomaticOverlap && percent == overlapName(hops)) return hops;
    return kAutomaticOverlap;
}

Result<void> run(const SpectrogramOptions& options, const HowFile& how, const CommandContext& context)
{
    FigureStyle style;
    style.title = std::filesystem::path(options.file).filename().string();
    style.colours = colourMapFromName(options.colours).value_or(style.colours);
    style.levels = options.levels;
    style.bare = options.bare;
    style.colourBar = !options.withoutBar;
    style.dpi = options.dpi;
    style.textPoints = options.textPoints;
    // What can be wrong without reading the recording is said first: it may be hours long.
    if (auto ok = checkFigureName(options.out); !ok) return ok;
    if (auto ok = style.validate(); !ok) return ok;
    RasterConfig config = options.raster;
    config.scale = frequencyScaleFromName(options.scale).value_or(config.scale);
    config.window = windowFromName(options.window).value_or(config.window);
    config.hopsPerWindow = hopsOf(options.overlap);
    auto source = openAudioFile(options.file);
    if (!source) return tl::unexpected(source.error());
    const auto raster = makeRaster(**source, config, context.cancel, context.progressBar("spectrogram"));
    if (!raster) return tl::unexpected(raster.error());
    if (auto ok = writeFigure(*raster, style, options.out); !ok) return ok;
    return how.write(options.out, {options.file}, context.cancel);
}

} // namespace

void addSpectrogramCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<SpectrogramOptions>();
    const FigureStyle defaults;
    options->colours = std::string(colourMapName(defaults.colours));
    std::vector<std::string> maps;
    for (const ColourMapId id : kColourMapIds) maps.emplace_back(colourMapName(id));

    CLI::App* const command = app.add_subcommand(
        "spectrogram",
        "Draw the spectrogram of a recording of any length as PNG, SVG or PDF, or write its numbers");
    command->add_option("file", options->file, "The recording")->required();
    command
        ->add_option("--out", options->out,
                     "The picture to write; its kind goes by .png, .svg or .pdf, or by .csv or .npy for its\n"
                     "levels in numbers, a line a column of the picture")
        ->required();
    command->add_option("--width", options->raster.width, "Pixels of the spectrogram itself")
        ->capture_default_str();
    command->add_option("--height", options->raster.height, "Pixels of the spectrogram itself")
        ->capture_default_str();
    command->add_option("--min-hz", options->raster.minHz, "Lowest frequency shown")->capture_default_str();
    command->add_option("--max-hz", options->raster.maxHz, "Highest frequency shown; 0: half the sample rate")
        ->capture_default_str();
    command->add_option("--floor-db", options->levels.floorDb, "Level of the darkest colour in dBFS")
        ->capture_default_str();
    command->add_option("--ceiling-db", options->levels.ceilingDb, "Level of the brightest colour in dBFS")
        ->capture_default_str();
    command->add_option("--colours,--colors", options->colours, "Colour map")
        ->check(CLI::IsMember(maps))
        ->capture_default_str();
    command->add_option("--gamma", options->levels.gamma, "Above 1 quiet sound sinks, below 1 it rises")
        ->check(CLI::Range(0.1, 10.0))
        ->capture_default_str();
    command->add_option("--scale", options->scale, "How frequencies lie on the height: linear, mel or log")
        ->check(CLI::IsMember({"linear", "mel", "log"}))
        ->capture_default_str();
    command
        ->add_option("--fft-size", options->raster.fftSize,
                     "Samples of the window, a power of two; 0: about 64 ms")
        ->capture_default_str();
    command->add_option("--window", options->window, "Shape of the window")
        ->check(CLI::IsMember({"hann", "hamming", "blackman", "blackman-harris", "rectangular", "gaussian"}))
        ->capture_default_str();
    std::vector<std::string> overlaps;
    for (const int hops : kOverlaps) overlaps.push_back(overlapName(hops));
    command
        ->add_option("--overlap", options->overlap,
                     "By how many percent neighbouring windows overlap; auto: half at least, more where the\n"
                     "picture has room for it")
        ->check(CLI::IsMember(overlaps))
        ->capture_default_str();
    command
        ->add_option("--padding", options->raster.padding,
                     "1, 2 or 4: the transform is so many times as long as the window")
        ->capture_default_str();
    command
        ->add_option("--pre-emphasis", options->raster.emphasisDbPerOctave,
                     "dB that are added to every octave above 1 kHz and taken from those below")
        ->capture_default_str();
    command->add_flag("--bare", options->bare, "The spectrogram alone, without axes and colour bar");
    command->add_flag("--no-colour-bar,--no-color-bar", options->withoutBar,
                      "Axes without the bar of colours");
    command
        ->add_option(
            "--dpi", options->dpi,
            "Pixels of the spectrogram on an inch of paper: the size of SVG and PDF, and of the text")
        ->check(CLI::Range(kLeastDpi, kMostDpi))
        ->capture_default_str();
    command->add_option("--text-size", options->textPoints, "Height of the text in points (1/72 inch)")
        ->check(CLI::Range(kLeastTextPoints, kMostTextPoints))
        ->capture_default_str();
    const auto how = std::make_shared<HowFile>(*command);
    command->footer(
        "Every column shows the loudest level of its stretch of time, so that a short sound is seen in a\n"
        "picture of hours. Levels are in dBFS: a full-scale sine is 0.");
    command->callback([options, how, &context] {
        context.run = [options, how, &context] {
            const auto done = run(*options, *how, context);
            return done ? kDone : context.report(done.error());
        };
    });
}

} // namespace cryscope::cli
