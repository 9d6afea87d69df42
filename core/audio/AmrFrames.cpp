#include "core/audio/AmrFrames.h"

#include <array>

namespace cryscope {
namespace {

constexpr int kReserved = -1;
// Payload bytes by frame type: the speech modes, then comfort noise, reserved types and 15 = no data.
constexpr std::array<int, 16> kNarrow = {12, 13, 15, 17, 19,        20,        26,        31,
                                         5,  6,  5,  5,  kReserved, kReserved, kReserved, 0};
constexpr std::array<int, 16> kWide = {17, 23, 32,        36,        40,        46,        50, 58,
                                       60, 5,  kReserved, kReserved, kReserved, kReserved, 0,  0};
constexpr std::size_t kNarrowSpeechModes = 8;
constexpr std::size_t kWideSpeechModes = 9;

} // namespace

AmrFrame nextAmrFrame(std::span<const std::uint8_t> packet, bool wideband)
{
    if (packet.empty()) return {};
    const std::size_t type = (packet[0] >> 3) & 15U;
    const int payload = wideband ? kWide[type] : kNarrow[type];
    if (payload == kReserved) return {};
    const std::size_t bytes = 1 + static_cast<std::size_t>(payload);
    if (bytes > packet.size()) return {};
    return {bytes, type < (wideband ? kWideSpeechModes : kNarrowSpeechModes)};
}

} // namespace cryscope
