#pragma once

#include "core/model/Engine.h"

/// What libcryscope-engine.so exports. The module and the program are built together; the version string
/// keeps a module of another build from being taken for ours.
namespace cryscope {

inline constexpr const char* kEngineModuleFile = "libcryscope-engine.so";
/// Raised whenever core/model/Engine.h or a struct that it passes changes.
inline constexpr const char* kEngineInterface = "cryscope-engine-7 " CRYSCOPE_VERSION;
inline constexpr const char* kEngineVersionSymbol = "cryscopeEngineInterface";
inline constexpr const char* kEngineFactorySymbol = "cryscopeCreateEngine";

using EngineVersionFunction = const char* (*)();
/// A new engine, or null after writing one sentence into `sentence` (at most `capacity` bytes with the final
/// 0).
using EngineFactoryFunction = Engine* (*)(char* sentence, unsigned long capacity);

} // namespace cryscope
