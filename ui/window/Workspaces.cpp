#include "ui/window/Workspaces.h"

namespace cryscope {

QString placeName(Place place)
{
    switch (place) {
    case Place::Review:
        return QStringLiteral("review");
    case Place::Monitor:
        return QStringLiteral("monitor");
    case Place::History:
        return QStringLiteral("history");
    case Place::Batch:
        return QStringLiteral("batch");
    case Place::Training:
        return QStringLiteral("training");
    }
    return {};
}

Place placeOf(const QString& name)
{
    for (const Place place : kPlaces)
        if (placeName(place) == name) return place;
    return Place::Review;
}

QWidget* Workspaces::at(Place place) const
{
    switch (place) {
    case Place::Review:
        return review;
    case Place::Monitor:
        return monitor;
    case Place::History:
        return history;
    case Place::Batch:
        return batch;
    case Place::Training:
        return training;
    }
    return nullptr;
}

} // namespace cryscope
