#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/CryClassifier.h"
#include "core/model/Device.h"
#include "core/model/Personal.h"
#include "core/model/Training.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cryscope {

/// A classifier with the one sentence that a fall-back deserves ("CUDA was asked for but ...; using the
/// CPU.").
struct LoadedClassifier {
    std::shared_ptr<const CryClassifier> classifier;
    std::string note; ///< empty when everything was as asked
};

/// The LibTorch half of the program, behind plain structs. Implemented in libcryscope-engine.so, which
/// loadEngine() opens on first use (about a second): never call it on the GUI thread. All calls are
/// thread-safe.
class Engine {
public:
    virtual ~Engine() = default;
    virtual std::string description() const = 0; ///< "LibTorch 1.13.1, CPU, 1 thread"
    virtual bool hasCuda() const = 0;
    /// Checks size limits, format version, hash, names and shapes, then runs two canaries (a cry, silence).
    virtual Result<LoadedClassifier> load(const std::filesystem::path& bundleFolder,
                                          DeviceRequest device) = 0;
    /// Blocking, minutes to hours: learns a model and writes its bundle to request.output (see Training.h).
    /// `progress` is called from this thread. Cancelling leaves the best bundle so far, or, before the first
    /// epoch, fails with Cancelled. Fails with InvalidArgument (config, manifest), Unreadable (no usable
    /// clip), Internal (the loss is no number: the sentence names batch and files).
    virtual Result<TrainOutcome> train(const TrainRequest& request, const TrainProgressFn& progress,
                                       const CancelToken& cancel) = 0;
    /// Blocking, seconds to a minute: a model for one infant, judged forward in time and written to
    /// request.output when it is adopted (see Personal.h). Fails with InvalidArgument (too few recordings,
    /// one day, one kind, a model of another task), Model, Cancelled.
    virtual Result<PersonalOutcome> personalise(const PersonalRequest& request, const ProgressFn& progress,
                                                const CancelToken& cancel) = 0;
};

/// Finds the module beside the executable, else in ../lib/cryscope; the same engine on every call.
/// Fails with Model: "The engine module could not be loaded (...): reinstall CryScope."
Result<std::shared_ptr<Engine>> loadEngine();

struct ModelLocation {
    std::string name;
    std::filesystem::path folder;
    enum class Place { Given, User, Installed } place = Place::Installed;
    bool operator==(const ModelLocation&) const = default;
};

/// Where bundles live: the user's data folder ($XDG_DATA_HOME/cryscope/models), then the resources of the
/// build tree or the installation. Earlier places hide later ones of the same name.
std::vector<ModelLocation> listModels();
/// `pathOrName`: a folder that holds model.json, else a name as above. Fails with NotFound, naming what there
/// is.
Result<ModelLocation> findModel(const std::string& pathOrName);

} // namespace cryscope
