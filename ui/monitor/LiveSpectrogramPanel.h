#pragma once

#include "ui/monitor/LiveSpectrogramView.h"
#include "ui/shared/FrequencyViewport.h"

#include <QWidget>

namespace cryscope {

class ColourBar;

/// The live spectrogram with its frequency ruler and its colour bar.
class LiveSpectrogramPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LiveSpectrogramPanel(QWidget* parent = nullptr);

    LiveSpectrogramView& view() { return *m_view; }
    void setLook(const SpectrogramLook& look);

private:
    FrequencyViewport m_frequencies;
    LiveSpectrogramView* m_view;
    ColourBar* m_bar;
};

} // namespace cryscope
