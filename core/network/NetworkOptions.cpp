#include "core/network/NetworkOptions.h"

#include "core/model/JsonFields.h"

#include <algorithm>
#include <array>

namespace cryscope {
namespace {

constexpr std::array<std::pair<Normalisation, const char*>, 5> kNormalisations{
    {{Normalisation::WindowMean, "windowMean"},
     {Normalisation::WindowStandard, "windowStandard"},
     {Normalisation::BandMean, "bandMean"},
     {Normalisation::WindowMax, "windowMax"},
     {Normalisation::Fixed, "fixed"}}};
constexpr std::array<std::pair<TimePooling, const char*>, 3> kTimePoolings{
    {{TimePooling::Mean, "mean"}, {TimePooling::MeanMax, "meanMax"}, {TimePooling::Attention, "attention"}}};
constexpr std::array<std::pair<BandPooling, const char*>, 2> kBandPoolings{
    {{BandPooling::Mean, "mean"}, {BandPooling::Flatten, "flatten"}}};

constexpr std::size_t kMaxBlocks = 8;
constexpr int kMaxChannels = 512;
constexpr std::int64_t kMaxActivations = 32 << 20; // floats of the largest layer of one window

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorKind::InvalidArgument, "network", what);
}

} // namespace

Result<void> NetworkOptions::validate() const
{
    if (channels.empty() || channels.size() > kMaxBlocks)
        return wrong("channels has " + std::to_string(channels.size()) + " entries but must have 1 to 8.");
    for (const int count : channels)
        if (count < 1 || count > kMaxChannels)
            return wrong("channels holds " + std::to_string(count) + " but must stay within 1 to 512.");
    if (convsPerBlock < 1 || convsPerBlock > 4)
        return wrong("convsPerBlock is " + std::to_string(convsPerBlock) + " but must lie between 1 and 4.");
    if (kernel < 1 || kernel > 9 || kernel % 2 == 0)
        return wrong("kernel is " + std::to_string(kernel) + " but must be 1, 3, 5, 7 or 9.");
    if (timePools < 0 || timePools > int(channels.size()))
        return wrong("timePools is " + std::to_string(timePools) + " but there are " +
                     std::to_string(channels.size()) + " blocks.");
    if (!(dropout >= 0 && dropout < 1))
        return wrong("dropout is " + std::to_string(dropout) + " but must lie between 0 and 1.");
    if (hidden < 0 || hidden > 4096)
        return wrong("hidden is " + std::to_string(hidden) + " but must lie between 0 and 4096.");
    if (!(absoluteFloorDb >= -100 && absoluteFloorDb <= 0))
        return wrong("absoluteFloorDb is " + std::to_string(absoluteFloorDb) +
                     " but must lie between -100 and 0.");
    if (!(dynamicRangeDb >= 0 && dynamicRangeDb <= 200))
        return wrong("dynamicRangeDb is " + std::to_string(dynamicRangeDb) +
                     " but must lie between 0 and 200.");
    if (!(scaleDb >= 1 && scaleDb <= 200))
        return wrong("scaleDb is " + std::to_string(scaleDb) + " but must lie between 1 and 200.");
    if (!(fixedMeanDb >= -200 && fixedMeanDb <= 200))
        return wrong("fixedMeanDb is " + std::to_string(fixedMeanDb) + " but must lie between -200 and 200.");
    return {};
}

int framesOf(const LogMelConfig& features, int windowLength)
{
    return windowLength < features.fftSize ? 0 : (windowLength - features.fftSize) / features.hopLength + 1;
}

int NetworkOptions::bandsAfterBlocks(int melBands) const
{
    return melBands >> channels.size();
}

Result<void> NetworkOptions::validateFor(const LogMelConfig& features, int windowLength) const
{
    if (bandsAfterBlocks(features.melBands) < 1)
        return wrong(std::to_string(channels.size()) + " blocks halve " + std::to_string(features.melBands) +
                     " mel bands away; use fewer blocks or more bands.");
    const int frames = framesOf(features, windowLength);
    if ((frames >> timePools) < 1)
        return wrong("timePools " + std::to_string(timePools) + " halves the " + std::to_string(frames) +
                     " frames of a window away; use longer windows or fewer halvings.");
    const int widest = *std::max_element(channels.begin(), channels.end());
    if (std::int64_t(frames) * features.melBands * widest > kMaxActivations)
        return wrong("A window of " + std::to_string(frames) + " frames and " +
                     std::to_string(features.melBands) + " bands is too large for " + std::to_string(widest) +
                     " channels.");
    return {};
}

