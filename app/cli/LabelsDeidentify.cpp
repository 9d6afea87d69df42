#include "app/cli/LabelsDeidentify.h"

#include "core/analysis/LabelClips.h"
#include "core/analysis/Provenance.h"
#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/library/Library.h"
#include "core/model/ProgramPaths.h"
#include "core/results/Deidentifier.h"
#include "core/results/ExportPlace.h"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>
#include <span>

namespace cryscope::cli {
namespace {

namespace fs = std::filesystem;

struct DeidentifyOptions {
    std::vector<std::string> in, names;
    std::string out, to = "json", dates = "shift", key, library;
    bool keepNotes = false;
    bool clips = false;
};

const char* suffixOf(LabelFormat format)
{
    switch (format) {
    case LabelFormat::Json:
        return ".labels.json";
    case LabelFormat::Audacity:
        return ".txt";
    case LabelFormat::TextGrid:
        return ".TextGrid";
    case LabelFormat::Raven:
        return ".selections.txt";
    case LabelFormat::Csv:
        return ".csv";
    }
    return "";
}

DeidentifyConfig configOf(const DeidentifyOptions& options)
{
    return {.dates = options.dates == "drop" ? DeidentifyConfig::Dates::Drop : DeidentifyConfig::Dates::Shift,
            .keepNotes = options.keepNotes};
}

/// The infants and devices of whoever listens here may be named in labels, too.
Result<void> learnLibrary(const DeidentifyOptions& options, Deidentifier& deidentifier)
{
    const fs::path folder =
        options.library.empty() ? userDataFolder() / "library" : fs::path(options.library);
    if (!fs::exists(folder / "library.sqlite")) {
        if (options.library.empty()) return {};
        return fail(ErrorKind::NotFound, folder.string(),
                    "There is no library here; name the folder that CryScope keeps its own in.");
    }
    const auto library = Library::openBeside(folder);
    if (!library) return tl::unexpected(library.error());
    const auto infants = (*library)->infants();
    if (!infants) return tl::unexpected(infants.error());
    deidentifier.learn(*infants);
    const auto sittings = (*library)->sittings();
    if (!sittings) return tl::unexpected(sittings.error());
    deidentifier.learn(*sittings);
    return {};
}

/// Where the labels of a recording go. Those of a second reviewer are of the same recording and get a number.
fs::path labelFileFor(const std::string& name, const char* suffix, const DeidentifyOptions& options,
                      const std::vector<fs::path>& files)
{
    for (int i = 1;; ++i) {
        const std::string number = i == 1 ? std::string() : '-' + std::to_string(i);
        fs::path file = fs::path(options.out) / (name + number + suffix);
        if (std::find(files.begin(), files.end(), file) == files.end()) return file;
    }
}

/// One recording's labels, and where asked for the sound of them.
Result<void> writeOne(const RecordingLabels& original, const LabelDocument& clean, LabelFormat format,
                      const DeidentifyOptions& options, Deidentifier& deidentifier,
                      std::vector<fs::path>& files, const CancelToken& cancel)
{
    const RecordingLabels& labels = clean.recordings.front();
    const std::string name =
        labels.audio.empty() ? "labels-" + std::to_string(files.size() + 1) : labels.audio;
    const auto text = formatLabels(format, clean);
    if (!text) return tl::unexpected(text.error());
    const fs::path file = labelFileFor(name, suffixOf(format), options, files);
    if (auto done = writeFileAtomically(file, *text); !done) return done;
    files.push_back(file);
    if (!options.clips || original.audio.empty()) return {};
    const auto audio = openRandomAccess(original.audio, {}, cancel);
    if (!audio) return tl::unexpected(audio.error());
    std::vector<Annotation> cries;
    labels.annotations.forEach([&cries](const Annotation& label) {
        if (label.verdict != Verdict::Wrong) cries.push_back(label);
    });
    const auto clips = cutClips(**audio, name, cries, fs::path(options.out) / "clips", {}, cancel);
    if (!clips) return tl::unexpected(clips.error());
    files.insert(files.end(), clips->begin(), clips->end());
    deidentifier.note("metadata of the sound (tags, times, names of devices)", "not written", clips->size());
    return {};
}

Result<void> writeLists(const DeidentifyOptions& options, const Deidentifier& deidentifier,
                        const std::vector<fs::path>& files)
{
    if (auto done = writeFileAtomically(fs::path(options.out) / "removed.txt", deidentifier.removedText());
        !done)
        return done;
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const fs::path& file : files) {
        const auto hash = sha256OfFile(file);
        if (!hash) return tl::unexpected(hash.error());
        list.push_back({{"name", file.filename().string()}, {"sha256", *hash}});
    }
    if (auto done = writeProvenance(fs::path(options.out) / "export", std::span<const fs::path>{},
                                    {{"what", "export without names"},
                                     {"dates", options.dates == "drop" ? "dropped" : "shifted"},
                                     {"notes", options.keepNotes ? "kept" : "removed"},
                                     {"key_written", !options.key.empty()},
                                     {"files", std::move(list)}});
        !done)
        return done;
    return options.key.empty() ? Result<void>() : writeFileAtomically(options.key, deidentifier.keyJson());
}

int run(const DeidentifyOptions& options, const CommandContext& context)
{
    const auto format = labelFormatNamed(options.to);
    if (!options.key.empty())
        if (const auto apart = checkKeyPlace(options.key, options.out); !apart)
            return context.report(apart.error());
    if (const auto empty = checkExportFolder(options.out); !empty) return context.report(empty.error());
    std::vector<LabelDocument> documents;
    bool warned = false;
    for (const std::string& in : options.in) {
        auto read = readLabelFile(in);
        if (!read) return context.report(read.error());
        for (const std::string& warning : read->warnings)
            context.err << "cryscope-cli: " << in << ": " << warning << '\n';
        warned = warned || !read->warnings.empty();
        documents.push_back(std::move(read->document));
    }
    std::vector<fs::path> sources(options.in.begin(), options.in.end());
    for (const LabelDocument& document : documents)
        for (const RecordingLabels& recording : document.recordings) sources.emplace_back(recording.audio);
    if (const auto apart = checkApart(sources, options.out); !apart) return context.report(apart.error());
    Deidentifier deidentifier(configOf(options));
    for (const std::string& name : options.names) deidentifier.learnName(name);
    if (const auto known = learnLibrary(options, deidentifier); !known) return context.report(known.error());
    for (const LabelDocument& document : documents) deidentifier.learn(document);
    std::vector<fs::path> files;
    for (const LabelDocument& document : documents) {
        for (const RecordingLabels& recording : document.recordings) {
            LabelDocument one{.vocabulary = document.vocabulary, .recordings = {recording}};
            const LabelDocument clean = deidentifier.labels(one);
            if (auto done = writeOne(recording, clean, *format, options, deidentifier, files, context.cancel);
                !done)
                return context.report(done.error());
        }
    }
    if (auto done = writeLists(options, deidentifier, files); !done) return context.report(done.error());
    context.out << deidentifier.removedText();
    return warned ? kSomeFailed : kDone;
}

} // namespace

