#include "core/features/Mfcc.h"

#include "core/dsp/VectorKernels.h"
#include "core/features/ConfigJson.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace cryscope {

Result<void> MfccConfig::validate() const
{
    if (auto ok = logMel.validate(); !ok) return ok;
    if (coefficients < 1 || coefficients > logMel.melBands)
        return invalidField("coefficients", std::to_string(coefficients),
                            "is out of range; choose 1 to melBands (" + std::to_string(logMel.melBands) +
                                ")");
    return {};
}

void to_json(nlohmann::json& json, const MfccConfig& config)
{
    json = config.logMel;
    json["coefficients"] = config.coefficients;
}

Result<MfccConfig> mfccConfigFromJson(const nlohmann::json& json)
{
    MfccConfig config;
    ConfigJsonReader reader(json);
    readFields(reader, config);
    return reader.validated(config);
}

void readFields(ConfigJsonReader& reader, MfccConfig& config)
{
    readFields(reader, config.logMel);
    reader.read("coefficients", config.coefficients);
}

Mfcc::Mfcc(const MfccConfig& config)
    : m_config(config), m_logMel(config.logMel), m_levels(std::size_t(config.logMel.melBands)),
      m_cosines(m_levels.size() * paddedToLanes(std::size_t(config.coefficients))),
      m_sums(paddedToLanes(std::size_t(config.coefficients)))
{
    assert(config.validate());
    const auto bands = double(config.logMel.melBands);
    for (int band = 0; band < config.logMel.melBands; ++band)
        for (int k = 0; k < config.coefficients; ++k) {
            const double norm = std::sqrt((k == 0 ? 1.0 : 2.0) / bands);
            m_cosines[std::size_t(band) * m_sums.size() + std::size_t(k)] =
                static_cast<float>(norm * std::cos(std::numbers::pi * k * (2 * band + 1) / (2 * bands)));
        }
}

void Mfcc::compute(std::span<const float> in, std::span<float> out)
{
    m_logMel.compute(in, m_levels);
    fromLevels(m_levels, out);
}

void Mfcc::fromLevels(std::span<const float> levels, std::span<float> out)
{
    assert(levels.size() == m_levels.size() && out.size() == std::size_t(columns()));
    vectorKernels().weightedRows(levels.data(), levels.size(), m_cosines.data(), m_sums.size(),
                                 m_sums.data());
    std::copy_n(m_sums.begin(), out.size(), out.begin());
}

} // namespace cryscope
