/* What MIG devices, their instances and the processes in them share. */
#ifndef FAKE_NVML_MIG_H
#define FAKE_NVML_MIG_H

#include "call.h"

/** The line that tells a MIG slot; null past the last one. */
const struct record *mig_record(const struct script *script, int gpu, int slot);

#endif
