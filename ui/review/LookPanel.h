#pragma once

#include "ui/shared/LookPreset.h"
#include "ui/shared/Settings.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

/// How the spectrogram is drawn: colours, the levels they span, the size of the transform; behind "More" its
/// window, the scale of the frequencies and what else few people change.
class LookPanel : public QWidget {
    Q_OBJECT

public:
    explicit LookPanel(QWidget* parent = nullptr);

    void setLook(const SpectrogramLook& look);
    const SpectrogramLook& look() const { return m_look; }
    /// What the presets are for.
    void setSampleRate(int hz) { m_sampleRateHz = hz; }
    /// The next finer (-1) or coarser (+1) size of the transform, as if chosen by hand.
    void stepSize(int direction);

Q_SIGNALS:
    void bandChosen(const cryscope::FrequencyBand& band);    ///< with a preset
    void lookChanged(const cryscope::SpectrogramLook& look); ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void connectControls();
    void retranslate();
    void retranslateMore();
    void take();
    void takePreset();

    SpectrogramLook m_look;
    int m_sampleRateHz = 16000;
    QLabel* m_presetLabel;
    QComboBox* m_preset;
    QLabel* m_coloursLabel;
    QLabel* m_levelsLabel;
    QLabel* m_toLabel;
    QLabel* m_sizeLabel;
    QComboBox* m_colours;
    QSpinBox* m_floor;
    QSpinBox* m_ceiling;
    QComboBox* m_size;
    QToolButton* m_more;
    QWidget* m_morePart;
    QLabel* m_scaleLabel;
    QComboBox* m_scale;
    QLabel* m_windowLabel;
    QComboBox* m_window;
    QLabel* m_overlapLabel;
    QComboBox* m_overlap;
    QLabel* m_paddingLabel;
    QComboBox* m_padding;
    QLabel* m_gammaLabel;
    QDoubleSpinBox* m_gamma;
    QLabel* m_emphasisLabel;
    QDoubleSpinBox* m_emphasis;
    bool m_filling = false;
};

} // namespace cryscope
