#pragma once

#include "ui/shared/ColourLut.h"

#include <QWidget>
#include <optional>

namespace cryscope {

/// The legend of a spectrogram: which colour is which level in dBFS (0 = full-scale sine).
class ColourBar : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);

    void setLook(ColourMapId map, LevelRange levels);
    /// What 0 dBFS is in dB SPL; nullopt: not calibrated, the numbers are dBFS.
    void setLevelOffset(const std::optional<double>& offsetDb);
    QString unit() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::optional<double> m_offset;
    ColourLut m_lut{ColourMapId::Magma, LevelRange{}};
};

} // namespace cryscope
