#pragma once

#include <QElapsedTimer>
#include <QWidget>
#include <optional>

namespace cryscope {

/// Level of the input in dBFS: the bar is the rms level, the mark above it the highest peak of the last two
/// seconds, the red end says that the input was clipped in that time. Scale labelled from -60 to 0.
class LevelMeter final : public QWidget {
    Q_OBJECT
public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void setLevel(float rmsDbfs, float peakDbfs);
    void clear();
    /// What 0 dBFS is in dB SPL; nullopt: not calibrated, the scale is dBFS.
    void setLevelOffset(const std::optional<double>& offsetDb);
    QString unit() const;
    float rmsDbfs() const { return m_rms; }
    float peakDbfs() const { return m_peak; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QRect barRect() const;
    double xOf(double dbfs) const;

    static constexpr float kFloorDbfs = -60.0F;
    float m_rms = kFloorDbfs;
    float m_peak = kFloorDbfs;
    bool m_clipped = false;
    std::optional<double> m_offset;
    QElapsedTimer m_sincePeak;
};

} // namespace cryscope
