/* What the functions of MIG devices, profiles and instances share. */
#ifndef FAKE_NVML_MIG_H
#define FAKE_NVML_MIG_H

#include "call.h"

/** The line that tells a MIG slot; null past the last one. */
const struct record *mig_record(const struct script *script, int gpu, int slot);

/** Whether a slot has nothing in it. */
int mig_is_empty(const struct record *record);

/** Whether a slot is the first one of its GPU instance, so that each instance is met once. */
int mig_is_first(const struct call *call, int gpu, int slot);

/** An attribute of a slot or a profile; 0 where the line does not tell it. */
unsigned int mig_number(const struct call *call, const struct record *record, const char *name);

#endif
