/*
 * MIG: "mig.mode" and "mig.pending" of a GPU, and lines
 *   mig gpu0 gi 7 ci 0 profile 1g.10gb giprofile 19 ciprofile 0 sm 16 memory 9728 slices 1 [start ce dec enc jpeg ofa]
 *   migprofile gpu0 19 name 1g.10gb count 7 slices 1 sm 16 memory 9728 [ce dec enc jpeg ofa]
 * memory in MiB, as NVML has it.
 */
#include "mig.h"

#include <stdio.h>
#include <string.h>

#include "getters.h"

#define MAX_INSTANCES 16

struct fake_gpu_instance {
  int gpu;
  unsigned int gi;
};

struct fake_compute_instance {
  int gpu;
  unsigned int gi, ci;
};

static struct fake_gpu_instance instances[MAX_GPUS][MAX_INSTANCES];
static struct fake_compute_instance computes[MAX_GPUS][MAX_INSTANCES][MAX_SLOTS];

GET_U32_TWICE(nvmlDeviceGetMigMode, "mig.mode", "mig.pending")
GET_U32(nvmlDeviceGetMaxMigDeviceCount, "mig.max")

const struct record *mig_record(const struct script *script, int gpu, int slot) {
  struct call call = {.script = script, .table = &script->gpu[gpu]};
  const struct record *record = NULL;
  for (int at = 0; slot >= 0; slot--) record = next_record(&call, RECORD_MIG, &at);
  return record;
}

static int is_empty(const struct record *record) {
  return strcmp(attribute_text(record, "type", ""), "empty") == 0;
}

static unsigned int number(const struct call *call, const struct record *record, const char *name) {
  return (unsigned int)attribute_number(call, record, name, 0);
}

nvmlReturn_t nvmlDeviceGetMigDeviceHandleByIndex(nvmlDevice_t device, unsigned int index,
                                                 nvmlDevice_t *mig) {
  ENTER(nvmlDeviceGetMigDeviceHandleByIndex, device);
  if (mig == NULL || device->slot >= 0) return NVML_INVALID_ARGUMENT;
  if (index >= number_or(&call, "mig.max", 0)) return NVML_INVALID_ARGUMENT;
  if (number_or(&call, "mig.mode", 0) != 1) return NVML_NOT_FOUND;
  if (index >= (unsigned int)call.script->slots[device->gpu]) return NVML_NOT_FOUND;
  if (is_empty(mig_record(call.script, device->gpu, (int)index))) return NVML_NOT_FOUND;
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
  *out = number(call, mig_record(call->script, device->gpu, device->slot), name);
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
  attributes->multiprocessorCount = number(&call, record, "sm");
  attributes->sharedCopyEngineCount = number(&call, record, "ce");
  attributes->sharedDecoderCount = number(&call, record, "dec");
  attributes->sharedEncoderCount = number(&call, record, "enc");
  attributes->sharedJpegCount = number(&call, record, "jpeg");
  attributes->sharedOfaCount = number(&call, record, "ofa");
  attributes->gpuInstanceSliceCount = number(&call, record, "slices");
  attributes->computeInstanceSliceCount =
      (unsigned int)attribute_number(&call, record, "cislices", attributes->gpuInstanceSliceCount);
  attributes->memorySizeMB = attribute_number(&call, record, "memory", 0);
  return NVML_SUCCESS;
}

static const struct record *profile_at(const struct call *call, unsigned int index) {
  const struct record *record;
  for (int at = 0; (record = next_record(call, RECORD_MIG_PROFILE, &at)) != NULL;) {
    if (index-- == 0) return record;
  }
  return NULL;
}

static nvmlGpuInstanceProfileInfo_t profile(const struct call *call, const struct record *record) {
  return (nvmlGpuInstanceProfileInfo_t){
      .id = number(call, record, "id"),
      .sliceCount = number(call, record, "slices"),
      .instanceCount = number(call, record, "count"),
      .multiprocessorCount = number(call, record, "sm"),
      .copyEngineCount = number(call, record, "ce"),
      .decoderCount = number(call, record, "dec"),
      .encoderCount = number(call, record, "enc"),
      .jpegCount = number(call, record, "jpeg"),
      .ofaCount = number(call, record, "ofa"),
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
    if (number(call, record, "id") == id) return record;
  }
  return NULL;
}

/* Whether a slot is the first one of its GPU instance, so that each instance is met once. */
static int is_first(const struct call *call, int gpu, int slot) {
  const struct record *record = mig_record(call->script, gpu, slot);
  if (is_empty(record)) return 0;
  for (int before = 0; before < slot; before++) {
    const struct record *other = mig_record(call->script, gpu, before);
    if (!is_empty(other) && number(call, other, "gi") == number(call, record, "gi")) return 0;
  }
  return 1;
}

