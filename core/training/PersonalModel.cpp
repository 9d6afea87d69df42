#include "core/training/PersonalModel.h"

#include "core/evaluation/Calibration.h"
#include "core/evaluation/GroupResampling.h"
#include "core/model/Fusion.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"
#include "core/training/PersonalHead.h"
#include "core/training/PersonalHearing.h"
#include "core/training/PersonalVerdict.h"
#include "core/training/TrainingClips.h"

#include <algorithm>
#include <set>

namespace cryscope {
namespace {

constexpr std::size_t kFewestEarlier = 6;
constexpr std::size_t kFewestLater = 3;
constexpr std::size_t kFewestAnswers = 10;

tl::unexpected<Error> wrong(const std::string& sentence)
{
    return fail(ErrorKind::InvalidArgument, {}, sentence);
}

class Personaliser {
public:
    Personaliser(const PersonalRequest& request, const ProgressFn& progress, const CancelToken& cancel)
        : m_request(request), m_progress(progress), m_cancel(cancel)
    {}

    Result<PersonalOutcome> run()
    {
        if (auto read = readModel(); !read) return tl::unexpected(read.error());
        auto rows = hear();
        if (!rows) return tl::unexpected(rows.error());
        const std::size_t split = forwardSplit(*rows, m_request.heldOutShare);
        if (split == 0)
            return wrong(
                "All recordings of this infant are of one day; a personal model is judged on later days "
                "than it has learned from.");
        const auto earlier = rows->part(0, split);
        const auto later = rows->part(split, rows->size());
        if (earlier.size() < kFewestEarlier || later.size() < kFewestLater)
            return wrong(
                "There are " + std::to_string(earlier.size()) + " earlier and " +
                std::to_string(later.size()) + " later recordings of this infant; a personal model needs " +
                std::to_string(kFewestEarlier) + " and " + std::to_string(kFewestLater) + " at least.");
        if (std::set<int>(earlier.truth.begin(), earlier.truth.end()).size() < 2)
            return wrong(
                "All earlier recordings of this infant are of one kind; there is nothing to tell apart.");
        const double penalty = bestPenalty(m_present, earlier);
        const auto judged = judgePersonal(m_present, shrunkHead(m_present, earlier, penalty), later);
        decidePersonal(m_outcome, judged, earlier, later, m_present.classes());
        if (m_outcome.isAdopted)
            if (auto written = write(shrunkHead(m_present, *rows, penalty), judged, later, penalty); !written)
                return tl::unexpected(written.error());
        return m_outcome;
    }

private:
    Result<void> readModel()
    {
        if (auto valid = m_request.validate(); !valid) return valid;
        auto bundle = readModelBundle(m_request.init);
        if (!bundle) return tl::unexpected(bundle.error());
        m_bundle = std::move(*bundle);
        if (m_bundle.card.task != ModelTask::Reason)
            return wrong(
                "A personal model tells kinds of cry; start from a model of kinds, not from a detector.");
        if (isFusion(m_bundle.card))
            return wrong("A fusion is not trained further; start from one of its members.");
        auto head = headOf(m_bundle);
        if (!head) return tl::unexpected(head.error());
        m_present = std::move(*head);
        return {};
    }

    Result<PersonalRows> hear()
    {
        auto manifest = readManifest(m_request.manifest, m_request.labelColumn);
        if (!manifest) return tl::unexpected(manifest.error());
        auto own = rowsOfInfant(std::move(*manifest), m_request, m_outcome.notes);
        if (!own) return tl::unexpected(own.error());
        TrainConfig config = defaultReasonConfig();
        config.features = m_bundle.card.features;
        config.classes = m_bundle.card.classes;
        auto clips = loadLabelledClips(*own, config, "fold", m_outcome.notes, m_cancel, m_progress);
        if (!clips) return tl::unexpected(clips.error());
        auto trunk = featuresOf(m_bundle, m_present.features, m_request.device);
        if (!trunk) return tl::unexpected(trunk.error());
        PersonalRows rows;
        for (auto& clip : *clips) {
            if (m_cancel.requested()) return cancelled();
            auto features = heard(**trunk, std::move(clip.samples));
            if (!features) return tl::unexpected(features.error());
            rows.features.push_back(std::move(*features));
            rows.truth.push_back(clip.label);
            rows.day.push_back(std::stoi(clip.fold));
        }
        if (rows.size() < kFewestEarlier + kFewestLater)
            return wrong("There are " + std::to_string(rows.size()) +
                         " usable recordings of this infant; a personal model needs " +
                         std::to_string(kFewestEarlier + kFewestLater) + " at least.");
        return rows;
    }

