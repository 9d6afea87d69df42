#pragma once

#include "ui/shared/FrequencyAxis.h"
#include "ui/shared/FrequencyBand.h"
#include "ui/shared/TimeRange.h"

#include <QRectF>
#include <optional>

class QPainter;

namespace cryscope {

/// What is selected and where it lies.
struct SelectionBox {
    double left = 0;
    double right = 0;
    TimeRange time;
    std::optional<FrequencyBand> band;
    FrequencyAxis axis; ///< over the height of the view
};

/// A bright stretch, or box, with its duration and bandwidth on a tag.
void paintSelection(QPainter& painter, const QRectF& view, const SelectionBox& box);

} // namespace cryscope
