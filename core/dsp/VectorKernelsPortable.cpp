// For every processor: SSE2 on x86-64, NEON on ARM.
#define CRYSCOPE_LANES 4
#define CRYSCOPE_KERNELS kPortableKernels
#define CRYSCOPE_KERNELS_NAME "portable"
#include "core/dsp/VectorKernels.inc"
