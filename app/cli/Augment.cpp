#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/dataset/AugmentSet.h"
#include "core/dataset/Manifest.h"

#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

struct AugmentOptions {
    std::string data, out, config, backgrounds;
    std::string label = "cry";
    std::vector<std::string> copiesOfClass;
    AugmentSetConfig set;
    bool printsConfig = false;
};

/// The setting that is there to be heard: everything but the level, which training varies most, at least now
/// and then, pitch and tempo included.
AugmentConfig audibleDefaults()
{
    AugmentConfig config;
    config.pitchProbability = 0.5;
    config.stretchProbability = 0.5;
    config.gainDb = {-12, 0};
    return config;
}

/// JSON given on the command line, or the name of a file that holds it.
Result<AugmentConfig> configOf(const std::string& text)
{
    if (text.empty()) return audibleDefaults();
    std::string content = text;
    if (text.find('{') == std::string::npos) {
        const auto file = readFile(text);
        if (!file) return tl::unexpected(file.error());
        content = *file;
    }
    const auto json = nlohmann::json::parse(content, nullptr, false);
    if (json.is_discarded())
        return fail(ErrorKind::InvalidArgument, "--config",
                    "This is no JSON; write an object such as '{\"noiseProbability\": 1}' or name a file.");
    return augmentConfigFromJson(json);
}

Result<std::map<std::string, int>> copiesOf(const std::vector<std::string>& texts)
{
    std::map<std::string, int> copies;
    for (const auto& text : texts) {
        const auto equals = text.rfind('=');
        int count = -1;
        if (equals != std::string::npos)
            std::from_chars(text.data() + equals + 1, text.data() + text.size(), count);
        if (equals == std::string::npos || equals == 0 || count < 0)
            return fail(ErrorKind::InvalidArgument, "--class-copies",
                        "Write it as CLASS=NUMBER, not \"" + text + "\".");
        copies[text.substr(0, equals)] = count;
    }
    return copies;
}

int run(AugmentOptions options, CommandContext& context)
{
    const auto changes = configOf(options.config);
    if (!changes) return context.report(changes.error());
    if (options.printsConfig) {
        context.out << nlohmann::json(*changes).dump(2) << '\n';
        return kDone;
    }
    if (options.data.empty() || options.out.empty())
        return context.report({ErrorKind::InvalidArgument, "augment",
                               "Give the manifest with --data and a folder with --out."});
    auto copies = copiesOf(options.copiesOfClass);
    if (!copies) return context.report(copies.error());
    options.set.changes = *changes;
    options.set.copiesOfClass = std::move(*copies);
    const auto manifest = readManifest(options.data, options.label);
    if (!manifest) return context.report(manifest.error());
    for (const auto& problem : manifest->problems)
        context.err << "cryscope-cli: " << options.data << ": " << problem << '\n';
    if (!options.backgrounds.empty()) {
        const auto sounds = readManifest(options.backgrounds, "");
        if (!sounds) return context.report(sounds.error());
        const auto loaded = loadBackgrounds(*sounds, options.set.rate, context.cancel);
        if (!loaded) return context.report(loaded.error());
        options.set.backgrounds = *loaded;
    }
    const auto made =
        augmentSet(*manifest, options.out, options.set, context.cancel, context.progressBar("augment"));
    if (!made) return context.report(made.error());
    for (const auto& problem : made->problems) context.err << "cryscope-cli: " << problem << '\n';
    context.err << made->file.string() << ": " << made->rows.size() << " clips\n";
    return made->problems.empty() ? kDone : kSomeFailed;
}

} // namespace

void addAugmentCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<AugmentOptions>();
    CLI::App* const command = app.add_subcommand(
        "augment",
        "Write changed copies of a data set (noise, pitch, tempo, gain, rooms, codecs) to hear and inspect");
    command->add_option("--data", options->data, "The manifest");
    command->add_option("--out", options->out, "The folder for the copies and their manifest.csv");
    command->add_option("--label", options->label, "The label column")->capture_default_str();
    command->add_option("--copies", options->set.copies, "Copies of every clip")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    command->add_option("--class-copies", options->copiesOfClass,
                        "CLASS=NUMBER: copies of a class instead (may be repeated)");
    command->add_option("--config", options->config,
                        "JSON object (or a file) of probabilities and ranges that differ from the defaults");
    command->add_option("--background", options->backgrounds, "A manifest of sounds to mix under the clips");
    command->add_option("--rate", options->set.rate.hz, "Sample rate of the copies")
        ->check(CLI::Range(8000, 192000))
        ->capture_default_str();
    command->add_option("--seed", options->set.seed, "The same seed, the same copies")->capture_default_str();
    command->add_flag("--with-originals", options->set.withOriginals,
                      "Name the originals in the manifest as well");
    command->add_flag("--print-config", options->printsConfig, "Print the settings as JSON and stop");
    command->footer(
        "A copy keeps the label and the group of its original; pitch moves by at most 2 semitones and tempo "
        "by 0.85 to 1.18, so that an infant stays an infant.");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
