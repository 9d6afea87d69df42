#pragma once

#include "ui/jobs/CurvesJob.h"
#include "ui/panes/TimePane.h"

#include <memory>
#include <optional>

namespace cryscope {

/// Pitch or level of what is in view on an axis of its own. The axis is chosen for what has been measured, in
/// steps, so that scrolling seldom changes it. GUI thread.
class CurvePane : public TimePane {
    Q_OBJECT

public:
    enum class Kind { Pitch, Level };
    enum class State { TooLong, Measuring, Ready };

    CurvePane(TimeViewport& time, Kind kind, QWidget* parent = nullptr);

    /// nullptr: nothing is known. With another state than Ready the pane says why there is no curve.
    void setCurves(std::shared_ptr<const SoundCurves> curves, State state);

    /// What 0 dBFS is in dB SPL; nullopt: not calibrated, levels are dBFS.
    void setLevelOffset(const std::optional<double>& offsetDb);

    double low() const { return m_low; }   ///< at the bottom, Hz, dBFS or dB SPL
    double high() const { return m_high; } ///< at the top

    QString title() const override;
    QString emptyReason() const override;
    std::vector<PaneTick> ticks() const override;
    QString readout(double seconds) const override;

protected:
    void paintContent(QPainter& painter, const ThemeColours& colours) override;
    QString explanation() const override;

private:
    void chooseAxis();
    double yOf(double value) const { return height() * (m_high - value) / (m_high - m_low); }

    const Kind m_kind;
    State m_state = State::Measuring;
    std::shared_ptr<const SoundCurves> m_curves;
    std::optional<double> m_offset;
    double m_low = 0;
    double m_high = 1;
};

/// As it is drawn and read out: frames below it count as unvoiced.
inline constexpr float kLeastVoicing = 0.5F;

} // namespace cryscope
