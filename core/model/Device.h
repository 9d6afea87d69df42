#pragma once

namespace cryscope {

/// Where a network is to run. Auto takes CUDA where LibTorch offers it, else the CPU.
enum class DeviceRequest { Auto, Cpu, Cuda };

} // namespace cryscope
