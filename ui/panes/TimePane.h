#pragma once

#include "ui/panes/ValueTicks.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Theme.h"
#include "ui/shared/TimeRange.h"
#include "ui/shared/TimeViewport.h"

#include <QWidget>
#include <optional>

namespace cryscope {

class ViewGestures;

/// A strip that shows something of a recording on the time axis of the spectrogram: title, what is selected,
/// playhead, pointer, and one sentence where there is nothing to show. Mouse, wheel and fingers mean what
/// they mean on the spectrogram. What it shows is the business of its heirs. Its left edge and width must be
/// those of the spectrogram. GUI thread.
class TimePane : public QWidget {
    Q_OBJECT

public:
    explicit TimePane(TimeViewport& time, QWidget* parent = nullptr);

    void setPlayhead(std::optional<double> seconds);
    void setSelection(std::optional<TimeRange> selection);
    /// Where the pointer is, in this pane or another one.
    void setPointer(std::optional<double> seconds);

    /// "Pitch, Hz"
    virtual QString title() const = 0;
    /// Why there is nothing to see and what to do; empty when there is something.
    virtual QString emptyReason() const = 0;
    /// The numbers beside it, for its height.
    virtual std::vector<PaneTick> ticks() const = 0;
    /// What is there, in words: "412 Hz". Empty for nothing.
    virtual QString readout(double seconds) const = 0;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekRequested(double seconds);
    void selectionRequested(std::optional<cryscope::TimeRange> selection);
    void selectionMade(); ///< the drag has ended
    void pointedAt(double seconds, const QString& readout);
    void pointerLeft();
    void userMovedView();
    void axisChanged(); ///< ticks() are others

protected:
    /// Whether its title stands in the pane now.
    virtual bool showsTitle() const { return true; }
    /// Below selection, pointer and playhead.
    virtual void paintContent(QPainter& painter, const ThemeColours& colours) = 0;
    /// `position` was clicked; true: that was all, the playhead stays.
    virtual bool clicked(QPointF position);
    virtual void doubleClicked(QPointF position);
    virtual QString explanation() const = 0; ///< the tooltip
    /// A change of what is shown: repaints, and tells the ruler.
    void contentChanged();
    void retranslate();

    const TimeViewport& time() const { return m_time; }
    bool isEmpty() const { return m_time.isEmpty(); }
    /// Of the left edge: on the grid of pixels, as in the spectrogram.
    double snappedStart() const;
    double xOf(double seconds) const { return (seconds - snappedStart()) / m_time.secondsPerPixel(); }
    double secondsAt(double x) const; ///< within the recording

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectGestures();

    TimeViewport& m_time;
    FrequencyViewport m_noFrequency;    ///< what gestures up and down would move
    ViewGestures* m_gestures = nullptr; ///< events come before it is there
    std::optional<double> m_playhead;
    std::optional<TimeRange> m_selection;
    std::optional<TimeRange> m_selectionAtPress;
    std::optional<double> m_pointer;
};

} // namespace cryscope
