#include "core/dsp/RealFft.h"

#include <algorithm>
#include <cassert>
#include <fftw3.h>
#include <map>
#include <mutex>
#include <new>

namespace cryscope {

namespace {

float* allocate(int values)
{
    float* const block = fftwf_alloc_real(std::size_t(values)); // aligned as FFTW's vector code wants it
    if (block == nullptr) throw std::bad_alloc();
    std::fill_n(block, values, 0.0F);
    return block;
}

/// One plan a size, made on first use and kept: executing a plan is thread-safe, but neither making nor
/// destroying one is. The lock here covers this copy of core; core is also linked into the engine module, so
/// a process holds two such locks over the one FFTW. Hence FFTW's own planner lock as well, and hence plans
/// are never destroyed (its lock does not cover that). ESTIMATE, not MEASURE: the same plan, and so the same
/// bits, in every run.
fftwf_plan planFor(int size)
{
    struct Plans {
        std::mutex mutex;
        std::map<int, fftwf_plan> bySize;
    };
    static Plans& plans = *new Plans; // outlives every thread that may still transform at exit
    const std::lock_guard lock(plans.mutex);
    if (plans.bySize.empty()) fftwf_make_planner_thread_safe();
    fftwf_plan& plan = plans.bySize[size];
    if (plan == nullptr) {
        float* const in = allocate(size);
        float* const out = allocate(size + 2);
        plan = fftwf_plan_dft_r2c_1d(size, in, reinterpret_cast<fftwf_complex*>(out), FFTW_ESTIMATE);
        fftwf_free(in);
        fftwf_free(out);
        if (plan == nullptr) throw std::bad_alloc(); // FFTW plans every size; only memory can be missing
    }
    return plan;
}

} // namespace

void RealFft::Free::operator()(float* block) const
{
    fftwf_free(block);
}

RealFft::RealFft(int size)
    : m_size(size), m_input(allocate(size)), m_output(allocate(size + 2)), m_plan(planFor(size))
{
    assert(size >= 2 && size % 2 == 0);
}

std::span<const float> RealFft::forward()
{
    fftwf_execute_dft_r2c(static_cast<fftwf_plan>(m_plan), m_input.get(),
                          reinterpret_cast<fftwf_complex*>(m_output.get()));
    return {m_output.get(), std::size_t(2 * bins())};
}

} // namespace cryscope
