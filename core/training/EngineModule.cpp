#include "core/model/EngineModule.h"

#include "core/network/TorchCryClassifier.h"
#include "core/training/PersonalModel.h"
#include "core/training/Trainer.h"

#include <cstdio>
#include <dlfcn.h>
#include <exception>

namespace cryscope {
namespace {

class TorchEngine final : public Engine {
public:
    std::string description() const override { return torchDescription(); }
    bool hasCuda() const override { return torchHasCuda(); }

    Result<LoadedClassifier> load(const std::filesystem::path& bundleFolder, DeviceRequest device) override
    {
        auto bundle = readModelBundle(bundleFolder);
        if (!bundle) return tl::unexpected(bundle.error());
        return makeTorchClassifier(std::move(*bundle), device);
    }

    Result<TrainOutcome> train(const TrainRequest& request, const TrainProgressFn& progress,
                               const CancelToken& cancel) override
    {
        return trainModel(request, progress, cancel);
    }

    Result<PersonalOutcome> personalise(const PersonalRequest& request, const ProgressFn& progress,
                                        const CancelToken& cancel) override
    {
        return personaliseModel(request, progress, cancel);
    }
};

/// OpenBLAS keeps threads of its own, which LibTorch's setting does not reach and which spin beside ours.
void useOneBlasThread()
{
    Dl_info self{};
    if (::dladdr(reinterpret_cast<const void*>(&useOneBlasThread), &self) == 0) return;
    void* module = ::dlopen(self.dli_fname, RTLD_LAZY | RTLD_NOLOAD); // its dependencies are searched too
    if (module == nullptr) return;
    using SetThreads = void (*)(int);
    if (const auto setThreads = reinterpret_cast<SetThreads>(::dlsym(module, "openblas_set_num_threads")))
        setThreads(1);
    ::dlclose(module);
}

} // namespace
} // namespace cryscope

#define CRYSCOPE_EXPORT extern "C" __attribute__((visibility("default")))

CRYSCOPE_EXPORT const char* cryscopeEngineInterface()
{
    return cryscope::kEngineInterface;
}

CRYSCOPE_EXPORT cryscope::Engine* cryscopeCreateEngine(char* sentence, unsigned long capacity)
{
    try {
        cryscope::useOneBlasThread();
        cryscope::useOneComputeThread();
        return new cryscope::TorchEngine; // owned by the loader
    } catch (const std::exception& error) {
        std::snprintf(sentence, capacity, "%s", error.what());
        return nullptr;
    }
}
