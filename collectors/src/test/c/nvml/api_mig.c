/*
 * MIG devices: "mig.mode", "mig.pending" and "mig.max" of a GPU, and a line for each slot
 *   mig gpu0 gi 7 ci 0 profile 1g.10gb giprofile 19 ciprofile 0 sm 16 memory 9728 slices 1 [start ce dec enc jpeg ofa]
 * memory in MiB, as NVML has it.
 */
#include "mig.h"

#include <string.h>

#include "getters.h"

GET_U32_TWICE(nvmlDeviceGetMigMode, "mig.mode", "mig.pending")
GET_U32(nvmlDeviceGetMaxMigDeviceCount, "mig.max")

const struct record *mig_record(const struct script *script, int gpu, int slot) {
  struct call call = {.script = script, .table = &script->gpu[gpu]};
  const struct record *record = NULL;
  for (int at = 0; slot >= 0; slot--) record = next_record(&call, RECORD_MIG, &at);
  return record;
}

int mig_is_empty(const struct record *record) {
  return strcmp(attribute_text(record, "type", ""), "empty") == 0;
}

unsigned int mig_number(const struct call *call, const struct record *record, const char *name) {
  return (unsigned int)attribute_number(call, record, name, 0);
}

nvmlReturn_t nvmlDeviceGetMigDeviceHandleByIndex(nvmlDevice_t device, unsigned int index,
                                                 nvmlDevice_t *mig) {
  ENTER(nvmlDeviceGetMigDeviceHandleByIndex, device);
  if (mig == NULL || device->slot >= 0) return NVML_INVALID_ARGUMENT;
  if (index >= number_or(&call, "mig.max", 0)) return NVML_INVALID_ARGUMENT;
  if (number_or(&call, "mig.mode", 0) != 1) return NVML_NOT_FOUND;
  if (index >= (unsigned int)call.script->slots[device->gpu]) return NVML_NOT_FOUND;
  if (mig_is_empty(mig_record(call.script, device->gpu, (int)index))) return NVML_NOT_FOUND;
  *mig = device_handle(device->gpu, (int)index);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetDeviceHandleFromMigDeviceHandle(nvmlDevice_t mig, nvmlDevice_t *device) {
  ENTER(nvmlDeviceGetDeviceHandleFromMigDeviceHandle, mig);
  if (device == NULL || mig->slot < 0) return NVML_INVALID_ARGUMENT;
  *device = device_handle(mig->gpu, -1);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceIsMigDeviceHandle(nvmlDevice_t device, unsigned int *is) {
  ENTER(nvmlDeviceIsMigDeviceHandle, device);
  if (is == NULL) return NVML_INVALID_ARGUMENT;
  *is = device->slot >= 0;
  return NVML_SUCCESS;
}

static int answer_slot(const struct call *call, nvmlDevice_t device, const char *name,
                       unsigned int *out) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  if (device->slot < 0) return NVML_NOT_FOUND;
  *out = mig_number(call, mig_record(call->script, device->gpu, device->slot), name);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetGpuInstanceId(nvmlDevice_t device, unsigned int *id) {
  ENTER(nvmlDeviceGetGpuInstanceId, device);
  return answer_slot(&call, device, "gi", id);
}

nvmlReturn_t nvmlDeviceGetComputeInstanceId(nvmlDevice_t device, unsigned int *id) {
  ENTER(nvmlDeviceGetComputeInstanceId, device);
  return answer_slot(&call, device, "ci", id);
}

nvmlReturn_t nvmlDeviceGetAttributes_v2(nvmlDevice_t device, nvmlDeviceAttributes_t *attributes) {
  ENTER(nvmlDeviceGetAttributes_v2, device);
  if (attributes == NULL) return NVML_INVALID_ARGUMENT;
  if (device->slot < 0) return NVML_NOT_SUPPORTED;
  const struct record *record = mig_record(call.script, device->gpu, device->slot);
  attributes->multiprocessorCount = mig_number(&call, record, "sm");
  attributes->sharedCopyEngineCount = mig_number(&call, record, "ce");
  attributes->sharedDecoderCount = mig_number(&call, record, "dec");
  attributes->sharedEncoderCount = mig_number(&call, record, "enc");
  attributes->sharedJpegCount = mig_number(&call, record, "jpeg");
  attributes->sharedOfaCount = mig_number(&call, record, "ofa");
  attributes->gpuInstanceSliceCount = mig_number(&call, record, "slices");
  attributes->computeInstanceSliceCount =
      (unsigned int)attribute_number(&call, record, "cislices", attributes->gpuInstanceSliceCount);
  attributes->memorySizeMB = attribute_number(&call, record, "memory", 0);
  return NVML_SUCCESS;
}

/* Whether a slot is the first one of its GPU instance, so that each instance is met once. */
int mig_is_first(const struct call *call, int gpu, int slot) {
  const struct record *record = mig_record(call->script, gpu, slot);
  if (mig_is_empty(record)) return 0;
  for (int before = 0; before < slot; before++) {
    const struct record *other = mig_record(call->script, gpu, before);
    if (!mig_is_empty(other) && mig_number(call, other, "gi") == mig_number(call, record, "gi")) return 0;
  }
  return 1;
}
