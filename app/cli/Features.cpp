#include "app/cli/HowFile.h"
#include "core/acoustics/Measures.h"
#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"
#include "core/features/FeatureStream.h"
#include "core/features/NpyWriter.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {

namespace {

struct FeaturesOptions {
    std::string file;
    std::string kind = "logmel";
    std::string out;
    std::string config = "{}";
};

Result<nlohmann::json> parseConfig(const std::string& text)
{
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded())
        return fail(ErrorKind::InvalidArgument, "--config",
                    "This is no JSON; write an object such as '{\"hopLength\": 160}'.");
    return json;
}

constexpr const char* kPitchKind = "f0";

std::vector<std::string> kinds()
{
    std::vector<std::string> names(kFeatureKinds.begin(), kFeatureKinds.end());
    names.emplace_back(kPitchKind);
    return names;
}

/// Three columns a frame: time of its middle in s, f0 in Hz (0 where unvoiced), probability of voicing.
Result<std::int64_t> writePitch(const FeaturesOptions& options, const nlohmann::json& json,
                                const CommandContext& context)
{
    const auto config = pitchConfigFromJson(json);
    if (!config) return tl::unexpected(config.error());
    const auto audio = openRandomAccess(options.file, {}, context.cancel);
    if (!audio) return tl::unexpected(audio.error());
    const auto tracks = trackRecording(*audio, *config, context.cancel, context.progressBar("features"));
    if (!tracks) return tl::unexpected(tracks.error());
    auto writer = NpyWriter::create(options.out, 3);
    if (!writer) return tl::unexpected(writer.error());
    std::vector<float> rows;
    for (const auto& frame : tracks->pitch)
        rows.insert(rows.end(), {float(frame.timeSeconds), frame.f0Hz, frame.voicing});
    if (const auto written = (*writer)->write(rows); !written) return tl::unexpected(written.error());
    if (const auto finished = (*writer)->finish(); !finished) return tl::unexpected(finished.error());
    return (*writer)->rows();
}

Result<std::int64_t> run(const FeaturesOptions& options, const CommandContext& context)
{
    const auto config = parseConfig(options.config);
    if (!config) return tl::unexpected(config.error());
    if (options.kind == kPitchKind) return writePitch(options, *config, context);
    auto stream = makeFeatureStream(options.kind, *config);
    if (!stream) return tl::unexpected(stream.error());
    auto opened = openAudioFile(options.file);
    if (!opened) return tl::unexpected(opened.error());
    auto source = resampled(std::move(*opened), (*stream)->sampleRate());
    if (!source) return tl::unexpected(source.error());
    return writeFeatures(**source, **stream, options.out, context.cancel, context.progressBar("features"));
}

} // namespace

void addFeaturesCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<FeaturesOptions>();
    CLI::App* const command = app.add_subcommand(
        "features", "Write the numbers of a recording (STFT, log-mel, MFCC, ...) as a .npy file");
    command->add_option("file", options->file, "The recording")->required();
    command
        ->add_option(
            "--kind", options->kind,
            "stft: magnitudes; logmel: mel power in dB; mfcc: cepstral coefficients; delta: their slopes;\n"
            "chroma: pitch classes from C; spectral: centroid Hz, roll-off Hz, flatness, flux, RMS,\n"
            "zero-crossing rate; f0: time s, pitch Hz (0 where unvoiced), probability of voicing")
        ->check(CLI::IsMember(kinds()))
        ->capture_default_str();
    command->add_option("--out", options->out, "The NumPy file to write: float32, shape (frames, bins)")
        ->required();
    command
        ->add_option(
            "--config", options->config,
            "JSON object of settings that differ from the defaults, e.g. '{\"sampleRateHz\": 8000}';\n"
            "sizes are in samples (windowLength, hopLength, fftSize); the recording is resampled to\n"
            "sampleRateHz (default 16000)")
        ->capture_default_str();
    const auto how = std::make_shared<HowFile>(*command);
    command->footer("Frames are not centred: row i begins at sample i * hopLength. Nothing is padded at the "
                    "end. Only f0 names the\n"
                    "time of each frame's middle itself.");
    command->callback([options, how, &context] {
        context.run = [options, how, &context] {
            const auto rows = run(*options, context);
            if (!rows) return context.report(rows.error());
            if (const auto ok = how->write(options->out, {options->file}, context.cancel); !ok)
                return context.report(ok.error());
            context.err << options->out << ": " << *rows << (*rows == 1 ? " frame\n" : " frames\n");
            return kDone;
        };
    });
}

} // namespace cryscope::cli
