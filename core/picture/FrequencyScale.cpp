#include "core/picture/FrequencyScale.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {
constexpr double kMelFactor = 2595;
constexpr double kMelCornerHz = 700;
constexpr double kEmphasisFixedHz = 1000;
} // namespace

std::string_view frequencyScaleName(FrequencyScale scale)
{
    switch (scale) {
    case FrequencyScale::Linear:
        return "linear";
    case FrequencyScale::Mel:
        return "mel";
    case FrequencyScale::Log:
        return "log";
    }
    return {};
}

std::optional<FrequencyScale> frequencyScaleFromName(std::string_view name)
{
    for (const FrequencyScale scale : kFrequencyScales)
        if (frequencyScaleName(scale) == name) return scale;
    return std::nullopt;
}

double toScale(double hz, FrequencyScale scale)
{
    switch (scale) {
    case FrequencyScale::Linear:
        break;
    case FrequencyScale::Mel:
        return kMelFactor * std::log10(1 + std::max(hz, 0.0) / kMelCornerHz);
    case FrequencyScale::Log:
        return std::log2(std::max(hz, kLowestLogHz) / kLowestLogHz);
    }
    return hz;
}

double fromScale(double place, FrequencyScale scale)
{
    switch (scale) {
    case FrequencyScale::Linear:
        break;
    case FrequencyScale::Mel:
        return kMelCornerHz * (std::pow(10.0, place / kMelFactor) - 1);
    case FrequencyScale::Log:
        return kLowestLogHz * std::exp2(place);
    }
    return place;
}

float emphasisDb(double hz, double dbPerOctave)
{
    if (dbPerOctave == 0) return 0;
    return static_cast<float>(dbPerOctave * std::log2(std::max(hz, kLowestLogHz) / kEmphasisFixedHz));
}

} // namespace cryscope
