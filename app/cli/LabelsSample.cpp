#include "app/cli/LabelsMore.h"
#include "core/analysis/EpisodeLabels.h"
#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "core/base/JsonSchema.h"
#include "core/project/DrawnVerdicts.h"

#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

namespace fs = std::filesystem;

struct SampleOptions {
    std::vector<std::string> paths;
    std::string out = "-";
    DrawConfig draw;
};

struct PrecisionOptions {
    std::string sample;
    bool schema = false;
};

Result<void> addDocument(const LabelDocument& document, std::vector<ClipWithScore>& clips)
{
    for (const RecordingLabels& recording : document.recordings)
        for (const CandidateClip& clip : candidatesIn(recording.annotations))
            clips.push_back({fs::absolute(recording.audio).lexically_normal().string(), clip.startSeconds,
                             clip.endSeconds, clip.kind, clip.score, clip.verdict});
    return {};
}

/// A project, a folder of label files, a label file, or the results of analyze.
Result<void> addClips(const std::string& path, const CommandContext& context,
                      std::vector<ClipWithScore>& clips)
{
    std::error_code error;
    if (!fs::exists(path, error)) return fail(ErrorKind::NotFound, path, "There is no such file or folder.");
    if (fs::is_directory(path, error)) {
        Result<ProjectCandidates> found;
        if (Project::isIn(path)) {
            const auto project = Project::open(path);
            if (!project) return tl::unexpected(project.error());
            found = candidatesOf(**project, context.cancel, context.progressBar(path));
        } else {
            found = candidatesUnder(fs::absolute(path), context.cancel, context.progressBar(path));
        }
        if (!found) return tl::unexpected(found.error());
        if (found->unreadable > 0)
            context.err << "cryscope-cli: " << path
                        << ": label files left out that cannot be read: " << found->unreadable << '\n';
        const auto more = clipsToDraw(*found);
        clips.insert(clips.end(), more.begin(), more.end());
        return {};
    }
    if (fs::path(path).extension() == ".jsonl") {
        const auto text = readFile(path, 256U << 20U);
        if (!text) return tl::unexpected(text.error());
        auto labels = labelsFromAnalysis(*text);
        if (!labels) return fail(labels.error().kind, path, labels.error().sentence);
        return addDocument(labels->document, clips);
    }
    const auto read = readLabelFile(path);
    if (!read) return tl::unexpected(read.error());
    return addDocument(read->document, clips);
}

int sample(const SampleOptions& options, const CommandContext& context)
{
    if (auto valid = options.draw.validate(); !valid) return context.report(valid.error());
    std::vector<ClipWithScore> clips;
    for (const std::string& path : options.paths)
        if (auto added = addClips(path, context, clips); !added) return context.report(added.error());
    const auto draw = drawByScore(clips, options.draw);
    if (!draw) return context.report(draw.error());
    const bool isFile = options.out != "-";
    const fs::path folder =
        isFile ? fs::absolute(options.out).lexically_normal().parent_path() : fs::current_path();
    const std::string csv = formatDraw(*draw, folder);
    if (isFile) {
        if (auto written = writeFileAtomically(options.out, csv); !written)
            return context.report(written.error());
    } else {
        context.out << csv << std::flush;
    }
    context.err << "cryscope-cli: drawn: " << draw->toJudge() << " of " << draw->population() << " clips\n";
    return context.out ? kDone : kSomeFailed;
}

