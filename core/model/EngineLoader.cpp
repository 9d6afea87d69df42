#include "core/model/EngineModule.h"
#include "core/model/ProgramPaths.h"

#include <array>
#include <cstring>
#include <dlfcn.h>
#include <mutex>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

tl::unexpected<Error> notLoaded(const std::string& why)
{
    return fail(ErrorKind::Model, {},
                "The engine module could not be loaded (" + why + "): reinstall CryScope.");
}

/// Beside the executable (build tree), in the bin beside it (test programs), in the installation.
fs::path findModule()
{
    const fs::path folder = executableFolder();
    for (const fs::path& candidate :
         {folder / kEngineModuleFile, folder.parent_path() / "bin" / kEngineModuleFile,
          folder.parent_path() / "lib" / "cryscope" / kEngineModuleFile}) {
        std::error_code error;
        if (fs::exists(candidate, error)) return candidate;
    }
    return {};
}

Result<std::shared_ptr<Engine>> openModule()
{
    const fs::path file = findModule();
    if (file.empty()) return notLoaded(std::string(kEngineModuleFile) + " is not there");
    // Never closed: LibTorch's threads and registries do not survive that.
    void* module = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
        const char* reason = ::dlerror();
        return notLoaded(reason == nullptr ? "unknown reason" : reason);
    }
    const auto version = reinterpret_cast<EngineVersionFunction>(::dlsym(module, kEngineVersionSymbol));
    const auto create = reinterpret_cast<EngineFactoryFunction>(::dlsym(module, kEngineFactorySymbol));
    if (version == nullptr || create == nullptr || std::strcmp(version(), kEngineInterface) != 0)
        return notLoaded(file.string() + " belongs to another version");
    std::array<char, 512> sentence{};
    Engine* engine = create(sentence.data(), sentence.size());
    if (engine == nullptr) return notLoaded(sentence.data());
    return std::shared_ptr<Engine>(engine);
}

} // namespace

Result<std::shared_ptr<Engine>> loadEngine()
{
    static std::mutex mutex;
    static std::shared_ptr<Engine> engine; // a failure is tried again: the user may have repaired it
    const std::lock_guard lock(mutex);
    if (engine) return engine;
    auto opened = openModule();
    if (!opened) return tl::unexpected(opened.error());
    engine = *opened;
    return engine;
}

} // namespace cryscope
