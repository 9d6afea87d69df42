#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace cryscope {

/// What one byte of a stored AMR frame's header says (RFC 4867 section 5.3; 3GPP TS 26.101 and TS 26.201).
struct AmrFrame {
    std::size_t bytes = 0; ///< header byte included; 0: no valid frame begins here
    bool speech =
        false; ///< false: comfort noise or "no data", which FFmpeg's decoder refuses; 20 ms all the same
};

/// The frame that begins at `packet[0]`. `wideband` tells AMR-WB from AMR-NB. An empty or cut packet and
/// reserved frame types give bytes == 0.
AmrFrame nextAmrFrame(std::span<const std::uint8_t> packet, bool wideband);

} // namespace cryscope
