// The card of a fusion: "architecture": "fusion", "architectureOptions": {"members": [{"weight": 0.5, "card":
// {... a whole model.json ...}}, ...]}. Its weights.safetensors holds the tensors of member i (from 1) under
// their names behind "member<i>."; so one hash covers everything, and a fusion travels like any bundle.
#include "core/model/Fusion.h"

#include "core/base/Sha256.h"
#include "core/model/JsonFields.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace cryscope {
namespace {

std::string prefixOf(std::size_t member)
{
    return "member" + std::to_string(member + 1) + ".";
}

std::string hashOf(const TensorFile& weights)
{
    const std::string bytes = serializeSafetensors(weights);
    return sha256(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

/// Why `member` cannot be heard together with models like `card`; empty: it can.
std::string misfit(const ModelCard& member, const ModelCard& card)
{
    if (isFusion(member)) return "is a fusion itself";
    if (member.task != card.task) return "decides something else than the others";
    if (member.classes != card.classes) return "has other classes, or the same in another order";
    if (member.sampleRateHz() != card.sampleRateHz()) return "hears at another sample rate";
    return {};
}

double logitOf(double probability)
{
    return std::log(probability /
                    (1 - probability)); // infinite at 0 and 1: a threshold that is off stays off
}

double probabilityOf(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

/// The weighted mean of what `part` takes from each card.
template <class Part>
double mean(const std::vector<FusionMember>& members, const Part& part)
{
    double sum = 0;
    for (const auto& member : members) sum += member.weight * part(member.card);
    return sum;
}

DecisionThresholds meanThresholds(const std::vector<FusionMember>& members)
{
    const auto threshold = [&](double DecisionThresholds::*field) {
        return probabilityOf(
            mean(members, [&](const ModelCard& card) { return logitOf(card.thresholds.*field); }));
    };
    DecisionThresholds thresholds;
    thresholds.episodeOn = threshold(&DecisionThresholds::episodeOn);
    thresholds.episodeOff = threshold(&DecisionThresholds::episodeOff);
    thresholds.episodeSustained = threshold(&DecisionThresholds::episodeSustained);
    thresholds.episodeLasting = threshold(&DecisionThresholds::episodeLasting);
    thresholds.clip = threshold(&DecisionThresholds::clip);
    thresholds.reasonConfidence = threshold(&DecisionThresholds::reasonConfidence);
    thresholds.sustainedSeconds =
        mean(members, [](const ModelCard& card) { return card.thresholds.sustainedSeconds; });
    thresholds.lastingSeconds =
        mean(members, [](const ModelCard& card) { return card.thresholds.lastingSeconds; });
    return thresholds;
}

Result<std::vector<double>> normalised(std::vector<double> weights, std::size_t members)
{
    if (weights.empty()) weights.assign(members, 1.0);
    if (weights.size() != members)
        return fail(ErrorKind::InvalidArgument, "weights",
                    "There are " + std::to_string(weights.size()) + " weights for " +
                        std::to_string(members) + " models; give one for each, or none.");
    for (const double weight : weights)
        if (!(weight > 0) || !std::isfinite(weight))
            return fail(ErrorKind::InvalidArgument, "weights",
                        "A weight must be above 0; leave a model out that shall not count.");
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight /= sum;
    return weights;
}

ModelCard fusedCard(const std::vector<FusionMember>& members, const FusionRequest& request)
{
    ModelCard card = members.front().card; // task, classes, features
    card.name = request.name;
    card.version = request.version;
    card.architecture = kFusionArchitecture;
    card.architectureOptions = {{"members", nlohmann::json::array()}};
    card.temperature = 1;
    card.logitBias.clear();
    card.clipCalibration.slope = mean(members, [](const ModelCard& c) { return c.clipCalibration.slope; });
    card.clipCalibration.offset = mean(members, [](const ModelCard& c) { return c.clipCalibration.offset; });
    card.thresholds = meanThresholds(members);
    card.metrics.clear();
    ModelCost cost;
    std::string names;
    std::string attribution;
    for (const auto& member : members) {
        card.windowLength = std::max(card.windowLength, member.card.windowLength);
        card.windowHop = std::min(card.windowHop, member.card.windowHop);
        card.architectureOptions["members"].push_back(
            {{"weight", member.weight}, {"card", toJson(member.card)}});
        names += (names.empty() ? "" : ", ") + member.card.name + " " + member.card.version;
        const ModelCost own = member.card.cost.value_or(ModelCost{});
        cost.parameters += own.parameters;
        cost.macsPerWindow += own.macsPerWindow;
        cost.millisecondsPerWindow += own.millisecondsPerWindow;
        const auto& training = member.card.training;
        const auto said =
            training.is_object() ? training.value("attribution", nlohmann::json()) : nlohmann::json();
        if (said.is_string() && attribution.find(said.get<std::string>()) == std::string::npos)
            attribution += (attribution.empty() ? "" : " ") + said.get<std::string>();
    }
    card.description = "Several models heard together: " + names + ".";
    card.training = {{"attribution", attribution}};
    card.cost.reset();
    if (std::all_of(members.begin(), members.end(), [](const auto& m) { return m.card.cost.has_value(); }))
        card.cost = cost;
    return card;
}

} // namespace

Result<ModelBundle> fuseBundles(const std::vector<ModelBundle>& bundles, const FusionRequest& request)
{
    if (bundles.size() < 2 || bundles.size() > kMostFusionMembers)
        return fail(ErrorKind::InvalidArgument, {},
                    "A fusion takes 2 to " + std::to_string(kMostFusionMembers) + " models, not " +
                        std::to_string(bundles.size()) + ".");
    auto weights = normalised(request.weights, bundles.size());
    if (!weights) return tl::unexpected(weights.error());
    std::vector<FusionMember> members;
    ModelBundle fusion;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const auto& bundle = bundles[i];
        if (const auto why = misfit(bundle.card, bundles.front().card); !why.empty())
            return fail(ErrorKind::InvalidArgument, bundle.folder.string(),
                        "This model " + why + ", so it cannot be heard together with them.");
        members.push_back({bundle.card, (*weights)[i]});
        TensorFile plain{{}, bundle.weights.tensors};
        members.back().card.weightsSha256 = hashOf(plain);
        for (auto& tensor : plain.tensors) {
            tensor.name = prefixOf(i) + tensor.name;
            fusion.weights.tensors.push_back(std::move(tensor));
        }
    }
    fusion.card = fusedCard(members, request);
    fusion.card.weightsSha256 = hashOf(fusion.weights);
    if (auto valid = fusion.card.validate(); !valid)
        return fail(ErrorKind::InvalidArgument, {}, valid.error().sentence);
    return fusion;
}

Result<std::vector<FusionMember>> fusionMembers(const ModelCard& card)
{
    const auto wrong = [&](const std::string& what) {
        return fail(ErrorKind::Model, card.name, "The fusion " + what + "; get the model again.");
    };
    const auto& options = card.architectureOptions;
    if (!options.is_object() || !options.contains("members") || !options["members"].is_array())
        return wrong("names no members");
    const auto& listed = options["members"];
    if (listed.size() < 2 || listed.size() > kMostFusionMembers)
        return wrong("names " + std::to_string(listed.size()) + " members but must name 2 to " +
                     std::to_string(kMostFusionMembers));
    std::vector<FusionMember> members;
    double sum = 0;
    for (const auto& entry : listed) {
        const std::string which = "member " + std::to_string(members.size() + 1);
        JsonFields fields(entry, "model.json", ErrorKind::Model);
        FusionMember member;
        fields.require("card");
        fields.require("weight");
        fields.read("weight", member.weight, 1e-9, 1);
        const auto* own = fields.find("card");
        if (auto done = fields.done(); !done)
            return wrong("has a wrong " + which + ": " + done.error().sentence);
        auto read = modelCardFromJson(*own);
        if (!read) return wrong("has a wrong " + which + ": " + read.error().sentence);
        member.card = std::move(*read);
        if (const auto why = misfit(member.card, card); !why.empty())
            return wrong("has a " + which + " that " + why);
        if (member.card.windowLength > card.windowLength)
            return wrong("has a " + which + " with longer windows than its own");
        sum += member.weight;
        members.push_back(std::move(member));
    }
    if (std::abs(sum - 1) > 1e-6) return wrong("has weights that do not sum to 1");
    return members;
}

Result<std::vector<ModelBundle>> splitFusion(const ModelBundle& fusion)
{
    auto members = fusionMembers(fusion.card);
    if (!members) return tl::unexpected(members.error());
    std::vector<ModelBundle> bundles;
    std::size_t used = 0;
    for (std::size_t i = 0; i < members->size(); ++i) {
        ModelBundle bundle{fusion.folder, std::move((*members)[i].card), {}};
        const std::string prefix = prefixOf(i);
        for (const auto& tensor : fusion.weights.tensors) {
            if (!tensor.name.starts_with(prefix)) continue;
            bundle.weights.tensors.push_back(
                {tensor.name.substr(prefix.size()), tensor.shape, tensor.values});
            ++used;
        }
        if (hashOf(bundle.weights) != bundle.card.weightsSha256)
            return fail(
                ErrorKind::Model, fusion.folder.string(),
                "The weights of member " + std::to_string(i + 1) + " (" + bundle.card.name +
                    ") are not those that the card names (their SHA-256 differs); get the model again.");
        bundles.push_back(std::move(bundle));
    }
    if (used != fusion.weights.tensors.size())
        return fail(ErrorKind::Model, fusion.folder.string(),
                    "The weights hold tensors that belong to no member of the fusion; get the model again.");
    return bundles;
}

} // namespace cryscope
