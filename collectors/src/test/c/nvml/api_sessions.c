/*
 * Encoder and frame capture sessions, and accounting:
 *   encoder gpu0 1 pid 77 codec 0 width 1920 height 1080 fps 60 latency 900 [vgpu 0]
 *   fbc gpu0 1 pid 77 type 1 width 1920 height 1080 fps 60 latency 900
 *   accounting gpu0 991 gpu 80 memory 30 max 30g time 55000 start 1700000000000000 running 0
 */
#include <string.h>

#include "getters.h"

GET_U32(nvmlDeviceGetAccountingMode, "accounting")
GET_U32(nvmlDeviceGetAccountingBufferSize, "accounting.size")

static unsigned int number(const struct call *call, const struct record *record, const char *name) {
  return (unsigned int)attribute_number(call, record, name, 0);
}

struct mean {
  unsigned int sessions, fps, latency;
};

static struct mean mean(const struct call *call, enum record_kind kind) {
  struct mean mean = {0, 0, 0};
  const struct record *record;
  for (int at = 0; (record = next_record(call, kind, &at)) != NULL; mean.sessions++) {
    mean.fps += number(call, record, "fps");
    mean.latency += number(call, record, "latency");
  }
  if (mean.sessions > 0) {
    mean.fps /= mean.sessions;
    mean.latency /= mean.sessions;
  }
  return mean;
}

/* "sessions" told as unsupported or an error stands for all of these functions. */
static int check(const struct call *call) {
  struct reading told = read_key(call, "sessions");
  return table_value(call->table, "sessions") == NULL ? NVML_SUCCESS : told.code;
}

nvmlReturn_t nvmlDeviceGetEncoderStats(nvmlDevice_t device, unsigned int *sessions,
                                       unsigned int *fps, unsigned int *latency) {
  ENTER(nvmlDeviceGetEncoderStats, device);
  if (sessions == NULL || fps == NULL || latency == NULL) return NVML_INVALID_ARGUMENT;
  struct mean of = mean(&call, RECORD_ENCODER);
  *sessions = of.sessions;
  *fps = of.fps;
  *latency = of.latency;
  return check(&call);
}

nvmlReturn_t nvmlDeviceGetEncoderSessions(nvmlDevice_t device, unsigned int *count,
                                          nvmlEncoderSessionInfo_t *infos) {
  ENTER(nvmlDeviceGetEncoderSessions, device);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  if (check(&call) != NVML_SUCCESS) return check(&call);
  unsigned int room = infos == NULL ? 0 : *count;
  unsigned int found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_ENCODER, &at)) != NULL; found++) {
    if (found >= room) continue;
    infos[found] = (nvmlEncoderSessionInfo_t){.sessionId = number(&call, record, "session"),
                                              .pid = number(&call, record, "pid"),
                                              .vgpuInstance = number(&call, record, "vgpu"),
                                              .codecType = (int)number(&call, record, "codec"),
                                              .hResolution = number(&call, record, "width"),
                                              .vResolution = number(&call, record, "height"),
                                              .averageFps = number(&call, record, "fps"),
                                              .averageLatency = number(&call, record, "latency")};
  }
  *count = found;
  return infos != NULL && found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetEncoderCapacity(nvmlDevice_t device, int codec, unsigned int *capacity) {
  ENTER(nvmlDeviceGetEncoderCapacity, device);
  if (codec < 0 || codec > 2) return NVML_INVALID_ARGUMENT;
  return answer_u32(&call, "encoder.capacity", capacity);
}

nvmlReturn_t nvmlDeviceGetFBCStats(nvmlDevice_t device, nvmlFBCStats_t *stats) {
  ENTER(nvmlDeviceGetFBCStats, device);
  if (stats == NULL) return NVML_INVALID_ARGUMENT;
  struct mean of = mean(&call, RECORD_FBC);
  stats->sessionsCount = of.sessions;
  stats->averageFPS = of.fps;
  stats->averageLatency = of.latency;
  return check(&call);
}

