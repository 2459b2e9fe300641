/* Memory and use. */
#include <string.h>

#include "getters.h"

GET_U32_TWICE(nvmlDeviceGetEncoderUtilization, "utilization.encoder", "utilization.period")
GET_U32_TWICE(nvmlDeviceGetDecoderUtilization, "utilization.decoder", "utilization.period")
GET_U32_TWICE(nvmlDeviceGetJpgUtilization, "utilization.jpeg", "utilization.period")
GET_U32_TWICE(nvmlDeviceGetOfaUtilization, "utilization.ofa", "utilization.period")

nvmlReturn_t nvmlDeviceGetUtilizationRates(nvmlDevice_t device, nvmlUtilization_t *use) {
  ENTER(nvmlDeviceGetUtilizationRates, device);
  if (use == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u32(&call, "utilization.gpu", &use->gpu);
  return code != NVML_SUCCESS ? code : answer_u32(&call, "utilization.memory", &use->memory);
}

/* "memory.free" follows from the others unless it is told. */
static int read_memory(const struct call *call, nvmlMemory_v2_t *memory) {
  int code = answer_u64(call, "memory.total", &memory->total);
  if (code == NVML_SUCCESS) code = answer_u64(call, "memory.used", &memory->used);
  if (code != NVML_SUCCESS) return code;
  memory->reserved = number_or(call, "memory.reserved", 0);
  memory->free = number_or(call, "memory.free", memory->total - memory->used - memory->reserved);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetMemoryInfo(nvmlDevice_t device, nvmlMemory_t *memory) {
  ENTER(nvmlDeviceGetMemoryInfo, device);
  if (memory == NULL) return NVML_INVALID_ARGUMENT;
  nvmlMemory_v2_t full;
  int code = read_memory(&call, &full);
  if (code != NVML_SUCCESS) return code;
  memory->total = full.total;
  memory->free = full.free;
  memory->used = full.used + full.reserved;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetMemoryInfo_v2(nvmlDevice_t device, nvmlMemory_v2_t *memory) {
  ENTER(nvmlDeviceGetMemoryInfo_v2, device);
  if (memory == NULL) return NVML_INVALID_ARGUMENT;
  if (memory->version != NVML_VERSION(*memory, 2)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return read_memory(&call, memory);
}

nvmlReturn_t nvmlDeviceGetBAR1MemoryInfo(nvmlDevice_t device, nvmlBAR1Memory_t *memory) {
  ENTER(nvmlDeviceGetBAR1MemoryInfo, device);
  if (memory == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u64(&call, "bar1.total", &memory->bar1Total);
  if (code == NVML_SUCCESS) code = answer_u64(&call, "bar1.used", &memory->bar1Used);
  if (code != NVML_SUCCESS) return code;
  memory->bar1Free = number_or(&call, "bar1.free", memory->bar1Total - memory->bar1Used);
  return NVML_SUCCESS;
}

static const char *const SAMPLED[] = {
    "power.usage",         "utilization.gpu", "utilization.memory", "utilization.encoder",
    "utilization.decoder", "clock.sm",        "clock.memory",       "power.module",
    "utilization.jpeg",    "utilization.ofa"};

/* Samples of the last second, 100 ms apart. */
nvmlReturn_t nvmlDeviceGetSamples(nvmlDevice_t device, unsigned int type, unsigned long long seen,
                                  int *value_type, unsigned int *count, nvmlSample_t *samples) {
  enum { KEPT = 10 };
  ENTER(nvmlDeviceGetSamples, device);
  if (value_type == NULL || count == NULL) return NVML_INVALID_ARGUMENT;
  if (type >= sizeof SAMPLED / sizeof *SAMPLED) return NVML_INVALID_ARGUMENT;
  struct reading now = read_key(&call, SAMPLED[type]);
  if (now.code != NVML_SUCCESS) return now.code;
  *value_type = 1;
  if (samples == NULL) {
    *count = KEPT;
    return NVML_SUCCESS;
  }
  unsigned long long latest = clock_micros() / 100000 * 100000;
  unsigned int written = 0;
  double end = call.seconds;
  for (int back = KEPT - 1; back >= 0 && written < *count; back--) {
    unsigned long long at = latest - (unsigned long long)back * 100000;
    if (at <= seen) continue;
    call.seconds = end - back * 0.1;
    memset(&samples[written], 0, sizeof *samples);
    samples[written].timeStamp = at;
    samples[written++].sampleValue.uiVal = (unsigned int)read_key(&call, SAMPLED[type]).bits;
  }
  *count = written;
  return written == 0 ? NVML_NOT_FOUND : NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetDynamicPstatesInfo(nvmlDevice_t device, nvmlGpuDynamicPstatesInfo_t *info) {
  static const char *const KEYS[] = {
      "utilization.gpu", "utilization.memory", "utilization.decoder", "utilization.bus"};
  ENTER(nvmlDeviceGetDynamicPstatesInfo, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  memset(info, 0, sizeof *info);
  for (int i = 0; i < 4; i++) {
    struct reading use = read_key(&call, KEYS[i]);
    info->utilization[i].bIsPresent = use.code == NVML_SUCCESS;
    info->utilization[i].percentage = (unsigned int)use.bits;
  }
  return NVML_SUCCESS;
}
