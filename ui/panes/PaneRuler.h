#pragma once

#include "ui/panes/TimePane.h"

namespace cryscope {

/// The numbers beside a pane. Its height must be that of the pane, which outlives it. GUI thread.
class PaneRuler : public QWidget {
    Q_OBJECT

public:
    explicit PaneRuler(const TimePane& pane, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const TimePane& m_pane;
};

} // namespace cryscope
