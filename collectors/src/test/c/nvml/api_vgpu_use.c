/* How much the vGPUs of a device use: sm, mem, enc, dec, jpg and ofa of their lines. */
#include <string.h>

#include "getters.h"

/* Shares are sampled once in a second. */
static unsigned long long sampled_at(void) { return clock_micros() / 1000000 * 1000000; }

static nvmlValue_t share(const struct call *call, const struct record *record, const char *name) {
  nvmlValue_t value;
  memset(&value, 0, sizeof value);
  value.uiVal = (unsigned int)attribute_number(call, record, name, 0);
  return value;
}

static unsigned int vgpus(const struct call *call) {
  unsigned int count = 0;
  for (int at = 0; next_record(call, RECORD_VGPU, &at) != NULL;) count++;
  return count;
}

nvmlReturn_t nvmlDeviceGetVgpuUtilization(nvmlDevice_t device, unsigned long long seen, int *type,
                                          unsigned int *count,
                                          nvmlVgpuInstanceUtilizationSample_t *samples) {
  ENTER(nvmlDeviceGetVgpuUtilization, device);
  if (type == NULL || count == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int all = vgpus(&call), room = samples == NULL ? 0 : *count;
  *type = 1;
  *count = all;
  if (all == 0) return NVML_NOT_SUPPORTED;
  if (all > room) return NVML_INSUFFICIENT_SIZE;
  if (sampled_at() <= seen) return NVML_NOT_FOUND;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_VGPU, &at)) != NULL; samples++) {
    samples->vgpuInstance = (unsigned int)attribute_number(&call, record, "id", 0);
    samples->timeStamp = sampled_at();
    samples->smUtil = share(&call, record, "sm");
    samples->memUtil = share(&call, record, "mem");
    samples->encUtil = share(&call, record, "enc");
    samples->decUtil = share(&call, record, "dec");
  }
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetVgpuInstancesUtilizationInfo(
    nvmlDevice_t device, nvmlVgpuInstancesUtilizationInfo_v1_t *info) {
  ENTER(nvmlDeviceGetVgpuInstancesUtilizationInfo, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  if (info->version != NVML_VERSION(*info, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  unsigned int all = vgpus(&call);
  unsigned int room = info->vgpuUtilArray == NULL ? 0 : info->vgpuInstanceCount;
  info->sampleValType = 1;
  info->vgpuInstanceCount = all;
  if (all == 0) return NVML_NOT_SUPPORTED;
  if (all > room) return NVML_INSUFFICIENT_SIZE;
  if (sampled_at() <= info->lastSeenTimeStamp) return NVML_NOT_FOUND;
  nvmlVgpuInstanceUtilizationInfo_v1_t *out = info->vgpuUtilArray;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_VGPU, &at)) != NULL; out++) {
    out->timeStamp = sampled_at();
    out->vgpuInstance = (unsigned int)attribute_number(&call, record, "id", 0);
    out->smUtil = share(&call, record, "sm");
    out->memUtil = share(&call, record, "mem");
    out->encUtil = share(&call, record, "enc");
    out->decUtil = share(&call, record, "dec");
    out->jpgUtil = share(&call, record, "jpg");
    out->ofaUtil = share(&call, record, "ofa");
  }
  return NVML_SUCCESS;
}

/* One process in each vGPU that tells its "process". */
nvmlReturn_t nvmlDeviceGetVgpuProcessUtilization(nvmlDevice_t device, unsigned long long seen,
                                                 unsigned int *count,
                                                 nvmlVgpuProcessUtilizationSample_t *samples) {
  ENTER(nvmlDeviceGetVgpuProcessUtilization, device);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int room = samples == NULL ? 0 : *count, found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_VGPU, &at)) != NULL;) {
    const char *name = attribute_text(record, "process", NULL);
    if (name == NULL || sampled_at() <= seen) continue;
    if (found < room) {
      nvmlVgpuProcessUtilizationSample_t *out = &samples[found];
      memset(out, 0, sizeof *out);
      out->vgpuInstance = (unsigned int)attribute_number(&call, record, "id", 0);
      out->pid = (unsigned int)attribute_number(&call, record, "pid", 0);
      write_text(&call, name, out->processName, sizeof out->processName);
      out->timeStamp = sampled_at();
      out->smUtil = share(&call, record, "sm").uiVal;
      out->memUtil = share(&call, record, "mem").uiVal;
      out->encUtil = share(&call, record, "enc").uiVal;
      out->decUtil = share(&call, record, "dec").uiVal;
    }
    found++;
  }
  *count = found;
  if (found == 0) return NVML_NOT_FOUND;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}
