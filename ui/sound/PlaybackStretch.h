#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace cryscope {

/// Sound at another speed and the same pitch (Rubber Band), as a stream: output sample n is what the source
/// holds at n * speed. One thread pulls.
class PlaybackStretch {
public:
    static constexpr double kSlowest = 0.1;
    static constexpr double kFastest = 4;
    /// Fills the span; fewer samples than asked for: the end.
    using Pull = std::function<Result<std::size_t>(std::span<float>)>;

    /// `speed` within kSlowest..kFastest.
    PlaybackStretch(SampleRate rate, double speed, Pull source);
    ~PlaybackStretch();

    /// As Pull; errors are those of the source.
    Result<std::size_t> pull(std::span<float> out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace cryscope
