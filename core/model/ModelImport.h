#pragma once

#include "core/model/AdoptionHistory.h"
#include "core/model/Engine.h"

namespace cryscope {

struct ImportedModel {
    ModelLocation location;
    ModelCard card;
    bool wasThere = false; ///< the same weights were among the models already; nothing was stored
};

/// Takes a bundle (its folder, or an archive as writeModelArchive makes it) among the user's models, under
/// its own name or, where that is taken by another model, with a number behind it: a model that comes from
/// elsewhere never hides one that is there. It is checked first, in a hidden folder that goes again: hash,
/// names and shapes, and the engine's two canaries. Blocking, a second. Fails as unpackModelArchive,
/// readModelBundle and Engine::load; then nothing is left behind.
Result<ImportedModel> importModel(const std::filesystem::path& folderOrFile, Engine& engine);

/// Lets a bundle take over: verified and, where it is not among the models yet, imported; then one line in
/// the history (`grounds` with its model, title and hash filled in). A model that was imported for this is
/// taken away again when the line cannot be written. Blocking. Fails as importModel, Engine::load and adopt.
Result<Adoption> adoptModel(const std::filesystem::path& bundle, Adoption grounds, Engine& engine);

/// The user's own models; empty without a home.
std::filesystem::path userModelsFolder();

} // namespace cryscope
