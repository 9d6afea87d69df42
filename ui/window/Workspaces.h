#pragma once

#include "ui/batch/BatchWorkspace.h"
#include "ui/history/HistoryWorkspace.h"
#include "ui/monitor/MonitorWorkspace.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/training/TrainingWorkspace.h"

#include <array>

namespace cryscope {

/// The workspaces in the order of the rail and of Ctrl+1, Ctrl+2, ...
enum class Place { Review, Monitor, History, Batch, Training };

inline constexpr std::array kPlaces = {Place::Review, Place::Monitor, Place::History, Place::Batch,
                                       Place::Training};

/// "review": in settings, icons and on the command line.
QString placeName(Place place);
/// Review, when there is no place of the name.
Place placeOf(const QString& name);

struct Workspaces {
    ReviewWorkspace* review = nullptr;
    MonitorWorkspace* monitor = nullptr;
    HistoryWorkspace* history = nullptr;
    BatchWorkspace* batch = nullptr;
    TrainingWorkspace* training = nullptr;

    QWidget* at(Place place) const;
};

} // namespace cryscope
