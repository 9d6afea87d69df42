#pragma once

namespace cryscope {

/// How long this computer has slept since it was started, in seconds; 0 where the system does not tell. It
/// grows by what a suspend took; nothing else moves it, also not a clock that somebody sets.
double suspendedSeconds();

} // namespace cryscope