nlohmann::json finite(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

nlohmann::json toJson(const WeightedPrecision& figure)
{
    return {{"kind", figure.kind},
            {"judged", figure.judged},
            {"right", figure.right},
            {"precision",
             {{"value", finite(figure.precision.value)},
              {"low", finite(figure.precision.low)},
              {"high", finite(figure.precision.high)}}},
            {"unweighted", finite(figure.unweighted)},
            {"covered", figure.covered}};
}

nlohmann::json precisionSchema()
{
    using namespace schema;
    const nlohmann::json number{{"type", {"number", "null"}}};
    const auto figure =
        recordOf({{"kind", typed("string")},
                  {"judged", typed("integer")},
                  {"right", typed("integer")},
                  {"precision", recordOf({{"value", number}, {"low", number}, {"high", number}})},
                  {"unweighted", number},
                  {"covered", typed("number")}});
    return document(recordOf({{"sample", typed("string")},
                              {"clips", typed("integer")},
                              {"population", typed("integer")},
                              {"to_judge", typed("integer")},
                              {"judged", typed("integer")},
                              {"figures", listOf(figure)}}),
                    "cryscope-cli labels precision");
}

int precision(const PrecisionOptions& options, const CommandContext& context)
{
    if (options.schema) {
        context.out << precisionSchema().dump(2) << '\n';
        return kDone;
    }
    if (options.sample.empty())
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Name the file that labels sample has written."});
    const auto text = readFile(options.sample);
    if (!text) return context.report(text.error());
    auto draw = parseDraw(*text, fs::absolute(options.sample).lexically_normal().parent_path());
    if (!draw) return context.report({draw.error().kind, options.sample, draw.error().sentence});
    const auto verdicts = verdictsOn(*draw, context.cancel);
    if (!verdicts) return context.report(verdicts.error());
    const auto figures = precisionOf(*draw, *verdicts);
    if (!figures) return context.report(figures.error());
    std::size_t judged = 0;
    for (std::size_t i = 0; i < verdicts->size(); ++i)
        if (!draw->clips[i].isKnown && (*verdicts)[i] != Verdict::None) ++judged;
    nlohmann::json list = nlohmann::json::array();
    for (const WeightedPrecision& figure : *figures) list.push_back(toJson(figure));
    const nlohmann::json all{{"sample", options.sample},
                             {"clips", draw->clips.size()},
                             {"population", draw->population()},
                             {"to_judge", draw->toJudge()},
                             {"judged", judged},
                             {"figures", std::move(list)}};
    context.out << all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    return kDone;
}

} // namespace

void addLabelsSample(CLI::App& labels, CommandContext& context)
{
    const auto options = std::make_shared<SampleOptions>();
    auto* sampling =
        labels.add_subcommand("sample", "Draw clips to review next, as many of every stratum of the score");
    sampling
        ->add_option("paths", options->paths,
                     "Projects, folders of label files, label files, results of analyze (.jsonl)")
        ->required();
    sampling->add_option("--count", options->draw.count, "Clips to draw")->capture_default_str();
    sampling->add_option("--strata", options->draw.strata, "Strata of equal width from score 0 to 1")
        ->capture_default_str();
    sampling->add_option("--seed", options->draw.seed, "Of the draw: the same seed draws the same clips")
        ->capture_default_str();
    sampling
        ->add_option("--out", options->out,
                     std::string("CSV to write; - for standard output. As ") + kDrawFile +
                         " in the\nfolder of the recordings it is what Review steps through")
        ->capture_default_str();
    sampling->footer(
        "A row a clip, in the order in which to judge them, with the probability with which it was\n"
        "drawn. Clips that have a verdict are not drawn again and come last, with probability 1.");
    sampling->callback(
        [options, &context] { context.run = [options, &context] { return sample(*options, context); }; });

    const auto asked = std::make_shared<PrecisionOptions>();
    auto* telling = labels.add_subcommand(
        "precision", "How often the model is right over all clips, from the verdicts on a sample of them");
    telling->add_option("sample", asked->sample, "File that labels sample has written");
    telling->add_flag("--schema", asked->schema, "Print the schema of the JSON and stop");
    telling->footer(
        "Verdicts are read from the label files beside the recordings. Every judged clip counts one\n"
        "over the probability with which it was drawn (Horvitz and Thompson 1952); \"unweighted\" is\n"
        "the share among the clips that were looked at, \"covered\" the share of all clips that the\n"
        "figure speaks of. Intervals: 95 %.");
    telling->callback(
        [asked, &context] { context.run = [asked, &context] { return precision(*asked, context); }; });
}

} // namespace cryscope::cli
