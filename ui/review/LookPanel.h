#pragma once

#include "ui/shared/Settings.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QWidget>

namespace cryscope {

/// How the spectrogram is drawn: colours, the levels they span, and the size of the transform.
class LookPanel : public QWidget {
    Q_OBJECT

public:
    explicit LookPanel(QWidget* parent = nullptr);

    void setLook(const SpectrogramLook& look);
    const SpectrogramLook& look() const { return m_look; }

Q_SIGNALS:
    void lookChanged(const cryscope::SpectrogramLook& look); ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void take();

    SpectrogramLook m_look;
    QLabel* m_coloursLabel;
    QLabel* m_levelsLabel;
    QLabel* m_toLabel;
    QLabel* m_sizeLabel;
    QComboBox* m_colours;
    QSpinBox* m_floor;
    QSpinBox* m_ceiling;
    QComboBox* m_size;
    bool m_filling = false;
};

} // namespace cryscope
