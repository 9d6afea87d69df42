#pragma once

// Included by files that are compiled for newer processors than the rest of the program: nothing of the
// standard library but this may stand here, since the linker could keep their copies of its inline functions
// for everybody.
#include <cstddef>

namespace cryscope {

/// The inner loops of the features, compiled for several generations of processors from one source
/// (VectorKernels.inc). They differ in speed and in the last bits of their results; a process uses one set
/// throughout. All pointers may be unaligned; NaN in gives NaN out where nothing else is said.
struct VectorKernels {
    const char* name;  ///< "avx512", "avx2" or "portable"
    std::size_t lanes; ///< floats that are worked on at once: sizes below are padded to multiples of it

    /// out[i] = a[i] * b[i]
    void (*multiply)(const float* a, const float* b, float* out, std::size_t count);
    /// out[i] = re[i]^2 + im[i]^2 of `count` pairs (re, im).
    void (*power)(const float* pairs, float* out, std::size_t count);
    /// loudest[i] = max(loudest[i], re[i]^2 + im[i]^2) of `count` pairs (re, im), the power with the bits of
    /// power(). NaN is not louder than anything.
    void (*keepLoudest)(const float* pairs, float* loudest, std::size_t count);
    /// out[b] = sum over i < blocks[b] * lanes of weights[i] * in[first[b] + i]; each band's weights follow
    /// those of the band before. `bands` is a multiple of lanes; in is readable to the end of every band's
    /// blocks.
    void (*bandSums)(const float* in, const unsigned* first, const unsigned* blocks, const float* weights,
                     float* out, std::size_t bands);
    /// out[i] = 10 log10(max(in[i], floor)), in at least 1.2e-38 where floor is. Within 1.5e-5 dB of the
    /// exact value for results in -110..110 dB. Infinity stays infinity. `count` is a multiple of lanes; in
    /// == out is allowed.
    void (*decibels)(const float* in, float floor, float* out, std::size_t count);
    /// out[c] = sum over r < rows of in[r] * matrix[r * columns + c]; `columns` is a multiple of lanes.
    void (*weightedRows)(const float* in, std::size_t rows, const float* matrix, std::size_t columns,
                         float* out);
};

/// The fastest set that this processor runs; the same in every call.
const VectorKernels& vectorKernels();

/// Every set that this processor runs, slowest first, ended by nullptr (for tests and benchmarks).
const VectorKernels* const* allVectorKernels();

/// `size` rounded up to a multiple of the lanes of every set.
constexpr std::size_t paddedToLanes(std::size_t size)
{
    constexpr std::size_t kWidest = 16;
    return (size + kWidest - 1) / kWidest * kWidest;
}

} // namespace cryscope
