#include "core/acoustics/Measures.h"

#include <array>
#include <cassert>

namespace cryscope {
namespace {

// "usual" quotes healthy newborns: Michelsson and others 2002 (172 infants, 1,836 cries) unless said
// otherwise.
constexpr std::array kCatalogue{
    MeasureInfo{"Begin Time (s)", "", true, true, 3},
    MeasureInfo{"End Time (s)", "", true, true, 3},
    MeasureInfo{"Delta Time (s)", "expiration 1.4 ± 0.6", true, true, 3},
    MeasureInfo{"F0 Mean (Hz)", "496 ± 95", true, true, 1},
    MeasureInfo{"F0 Median (Hz)", "", true, true, 1},
    MeasureInfo{"F0 Min (Hz)", "398 ± 75", true, true, 1},
    MeasureInfo{"F0 Max (Hz)", "583 ± 151", true, true, 1},
    MeasureInfo{"F0 Range (Hz)", "", true, true, 1},
    MeasureInfo{"F0 Slope (Hz/s)", "", true, false, 1},
    MeasureInfo{"Melody", "mainly rising-falling", true, true, 0},
    MeasureInfo{"Melody Arcs", "", true, true, 2},
    MeasureInfo{"F0 Max Position (0-1)", "0.47 German, 0.59 French newborns (Mampe 2009)", true, true, 3},
    MeasureInfo{"Intensity Max Position (0-1)", "", true, true, 3},
    MeasureInfo{"Phonation Share (%)", "", true, true, 1},
    MeasureInfo{"Hyperphonation Share (%)", "", true, true, 1},
    MeasureInfo{"Dysphonation Share (%)", "present in over half of healthy cries (Fuamenya 2015)", true, true,
                1},
    MeasureInfo{"Voiced Share (%)", "", true, true, 1},
    MeasureInfo{"Jitter Local (%)", "", true, true, 3},
    MeasureInfo{"Jitter RAP (%)", "", true, true, 3},
    MeasureInfo{"Jitter PPQ5 (%)", "", true, true, 3},
    MeasureInfo{"Shimmer Local (%)", "", true, true, 3},
    MeasureInfo{"Shimmer APQ3 (%)", "", true, true, 3},
    MeasureInfo{"Shimmer APQ5 (%)", "", true, true, 3},
    MeasureInfo{"HNR (dB)", "", true, true, 2},
    MeasureInfo{"R1 (Hz)", "about 1,100 for a tract of 7.5 cm", true, true, 0},
    MeasureInfo{"R2 (Hz)", "about 3,300 for a tract of 7.5 cm", true, true, 0},
    MeasureInfo{"Resonances Reliable (0/1)", "", true, false, 0},
    MeasureInfo{"Mean Level (dBFS)", "", true, true, 1},
    MeasureInfo{"Max Level (dBFS)", "", true, true, 1},
    MeasureInfo{"Share Above 1 kHz (%)", "", true, true, 1},
    MeasureInfo{"Spectral Centroid (Hz)", "", true, true, 1},
    MeasureInfo{"Spectral Tilt (dB/octave)", "", true, true, 2},
    MeasureInfo{"Peak Frequency (Hz)", "", true, true, 1},
    MeasureInfo{"Center Frequency (Hz)", "", true, true, 1},
    MeasureInfo{"Frequency 5% (Hz)", "", true, true, 1},
    MeasureInfo{"Frequency 95% (Hz)", "", true, true, 1},
    MeasureInfo{"Bandwidth 90% (Hz)", "", true, true, 1},
    MeasureInfo{"Expirations", "", false, true, 0},
    MeasureInfo{"Expirations per Minute", "", false, true, 1},
    MeasureInfo{"Expiration Mean (s)", "1.4 ± 0.6", false, true, 3},
    MeasureInfo{"Pause Mean (s)", "", false, true, 3},
    MeasureInfo{"Inspirations", "", false, true, 0},
    MeasureInfo{"Inspiration Mean (s)", "0.1 to 0.3", false, true, 3},
    MeasureInfo{"Rhythm Regularity (0-1)", "", false, true, 3},
    MeasureInfo{"Latency (s)", "", false, true, 3},
};

} // namespace

std::span<const MeasureInfo> measureCatalogue()
{
    return kCatalogue;
}

std::string_view usualAt(const MeasureInfo& info, std::optional<int> ageDays)
{
    const int holdsFor = info.column == "Dysphonation Share (%)" ? kTwoMonthsDays : kNewbornDays;
    return ageDays && *ageDays > holdsFor ? std::string_view() : info.usual;
}

const MeasuredValue& MeasuredRow::value(std::string_view column) const
{
    std::size_t i = 0;
    while (i < kCatalogue.size() && kCatalogue[i].column != column) ++i;
    assert(i < values.size());
    return values[i];
}

} // namespace cryscope
