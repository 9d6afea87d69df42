#pragma once

#include "ui/sound/PlaybackOutput.h"

#include <vector>

namespace cryscope::test {

/// A loudspeaker that the test moves by hand.
class FakeOutput final : public PlaybackOutput {
public:
    void setDevice(const QByteArray& id) override { device = id; }
    void start(SampleRate rate, Pull pull) override
    {
        m_rate = rate;
        m_pull = std::move(pull);
        m_heard = 0;
        m_pulled = 0;
        ++starts;
    }
    void stop() override { m_pull = nullptr; }
    double heardSeconds() const override { return m_heard; }

    bool isOpen() const { return m_pull != nullptr; }
    /// `seconds` of sound pass; what it takes ahead of what is heard is its buffer.
    void advance(double seconds, double bufferSeconds = 0.1)
    {
        m_heard += seconds;
        const auto wanted = static_cast<std::int64_t>((m_heard + bufferSeconds) * m_rate.hz);
        bool ended = false;
        while (m_pull && m_pulled < wanted && !ended) {
            std::vector<float> block(static_cast<std::size_t>(wanted - m_pulled));
            const auto got = m_pull(block);
            if (!got) {
                Q_EMIT failed(QString::fromStdString(got.error().sentence));
                return;
            }
            m_pulled += static_cast<std::int64_t>(*got);
            sound.insert(sound.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(*got));
            ended = *got < block.size();
        }
        if (ended && m_heard >= double(m_pulled) / m_rate.hz) {
            m_heard = double(m_pulled) / m_rate.hz;
            Q_EMIT drained();
        }
    }
    void lose() { Q_EMIT failed(QStringLiteral("The loudspeaker is gone.")); }

    int starts = 0;
    QByteArray device;
    std::vector<float> sound; ///< everything that was sent

private:
    SampleRate m_rate;
    Pull m_pull;
    double m_heard = 0;
    std::int64_t m_pulled = 0;
};

} // namespace cryscope::test
