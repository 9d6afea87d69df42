// Replaces operator new and delete, as the standard lets a program do. In a file of its own: compilers that
// see both ends of an allocation inlined warn of what is meant here.

#include "tests/core/features/CountedAllocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> g_allocations{0};

}

// Counts what this program allocates; the functions that the standard lets a program replace.
void* operator new(std::size_t size)
{
    ++g_allocations;
    if (void* const block = std::malloc(size == 0 ? 1 : size)) return block;
    throw std::bad_alloc();
}
void operator delete(void* block) noexcept
{
    std::free(block);
}
void operator delete(void* block, std::size_t) noexcept
{
    std::free(block);
}

std::size_t cryscope::test::allocations()
{
    return g_allocations;
}
