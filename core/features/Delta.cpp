#include "core/features/Delta.h"

#include "core/features/ConfigJson.h"

#include <algorithm>
#include <cassert>

namespace cryscope {

Result<void> DeltaConfig::validate() const
{
    constexpr int kWidest = 99;
    if (order != 1 && order != 2)
        return invalidField("order", std::to_string(order), "is not possible; choose 1 or 2");
    const int narrowest = order == 1 ? 3 : 5;
    if (width < narrowest || width > kWidest || width % 2 == 0)
        return invalidField("width", std::to_string(width),
                            "is out of range; choose an odd number from " + std::to_string(narrowest) +
                                " to 99");
    return {};
}

Delta::Delta(const DeltaConfig& config) : m_config(config), m_kernel(std::size_t(config.width))
{
    assert(config.validate());
    // Least squares: a line's slope is sum(n x) / sum(n^2), a parabola's second derivative twice the like
    // with n^2 less its mean in the place of n.
    const int half = config.width / 2;
    double meanSquare = 0;
    for (int n = -half; n <= half; ++n) meanSquare += double(n * n) / config.width;
    const auto basis = [&](int n) { return config.order == 1 ? double(n) : n * n - meanSquare; };
    double squares = 0;
    for (int n = -half; n <= half; ++n) squares += basis(n) * basis(n);
    for (int n = -half; n <= half; ++n)
        m_kernel[std::size_t(n + half)] = static_cast<float>(config.order * basis(n) / squares);
}

void Delta::compute(std::span<const float> window, std::span<float> out) const
{
    assert(window.size() == m_kernel.size() * out.size());
    std::fill(out.begin(), out.end(), 0.0F);
    const float* value = window.data();
    for (const float weight : m_kernel)
        for (float& sum : out) sum += weight * *value++;
}

FeatureMatrix Delta::computeAll(const FeatureMatrix& features) const
{
    DeltaStream stream(m_config, features.columns);
    stream.push(features.values);
    stream.finish();
    return stream.takeFrames();
}

DeltaStream::DeltaStream(const DeltaConfig& config, std::size_t columns)
    : m_delta(config), m_columns(columns), m_last(columns), m_ready{.columns = columns, .values = {}}
{
    m_window.reserve(std::size_t(config.width) * columns);
}

void DeltaStream::push(std::span<const float> rows)
{
    assert(rows.size() % m_columns == 0);
    const std::size_t full = std::size_t(m_delta.config().width) * m_columns;
    for (std::size_t at = 0; at < rows.size(); at += m_columns) {
        if (m_window.size() == full) m_window.erase(m_window.begin(), m_window.begin() + m_columns);
        m_window.insert(m_window.end(), rows.begin() + at, rows.begin() + at + m_columns);
        if (m_window.size() < full) continue;
        m_delta.compute(m_window, m_last);
        const int copies =
            m_started ? 1 : m_delta.config().width / 2 + 1; // the first rows share the first fit
        for (int i = 0; i < copies; ++i)
            m_ready.values.insert(m_ready.values.end(), m_last.begin(), m_last.end());
        m_started = true;
    }
}

void DeltaStream::finish()
{
    if (!m_started) return;
    for (int i = 0; i < m_delta.config().width / 2; ++i)
        m_ready.values.insert(m_ready.values.end(), m_last.begin(), m_last.end());
}

FeatureMatrix DeltaStream::takeFrames()
{
    FeatureMatrix taken{.columns = m_columns, .values = {}};
    taken.values.swap(m_ready.values);
    return taken;
}

} // namespace cryscope
