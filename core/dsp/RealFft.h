#pragma once

#include <memory>
#include <span>

namespace cryscope {

/// Forward transform of real float32 signals by FFTW, unscaled: X[k] = sum x[n] exp(-2 pi i k n / size).
/// Owns its aligned input and output; no allocation after construction. One instance a thread; instances may
/// be made and destroyed on any thread. Deterministic: equal sizes use one and the same plan in a process.
class RealFft {
public:
    /// size >= 2, even.
    explicit RealFft(int size);

    int size() const { return m_size; }
    int bins() const { return m_size / 2 + 1; }
    /// size() values, zero at first; forward() leaves them as they are.
    std::span<float> input() { return {m_input.get(), std::size_t(m_size)}; }
    /// Real and imaginary parts in turn: 2 * bins() values, valid until the next forward().
    std::span<const float> forward();

private:
    struct Free {
        void operator()(float* block) const;
    };
    int m_size;
    std::unique_ptr<float, Free> m_input;
    std::unique_ptr<float, Free> m_output;
    void* m_plan; ///< fftwf_plan, owned by the process
};

} // namespace cryscope
