#pragma once

#include "core/picture/Figure.h"

#include <QDialog>
#include <QSize>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace cryscope {

class Settings;

/// How a picture of the view is to look on paper or on a screen.
struct PictureChoice {
    double width = 170; ///< of the whole figure, with its axes
    double height = 100;
    bool inPixels = false; ///< otherwise in mm
    int dpi = 300;         ///< kLeastDpi..kMostDpi
    double textPoints = 9; ///< kLeastTextPoints..kMostTextPoints
    bool axes = true;
    bool colourBar = true; ///< with axes alone
    bool labels = true;    ///< with axes alone
    bool operator==(const PictureChoice&) const = default;

    QSize pixels() const;
    /// What goes into `style`: all but the marks themselves, which are taken away where none are wanted.
    void apply(FigureStyle& style) const;
    /// What of the figure is left for the spectrogram; may be empty or negative.
    QSize spectrogram(const FigureStyle& style) const;
};

/// The choice is remembered. Says how many pixels it comes to, and refuses what leaves no room for the
/// spectrogram or is too large.
class PictureDialog : public QDialog {
    Q_OBJECT

public:
    /// `style` is the figure with the marks that can be shown.
    PictureDialog(Settings& settings, FigureStyle style, QWidget* parent = nullptr);
    PictureChoice choice() const;

    static PictureChoice remembered(const Settings& settings);

private:
    void remember() const;
    void show(const PictureChoice& choice);
    void takeUnit();
    void judge();

    Settings& m_settings;
    FigureStyle m_style;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_dpi;
    QDoubleSpinBox* m_text;
    QCheckBox* m_axes;
    QCheckBox* m_bar;
    QCheckBox* m_labels;
    QLabel* m_outcome;
    QPushButton* m_save = nullptr;
};

} // namespace cryscope
