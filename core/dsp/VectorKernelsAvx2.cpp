// Compiled with -mavx2 -mfma.
#define CRYSCOPE_LANES 8
#define CRYSCOPE_KERNELS kAvx2Kernels
#define CRYSCOPE_KERNELS_NAME "avx2"
#include "core/dsp/VectorKernels.inc"
