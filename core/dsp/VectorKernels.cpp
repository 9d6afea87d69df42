#include "core/dsp/VectorKernels.h"

namespace cryscope {

extern const VectorKernels kPortableKernels;
#ifdef CRYSCOPE_X86_KERNELS
extern const VectorKernels kAvx2Kernels;
extern const VectorKernels kAvx512Kernels;
#endif

namespace {

struct Sets {
    const VectorKernels* runnable[4] = {&kPortableKernels, nullptr, nullptr, nullptr};
    const VectorKernels* best = &kPortableKernels;
};

Sets findSets()
{
    Sets sets;
#ifdef CRYSCOPE_X86_KERNELS
    std::size_t count = 1;
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        sets.runnable[count++] = &kAvx2Kernels;
    if (count == 2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        sets.runnable[count++] = &kAvx512Kernels;
    sets.best = sets.runnable[count - 1];
#endif
    return sets;
}

const Sets& sets()
{
    static const Sets found = findSets();
    return found;
}

} // namespace

const VectorKernels& vectorKernels()
{
    return *sets().best;
}
const VectorKernels* const* allVectorKernels()
{
    return sets().runnable;
}

} // namespace cryscope