    Result<void> addFigures(ModelCard& card, const PersonalJudgement& judged, const PersonalRows& later) const
    {
        std::vector<std::string> days;
        for (const int day : later.day) days.push_back(std::to_string(day));
        const Statistics statistics = [&](std::span<const std::size_t> chosen) {
            double personal = 0;
            double present = 0;
            double right = 0;
            for (const std::size_t i : chosen) {
                personal += judged.personalLoss[i] / double(chosen.size());
                present += judged.presentLoss[i] / double(chosen.size());
                right += judged.personalRight[i] / double(chosen.size());
            }
            return std::vector<double>{personal, present, right};
        };
        const auto intervals = groupBootstrap(days, statistics, {}, m_cancel);
        if (!intervals) return tl::unexpected(intervals.error());
        const std::string protocol = "one infant, forward in time: learned from " +
                                     std::to_string(m_outcome.earlier) + " recordings of " +
                                     std::to_string(m_outcome.earlierDays) + " days, judged on " +
                                     std::to_string(m_outcome.later) + " of later days; bootstrap of days";
        card.metrics.clear();
        const char* names[] = {"log_loss", "present_log_loss", "accuracy"};
        for (std::size_t i = 0; i < std::size(names); ++i)
            card.metrics[names[i]] = {(*intervals)[i].value, (*intervals)[i].low, (*intervals)[i].high,
                                      protocol};
        card.metrics["shares_log_loss"] = {m_outcome.sharesLogLoss, m_outcome.sharesLogLoss,
                                           m_outcome.sharesLogLoss, protocol + "; no interval"};
        return {};
    }

    Result<void> write(const LinearHead& head, const PersonalJudgement& judged, const PersonalRows& later,
                       double penalty)
    {
        ModelCard card = m_bundle.card;
        card.name = m_request.name;
        card.version = "1";
        card.description = "For one infant: " + m_bundle.card.name + " " + m_bundle.card.version +
                           " with a last layer of its own.";
        card.temperature = 1;
        card.logitBias.clear();
        const auto training = m_bundle.card.training;
        card.training = {{"personal",
                          {{"group", m_request.group},
                           {"from", m_bundle.card.name},
                           {"fromVersion", m_bundle.card.version},
                           {"fromSha256", m_bundle.card.weightsSha256},
                           {"penalty", penalty}}}};
        if (training.is_object() && training.contains("attribution"))
            card.training["attribution"] = training["attribution"];
        noteHeardGroups(card, std::vector<std::string>{"group:" + m_request.group}, &m_bundle.card);
        std::vector<double> counts(m_present.classes(), 0.0);
        for (const int truth : later.truth) counts[std::size_t(truth)] += 1 / double(later.size());
        const double wanted =
            std::max(m_request.reasonPrecision, *std::max_element(counts.begin(), counts.end()) + 0.05);
        const auto point = thresholdForAccuracy(std::min(wanted, 0.99),
                                                coverageCurve(judged.confidence, judged.personalRight),
                                                later.size(), kFewestAnswers);
        card.thresholds.reasonConfidence = point ? std::min(point->threshold, 1.0) : 1.0;
        if (auto added = addFigures(card, judged, later); !added) return added;
        TensorFile weights = m_bundle.weights;
        for (auto& tensor : weights.tensors) {
            if (tensor.name == "output.weight")
                tensor.values.assign(head.weights.begin(), head.weights.end());
            if (tensor.name == "output.bias") tensor.values.assign(head.bias.begin(), head.bias.end());
        }
        auto written = writeModelBundle(m_request.output, std::move(card), weights);
        if (!written) return tl::unexpected(written.error());
        m_outcome.card = std::move(*written);
        return {};
    }

    const PersonalRequest& m_request;
    const ProgressFn& m_progress;
    const CancelToken& m_cancel;
    ModelBundle m_bundle;
    LinearHead m_present;
    PersonalOutcome m_outcome;
};

} // namespace

Result<PersonalOutcome> personaliseModel(const PersonalRequest& request, const ProgressFn& progress,
                                         const CancelToken& cancel)
{
    return Personaliser(request, progress, cancel).run();
}

} // namespace cryscope
