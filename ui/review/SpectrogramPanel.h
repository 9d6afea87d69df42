#pragma once

#include "core/annotations/AnnotationSet.h"
#include "core/annotations/Vocabulary.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeViewport.h"
#include "ui/shared/ViewTrail.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <QToolButton>
#include <QWidget>

namespace cryscope {

class ColourBar;
class FrequencyRuler;
class OpenRecording;
class TimeRuler;
class WaveformOverview;

/// The spectrogram with everything that stands around it: rulers, colour bar, overview. Keeps them in step
/// with the open recording.
class SpectrogramPanel : public QWidget {
    Q_OBJECT

public:
    SpectrogramPanel(OpenRecording& recording, QMenu& timeMenu, QWidget* parent = nullptr);

    TimeViewport& time() { return m_time; }
    FrequencyViewport& frequency() { return m_frequency; }
    ViewTrail& trail() { return m_trail; }
    SpectrogramView& view() { return *m_view; }
    WaveformOverview& overview() { return *m_overview; }
    TimeRuler& timeRuler() { return *m_timeRuler; }
    FrequencyRuler& frequencyRuler() { return *m_frequencyRuler; }

    void setLook(const SpectrogramLook& look);
    void setTimeFormat(TimeFormat format);
    void setPlayhead(double seconds);
    /// Over the spectrogram and under the overview.
    void setLabels(const AnnotationSet& set, const Vocabulary& kinds);

Q_SIGNALS:
    void seekRequested(double seconds);
    void userMovedView();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    OpenRecording& m_recording;
    TimeViewport m_time;
    FrequencyViewport m_frequency;
    ViewTrail m_trail{m_time, m_frequency};
    SpectrogramView* m_view;
    TimeRuler* m_timeRuler;
    FrequencyRuler* m_frequencyRuler;
    ColourBar* m_colourBar;
    WaveformOverview* m_overview;
    QToolButton* m_timeButton;
    TimeFormat m_format = TimeFormat::Clock;
    AnnotationSet m_labels;
    Vocabulary m_kinds;
};

} // namespace cryscope