void addLabelsDeidentify(CLI::App& labels, CommandContext& context)
{
    const auto options = std::make_shared<DeidentifyOptions>();
    auto* command = labels.add_subcommand("deidentify",
                                          "Write labels, and clips of them, without names, paths and dates");
    command->add_option("files", options->in, "Label files")->required();
    command->add_option("--out", options->out, "Folder to write to, without an export yet")
        ->type_name("DIR")
        ->required();
    command->add_option("--to", options->to, "Format of the labels")
        ->check(CLI::IsMember({"json", "audacity", "textgrid", "raven", "csv"}))
        ->capture_default_str();
    command->add_option("--dates", options->dates, "shift or drop")
        ->check(CLI::IsMember({"shift", "drop"}))
        ->capture_default_str();
    command->add_option("--mask", options->names, "Another name to mask in kinds, tiers and notes")
        ->type_name("NAME");
    command
        ->add_option("--library", options->library,
                     "Also mask the infants and devices of this library (default: the program's own)")
        ->type_name("DIR");
    command->add_flag("--keep-notes", options->keepNotes,
                      "Keep free notes, with known names and dates masked");
    command->add_flag("--clips", options->clips, "Also the sound of the labels, without tags");
    command
        ->add_option("--key", options->key,
                     "File for the key from the codes to the names; not in DIR nor below")
        ->type_name("FILE");
    command->footer(
        "Reviewers and recordings become codes. removed.txt lists what was removed or changed, without the\n"
        "values. The voices in the sound stay what they are.");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