static unsigned int used(const struct call *call, int gpu, unsigned int profile_id) {
  unsigned int used = 0;
  for (int slot = 0; slot < call->script->slots[gpu]; slot++) {
    used += is_first(call, gpu, slot) &&
            number(call, mig_record(call->script, gpu, slot), "giprofile") == profile_id;
  }
  return used;
}

nvmlReturn_t nvmlDeviceGetGpuInstanceRemainingCapacity(nvmlDevice_t device, unsigned int id,
                                                       unsigned int *count) {
  ENTER(nvmlDeviceGetGpuInstanceRemainingCapacity, device);
  const struct record *record = profile_of(&call, id);
  if (count == NULL || record == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int all = number(&call, record, "count");
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
  unsigned int all = number(&call, record, "count");
  unsigned int size = number(&call, record, "slices");
  for (unsigned int i = 0; placements != NULL && i < all && i < *count; i++) {
    placements[i] = (nvmlGpuInstancePlacement_t){.start = i * size, .size = size};
  }
  int small = placements != NULL && *count < all;
  *count = all;
  return small ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

static nvmlGpuInstance_t instance(int gpu, unsigned int gi) {
  nvmlGpuInstance_t handle = &instances[gpu][gi % MAX_INSTANCES];
  handle->gpu = gpu;
  handle->gi = gi;
  return handle;
}

nvmlReturn_t nvmlDeviceGetGpuInstances(nvmlDevice_t device, unsigned int id,
                                       nvmlGpuInstance_t *out, unsigned int *count) {
  ENTER(nvmlDeviceGetGpuInstances, device);
  if (out == NULL || count == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int found = 0;
  for (int slot = 0; slot < call.script->slots[device->gpu]; slot++) {
    const struct record *record = mig_record(call.script, device->gpu, slot);
    if (!is_first(&call, device->gpu, slot) || number(&call, record, "giprofile") != id) continue;
    out[found++] = instance(device->gpu, number(&call, record, "gi"));
  }
  *count = found;
  return NVML_SUCCESS;
}

/* The first slot of a GPU instance; null where there is none. */
static const struct record *instance_record(const struct call *call, int gpu, unsigned int gi) {
  for (int slot = 0; slot < call->script->slots[gpu]; slot++) {
    const struct record *record = mig_record(call->script, gpu, slot);
    if (!is_empty(record) && number(call, record, "gi") == gi) return record;
  }
  return NULL;
}

nvmlReturn_t nvmlDeviceGetGpuInstanceById(nvmlDevice_t device, unsigned int id,
                                          nvmlGpuInstance_t *out) {
  ENTER(nvmlDeviceGetGpuInstanceById, device);
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  if (instance_record(&call, device->gpu, id) == NULL) return NVML_NOT_FOUND;
  *out = instance(device->gpu, id);
  return NVML_SUCCESS;
}

static int check_instance(struct call *call, nvmlGpuInstance_t handle) {
  if (handle < instances[0] || handle >= instances[MAX_GPUS - 1] + MAX_INSTANCES) {
    misuse();
    return NVML_INVALID_ARGUMENT;
  }
  *call = call_for(call, &call->script->gpu[handle->gpu]);
  return instance_record(call, handle->gpu, handle->gi) == NULL ? NVML_NOT_FOUND : NVML_SUCCESS;
}

nvmlReturn_t nvmlGpuInstanceGetInfo(nvmlGpuInstance_t handle, nvmlGpuInstanceInfo_t *info) {
  ENTER_SYSTEM(nvmlGpuInstanceGetInfo);
  int code = info == NULL ? NVML_INVALID_ARGUMENT : check_instance(&call, handle);
  if (code != NVML_SUCCESS) return code;
  const struct record *record = instance_record(&call, handle->gpu, handle->gi);
  info->device = device_handle(handle->gpu, -1);
  info->id = handle->gi;
  info->profileId = number(&call, record, "giprofile");
  info->placement.start = number(&call, record, "start");
  info->placement.size = number(&call, record, "slices");
  return NVML_SUCCESS;
}

static nvmlComputeInstanceProfileInfo_t compute_profile(const struct call *call,
                                                        const struct record *record) {
  return (nvmlComputeInstanceProfileInfo_t){
      .id = number(call, record, "ciprofile"),
      .sliceCount = number(call, record, "slices"),
      .instanceCount = 1,
      .multiprocessorCount = number(call, record, "sm"),
      .sharedCopyEngineCount = number(call, record, "ce"),
      .sharedDecoderCount = number(call, record, "dec"),
      .sharedEncoderCount = number(call, record, "enc"),
      .sharedJpegCount = number(call, record, "jpeg"),
      .sharedOfaCount = number(call, record, "ofa")};
}

nvmlReturn_t nvmlGpuInstanceGetComputeInstanceProfileInfo(nvmlGpuInstance_t handle,
                                                          unsigned int index, unsigned int engine,
                                                          nvmlComputeInstanceProfileInfo_t *info) {
  ENTER_SYSTEM(nvmlGpuInstanceGetComputeInstanceProfileInfo);
  int code = info == NULL || engine != 0 ? NVML_INVALID_ARGUMENT : check_instance(&call, handle);
  if (code != NVML_SUCCESS) return code;
  if (index != 0) return NVML_NOT_SUPPORTED;
  *info = compute_profile(&call, instance_record(&call, handle->gpu, handle->gi));
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlGpuInstanceGetComputeInstanceProfileInfoV(
    nvmlGpuInstance_t handle, unsigned int index, unsigned int engine,
    nvmlComputeInstanceProfileInfo_v2_t *info) {
  ENTER_SYSTEM(nvmlGpuInstanceGetComputeInstanceProfileInfoV);
  int code = info == NULL || engine != 0 ? NVML_INVALID_ARGUMENT : check_instance(&call, handle);
  if (code != NVML_SUCCESS) return code;
  if (info->version != NVML_VERSION(*info, 2)) return NVML_ARGUMENT_VERSION_MISMATCH;
  if (index != 0) return NVML_NOT_SUPPORTED;
  const struct record *record = instance_record(&call, handle->gpu, handle->gi);
  nvmlComputeInstanceProfileInfo_t plain = compute_profile(&call, record);
  memcpy(&info->id, &plain, sizeof plain);
  snprintf(info->name, sizeof info->name, "MIG %s", attribute_text(record, "profile", ""));
  return NVML_SUCCESS;
}

static nvmlComputeInstance_t compute(int gpu, unsigned int gi, unsigned int ci) {
  nvmlComputeInstance_t handle = &computes[gpu][gi % MAX_INSTANCES][ci % MAX_SLOTS];
  handle->gpu = gpu;
  handle->gi = gi;
  handle->ci = ci;
  return handle;
}

static const struct record *compute_record(const struct call *call, int gpu, unsigned int gi,
                                           unsigned int ci) {
  for (int slot = 0; slot < call->script->slots[gpu]; slot++) {
    const struct record *record = mig_record(call->script, gpu, slot);
    if (is_empty(record) || number(call, record, "gi") != gi) continue;
    if (number(call, record, "ci") == ci) return record;
  }
  return NULL;
}

nvmlReturn_t nvmlGpuInstanceGetComputeInstances(nvmlGpuInstance_t handle, unsigned int id,
                                                nvmlComputeInstance_t *out, unsigned int *count) {
  ENTER_SYSTEM(nvmlGpuInstanceGetComputeInstances);
  int code = out == NULL || count == NULL ? NVML_INVALID_ARGUMENT : check_instance(&call, handle);
  if (code != NVML_SUCCESS) return code;
  *count = 0;
  for (unsigned int ci = 0; ci < MAX_SLOTS; ci++) {
    const struct record *record = compute_record(&call, handle->gpu, handle->gi, ci);
    if (record == NULL || number(&call, record, "ciprofile") != id) continue;
    out[(*count)++] = compute(handle->gpu, handle->gi, ci);
  }
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlGpuInstanceGetComputeInstanceById(nvmlGpuInstance_t handle, unsigned int id,
                                                   nvmlComputeInstance_t *out) {
  ENTER_SYSTEM(nvmlGpuInstanceGetComputeInstanceById);
  int code = out == NULL ? NVML_INVALID_ARGUMENT : check_instance(&call, handle);
  if (code != NVML_SUCCESS) return code;
  if (compute_record(&call, handle->gpu, handle->gi, id) == NULL) return NVML_NOT_FOUND;
  *out = compute(handle->gpu, handle->gi, id);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlComputeInstanceGetInfo_v2(nvmlComputeInstance_t handle,
                                           nvmlComputeInstanceInfo_t *info) {
  ENTER_SYSTEM(nvmlComputeInstanceGetInfo_v2);
  if (info == NULL || handle < computes[0][0] ||
      handle >= computes[MAX_GPUS - 1][MAX_INSTANCES - 1] + MAX_SLOTS) {
    return NVML_INVALID_ARGUMENT;
  }
  struct call of = call_for(&call, &call.script->gpu[handle->gpu]);
  const struct record *record = compute_record(&of, handle->gpu, handle->gi, handle->ci);
  if (record == NULL) return NVML_NOT_FOUND;
  info->device = device_handle(handle->gpu, -1);
  info->gpuInstance = instance(handle->gpu, handle->gi);
  info->id = handle->ci;
  info->profileId = number(&of, record, "ciprofile");
  info->placement.start = number(&of, record, "cistart");
  info->placement.size = (unsigned int)attribute_number(&of, record, "cislices",
                                                        number(&of, record, "slices"));
  return NVML_SUCCESS;
}
