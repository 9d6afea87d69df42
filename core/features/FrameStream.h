#pragma once

#include "core/dsp/Framer.h"
#include "core/dsp/Stft.h"
#include "core/features/FeatureMatrix.h"

#include <cstdint>
#include <span>
#include <utility>

namespace cryscope {

// What computers of features have in common: frameLength(), hopLength(), columns() and compute(frame, row).

/// Every whole frame of `samples`: (frameCount x columns).
template <class Computer>
FeatureMatrix computeFrames(Computer& computer, std::span<const float> samples)
{
    const auto hop = std::size_t(computer.hopLength());
    const auto length = std::size_t(computer.frameLength());
    const auto frames =
        std::size_t(frameCount(std::int64_t(samples.size()), computer.frameLength(), computer.hopLength()));
    FeatureMatrix matrix{.columns = std::size_t(computer.columns()), .values = {}};
    matrix.values.resize(frames * matrix.columns);
    for (std::size_t f = 0; f < frames; ++f)
        computer.compute(samples.subspan(f * hop, length),
                         std::span(matrix.values).subspan(f * matrix.columns, matrix.columns));
    return matrix;
}

/// Any chunking of push() gives the rows of the computer's computeAll bit for bit.
template <class Computer>
class FrameStream {
public:
    template <class Config>
    explicit FrameStream(const Config& config)
        : m_computer(config),
          m_framer(m_computer.frameLength(), m_computer.hopLength()), m_ready{.columns = std::size_t(
                                                                                  m_computer.columns()),
                                                                              .values = {}}
    {}

    const Computer& computer() const { return m_computer; }

    void push(std::span<const float> samples) ///< the unused tail is kept
    {
        m_framer.push(samples, [this](std::span<const float> frame) {
            m_computer.compute(frame, m_ready.appendRow());
        });
    }

    /// Rows completed since the last call.
    FeatureMatrix takeFrames()
    {
        FeatureMatrix taken{.columns = m_ready.columns, .values = {}};
        taken.values.swap(m_ready.values);
        return taken;
    }

    /// The same without giving the memory away: valid until clearFrames() or the next push().
    const FeatureMatrix& frames() const { return m_ready; }
    void clearFrames() { m_ready.values.clear(); }

private:
    Computer m_computer;
    Framer m_framer;
    FeatureMatrix m_ready;
};

} // namespace cryscope
