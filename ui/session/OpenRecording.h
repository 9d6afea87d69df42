#pragma once

#include "core/analysis/Analysis.h"
#include "core/audio/RandomAccessAudio.h"
#include "ui/session/OverviewPeaks.h"
#include "ui/shared/TimeRange.h"

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace cryscope {

/// The recording that Review has open and what is known about it: values, with signals when they change.
/// Knows no widget. GUI thread.
class OpenRecording : public QObject {
    Q_OBJECT

public:
    explicit OpenRecording(QObject* parent = nullptr);

    void set(const QString& path, std::shared_ptr<const RandomAccessAudio> audio);
    void setPeaks(std::shared_ptr<const OverviewPeaks> peaks);
    void setAnalysis(ClipAnalysis analysis);
    void clearAnalysis();
    /// While a second reviewer judges: nobody sees what a model made of it, analysis() has nothing.
    void setVeiled(bool veiled);
    bool isVeiled() const { return m_isVeiled; }

    bool isOpen() const { return m_audio != nullptr; }
    const QString& path() const { return m_path; }
    const std::shared_ptr<const RandomAccessAudio>& audio() const { return m_audio; }
    const std::shared_ptr<const OverviewPeaks>& peaks() const { return m_peaks; }
    const std::optional<ClipAnalysis>& analysis() const { return m_isVeiled ? m_nothing : m_analysis; }
    /// Where a model found cries, also while the rest is veiled.
    std::vector<TimeRange> cryTimes() const;
    double durationSeconds() const;
    std::optional<StartTime> startTime() const;

Q_SIGNALS:
    void opened(); ///< another recording; peaks and analysis are gone
    void peaksChanged();
    void analysisChanged(); ///< there, another, or gone

private:
    QString m_path;
    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::shared_ptr<const OverviewPeaks> m_peaks;
    std::optional<ClipAnalysis> m_analysis;
    std::optional<ClipAnalysis> m_nothing; ///< stays empty
    bool m_isVeiled = false;
};

} // namespace cryscope
