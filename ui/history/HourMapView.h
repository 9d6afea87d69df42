#pragma once

#include "ui/history/HistoryData.h"

#include <QWidget>

namespace cryscope {

/// When in the week there is crying: a heat map of weekdays and hours.
class HourMapView final : public QWidget {
    Q_OBJECT
public:
    explicit HourMapView(QWidget* parent = nullptr);
    void setData(std::shared_ptr<const HistoryData> history);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const HistoryData> m_data;
};

} // namespace cryscope
