#pragma once

#include "core/detection/Episodes.h"
#include "ui/shared/Theme.h"

#include <QRectF>
#include <QString>
#include <span>

class QPainter;

namespace cryscope {

/// "Cry 97 %", with the kind behind it when the program is sure of one.
QString episodeCaption(const Episode& episode);

/// The words for a class name of a reason model ("belly_pain" -> "belly pain"), "not sure" for kNotSure.
QString reasonTitle(const std::string& name);

/// Where an episode is drawn.
struct EpisodeBox {
    double left = 0;
    double right = 0;
    bool isCurrent = false;
};

/// Height of the tabs with the captions at the top of the view.
double episodeTabHeight(const QFont& font);

/// A tab with the caption at the top of the view and two lines down its height: the picture between them
/// stays readable. `view` is the spectrogram, in device-independent pixels.
void paintEpisode(QPainter& painter, const QRectF& view, const EpisodeBox& box, const QString& caption,
                  const ThemeColours& colours);

} // namespace cryscope
