#include "core/training/TrainingClips.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace cryscope {
namespace {

constexpr std::size_t kNotesShown = 5;

Result<std::vector<float>> decode(const Manifest& manifest, const ManifestRow& row, SampleRate rate)
{
    auto file = openAudioFile(manifest.resolve(row));
    if (!file) return tl::unexpected(file.error());
    auto source = resampled(std::move(*file), rate);
    if (!source) return tl::unexpected(source.error());
    std::vector<float> samples;
    std::vector<float> block(16384);
    const std::size_t begin =
        std::size_t(std::max<std::int64_t>(0, toSamplePos(row.startSeconds.value_or(0), rate).value));
    const std::size_t end =
        row.endSeconds ? std::size_t(std::max<std::int64_t>(0, toSamplePos(*row.endSeconds, rate).value))
                       : std::size_t(-1);
    while (samples.size() < end) {
        const auto count = (*source)->read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        samples.insert(samples.end(), block.begin(), block.begin() + std::ptrdiff_t(*count));
    }
    samples.resize(std::min(samples.size(), end));
    samples.erase(samples.begin(), samples.begin() + std::ptrdiff_t(std::min(begin, samples.size())));
    if (samples.empty()) return fail(ErrorKind::Unreadable, row.path, "There is no sound in it.");
    return samples;
}

/// Runs `work(i)` for every i below `count` on `threads` threads; stops early when `cancel` is requested.
void inParallel(std::size_t count, int threads, const CancelToken& cancel,
                const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        while (!cancel.requested()) {
            const std::size_t i = next.fetch_add(1);
            if (i >= count) return;
            work(i);
        }
    };
    std::vector<std::thread> workers;
    for (int t = 1; t < threads; ++t) workers.emplace_back(run);
    run();
    for (auto& worker : workers) worker.join();
}

} // namespace

std::optional<int> classOf(const std::string& label, const TrainConfig& config)
{
    if (config.task == ModelTask::Cry) {
        const auto isCry = binaryLabel(label);
        return isCry ? std::optional<int>(*isCry ? 1 : 0) : std::nullopt;
    }
    const auto found = std::find(config.classes.begin(), config.classes.end(), label);
    if (found == config.classes.end()) return std::nullopt;
    return int(found - config.classes.begin());
}

Result<std::vector<TrainingClip>> loadLabelledClips(const Manifest& manifest, const TrainConfig& config,
                                                    const std::string& foldColumn,
                                                    std::vector<std::string>& notes,
                                                    const CancelToken& cancel, const ProgressFn& progress)
{
    const auto groups = effectiveGroups(manifest);
    std::vector<std::size_t> rows;
    std::size_t otherLabels = 0;
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        const auto& row = manifest.rows[i];
        if (row.label.empty()) continue;
        if (classOf(row.label, config))
            rows.push_back(i);
        else
            ++otherLabels;
    }
    if (otherLabels > 0)
        notes.push_back(std::to_string(otherLabels) +
                        " rows carry a label that is none of the classes; they are left out.");

    std::vector<TrainingClip> clips(rows.size());
    std::vector<std::optional<Error>> errors(rows.size());
    std::atomic<std::size_t> done{0};
    std::mutex reporting;
    inParallel(rows.size(), config.loaderThreads, cancel, [&](std::size_t i) {
        const auto& row = manifest.rows[rows[i]];
        auto samples = decode(manifest, row, SampleRate{config.features.sampleRateHz});
        if (!samples) {
            errors[i] = samples.error();
        } else {
            clips[i] = {row.path,
                        groups[rows[i]],
                        std::string(Manifest::value(row, config.sourceColumn, manifest.labelColumn)),
                        std::string(foldColumn.empty()
                                        ? std::string_view()
                                        : Manifest::value(row, foldColumn, manifest.labelColumn)),
                        *classOf(row.label, config),
                        std::move(*samples),
                        std::string(Manifest::value(row, "use", manifest.labelColumn))};
        }
        const std::lock_guard lock(reporting);
        report(progress, double(++done) / double(rows.size()), "decode");
    });
    if (cancel.requested()) return cancelled();

    std::vector<TrainingClip> usable;
    std::size_t broken = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        if (!errors[i]) {
            usable.push_back(std::move(clips[i]));
        } else if (++broken <= kNotesShown) {
            notes.push_back("Left out " + manifest.rows[rows[i]].path + ": " + errors[i]->sentence);
        }
    }
    if (broken > kNotesShown)
        notes.push_back(std::to_string(broken - kNotesShown) + " more files were left out.");
    return usable;
}

Result<std::vector<TrainingClip>> loadTrainingClips(const Manifest& manifest, const TrainConfig& config,
                                                    const std::string& foldColumn,
                                                    std::vector<std::string>& notes,
                                                    const CancelToken& cancel, const ProgressFn& progress)
{
    auto usable = loadLabelledClips(manifest, config, foldColumn, notes, cancel, progress);
    if (!usable) return usable;
    for (std::size_t cls = 0; cls < config.classes.size(); ++cls)
        if (std::none_of(usable->begin(), usable->end(),
                         [&](const auto& clip) { return std::size_t(clip.label) == cls; }))
            return fail(ErrorKind::InvalidArgument, manifest.file.string(),
                        "There is no readable clip of the class " + config.classes[cls] +
                            "; add some or take the class out.");
    return usable;
}

std::vector<std::string> strataOf(const std::vector<TrainingClip>& clips,
                                  const std::vector<std::size_t>& rows, const TrainConfig& config)
{
    std::vector<std::string> strata;
    for (const std::size_t row : rows)
        strata.push_back(config.classes[std::size_t(clips[row].label)] + "/" + clips[row].source);
    return strata;
}

std::vector<std::string> groupsOf(const std::vector<TrainingClip>& clips,
                                  const std::vector<std::size_t>& rows)
{
    std::vector<std::string> groups;
    for (const std::size_t row : rows) groups.push_back(clips[row].group);
    return groups;
}

} // namespace cryscope
