/*
 * Into what a GPU can be cut:
 *   migprofile gpu0 19 name 1g.10gb count 7 slices 1 sm 16 memory 9728 [ce dec enc jpeg ofa]
 */
#include <stdio.h>
#include <string.h>

#include "getters.h"
#include "mig.h"

static const struct record *profile_at(const struct call *call, unsigned int index) {
  const struct record *record;
  for (int at = 0; (record = next_record(call, RECORD_MIG_PROFILE, &at)) != NULL;) {
    if (index-- == 0) return record;
  }
  return NULL;
}

static nvmlGpuInstanceProfileInfo_t profile(const struct call *call, const struct record *record) {
  return (nvmlGpuInstanceProfileInfo_t){
      .id = mig_number(call, record, "id"),
      .sliceCount = mig_number(call, record, "slices"),
      .instanceCount = mig_number(call, record, "count"),
      .multiprocessorCount = mig_number(call, record, "sm"),
      .copyEngineCount = mig_number(call, record, "ce"),
      .decoderCount = mig_number(call, record, "dec"),
      .encoderCount = mig_number(call, record, "enc"),
      .jpegCount = mig_number(call, record, "jpeg"),
      .ofaCount = mig_number(call, record, "ofa"),
      .memorySizeMB = attribute_number(call, record, "memory", 0)};
}

nvmlReturn_t nvmlDeviceGetGpuInstanceProfileInfo(nvmlDevice_t device, unsigned int index,
                                                 nvmlGpuInstanceProfileInfo_t *info) {
  ENTER(nvmlDeviceGetGpuInstanceProfileInfo, device);
  const struct record *record = profile_at(&call, index);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  if (record == NULL) return NVML_NOT_SUPPORTED;
  *info = profile(&call, record);
  return NVML_SUCCESS;
}

static void fill_v2(nvmlGpuInstanceProfileInfo_v2_t *out, const nvmlGpuInstanceProfileInfo_t *in,
                    const char *name) {
  memcpy(&out->id, in, offsetof(nvmlGpuInstanceProfileInfo_t, memorySizeMB));
  out->memorySizeMB = in->memorySizeMB;
  snprintf(out->name, sizeof out->name, "%s", name);
}

static void fill_v3(nvmlGpuInstanceProfileInfo_v3_t *out, const nvmlGpuInstanceProfileInfo_t *in,
                    const char *name) {
  out->id = in->id;
  memcpy(&out->sliceCount, &in->sliceCount,
         offsetof(nvmlGpuInstanceProfileInfo_t, memorySizeMB) -
             offsetof(nvmlGpuInstanceProfileInfo_t, sliceCount));
  out->memorySizeMB = in->memorySizeMB;
  snprintf(out->name, sizeof out->name, "%s", name);
  out->capabilities = 0;
}

nvmlReturn_t nvmlDeviceGetGpuInstanceProfileInfoV(nvmlDevice_t device, unsigned int index,
                                                  nvmlGpuInstanceProfileInfo_v2_t *info) {
  ENTER(nvmlDeviceGetGpuInstanceProfileInfoV, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  int third = info->version == NVML_VERSION(nvmlGpuInstanceProfileInfo_v3_t, 3);
  if (!third && info->version != NVML_VERSION(*info, 2)) return NVML_ARGUMENT_VERSION_MISMATCH;
  const struct record *record = profile_at(&call, index);
  if (record == NULL) return NVML_NOT_SUPPORTED;
  nvmlGpuInstanceProfileInfo_t plain = profile(&call, record);
  const char *name = attribute_text(record, "name", "");
  if (third) fill_v3((nvmlGpuInstanceProfileInfo_v3_t *)(void *)info, &plain, name);
  else fill_v2(info, &plain, name);
  return NVML_SUCCESS;
}

static const struct record *profile_of(const struct call *call, unsigned int id) {
  const struct record *record;
  for (int at = 0; (record = next_record(call, RECORD_MIG_PROFILE, &at)) != NULL;) {
    if (mig_number(call, record, "id") == id) return record;
  }
  return NULL;
}

static unsigned int used(const struct call *call, int gpu, unsigned int profile_id) {
  unsigned int used = 0;
  for (int slot = 0; slot < call->script->slots[gpu]; slot++) {
    used += mig_is_first(call, gpu, slot) &&
            mig_number(call, mig_record(call->script, gpu, slot), "giprofile") == profile_id;
  }
  return used;
}

nvmlReturn_t nvmlDeviceGetGpuInstanceRemainingCapacity(nvmlDevice_t device, unsigned int id,
                                                       unsigned int *count) {
  ENTER(nvmlDeviceGetGpuInstanceRemainingCapacity, device);
  const struct record *record = profile_of(&call, id);
  if (count == NULL || record == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int all = mig_number(&call, record, "count");
  unsigned int taken = used(&call, device->gpu, id);
  *count = taken < all ? all - taken : 0;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetGpuInstancePossiblePlacements_v2(nvmlDevice_t device, unsigned int id,
                                                           nvmlGpuInstancePlacement_t *placements,
                                                           unsigned int *count) {
  ENTER(nvmlDeviceGetGpuInstancePossiblePlacements_v2, device);
  const struct record *record = profile_of(&call, id);
  if (count == NULL || record == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int all = mig_number(&call, record, "count");
  unsigned int size = mig_number(&call, record, "slices");
  for (unsigned int i = 0; placements != NULL && i < all && i < *count; i++) {
    placements[i] = (nvmlGpuInstancePlacement_t){.start = i * size, .size = size};
  }
  int small = placements != NULL && *count < all;
  *count = all;
  return small ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}
