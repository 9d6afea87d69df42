#include "ui/history/HourMapView.h"

#include "ui/history/HistoryPainting.h"

namespace cryscope {

HourMapView::HourMapView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HourMapView::setData(std::shared_ptr<const HistoryData> history)
{
    m_data = std::move(history);
    update();
}

QSize HourMapView::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 20, line * 10};
}

void HourMapView::paintEvent(QPaintEvent*)
{
    if (!m_data) return;
    QPainter painter(this);
    paintHourMap(painter, rect(), m_data->hours, screenInk(palette()));
}

} // namespace cryscope
