/* Handles of GPUs and of MIG devices: addresses that stay the same for the process's life. */
#include <stddef.h>

#include "call.h"

static struct fake_device gpus[MAX_GPUS];
static struct fake_device slots[MAX_GPUS][MAX_SLOTS];

nvmlDevice_t device_handle(int gpu, int slot) {
  nvmlDevice_t device = slot < 0 ? &gpus[gpu] : &slots[gpu][slot];
  device->gpu = gpu;
  device->slot = slot;
  return device;
}

const struct table *device_table(const struct script *script, nvmlDevice_t device) {
  int ours = (device >= gpus && device < gpus + MAX_GPUS) ||
             (device >= slots[0] && device < slots[MAX_GPUS - 1] + MAX_SLOTS);
  if (!ours || device->gpu >= script->devices) return NULL;
  if (device->slot < 0) return &script->gpu[device->gpu];
  return device->slot < script->slots[device->gpu] ? &script->mig[device->gpu][device->slot] : NULL;
}

int device_is_hidden(const struct call *call, int gpu) {
  struct call of = call_for(call, &call->script->gpu[gpu]);
  return number_or(&of, "hidden", 0) != 0;
}