std::int64_t NetworkOptions::parameterCount(int melBands, int classes) const
{
    std::int64_t count = 0;
    std::int64_t in = 1;
    for (const std::int64_t out : channels)
        for (int conv = 0; conv < convsPerBlock; ++conv) {
            count += in * out * kernel * kernel + 4 * out; // batch norm: weight, bias, mean, variance
            in = out;
        }
    std::int64_t pooled = bandPooling == BandPooling::Flatten ? in * bandsAfterBlocks(melBands) : in;
    if (timePooling == TimePooling::Attention) count += pooled + 1;
    if (timePooling == TimePooling::MeanMax) pooled *= 2;
    if (hidden > 0) {
        count += (pooled + 1) * hidden;
        pooled = hidden;
    }
    return count + (pooled + 1) * classes;
}

Result<NetworkOptions> namedNetwork(const std::string& size)
{
    NetworkOptions options;
    if (size == "base") return options;
    if (size == "tiny") {
        options.channels = {8, 16, 24, 32};
        options.hidden = 32;
        return options;
    }
    if (size == "large") {
        options.channels = {32, 64, 128, 192};
        options.convsPerBlock = 2;
        options.hidden = 128;
        return options;
    }
    return wrong("size is \"" + size + "\" but must be tiny, base or large.");
}

nlohmann::json toJson(const NetworkOptions& options)
{
    return {{"channels", options.channels},
            {"convsPerBlock", options.convsPerBlock},
            {"kernel", options.kernel},
            {"timePools", options.timePools},
            {"dropout", options.dropout},
            {"timePooling", enumName<TimePooling>(options.timePooling, kTimePoolings)},
            {"bandPooling", enumName<BandPooling>(options.bandPooling, kBandPoolings)},
            {"hidden", options.hidden},
            {"normalisation", enumName<Normalisation>(options.normalisation, kNormalisations)},
            {"absoluteFloorDb", options.absoluteFloorDb},
            {"dynamicRangeDb", options.dynamicRangeDb},
            {"fixedMeanDb", options.fixedMeanDb},
            {"scaleDb", options.scaleDb}};
}

Result<NetworkOptions> networkOptionsFromJson(const nlohmann::json& json, ErrorKind kind)
{
    NetworkOptions options;
    const auto withKind = [&](Error error) {
        error.kind = kind;
        return tl::unexpected(std::move(error));
    };
    JsonFields fields(json, {}, kind, "network.");
    if (fields.done() && fields.has("size")) {
        std::string size;
        fields.read("size", size, 20);
        if (auto done = fields.done(); !done) return tl::unexpected(done.error());
        auto named = namedNetwork(size);
        if (!named) return withKind(named.error());
        options = *named;
    }
    fields.read("channels", options.channels, kMaxBlocks, 1, kMaxChannels);
    fields.read("convsPerBlock", options.convsPerBlock, 1, 4);
    fields.read("kernel", options.kernel, 1, 9);
    fields.read("timePools", options.timePools, 0, int(kMaxBlocks));
    fields.read("dropout", options.dropout, 0, 0.99);
    fields.readEnum<TimePooling>("timePooling", options.timePooling, kTimePoolings);
    fields.readEnum<BandPooling>("bandPooling", options.bandPooling, kBandPoolings);
    fields.read("hidden", options.hidden, 0, 4096);
    fields.readEnum<Normalisation>("normalisation", options.normalisation, kNormalisations);
    fields.read("absoluteFloorDb", options.absoluteFloorDb, -100, 0);
    fields.read("dynamicRangeDb", options.dynamicRangeDb, 0, 200);
    fields.read("fixedMeanDb", options.fixedMeanDb, -200, 200);
    fields.read("scaleDb", options.scaleDb, 1, 200);
    if (auto done = fields.doneStrict(); !done) return tl::unexpected(done.error());
    if (auto valid = options.validate(); !valid) return withKind(valid.error());
    return options;
}

} // namespace cryscope
