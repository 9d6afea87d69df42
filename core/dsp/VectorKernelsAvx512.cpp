// Compiled with -mavx512f and its companions.
#define CRYSCOPE_LANES 16
#define CRYSCOPE_KERNELS kAvx512Kernels
#define CRYSCOPE_KERNELS_NAME "avx512"
#include "core/dsp/VectorKernels.inc"
