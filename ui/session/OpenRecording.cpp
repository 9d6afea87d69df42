#include "ui/session/OpenRecording.h"

namespace cryscope {

OpenRecording::OpenRecording(QObject* parent) : QObject(parent) {}

void OpenRecording::set(const QString& path, std::shared_ptr<const RandomAccessAudio> audio)
{
    m_path = path;
    m_audio = std::move(audio);
    m_peaks.reset();
    m_analysis.reset();
    Q_EMIT opened();
}

void OpenRecording::setPeaks(std::shared_ptr<const OverviewPeaks> peaks)
{
    m_peaks = std::move(peaks);
    Q_EMIT peaksChanged();
}

void OpenRecording::setAnalysis(ClipAnalysis analysis)
{
    m_analysis = std::move(analysis);
    Q_EMIT analysisChanged();
}

void OpenRecording::clearAnalysis()
{
    if (!m_analysis) return;
    m_analysis.reset();
    Q_EMIT analysisChanged();
}

void OpenRecording::setVeiled(bool veiled)
{
    if (veiled == m_isVeiled) return;
    m_isVeiled = veiled;
    Q_EMIT analysisChanged();
}

std::vector<TimeRange> OpenRecording::cryTimes() const
{
    std::vector<TimeRange> times;
    if (m_analysis)
        for (const Episode& cry : m_analysis->episodes) times.push_back({cry.startSeconds, cry.endSeconds});
    return times;
}

double OpenRecording::durationSeconds() const
{
    return m_audio ? toSeconds(m_audio->length(), m_audio->sampleRate()) : 0.0;
}

std::optional<StartTime> OpenRecording::startTime() const
{
    return m_audio ? m_audio->info().startTime : std::nullopt;
}

} // namespace cryscope
