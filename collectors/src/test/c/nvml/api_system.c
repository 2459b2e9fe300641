/* The driver and the system: versions, error texts, devices that are left out. */
#include <stdio.h>
#include <string.h>

#include "getters.h"

nvmlReturn_t nvmlSystemGetDriverVersion(char *version, unsigned int length) {
  ENTER_SYSTEM(nvmlSystemGetDriverVersion);
  return answer_text(&call, "driver", version, length);
}

nvmlReturn_t nvmlSystemGetNVMLVersion(char *version, unsigned int length) {
  ENTER_SYSTEM(nvmlSystemGetNVMLVersion);
  return answer_text(&call, "nvml", version, length);
}

nvmlReturn_t nvmlSystemGetCudaDriverVersion(int *version) {
  ENTER_SYSTEM(nvmlSystemGetCudaDriverVersion);
  return answer_int(&call, "cuda", version);
}

nvmlReturn_t nvmlSystemGetCudaDriverVersion_v2(int *version) {
  ENTER_SYSTEM(nvmlSystemGetCudaDriverVersion_v2);
  return answer_int(&call, "cuda", version);
}

nvmlReturn_t nvmlSystemGetDriverBranch(nvmlSystemDriverBranchInfo_v1_t *info, unsigned int length) {
  ENTER_SYSTEM(nvmlSystemGetDriverBranch);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  if (info->version != NVML_VERSION(*info, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  unsigned int room = length < sizeof info->branch ? length : (unsigned int)sizeof info->branch;
  return answer_text(&call, "branch", info->branch, room);
}

nvmlReturn_t nvmlSystemGetConfComputeState(nvmlConfComputeSystemState_t *state) {
  ENTER_SYSTEM(nvmlSystemGetConfComputeState);
  if (state == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u32(&call, "confidential.environment", &state->environment);
  if (code != NVML_SUCCESS) return code;
  state->ccFeature = (unsigned int)number_or(&call, "confidential.feature", 0);
  state->devToolsMode = (unsigned int)number_or(&call, "confidential.devtools", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlSystemGetProcessName(unsigned int pid, char *name, unsigned int length) {
  ENTER_SYSTEM(nvmlSystemGetProcessName);
  if (name == NULL || length == 0) return NVML_INVALID_ARGUMENT;
  for (int gpu = 0; gpu < call.script->devices; gpu++) {
    struct call of = call_for(&call, &call.script->gpu[gpu]);
    const struct record *record;
    for (int at = 0; (record = next_record(&of, RECORD_PROCESS, &at)) != NULL;) {
      const char *known = attribute_text(record, "name", NULL);
      if (known == NULL || attribute_number(&of, record, "pid", 0) != pid) continue;
      snprintf(name, length, "%s", known);
      return NVML_SUCCESS;
    }
  }
  return NVML_NOT_FOUND;
}

const char *nvmlErrorString(nvmlReturn_t result) {
  switch (result) {
    case NVML_SUCCESS:
      return "The operation was successful";
    case NVML_UNINITIALIZED:
      return "Uninitialized";
    case NVML_INVALID_ARGUMENT:
      return "Invalid Argument";
    case NVML_NOT_SUPPORTED:
      return "Not Supported";
    case NVML_NO_PERMISSION:
      return "Insufficient Permissions";
    case NVML_DRIVER_NOT_LOADED:
      return "Driver Not Loaded";
    case NVML_GPU_IS_LOST:
      return "GPU is lost";
    case NVML_LIB_RM_VERSION_MISMATCH:
      return "Driver/library version mismatch";
    default:
      return "Unknown Error";
  }
}

/* excluded gpu0 uuid GPU-... pci 00000000:41:00.0: the subject only has to be there. */
static const struct record *excluded(const struct call *call, unsigned int index) {
  struct call of = call_for(call, &call->script->gpu[0]);
  const struct record *record;
  for (int at = 0; (record = next_record(&of, RECORD_EXCLUDED, &at)) != NULL;) {
    if (index-- == 0) return record;
  }
  return NULL;
}

nvmlReturn_t nvmlGetExcludedDeviceCount(unsigned int *count) {
  ENTER_SYSTEM(nvmlGetExcludedDeviceCount);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  *count = 0;
  while (call.script->devices > 0 && excluded(&call, *count) != NULL) ++*count;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlGetExcludedDeviceInfoByIndex(unsigned int index, nvmlExcludedDeviceInfo_t *info) {
  ENTER_SYSTEM(nvmlGetExcludedDeviceInfoByIndex);
  const struct record *record = call.script->devices > 0 ? excluded(&call, index) : NULL;
  if (info == NULL || record == NULL) return NVML_INVALID_ARGUMENT;
  memset(info, 0, sizeof *info);
  snprintf(info->uuid, sizeof info->uuid, "%s", attribute_text(record, "uuid", ""));
  snprintf(info->pciInfo.busId, sizeof info->pciInfo.busId, "%s", attribute_text(record, "pci", ""));
  snprintf(info->pciInfo.busIdLegacy, sizeof info->pciInfo.busIdLegacy, "%.15s",
           strlen(info->pciInfo.busId) > 4 ? info->pciInfo.busId + 4 : "");
  sscanf(info->pciInfo.busId, "%x:%x:%x", &info->pciInfo.domain, &info->pciInfo.bus,
         &info->pciInfo.device);
  info->pciInfo.pciDeviceId = (unsigned int)attribute_number(&call, record, "device", 0x233010DE);
  return NVML_SUCCESS;
}
