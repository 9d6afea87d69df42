#include "core/network/NetworkOptions.h"

#include <algorithm>

namespace cryscope {
namespace {

constexpr std::size_t kMaxBlocks = 8;
constexpr int kMaxChannels = 512;
constexpr int kMaxGroups = 8;
constexpr std::int64_t kMaxActivations = 32 << 20; // floats of the largest layer of one window
constexpr int kNormState = 4;                      // batch norm: weight, bias, mean, variance

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorKind::InvalidArgument, "network", what);
}

Result<void> within(const std::string& name, double value, double low, double high)
{
    if (value >= low && value <= high) return {};
    const auto shown = [](double number) { return nlohmann::json(number).dump(); };
    return wrong(name + " is " + shown(value) + " but must lie between " + shown(low) + " and " +
                 shown(high) + ".");
}

Result<void> validateBlocks(const std::vector<int>& channels, int kernel, int timePools)
{
    if (channels.empty() || channels.size() > kMaxBlocks)
        return wrong("channels has " + std::to_string(channels.size()) + " entries but must have 1 to 8.");
    for (const int count : channels)
        if (count < 1 || count > kMaxChannels)
            return wrong("channels holds " + std::to_string(count) + " but must stay within 1 to 512.");
    if (kernel < 1 || kernel > 9 || kernel % 2 == 0)
        return wrong("kernel is " + std::to_string(kernel) + " but must be 1, 3, 5, 7 or 9.");
    if (timePools < 0 || timePools > int(channels.size()))
        return wrong("timePools is " + std::to_string(timePools) + " but there are " +
                     std::to_string(channels.size()) + " blocks.");
    return {};
}

Result<void> validateCnn(const CnnTrunkOptions& options)
{
    if (auto ok = validateBlocks(options.channels, options.kernel, options.timePools); !ok) return ok;
    if (auto ok = within("convsPerBlock", options.convsPerBlock, 1, 4); !ok) return ok;
    if (auto ok = within("groups", options.groups, 1, kMaxGroups); !ok) return ok;
    for (const int count : options.channels)
        if (count % options.groups != 0)
            return wrong("channels holds " + std::to_string(count) + ", which groups " +
                         std::to_string(options.groups) + " does not divide.");
    if (auto ok = within("absoluteFloorDb", options.absoluteFloorDb, -100, 0); !ok) return ok;
    if (auto ok = within("dynamicRangeDb", options.dynamicRangeDb, 0, 200); !ok) return ok;
    if (auto ok = within("scaleDb", options.scaleDb, 1, 200); !ok) return ok;
    return within("fixedMeanDb", options.fixedMeanDb, -200, 200);
}

Result<void> validateSpectral(const SpectralTrunkOptions& options)
{
    if (auto ok = validateBlocks(options.channels, options.kernel, options.timePools); !ok) return ok;
    if (auto ok = within("coefficients", options.coefficients, 1, 128); !ok) return ok;
    if (auto ok = within("deltas", options.deltas, 0, 2); !ok) return ok;
    if (options.deltaWidth < 5 || options.deltaWidth > 99 || options.deltaWidth % 2 == 0)
        return wrong("deltaWidth is " + std::to_string(options.deltaWidth) +
                     " but must be odd and lie between 5 and 99.");
    if (auto ok = within("chromaWindow", options.chromaWindow, 64, 16384); !ok) return ok;
    if ((options.chromaWindow & (options.chromaWindow - 1)) != 0)
        return wrong("chromaWindow is " + std::to_string(options.chromaWindow) +
                     " but must be a power of two.");
    if (auto ok = within("absoluteFloorDb", options.absoluteFloorDb, -100, 0); !ok) return ok;
    if (auto ok = within("dynamicRangeDb", options.dynamicRangeDb, 0, 200); !ok) return ok;
    return within("units", options.units, 1, 512);
}

Result<void> validateCnnFor(const CnnTrunkOptions& options, const LogMelConfig& features, int frames)
{
    if (options.bandsAfterBlocks(features.melBands) < 1)
        return wrong(std::to_string(options.channels.size()) + " blocks halve " +
                     std::to_string(features.melBands) + " mel bands away; use fewer blocks or more bands.");
    if ((frames >> options.timePools) < 1)
        return wrong("timePools " + std::to_string(options.timePools) + " halves the " +
                     std::to_string(frames) +
                     " frames of a window away; use longer windows or fewer halvings.");
    return {};
}

