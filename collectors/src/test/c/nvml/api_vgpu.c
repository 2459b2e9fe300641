/*
 * A vGPU host:
 *   vgputype gpu0 1105 name "NVIDIA A40-8Q" class Quadro fb 8g
 *   vgpu gpu0 3251634178 kind 1105 uuid ... vm ... [vmtype 1] driver 550.54.14 fb 6g license 5 sm 30 mem 9 enc 0 dec 0
 *     [jpg ofa gi mdev process pid]
 */
#include <string.h>

#include "getters.h"

struct found {
  struct call call;
  const struct record *record;
};

static unsigned int number(const struct found *of, const char *name) {
  return (unsigned int)attribute_number(&of->call, of->record, name, 0);
}

/* The line of a kind with an id, whichever device has it. */
static int find(const struct call *call, enum record_kind kind, unsigned int id,
                struct found *found) {
  for (int gpu = 0; gpu < call->script->devices; gpu++) {
    found->call = call_for(call, &call->script->gpu[gpu]);
    for (int at = 0; (found->record = next_record(&found->call, kind, &at)) != NULL;) {
      if (number(found, "id") == id) return 1;
    }
  }
  return 0;
}

#define FIND(name, kind, id)                                      \
  ENTER_SYSTEM(name);                                             \
  struct found of;                                                \
  if (!find(&call, kind, id, &of)) return NVML_INVALID_ARGUMENT

static int answer_ids(const struct call *call, enum record_kind kind, unsigned int *count,
                      unsigned int *ids) {
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  unsigned long long mode;
  int code = answer_u64(call, "host.vgpu", &mode);
  if (code != NVML_SUCCESS) return code;
  unsigned int room = ids == NULL ? 0 : *count;
  unsigned int found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(call, kind, &at)) != NULL; found++) {
    if (found < room) ids[found] = (unsigned int)attribute_number(call, record, "id", 0);
  }
  *count = found;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetActiveVgpus(nvmlDevice_t device, unsigned int *count,
                                      nvmlVgpuInstance_t *instances) {
  ENTER(nvmlDeviceGetActiveVgpus, device);
  return answer_ids(&call, RECORD_VGPU, count, instances);
}

nvmlReturn_t nvmlDeviceGetSupportedVgpus(nvmlDevice_t device, unsigned int *count,
                                         nvmlVgpuTypeId_t *types) {
  ENTER(nvmlDeviceGetSupportedVgpus, device);
  return answer_ids(&call, RECORD_VGPU_TYPE, count, types);
}

nvmlReturn_t nvmlDeviceGetCreatableVgpus(nvmlDevice_t device, unsigned int *count,
                                         nvmlVgpuTypeId_t *types) {
  ENTER(nvmlDeviceGetCreatableVgpus, device);
  return answer_ids(&call, RECORD_VGPU_TYPE, count, types);
}

static int write_attribute(const struct found *of, const char *name, char *out, unsigned int size) {
  const char *text = attribute_text(of->record, name, NULL);
  return text == NULL ? NVML_NOT_SUPPORTED : write_text(&of->call, text, out, size);
}

nvmlReturn_t nvmlVgpuInstanceGetUUID(nvmlVgpuInstance_t id, char *uuid, unsigned int size) {
  FIND(nvmlVgpuInstanceGetUUID, RECORD_VGPU, id);
  return write_attribute(&of, "uuid", uuid, size);
}

nvmlReturn_t nvmlVgpuInstanceGetMdevUUID(nvmlVgpuInstance_t id, char *uuid, unsigned int size) {
  FIND(nvmlVgpuInstanceGetMdevUUID, RECORD_VGPU, id);
  return write_attribute(&of, "mdev", uuid, size);
}

nvmlReturn_t nvmlVgpuInstanceGetVmID(nvmlVgpuInstance_t id, char *vm, unsigned int size,
                                     unsigned int *type) {
  FIND(nvmlVgpuInstanceGetVmID, RECORD_VGPU, id);
  if (type == NULL) return NVML_INVALID_ARGUMENT;
  *type = (unsigned int)attribute_number(&of.call, of.record, "vmtype", 1);
  return write_attribute(&of, "vm", vm, size);
}

nvmlReturn_t nvmlVgpuInstanceGetVmDriverVersion(nvmlVgpuInstance_t id, char *version,
                                                unsigned int length) {
  FIND(nvmlVgpuInstanceGetVmDriverVersion, RECORD_VGPU, id);
  return write_attribute(&of, "driver", version, length);
}

