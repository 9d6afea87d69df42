#pragma once

#include "ui/shared/ColourLut.h"

#include <QWidget>

namespace cryscope {

/// The legend of a spectrogram: which colour is which level in dBFS (0 = full-scale sine).
class ColourBar : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);

    void setLook(ColourMapId map, LevelRange levels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    ColourLut m_lut{ColourMapId::Magma, LevelRange{}};
};

} // namespace cryscope