Result<void> validateSpectralFor(const SpectralTrunkOptions& options, const LogMelConfig& features,
                                 int windowLength, int frames)
{
    if (options.coefficients > features.melBands)
        return wrong("coefficients is " + std::to_string(options.coefficients) + " but there are " +
                     std::to_string(features.melBands) + " mel bands.");
    if ((frames >> options.timePools) < 1)
        return wrong("timePools " + std::to_string(options.timePools) + " halves the " +
                     std::to_string(frames) +
                     " frames of a window away; use longer windows or fewer halvings.");
    if (options.deltas > 0 && frames < options.deltaWidth)
        return wrong("deltaWidth is " + std::to_string(options.deltaWidth) + " but a window has only " +
                     std::to_string(frames) + " frames.");
    if (options.chroma && (options.chromaWindow < features.fftSize || options.chromaWindow > windowLength))
        return wrong("chromaWindow is " + std::to_string(options.chromaWindow) +
                     " but must lie between features.fftSize and windowLength.");
    return {};
}

/// Channels that one output of a convolution hears: the first has one plane before it, whatever the groups.
std::int64_t heardChannels(const CnnTrunkOptions& options, std::int64_t in)
{
    return in == 1 ? 1 : in / options.groups;
}

std::int64_t cnnParameters(const CnnTrunkOptions& options, int melBands)
{
    std::int64_t count = 0;
    std::int64_t in = 1;
    for (const std::int64_t out : options.channels)
        for (int conv = 0; conv < options.convsPerBlock; ++conv) {
            count += heardChannels(options, in) * out * options.kernel * options.kernel + kNormState * out;
            in = out;
        }
    const std::int64_t pooled =
        options.bandPooling == BandPooling::Flatten ? in * options.bandsAfterBlocks(melBands) : in;
    return count + (options.timePooling == TimePooling::Attention ? pooled + 1 : 0);
}

int sequenceWidth(const SpectralTrunkOptions& options)
{
    return options.sequence == SequenceModel::Gru ? 2 * options.units : options.channels.back();
}

std::int64_t spectralParameters(const SpectralTrunkOptions& options)
{
    std::int64_t in = options.columns();
    std::int64_t count = kNormState * in;
    for (const std::int64_t out : options.channels) {
        count += in * out * options.kernel + kNormState * out;
        in = out;
    }
    const std::int64_t units = options.units;
    if (options.sequence == SequenceModel::Gru) count += 2 * 3 * units * (in + units + 2);
    // Queries, keys and values with biases, the way back, layer norm.
    if (options.sequence == SequenceModel::SelfAttention)
        count += 3 * (in + 1) * units + (units + 1) * in + 2 * in;
    return count + (options.timePooling == TimePooling::Attention ? sequenceWidth(options) + 1 : 0);
}

std::int64_t cnnMacs(const CnnTrunkOptions& options, int melBands, std::int64_t frames)
{
    std::int64_t count = 0;
    std::int64_t in = 1;
    std::int64_t bands = melBands;
    for (std::size_t block = 0; block < options.channels.size(); ++block) {
        const std::int64_t out = options.channels[block];
        for (int conv = 0; conv < options.convsPerBlock; ++conv) {
            count += heardChannels(options, in) * out * options.kernel * options.kernel * frames * bands;
            in = out;
        }
        bands /= 2;
        if (int(block) < options.timePools) frames /= 2;
    }
    return count;
}

std::int64_t spectralMacs(const SpectralTrunkOptions& options, std::int64_t frames)
{
    std::int64_t in = options.columns();
    std::int64_t count = 0;
    for (std::size_t block = 0; block < options.channels.size(); ++block) {
        count += in * options.channels[block] * options.kernel * frames;
        in = options.channels[block];
        if (int(block) < options.timePools) frames /= 2;
    }
    const std::int64_t units = options.units;
    if (options.sequence == SequenceModel::Gru) count += frames * 2 * 3 * units * (in + units);
    if (options.sequence == SequenceModel::SelfAttention)
        count += frames * 4 * in * units + 2 * frames * frames * units;
    return count;
}

} // namespace

int framesOf(const LogMelConfig& features, int windowLength)
{
    return windowLength < features.fftSize ? 0 : (windowLength - features.fftSize) / features.hopLength + 1;
}

