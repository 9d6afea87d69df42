#pragma once

#include "core/model/Engine.h"
#include "core/model/ModelCard.h"

#include <QString>

namespace cryscope {

/// What the list of models knows of one.
struct ModelEntry {
    ModelLocation location;
    ModelCard card;
    bool isFresh = false; ///< a result of learning that is not among the models yet
    bool isInUse = false;
    std::string infant; ///< the group that a personal model is for; empty: for all
    std::uintmax_t bytes = 0;
};

/// "cry-detector 4"
QString modelTitle(const ModelCard& card);
/// "came with CryScope", "yours", "just learned"
QString modelOrigin(const ModelEntry& entry);
/// The infant as people read it: "infant 3" for "infant-3".
QString personTitle(const std::string& group);

/// The card in plain words, as rich text: what it tells, on whose data it learned, figures with intervals
/// beside what always answering the same would reach, what it costs and where its limits are, attribution,
/// hash and size.
QString cardText(const ModelEntry& entry);

} // namespace cryscope
