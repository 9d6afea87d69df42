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

/// A stretch of time with a caption, as it is drawn.
struct MarkBox {
    QRectF tab;        ///< holds the caption; its sides are those of the stretch
    double bottom = 0; ///< how far the lines go down from the tab
    QColor colour;
    bool isCurrent = false;
};
/// The tab and two lines down from it, clipped to `view`: the picture between them stays readable.
void paintMark(QPainter& painter, const QRectF& view, const MarkBox& box, const QString& caption);

/// Height of the tabs with the captions at the top of the view.
double episodeTabHeight(const QFont& font);

/// A tab with the caption at the top of the view and two lines down its height: the picture between them
/// stays readable. `view` is the spectrogram, in device-independent pixels.
void paintEpisode(QPainter& painter, const QRectF& view, const EpisodeBox& box, const QString& caption,
                  const ThemeColours& colours);

} // namespace cryscope