int CnnTrunkOptions::bandsAfterBlocks(int melBands) const
{
    return melBands >> channels.size();
}

int CnnTrunkOptions::featureCount(int melBands) const
{
    const int pooled =
        channels.back() * (bandPooling == BandPooling::Flatten ? bandsAfterBlocks(melBands) : 1);
    return timePooling == TimePooling::MeanMax ? 2 * pooled : pooled;
}

int SpectralTrunkOptions::columns() const
{
    return coefficients * (1 + deltas) + (chroma ? 12 : 0);
}

int SpectralTrunkOptions::featureCount() const
{
    return sequenceWidth(*this) * (timePooling == TimePooling::MeanMax ? 2 : 1);
}

int SpectralTrunkOptions::chromaFrames(const LogMelConfig& features, int windowLength) const
{
    return chroma ? (windowLength - chromaWindow) / features.hopLength + 1 : 0;
}

Result<void> NetworkOptions::validate() const
{
    if (hasCnn())
        if (auto ok = validateCnn(cnn); !ok) return ok;
    if (hasSpectral())
        if (auto ok = validateSpectral(spectral); !ok) return ok;
    if (!(head.dropout >= 0 && head.dropout < 1))
        return wrong("dropout is " + std::to_string(head.dropout) + " but must lie between 0 and 1.");
    return within("hidden", head.hidden, 0, 4096);
}

std::int64_t NetworkOptions::inputSize(const LogMelConfig& features, int windowLength) const
{
    const std::int64_t frames = framesOf(features, windowLength);
    return frames * ((hasCnn() ? features.melBands : 0) + (hasSpectral() ? spectral.columns() : 0));
}

std::int64_t NetworkOptions::activationCount(const LogMelConfig& features, int windowLength) const
{
    const std::int64_t frames = framesOf(features, windowLength);
    std::int64_t largest = 0;
    if (hasCnn())
        largest = frames * features.melBands * *std::max_element(cnn.channels.begin(), cnn.channels.end());
    if (hasSpectral()) {
        const std::int64_t columns = spectral.columns();
        const std::int64_t widest = *std::max_element(spectral.channels.begin(), spectral.channels.end());
        const std::int64_t steps = frames >> spectral.timePools;
        largest = std::max({largest, frames * std::max(columns, widest), steps * 6 * spectral.units});
        if (spectral.sequence == SequenceModel::SelfAttention) largest = std::max(largest, steps * steps);
    }
    return largest;
}

Result<void> NetworkOptions::validateFor(const LogMelConfig& features, int windowLength) const
{
    const int frames = framesOf(features, windowLength);
    if (hasCnn())
        if (auto ok = validateCnnFor(cnn, features, frames); !ok) return ok;
    if (hasSpectral())
        if (auto ok = validateSpectralFor(spectral, features, windowLength, frames); !ok) return ok;
    if (activationCount(features, windowLength) > kMaxActivations)
        return wrong("A window of " + std::to_string(frames) + " frames and " +
                     std::to_string(features.melBands) + " bands is too large for so many channels.");
    return {};
}

std::int64_t NetworkOptions::parameterCount(int melBands, int classes) const
{
    std::int64_t count = 0;
    std::int64_t width = 0;
    if (hasCnn()) {
        count += cnnParameters(cnn, melBands);
        width += cnn.featureCount(melBands);
    }
    if (hasSpectral()) {
        count += spectralParameters(spectral);
        width += spectral.featureCount();
    }
    if (head.hidden > 0) {
        count += (width + 1) * head.hidden;
        width = head.hidden;
    }
    return count + (width + 1) * classes;
}

std::int64_t NetworkOptions::macsPerWindow(const LogMelConfig& features, int windowLength, int classes) const
{
    const int frames = framesOf(features, windowLength);
    std::int64_t count = 0;
    std::int64_t width = 0;
    if (hasCnn()) {
        count += cnnMacs(cnn, features.melBands, frames);
        width += cnn.featureCount(features.melBands);
    }
    if (hasSpectral()) {
        count += spectralMacs(spectral, frames);
        width += spectral.featureCount();
    }
    if (head.hidden > 0) {
        count += width * head.hidden;
        width = head.hidden;
    }
    return count + width * classes;
}

} // namespace cryscope
