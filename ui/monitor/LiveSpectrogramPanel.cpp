#include "ui/monitor/LiveSpectrogramPanel.h"

#include "ui/spectrogram/ColourBar.h"
#include "ui/spectrogram/FrequencyRuler.h"

#include <QGridLayout>

namespace cryscope {

LiveSpectrogramPanel::LiveSpectrogramPanel(QWidget* parent)
    : QWidget(parent), m_view(new LiveSpectrogramView(m_frequencies)), m_bar(new ColourBar)
{
    m_frequencies.setNyquist(LiveSpectrogramView::kTopHz);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(new FrequencyRuler(m_frequencies), 0, 0);
    grid->addWidget(m_view, 0, 1, 2, 1);
    grid->addWidget(m_bar, 0, 2);
    // The rulers beside the picture end where it ends; below it is the ruler of time.
    grid->setRowMinimumHeight(1, m_view->rulerHeight());
    grid->setRowStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void LiveSpectrogramPanel::setLook(const SpectrogramLook& look)
{
    m_view->setLook(look);
    m_bar->setLook(look.colours, look.levels);
}

} // namespace cryscope
