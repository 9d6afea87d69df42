#include "ui/review/SpectrogramPanel.h"

#include "ui/panes/CurvePane.h"
#include "ui/panes/LabelPane.h"
#include "ui/panes/PaneRuler.h"
#include "ui/panes/PaneStack.h"
#include "ui/panes/ScorePane.h"
#include "ui/panes/WaveformPane.h"
#include "ui/review/BesidePane.h"
#include "ui/review/LabelWords.h"
#include "ui/session/OpenRecording.h"
#include "ui/spectrogram/ColourBar.h"
#include "ui/spectrogram/FrequencyRuler.h"
#include "ui/spectrogram/TimeRuler.h"
#include "ui/waveform/WaveformOverview.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace cryscope {

SpectrogramPanel::SpectrogramPanel(OpenRecording& recording, QMenu& timeMenu, QMenu& paneMenu,
                                   QWidget* parent)
    : QWidget(parent), m_recording(recording), m_view(new SpectrogramView(m_time, m_frequency)),
      m_timeRuler(new TimeRuler(m_time)), m_frequencyRuler(new FrequencyRuler(m_frequency)),
      m_colourBar(new ColourBar), m_overview(new WaveformOverview(m_time)),
      m_waveform(new WaveformPane(m_time)), m_pitch(new CurvePane(m_time, CurvePane::Kind::Pitch)),
      m_level(new CurvePane(m_time, CurvePane::Kind::Level)), m_scores(new ScorePane(m_time)),
      m_labelPane(new LabelPane(m_time)), m_beside(new BesidePane(m_time, m_frequency)),
      m_stack(new PaneStack), m_timeButton(new QToolButton), m_paneButton(new QToolButton)
{
    m_timeButton->setMenu(&timeMenu);
    m_paneButton->setMenu(&paneMenu);
    m_paneButton->setObjectName(QStringLiteral("paneButton"));
    for (QToolButton* button : {m_timeButton, m_paneButton}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    layOut();
    connectRecording();
    connectPanes();
    connect(m_view, &SpectrogramView::seekRequested, this, &SpectrogramPanel::seekRequested);
    connect(m_timeRuler, &TimeRuler::seekRequested, this, &SpectrogramPanel::seekRequested);
    connect(m_overview, &WaveformOverview::seekRequested, this, &SpectrogramPanel::seekRequested);
    connect(m_view, &SpectrogramView::userMovedView, this, &SpectrogramPanel::userMovedView);
    connect(m_overview, &WaveformOverview::userMovedView, this, &SpectrogramPanel::userMovedView);
    retranslate();
}

void SpectrogramPanel::layOut()
{
    addPane(*m_waveform);
    m_stack->addRow(m_frequencyRuler, m_view, m_colourBar, true);
    addBeside();
    for (TimePane* pane : std::initializer_list<TimePane*>{m_pitch, m_level, m_scores, m_labelPane})
        addPane(*pane);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_timeButton, 0, 0);
    grid->addWidget(m_timeRuler, 0, 1);
    grid->addWidget(m_paneButton, 0, 2);
    grid->addWidget(m_stack, 1, 0, 1, 3);
    grid->setRowMinimumHeight(2, 8);
    grid->addWidget(m_overview, 3, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    m_timeRuler->installEventFilter(this);
    alignColumns();
}

void SpectrogramPanel::addPane(TimePane& pane)
{
    m_stack->addRow(new PaneRuler(pane), &pane, nullptr);
    m_stack->setRowShown(&pane, false);
}

void SpectrogramPanel::addBeside()
{
    auto* axis = new QWidget;
    auto* column = new QVBoxLayout(axis);
    column->setContentsMargins(0, m_beside->headHeight(), 0, 0);
    column->addWidget(new FrequencyRuler(m_frequency));
    m_stack->addRow(axis, m_beside, nullptr, true);
    m_stack->setRowShown(m_beside, false);
}

void SpectrogramPanel::setBesideShown(bool shown)
{
    m_stack->setRowShown(m_beside, shown);
}

/// The ruler above, the panes and the overview below begin and end at the same places.
void SpectrogramPanel::alignColumns()
{
    const int left = m_frequencyRuler->sizeHint().width();
    const int right = m_colourBar->sizeHint().width();
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->setColumnMinimumWidth(0, left);
    grid->setColumnMinimumWidth(2, right);
    m_stack->setColumns(left, right);
}

bool SpectrogramPanel::eventFilter(QObject* watched, QEvent* event)
{
    // As wide as the spectrogram, and there when that is hidden.
    if (watched == m_timeRuler && event->type() == QEvent::Resize) m_time.setWidth(m_timeRuler->width());
    return QWidget::eventFilter(watched, event);
}

void SpectrogramPanel::connectRecording()
{
    connect(&m_recording, &OpenRecording::opened, this, [this] {
        const auto& audio = m_recording.audio();
        m_view->setRecording(audio);
        m_waveform->setRecording(audio);
        m_overview->setPeaks(nullptr);
        m_overview->setMarks({});
        m_labelPane->setBars({});
        if (!audio) return;
        m_frequency.setNyquist(audio->sampleRate().hz / 2.0);
        m_time.setRecording(m_recording.durationSeconds(), audio->sampleRate().hz);
        setNotation(m_notation);
        setPlayhead(0);
    });
    connect(&m_recording, &OpenRecording::peaksChanged, this, [this] {
        m_overview->setPeaks(m_recording.peaks());
        m_waveform->setPeaks(m_recording.peaks());
    });
}

void SpectrogramPanel::connectPanes()
{
    for (TimePane* pane :
         std::initializer_list<TimePane*>{m_waveform, m_pitch, m_level, m_scores, m_labelPane}) {
        connect(pane, &TimePane::seekRequested, this, &SpectrogramPanel::seekRequested);
        connect(pane, &TimePane::userMovedView, this, &SpectrogramPanel::userMovedView);
        connect(pane, &TimePane::selectionRequested, m_view,
                [this](std::optional<TimeRange> selection) { m_view->setSelection(selection); });
        connect(pane, &TimePane::selectionMade, m_view, &SpectrogramView::selectionMade);
        connect(pane, &TimePane::pointedAt, this, [this](double seconds, const QString& words) {
            setPointer(seconds);
            Q_EMIT paneHovered(seconds, words);
        });
        connect(pane, &TimePane::pointerLeft, this, [this] {
            setPointer(std::nullopt);
            Q_EMIT paneHoverEnded();
        });
        connect(m_view, &SpectrogramView::selectionChanged, pane, &TimePane::setSelection);
    }
    connect(m_view, &SpectrogramView::hovered, this,
            [this](const HoverInfo& info) { setPointer(info.seconds); });
    connect(m_view, &SpectrogramView::hoverEnded, this, [this] { setPointer(std::nullopt); });
    SpectrogramView& beside = m_beside->view();
    connect(&beside, &SpectrogramView::hovered, m_view, &SpectrogramView::hovered);
    connect(&beside, &SpectrogramView::hoverEnded, m_view, &SpectrogramView::hoverEnded);
    connect(&beside, &SpectrogramView::userMovedView, this, &SpectrogramPanel::userMovedView);
    connect(m_labelPane, &LabelPane::labelClicked, m_view, &SpectrogramView::labelClicked);
    connect(m_labelPane, &LabelPane::labelActivated, m_view, &SpectrogramView::labelActivated);
}

void SpectrogramPanel::setPointer(std::optional<double> seconds)
{
    m_view->setTimePointer(seconds);
    m_beside->view().setTimePointer(seconds);
    for (TimePane* pane :
         std::initializer_list<TimePane*>{m_waveform, m_pitch, m_level, m_scores, m_labelPane})
        pane->setPointer(seconds);
}

QWidget* SpectrogramPanel::widgetOf(ReviewPane pane) const
{
    switch (pane) {
    case ReviewPane::Waveform:
        return m_waveform;
    case ReviewPane::Spectrogram:
        return m_view;
    case ReviewPane::Pitch:
        return m_pitch;
    case ReviewPane::Level:
        return m_level;
    case ReviewPane::Scores:
        return m_scores;
    case ReviewPane::Labels:
        return m_labelPane;
    }
    return m_view;
}

void SpectrogramPanel::setPaneShown(ReviewPane pane, bool shown)
{
    if (isPaneShown(pane) == shown) return;
    m_stack->setRowShown(widgetOf(pane), shown);
    Q_EMIT panesChanged();
}

bool SpectrogramPanel::isPaneShown(ReviewPane pane) const
{
    return m_stack->isRowShown(widgetOf(pane));
}

void SpectrogramPanel::setLook(const SpectrogramLook& look)
{
    m_frequency.setScale(look.scale);
    m_view->setLook(look);
    m_beside->view().setLook(look);
    m_colourBar->setLook(look.colours, look.levels);
}

void SpectrogramPanel::setLevelOffset(const std::optional<double>& offsetDb)
{
    m_colourBar->setLevelOffset(offsetDb);
    m_level->setLevelOffset(offsetDb);
}

void SpectrogramPanel::setNotation(const TimeNotation& notation)
{
    m_notation = notation;
    m_timeRuler->setNotation(notation);
    m_view->update(); // the grid stands at its numbers
    retranslate();
}

void SpectrogramPanel::setGrid(bool shows)
{
    if (!shows) return m_view->setGrid({});
    m_view->setGrid({[this] { return m_timeRuler->ticks(); }, [this] { return m_frequencyRuler->ticks(); }});
}

void SpectrogramPanel::setPlayhead(double seconds)
{
    m_view->setPlayhead(seconds);
    m_timeRuler->setPlayhead(seconds);
    m_overview->setPlayhead(seconds);
    for (TimePane* pane :
         std::initializer_list<TimePane*>{m_waveform, m_pitch, m_level, m_scores, m_labelPane})
        pane->setPlayhead(seconds);
}

void SpectrogramPanel::setLabels(const AnnotationSet& set, const Vocabulary& kinds)
{
    m_labels = set;
    m_kinds = kinds;
    const ThemeColours colours = themeColours(palette());
    std::vector<LabelMark> marks;
    std::vector<WaveformOverview::Mark> stretches;
    std::vector<LabelPane::Bar> bars;
    marks.reserve(set.size());
    set.forEach([&](const Annotation& label) {
        marks.push_back(markOf(label, kinds, colours));
        bars.push_back({marks.back(), QString::fromStdString(label.tier)});
        if (label.verdict != Verdict::Wrong)
            stretches.push_back({{label.startSeconds, label.endSeconds}, marks.back().colour});
    });
    m_view->setLabels(std::move(marks));
    m_overview->setMarks(std::move(stretches));
    m_labelPane->setBars(std::move(bars));
}

void SpectrogramPanel::setSelectedLabels(const std::vector<AnnotationId>& ids)
{
    m_view->setSelectedLabels(ids);
    m_labelPane->setSelectedLabels(ids);
}

void SpectrogramPanel::retranslate()
{
    const bool wallClock = m_notation.format == TimeFormat::WallClock && m_notation.start;
    m_timeButton->setText(wallClock                                  ? tr("Clock")
                          : m_notation.format == TimeFormat::Seconds ? tr("Seconds")
                          : m_notation.format == TimeFormat::Samples ? tr("Samples")
                                                                     : tr("h:m:s"));
    m_timeButton->setToolTip(tr("How the time ruler counts (Ctrl+T changes it)"));
    m_timeButton->setAccessibleName(tr("How the time ruler counts"));
    m_paneButton->setText(tr("Panes"));
    m_paneButton->setToolTip(tr("What is shown along the time: waveform, spectrogram, pitch, level, scores, "
                                "labels"));
    m_paneButton->setAccessibleName(tr("Which panes are shown"));
}

void SpectrogramPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) alignColumns();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        setLabels(AnnotationSet(m_labels), Vocabulary(m_kinds)); // captions and colours
    QWidget::changeEvent(event);
}

} // namespace cryscope