nvmlReturn_t nvmlDeviceGetFBCSessions(nvmlDevice_t device, unsigned int *count,
                                      nvmlFBCSessionInfo_t *infos) {
  ENTER(nvmlDeviceGetFBCSessions, device);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  if (check(&call) != NVML_SUCCESS) return check(&call);
  unsigned int room = infos == NULL ? 0 : *count;
  unsigned int found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_FBC, &at)) != NULL; found++) {
    if (found >= room) continue;
    infos[found] = (nvmlFBCSessionInfo_t){.sessionId = number(&call, record, "session"),
                                          .pid = number(&call, record, "pid"),
                                          .sessionType = (int)number(&call, record, "type"),
                                          .hMaxResolution = number(&call, record, "width"),
                                          .vMaxResolution = number(&call, record, "height"),
                                          .hResolution = number(&call, record, "width"),
                                          .vResolution = number(&call, record, "height"),
                                          .averageFPS = number(&call, record, "fps"),
                                          .averageLatency = number(&call, record, "latency")};
  }
  *count = found;
  return infos != NULL && found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

static int is_accounting(const struct call *call) {
  return number_or(call, "accounting", 0) == 1;
}

nvmlReturn_t nvmlDeviceGetAccountingPids(nvmlDevice_t device, unsigned int *count,
                                         unsigned int *pids) {
  ENTER(nvmlDeviceGetAccountingPids, device);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  if (!is_accounting(&call)) return NVML_NOT_SUPPORTED;
  unsigned int room = pids == NULL ? 0 : *count;
  unsigned int found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_ACCOUNTING, &at)) != NULL; found++) {
    if (found < room) pids[found] = number(&call, record, "pid");
  }
  *count = found;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

static const struct record *account(const struct call *call, unsigned int pid) {
  const struct record *record = NULL;
  for (int at = 0; (record = next_record(call, RECORD_ACCOUNTING, &at)) != NULL;) {
    if (number(call, record, "pid") == pid) return record;
  }
  return NULL;
}

nvmlReturn_t nvmlDeviceGetAccountingStats(nvmlDevice_t device, unsigned int pid,
                                          nvmlAccountingStats_t *stats) {
  ENTER(nvmlDeviceGetAccountingStats, device);
  if (stats == NULL) return NVML_INVALID_ARGUMENT;
  if (!is_accounting(&call)) return NVML_NOT_SUPPORTED;
  const struct record *record = account(&call, pid);
  if (record == NULL) return NVML_NOT_FOUND;
  memset(stats, 0, sizeof *stats);
  stats->gpuUtilization = number(&call, record, "gpu");
  stats->memoryUtilization = number(&call, record, "memory");
  stats->maxMemoryUsage = attribute_number(&call, record, "max", 0);
  stats->time = attribute_number(&call, record, "time", 0);
  stats->startTime = attribute_number(&call, record, "start", 0);
  stats->isRunning = number(&call, record, "running");
  return NVML_SUCCESS;
}

/* The struct has no version field: the pid is the first. */
nvmlReturn_t nvmlDeviceGetAccountingStats_v2(nvmlDevice_t device, nvmlAccountingStats_v2_t *stats) {
  ENTER(nvmlDeviceGetAccountingStats_v2, device);
  if (stats == NULL) return NVML_INVALID_ARGUMENT;
  if (!is_accounting(&call)) return NVML_NOT_SUPPORTED;
  const struct record *record = account(&call, stats->pid);
  if (record == NULL) return NVML_NOT_FOUND;
  stats->isRunning = number(&call, record, "running");
  stats->gpuUtilization = number(&call, record, "gpu");
  stats->memoryUtilization = number(&call, record, "memory");
  stats->maxMemoryUsage = attribute_number(&call, record, "max", 0);
  stats->sampleCount = 100;
  stats->sumGpuUtil = 100ULL * stats->gpuUtilization;
  stats->sumFbUtil = 100ULL * stats->memoryUtilization;
  stats->time = attribute_number(&call, record, "time", 0);
  stats->startTime = attribute_number(&call, record, "start", 0);
  return NVML_SUCCESS;
}
