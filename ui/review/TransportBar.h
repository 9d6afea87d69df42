#pragma once

#include "ui/shared/Format.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class ReviewActions;

/// Under the spectrogram: playing, where it is, what is under the pointer, zoom.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    explicit TransportBar(ReviewActions& actions, QWidget* parent = nullptr);

    void setTimes(double position, double duration, const TimeNotation& notation);
    /// Shown where it is not the usual one.
    void setSpeed(double speed);
    void setHover(const std::optional<HoverInfo>& hover);
    /// On a pane beside the spectrogram: when, and what is there.
    void setHover(double seconds, const QString& words);
    /// What 0 dBFS is in dB SPL; nullopt: not calibrated.
    void setLevelOffset(const std::optional<double>& offsetDb);
    QString hoverText() const { return m_hover->text(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_time;
    QLabel* m_speed;
    QLabel* m_hover;
    TimeNotation m_notation;
    std::optional<double> m_levelOffset;
};

} // namespace cryscope
