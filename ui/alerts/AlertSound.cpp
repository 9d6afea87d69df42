#include "ui/alerts/AlertSound.h"

#include "core/audio/AlertTone.h"

#include <QApplication>
#include <algorithm>
#include <vector>

namespace cryscope {

namespace {

constexpr SampleRate kRate{48000};
constexpr int kAgainMs = 2000;

} // namespace

AlertSound::AlertSound(MakeOutput makeOutput, QObject* parent)
    : QObject(parent), m_makeOutput(std::move(makeOutput))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &AlertSound::start);
}

AlertSound::~AlertSound()
{
    stop();
}

void AlertSound::play(AlertTone tone, double volume, int rounds)
{
    m_tone = tone;
    m_gain = volume * volume;
    m_rounds = rounds;
    start();
}

void AlertSound::start()
{
    if (!m_tone) return;
    m_again.stop();
    if (!m_output) {
        m_output = m_makeOutput();
        connect(m_output.get(), &PlaybackOutput::drained, this, &AlertSound::stop);
        connect(m_output.get(), &PlaybackOutput::failed, this, [this] {
            if (!m_tone) return;
            // The loudspeaker may come back, and so may its sound server.
            QApplication::beep();
            m_again.start();
        });
    }
    const auto sound = std::make_shared<std::vector<float>>(alertTone(*m_tone, kRate));
    for (float& sample : *sound) sample *= float(m_gain);
    const std::size_t total = m_rounds == kEndless ? 0 : sound->size() * std::size_t(m_rounds);
    m_output->start(kRate, [sound, total, at = std::size_t(0)](std::span<float> out) mutable {
        std::size_t count = 0;
        for (; count < out.size() && (total == 0 || at < total); ++count, ++at)
            out[count] = (*sound)[at % sound->size()];
        return Result<std::size_t>(count);
    });
}

void AlertSound::stop()
{
    m_again.stop();
    if (m_tone && m_output) m_output->stop();
    m_tone.reset();
}

} // namespace cryscope
