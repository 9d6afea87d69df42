#include "ui/training/KindWords.h"

#include "core/annotations/Vocabulary.h"
#include "core/dataset/ClipKind.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCoreApplication>

namespace cryscope {

QString kindTitle(const std::string& kind)
{
    if (kind.empty()) return QCoreApplication::translate("TrainingKinds", "No label");
    if (kind == kNoCryKind) return QCoreApplication::translate("TrainingKinds", "No cry");
    if (kind == kCryKind) return QCoreApplication::translate("TrainingKinds", "Cry");
    return reasonTitle(kind);
}

QString groupTitle(const std::string& group)
{
    return group.empty() ? QCoreApplication::translate("TrainingKinds", "Unknown")
                         : QString::fromStdString(group);
}

QColor kindColour(const std::string& kind, const Vocabulary& vocabulary)
{
    const KindStyle* style = vocabulary.find(kind == kNoCryKind ? "other_sound" : kind);
    return style ? QColor::fromRgb(style->rgb) : QColor(0x80, 0x80, 0x80);
}

} // namespace cryscope
