#include "core/model/JsonFields.h"
#include "core/network/NetworkOptions.h"

#include <array>

namespace cryscope {
namespace {

template <class Enum, std::size_t N>
using Names = std::array<std::pair<Enum, const char*>, N>;

constexpr Names<Architecture, 3> kArchitectures{{{Architecture::CryCnn, "cry-cnn"},
                                                 {Architecture::DeepSpectral, "deep-spectral"},
                                                 {Architecture::CryHybrid, "cry-hybrid"}}};
constexpr Names<Architecture, 3> kShortNames{{{Architecture::CryCnn, "cnn"},
                                              {Architecture::DeepSpectral, "spectral"},
                                              {Architecture::CryHybrid, "hybrid"}}};
constexpr Names<Normalisation, 5> kNormalisations{{{Normalisation::WindowMean, "windowMean"},
                                                   {Normalisation::WindowStandard, "windowStandard"},
                                                   {Normalisation::BandMean, "bandMean"},
                                                   {Normalisation::WindowMax, "windowMax"},
                                                   {Normalisation::Fixed, "fixed"}}};
constexpr Names<TimePooling, 3> kTimePoolings{
    {{TimePooling::Mean, "mean"}, {TimePooling::MeanMax, "meanMax"}, {TimePooling::Attention, "attention"}}};
constexpr Names<BandPooling, 2> kBandPoolings{
    {{BandPooling::Mean, "mean"}, {BandPooling::Flatten, "flatten"}}};
constexpr Names<SequenceModel, 3> kSequences{{{SequenceModel::None, "none"},
                                              {SequenceModel::Gru, "gru"},
                                              {SequenceModel::SelfAttention, "selfAttention"}}};

constexpr std::size_t kMaxBlocks = 8;
constexpr int kMaxChannels = 512;
constexpr int kMaxGroups = 8;

nlohmann::json toJson(const CnnTrunkOptions& options)
{
    nlohmann::json json{{"channels", options.channels},
                        {"convsPerBlock", options.convsPerBlock},
                        {"kernel", options.kernel},
                        {"timePools", options.timePools},
                        {"timePooling", enumName<TimePooling>(options.timePooling, kTimePoolings)},
                        {"bandPooling", enumName<BandPooling>(options.bandPooling, kBandPoolings)},
                        {"normalisation", enumName<Normalisation>(options.normalisation, kNormalisations)},
                        {"absoluteFloorDb", options.absoluteFloorDb},
                        {"dynamicRangeDb", options.dynamicRangeDb},
                        {"fixedMeanDb", options.fixedMeanDb},
                        {"scaleDb", options.scaleDb}};
    // A program that does not know groups refuses what has them, and still reads what has none.
    if (options.groups != 1) json["groups"] = options.groups;
    return json;
}

nlohmann::json toJson(const SpectralTrunkOptions& options)
{
    return {{"coefficients", options.coefficients},
            {"deltas", options.deltas},
            {"deltaWidth", options.deltaWidth},
            {"chroma", options.chroma},
            {"chromaWindow", options.chromaWindow},
            {"removeMean", options.removeMean},
            {"absoluteFloorDb", options.absoluteFloorDb},
            {"dynamicRangeDb", options.dynamicRangeDb},
            {"channels", options.channels},
            {"kernel", options.kernel},
            {"timePools", options.timePools},
            {"sequence", enumName<SequenceModel>(options.sequence, kSequences)},
            {"units", options.units},
            {"timePooling", enumName<TimePooling>(options.timePooling, kTimePoolings)}};
}

void readTrunk(JsonFields& fields, CnnTrunkOptions& options)
{
    fields.read("channels", options.channels, kMaxBlocks, 1, kMaxChannels);
    fields.read("convsPerBlock", options.convsPerBlock, 1, 4);
    fields.read("groups", options.groups, 1, kMaxGroups);
    fields.read("kernel", options.kernel, 1, 9);
    fields.read("timePools", options.timePools, 0, int(kMaxBlocks));
    fields.readEnum<TimePooling>("timePooling", options.timePooling, kTimePoolings);
    fields.readEnum<BandPooling>("bandPooling", options.bandPooling, kBandPoolings);
    fields.readEnum<Normalisation>("normalisation", options.normalisation, kNormalisations);
    fields.read("absoluteFloorDb", options.absoluteFloorDb, -100, 0);
    fields.read("dynamicRangeDb", options.dynamicRangeDb, 0, 200);
    fields.read("fixedMeanDb", options.fixedMeanDb, -200, 200);
    fields.read("scaleDb", options.scaleDb, 1, 200);
}

void readTrunk(JsonFields& fields, SpectralTrunkOptions& options)
{
    fields.read("coefficients", options.coefficients, 1, 128);
    fields.read("deltas", options.deltas, 0, 2);
    fields.read("deltaWidth", options.deltaWidth, 5, 99);
    fields.read("chroma", options.chroma);
    fields.read("chromaWindow", options.chromaWindow, 64, 16384);
    fields.read("removeMean", options.removeMean);
    fields.read("absoluteFloorDb", options.absoluteFloorDb, -100, 0);
    fields.read("dynamicRangeDb", options.dynamicRangeDb, 0, 200);
    fields.read("channels", options.channels, kMaxBlocks, 1, kMaxChannels);
    fields.read("kernel", options.kernel, 1, 9);
    fields.read("timePools", options.timePools, 0, int(kMaxBlocks));
    fields.readEnum<SequenceModel>("sequence", options.sequence, kSequences);
    fields.read("units", options.units, 1, 512);
    fields.readEnum<TimePooling>("timePooling", options.timePooling, kTimePoolings);
}

/// A trunk of the hybrid, in an object of its own.
template <class Trunk>
void readNested(JsonFields& fields, const char* key, Trunk& options, ErrorKind kind)
{
    const auto* object = fields.find(key);
    if (object == nullptr || !fields.done()) return;
    JsonFields inner(*object, {}, kind, std::string("network.") + key + ".");
    readTrunk(inner, options);
    if (auto done = inner.doneStrict(); !done) fields.complain(key, "is wrong: " + done.error().sentence);
}

NetworkOptions tinyNetwork()
{
    NetworkOptions options;
    options.cnn.channels = {8, 16, 24, 32};
    options.spectral.channels = {16, 24};
    options.spectral.units = 16;
    options.head.hidden = 32;
    return options;
}

NetworkOptions largeNetwork()
{
    NetworkOptions options;
    options.cnn.channels = {32, 64, 128, 192};
    options.cnn.convsPerBlock = 2;
    options.spectral.channels = {96, 128, 192};
    options.spectral.units = 128;
    options.head.hidden = 128;
    return options;
}

} // namespace

std::string architectureName(Architecture architecture)
{
    return enumName<Architecture>(architecture, kArchitectures);
}

Result<Architecture> architectureFromName(const std::string& name, ErrorKind kind)
{
    for (const auto* names : {&kArchitectures, &kShortNames})
        for (const auto& [architecture, known] : *names)
            if (name == known) return architecture;
    const std::string given = "The architecture \"" + name.substr(0, 64) + "\" is not known here; ";
    // A stranger's model is as it is; whoever writes a setting can choose another.
    return fail(kind, kind == ErrorKind::Model ? "" : "network",
                given + (kind == ErrorKind::Model ? "use a newer CryScope."
                                                  : "choose cry-cnn, deep-spectral or cry-hybrid."));
}

Result<NetworkOptions> namedNetwork(const std::string& size, Architecture architecture)
{
    NetworkOptions options;
    if (size == "tiny")
        options = tinyNetwork();
    else if (size == "large")
        options = largeNetwork();
    else if (size != "base")
        return fail(ErrorKind::InvalidArgument, "network",
                    "size is \"" + size + "\" but must be tiny, base or large.");
    options.architecture = architecture;
    return options;
}

nlohmann::json toJson(const NetworkOptions& options)
{
    nlohmann::json json = nlohmann::json::object();
    if (options.architecture == Architecture::CryHybrid)
        json = {{"cnn", toJson(options.cnn)}, {"spectral", toJson(options.spectral)}};
    else
        json = options.hasCnn() ? toJson(options.cnn) : toJson(options.spectral);
    json["hidden"] = options.head.hidden;
    json["dropout"] = options.head.dropout;
    return json;
}

Result<NetworkOptions> networkOptionsFromJson(const nlohmann::json& json, ErrorKind kind)
{
    NetworkOptions options;
    const auto withKind = [&](Error error) {
        error.kind = kind;
        return tl::unexpected(std::move(error));
    };
    JsonFields fields(json, {}, kind, "network.");
    std::string name = architectureName(options.architecture);
    std::string size = "base";
    if (fields.done()) {
        fields.read("architecture", name, 64);
        fields.read("size", size, 20);
    }
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
    const auto architecture = architectureFromName(name, kind);
    if (!architecture) return tl::unexpected(architecture.error());
    auto named = namedNetwork(size, *architecture);
    if (!named) return withKind(named.error());
    options = *named;
    if (options.architecture == Architecture::CryHybrid) {
        readNested(fields, "cnn", options.cnn, kind);
        readNested(fields, "spectral", options.spectral, kind);
    } else if (options.hasCnn()) {
        readTrunk(fields, options.cnn);
    } else {
        readTrunk(fields, options.spectral);
    }
    fields.read("hidden", options.head.hidden, 0, 4096);
    fields.read("dropout", options.head.dropout, 0, 0.99);
    if (auto done = fields.doneStrict(); !done) return tl::unexpected(done.error());
    if (auto valid = options.validate(); !valid) return withKind(valid.error());
    return options;
}

Result<NetworkOptions> networkOptionsOf(const ModelCard& card)
{
    const auto architecture = architectureFromName(card.architecture, ErrorKind::Model);
    if (!architecture) return tl::unexpected(architecture.error());
    nlohmann::json json =
        card.architectureOptions.is_object() ? card.architectureOptions : nlohmann::json::object();
    json["architecture"] = card.architecture;
    auto options = networkOptionsFromJson(json, ErrorKind::Model);
    if (!options) return options;
    if (auto fits = options->validateFor(card.features, card.windowLength); !fits)
        return fail(ErrorKind::Model, fits.error().where, fits.error().sentence);
    return options;
}

} // namespace cryscope
