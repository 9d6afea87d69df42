#pragma once

#include "core/analysis/AlertForecast.h"

#include <QWidget>

namespace cryscope {

/// The last hours as a strip: what was listened to, where an alert would have been, and what was held back,
/// by the clock on the wall. Alerts differ from what was held back by shape, not by colour alone.
class AlertStrip final : public QWidget {
    Q_OBJECT
public:
    explicit AlertStrip(QWidget* parent = nullptr);

    /// `history` outlives the next call.
    void show(const AlertHistory* history, const AlertForecast& forecast);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double xOf(UtcTime time) const;
    void paintHours(QPainter& painter, int top) const;

    const AlertHistory* m_history = nullptr;
    AlertForecast m_forecast;
};

} // namespace cryscope
