#pragma once

#include <cstddef>

namespace cryscope::test {

/// How often this program has called operator new so far.
std::size_t allocations();

} // namespace cryscope::test
