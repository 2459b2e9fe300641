/* GPU instances and the compute instances in them, out of the lines of the MIG slots. */
#include <stdio.h>
#include <string.h>

#include "getters.h"
#include "mig.h"

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
    if (!mig_is_first(&call, device->gpu, slot) || mig_number(&call, record, "giprofile") != id) continue;
    out[found++] = instance(device->gpu, mig_number(&call, record, "gi"));
  }
  *count = found;
  return NVML_SUCCESS;
}

/* The first slot of a GPU instance; null where there is none. */
static const struct record *instance_record(const struct call *call, int gpu, unsigned int gi) {
  for (int slot = 0; slot < call->script->slots[gpu]; slot++) {
    const struct record *record = mig_record(call->script, gpu, slot);
    if (!mig_is_empty(record) && mig_number(call, record, "gi") == gi) return record;
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
  info->profileId = mig_number(&call, record, "giprofile");
  info->placement.start = mig_number(&call, record, "start");
  info->placement.size = mig_number(&call, record, "slices");
  return NVML_SUCCESS;
}

static nvmlComputeInstanceProfileInfo_t compute_profile(const struct call *call,
                                                        const struct record *record) {
  return (nvmlComputeInstanceProfileInfo_t){
      .id = mig_number(call, record, "ciprofile"),
      .sliceCount = mig_number(call, record, "slices"),
      .instanceCount = 1,
      .multiprocessorCount = mig_number(call, record, "sm"),
      .sharedCopyEngineCount = mig_number(call, record, "ce"),
      .sharedDecoderCount = mig_number(call, record, "dec"),
      .sharedEncoderCount = mig_number(call, record, "enc"),
      .sharedJpegCount = mig_number(call, record, "jpeg"),
      .sharedOfaCount = mig_number(call, record, "ofa")};
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
    if (mig_is_empty(record) || mig_number(call, record, "gi") != gi) continue;
    if (mig_number(call, record, "ci") == ci) return record;
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
    if (record == NULL || mig_number(&call, record, "ciprofile") != id) continue;
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
  info->profileId = mig_number(&of, record, "ciprofile");
  info->placement.start = mig_number(&of, record, "cistart");
  info->placement.size = (unsigned int)attribute_number(&of, record, "cislices",
                                                        mig_number(&of, record, "slices"));
  return NVML_SUCCESS;
}