nvmlReturn_t nvmlVgpuInstanceGetFbUsage(nvmlVgpuInstance_t id, unsigned long long *bytes) {
  FIND(nvmlVgpuInstanceGetFbUsage, RECORD_VGPU, id);
  if (bytes == NULL) return NVML_INVALID_ARGUMENT;
  *bytes = attribute_number(&of.call, of.record, "fb", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlVgpuInstanceGetType(nvmlVgpuInstance_t id, nvmlVgpuTypeId_t *type) {
  FIND(nvmlVgpuInstanceGetType, RECORD_VGPU, id);
  if (type == NULL) return NVML_INVALID_ARGUMENT;
  *type = number(&of, "kind");
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlVgpuInstanceGetLicenseInfo_v2(nvmlVgpuInstance_t id, nvmlVgpuLicenseInfo_t *info) {
  FIND(nvmlVgpuInstanceGetLicenseInfo_v2, RECORD_VGPU, id);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  memset(info, 0, sizeof *info);
  info->currentState = number(&of, "license");
  info->isLicensed = info->currentState == 5;
  info->licenseExpiry.status = info->isLicensed ? 4 : 0;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlVgpuInstanceGetEncoderStats(nvmlVgpuInstance_t id, unsigned int *sessions,
                                             unsigned int *fps, unsigned int *latency) {
  FIND(nvmlVgpuInstanceGetEncoderStats, RECORD_VGPU, id);
  if (sessions == NULL || fps == NULL || latency == NULL) return NVML_INVALID_ARGUMENT;
  *sessions = number(&of, "sessions");
  *fps = number(&of, "fps");
  *latency = number(&of, "latency");
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlVgpuInstanceGetGpuInstanceId(nvmlVgpuInstance_t id, unsigned int *instance) {
  FIND(nvmlVgpuInstanceGetGpuInstanceId, RECORD_VGPU, id);
  if (instance == NULL) return NVML_INVALID_ARGUMENT;
  *instance = (unsigned int)attribute_number(&of.call, of.record, "gi", NVML_NONE);
  return NVML_SUCCESS;
}

static int write_sized(const struct found *of, const char *name, char *out, unsigned int *size) {
  const char *text = attribute_text(of->record, name, NULL);
  if (size == NULL) return NVML_INVALID_ARGUMENT;
  if (text == NULL) return NVML_NOT_SUPPORTED;
  unsigned int room = out == NULL ? 0 : *size;
  *size = (unsigned int)strlen(text) + 1;
  return *size > room ? NVML_INSUFFICIENT_SIZE : write_text(&of->call, text, out, room);
}

nvmlReturn_t nvmlVgpuInstanceGetGpuPciId(nvmlVgpuInstance_t id, char *pci, unsigned int *length) {
  FIND(nvmlVgpuInstanceGetGpuPciId, RECORD_VGPU, id);
  return write_sized(&of, "pci", pci, length);
}

nvmlReturn_t nvmlVgpuTypeGetName(nvmlVgpuTypeId_t id, char *name, unsigned int *size) {
  FIND(nvmlVgpuTypeGetName, RECORD_VGPU_TYPE, id);
  return write_sized(&of, "name", name, size);
}

nvmlReturn_t nvmlVgpuTypeGetClass(nvmlVgpuTypeId_t id, char *class, unsigned int *size) {
  FIND(nvmlVgpuTypeGetClass, RECORD_VGPU_TYPE, id);
  return write_sized(&of, "class", class, size);
}

nvmlReturn_t nvmlVgpuTypeGetFramebufferSize(nvmlVgpuTypeId_t id, unsigned long long *bytes) {
  FIND(nvmlVgpuTypeGetFramebufferSize, RECORD_VGPU_TYPE, id);
  if (bytes == NULL) return NVML_INVALID_ARGUMENT;
  *bytes = attribute_number(&of.call, of.record, "fb", 0);
  return NVML_SUCCESS;
}

/* "license.feature" and "license.product" of a guest that has a vGPU. */
nvmlReturn_t nvmlDeviceGetGridLicensableFeatures_v4(nvmlDevice_t device,
                                                    nvmlGridLicensableFeatures_t *features) {
  ENTER(nvmlDeviceGetGridLicensableFeatures_v4, device);
  if (features == NULL) return NVML_INVALID_ARGUMENT;
  memset(features, 0, sizeof *features);
  struct reading feature = read_key(&call, "license.feature");
  if (feature.code != NVML_SUCCESS) return feature.code;
  features->isGridLicenseSupported = 1;
  features->licensableFeaturesCount = 1;
  nvmlGridLicensableFeature_t *one = &features->gridLicensableFeatures[0];
  one->featureCode = (unsigned int)feature.bits;
  one->featureState = (unsigned int)number_or(&call, "license.state", 1);
  one->featureEnabled = one->featureState;
  one->licenseExpiry.status = one->featureState ? 4 : 0;
  return answer_text(&call, "license.product", one->productName, sizeof one->productName);
}
