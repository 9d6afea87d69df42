#pragma once

#include "core/audio/PeakPyramid.h"

#include <vector>

namespace cryscope {

/// What the overview of a whole recording is drawn from. Immutable once shared between threads.
class OverviewPeaks {
public:
    /// Columns that a short recording is measured in exactly: as many as a wide screen has pixels.
    static constexpr int kExactColumns = 4096;

    /// Blocking: reads the recording once, a short one once more for its exact columns.
    /// Errors as buildPeakPyramid().
    static Result<OverviewPeaks> measure(const RandomAccessAudio& audio, const CancelToken& cancel = {},
                                         const ProgressFn& progress = {});

    std::int64_t length() const { return m_pyramid.length(); }
    const PeakPyramid& pyramid() const { return m_pyramid; }
    /// The whole recording in at most kExactColumns columns; each takes in every sample it covers.
    std::vector<Peak> columns(int count) const;

private:
    PeakPyramid m_pyramid;
    std::vector<Peak> m_exact; ///< empty where the bins of the pyramid are finer
};

} // namespace cryscope
