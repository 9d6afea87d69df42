#include "ui/review/SpectrogramPanel.h"

#include "ui/review/LabelWords.h"
#include "ui/session/OpenRecording.h"
#include "ui/spectrogram/ColourBar.h"
#include "ui/spectrogram/FrequencyRuler.h"
#include "ui/spectrogram/TimeRuler.h"
#include "ui/waveform/WaveformOverview.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>

namespace cryscope {

SpectrogramPanel::SpectrogramPanel(OpenRecording& recording, QMenu& timeMenu, QWidget* parent)
    : QWidget(parent), m_recording(recording), m_view(new SpectrogramView(m_time, m_frequency)),
      m_timeRuler(new TimeRuler(m_time)), m_frequencyRuler(new FrequencyRuler(m_frequency)),
      m_colourBar(new ColourBar), m_overview(new WaveformOverview(m_time)), m_timeButton(new QToolButton)
{
    m_timeButton->setMenu(&timeMenu);
    m_timeButton->setPopupMode(QToolButton::InstantPopup);
    m_timeButton->setAutoRaise(true);
    m_timeButton->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_timeButton, 0, 0);
    grid->addWidget(m_timeRuler, 0, 1);
    grid->addWidget(m_frequencyRuler, 1, 0);
    grid->addWidget(m_view, 1, 1);
    grid->addWidget(m_colourBar, 1, 2);
    grid->setRowMinimumHeight(2, 8);
    grid->addWidget(m_overview, 3, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);

    connect(&m_recording, &OpenRecording::opened, this, [this] {
        const auto& audio = m_recording.audio();
        m_view->setRecording(audio);
        m_overview->setPeaks(nullptr);
        m_overview->setMarks({});
        if (!audio) return;
        m_frequency.setNyquist(audio->sampleRate().hz / 2.0);
        m_time.setRecording(m_recording.durationSeconds(), audio->sampleRate().hz);
        setTimeFormat(m_format);
        setPlayhead(0);
    });
    connect(&m_recording, &OpenRecording::peaksChanged, this,
            [this] { m_overview->setPeaks(m_recording.peaks()); });
    connect(m_view, &SpectrogramView::seekRequested, this, &SpectrogramPanel::seekRequested);
    connect(m_timeRuler, &TimeRuler::seekRequested, this, &SpectrogramPanel::seekRequested);
    connect(m_overview, &WaveformOverview::seekRequested, this, &SpectrogramPanel::seekRequested);
    connect(m_view, &SpectrogramView::userMovedView, this, &SpectrogramPanel::userMovedView);
    connect(m_overview, &WaveformOverview::userMovedView, this, &SpectrogramPanel::userMovedView);
    retranslate();
}

void SpectrogramPanel::setLook(const SpectrogramLook& look)
{
    m_frequency.setScale(look.scale);
    m_view->setLook(look);
    m_colourBar->setLook(look.colours, look.levels);
}

void SpectrogramPanel::setTimeFormat(TimeFormat format)
{
    m_format = format;
    m_timeRuler->setFormat(format, m_recording.startTime());
    retranslate();
}

void SpectrogramPanel::setPlayhead(double seconds)
{
    m_view->setPlayhead(seconds);
    m_timeRuler->setPlayhead(seconds);
    m_overview->setPlayhead(seconds);
}

void SpectrogramPanel::setLabels(const AnnotationSet& set, const Vocabulary& kinds)
{
    m_labels = set;
    m_kinds = kinds;
    const ThemeColours colours = themeColours(palette());
    std::vector<LabelMark> marks;
    std::vector<WaveformOverview::Mark> stretches;
    marks.reserve(set.size());
    set.forEach([&](const Annotation& label) {
        marks.push_back(markOf(label, kinds, colours));
        if (label.verdict != Verdict::Wrong)
            stretches.push_back({{label.startSeconds, label.endSeconds}, marks.back().colour});
    });
    m_view->setLabels(std::move(marks));
    m_overview->setMarks(std::move(stretches));
}

void SpectrogramPanel::retranslate()
{
    const bool wallClock = m_format == TimeFormat::WallClock && m_recording.startTime();
    m_timeButton->setText(wallClock                         ? tr("Clock")
                          : m_format == TimeFormat::Seconds ? tr("Seconds")
                                                            : tr("h:m:s"));
    m_timeButton->setToolTip(tr("How the time ruler counts (Ctrl+T changes it)"));
    m_timeButton->setAccessibleName(tr("How the time ruler counts"));
}

void SpectrogramPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        setLabels(AnnotationSet(m_labels), Vocabulary(m_kinds)); // captions and colours
    QWidget::changeEvent(event);
}

} // namespace cryscope
