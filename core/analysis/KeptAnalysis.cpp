#include "core/analysis/KeptAnalysis.h"

#include "core/analysis/ResultJson.h"

namespace cryscope {
namespace {

OrderedJson reasonsJson(const std::vector<ReasonProbability>& reasons)
{
    OrderedJson json = OrderedJson::array(); // their order is the classes' order
    for (const ReasonProbability& reason : reasons) json.push_back({reason.name, reason.probability});
    return json;
}

std::vector<ReasonProbability> reasonsFrom(const OrderedJson& json)
{
    std::vector<ReasonProbability> reasons;
    for (const auto& pair : json)
        reasons.push_back({pair.at(0).get<std::string>(), pair.at(1).get<double>()});
    return reasons;
}

OrderedJson cardJson(const CryClassifier& model)
{
    const ModelCard& card = model.card();
    const DecisionThresholds& t = card.thresholds;
    return {card.name,
            card.version,
            card.weightsSha256,
            model.device(),
            {t.clip, t.reasonConfidence, card.temperature, card.clipCalibration.slope,
             card.clipCalibration.offset}};
}

} // namespace

std::string keptText(const ClipAnalysis& analysis)
{
    OrderedJson episodes = OrderedJson::array();
    for (const Episode& episode : analysis.episodes)
        episodes.push_back({{"start", episode.startSeconds},
                            {"end", episode.endSeconds},
                            {"p", episode.cryProbability},
                            {"reason", episode.reason},
                            {"reasons", reasonsJson(episode.reasons)}});
    return toLine({{"duration", analysis.durationSeconds},
                   {"p", analysis.cryProbability},
                   {"cry", analysis.isCry},
                   {"reason", analysis.reason},
                   {"reasons", reasonsJson(analysis.reasons)},
                   {"episodes", std::move(episodes)},
                   {"detector", {analysis.detectorName, analysis.detectorVersion}},
                   {"reason_model", {analysis.reasonName, analysis.reasonVersion}},
                   {"device", analysis.device}});
}

Result<ClipAnalysis> keptAnalysis(const std::string& text)
{
    try {
        const auto json = OrderedJson::parse(text);
        ClipAnalysis analysis;
        analysis.durationSeconds = json.at("duration").get<double>();
        analysis.cryProbability = json.at("p").get<double>();
        analysis.isCry = json.at("cry").get<bool>();
        analysis.reason = json.at("reason").get<std::string>();
        analysis.reasons = reasonsFrom(json.at("reasons"));
        for (const auto& kept : json.at("episodes"))
            analysis.episodes.push_back({kept.at("start").get<double>(), kept.at("end").get<double>(),
                                         kept.at("p").get<double>(), kept.at("reason").get<std::string>(),
                                         reasonsFrom(kept.at("reasons"))});
        analysis.detectorName = json.at("detector").at(0).get<std::string>();
        analysis.detectorVersion = json.at("detector").at(1).get<std::string>();
        analysis.reasonName = json.at("reason_model").at(0).get<std::string>();
        analysis.reasonVersion = json.at("reason_model").at(1).get<std::string>();
        analysis.device = json.at("device").get<std::string>();
        return analysis;
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::Unreadable, {}, "The kept result is damaged; analyse the file again.");
    }
}

std::string analysisIdentity(const Models& models, const AnalysisConfig& config)
{
    const EpisodeConfig& e = config.episodes;
    OrderedJson json = {
        {"detector", cardJson(*models.detector)},
        {"episodes",
         {e.onThreshold, e.offThreshold, e.sustainedThreshold, e.sustainedSeconds, e.lastingThreshold,
          e.lastingSeconds, e.smoothingSeconds, e.minSeconds, e.mergeGapSeconds}}};
    if (models.reason) json["reason"] = cardJson(*models.reason);
    return toLine(json);
}

} // namespace cryscope
