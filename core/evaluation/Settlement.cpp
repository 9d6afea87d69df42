#include "core/evaluation/Settlement.h"

#include "core/annotations/Edits.h"

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr const char* kTier = "settled";
constexpr const char* kNothing = "nothing"; ///< in words: extras are read by people too

std::string wordsOf(const std::optional<std::string>& kind)
{
    return kind ? *kind : kNothing;
}

} // namespace

const char* nameOf(Settled taken)
{
    return taken == Settled::First ? "first" : taken == Settled::Second ? "second" : "other";
}

fs::path settledFileOf(const fs::path& audio, const fs::path& reviewFile)
{
    const std::string mark = audio.filename().string() + ".review-";
    const std::string name = reviewFile.filename().string();
    const std::string rest = name.starts_with(mark) ? name.substr(mark.size()) : "second.json";
    fs::path file = audio;
    file += ".settled-" + rest;
    return file;
}

Annotation settlementOf(const Disagreement& difference, Settled taken,
                        const std::optional<std::string>& other, const std::string& by)
{
    const auto& kind = taken == Settled::First    ? difference.first
                       : taken == Settled::Second ? difference.second
                                                  : other;
    Annotation label;
    label.startSeconds = difference.startSeconds;
    label.endSeconds = difference.endSeconds;
    label.tier = kTier;
    label.reviewer = by;
    if (!kind)
        label.verdict = Verdict::Wrong;
    else if (*kind == nameOf(Verdict::NotSure))
        label.verdict = Verdict::NotSure;
    else
        label.kind = *kind;
    label.extras = {{"first", wordsOf(difference.first)},
                    {"second", wordsOf(difference.second)},
                    {"taken", nameOf(taken)}};
    return label;
}

Result<void> settle(AnnotationSet& settled, Annotation settlement)
{
    std::vector<AnnotationId> before;
    settled.forEach([&](const Annotation& label) {
        if (onGrid(label.startSeconds) == onGrid(settlement.startSeconds) &&
            onGrid(label.endSeconds) == onGrid(settlement.endSeconds))
            before.push_back(label.id);
    });
    const auto gone = removal(settled, before);
    if (!gone) return tl::unexpected(gone.error());
    if (auto done = settled.apply(*gone); !done) return done;
    settlement.id = {};
    if (auto added = settled.add(std::move(settlement)); !added) return tl::unexpected(added.error());
    return {};
}

std::optional<Annotation> settlementFor(const AnnotationSet& settled, const Disagreement& difference)
{
    std::optional<Annotation> found;
    settled.forEach([&](const Annotation& label) {
        if (onGrid(label.startSeconds) == onGrid(difference.startSeconds) &&
            onGrid(label.endSeconds) == onGrid(difference.endSeconds))
            found = label;
    });
    return found;
}

} // namespace cryscope
