/* Processes: the lists of each version, and their shares. */
#include <string.h>

#include "getters.h"
#include "mig.h"

struct list {
  struct call call; /* for the device whose lines tell the processes */
  unsigned int gi, ci;
  int all; /* not a MIG device: those of every instance */
  int at;
};

static struct list list_of(const struct call *call) {
  struct list list = {.call = *call, .all = 1};
  if (call->table->slot < 0) return list;
  list.call = call_for(call, &call->script->gpu[call->table->gpu]);
  list.all = 0;
  const struct record *mig = mig_record(call->script, call->table->gpu, call->table->slot);
  list.gi = (unsigned int)attribute_number(call, mig, "gi", NVML_NONE);
  list.ci = (unsigned int)attribute_number(call, mig, "ci", NVML_NONE);
  return list;
}

/* The next process that lives now; TYPE null: any. */
static const struct record *next_process(struct list *list, const char *type) {
  const struct record *record;
  while ((record = next_record(&list->call, RECORD_PROCESS, &list->at)) != NULL) {
    double now = list->call.seconds;
    if (type != NULL && strcmp(attribute_text(record, "type", "compute"), type) != 0) continue;
    if (now < attribute_seconds(record, "from", -1e9)) continue;
    if (now >= attribute_seconds(record, "until", 1e18)) continue;
    if (list->all) return record;
    if (attribute_number(&list->call, record, "gi", NVML_NONE) != list->gi) continue;
    if (attribute_number(&list->call, record, "ci", NVML_NONE) == list->ci) return record;
  }
  return NULL;
}

static nvmlProcessDetail_v1_t detail(const struct call *call, const struct record *record) {
  return (nvmlProcessDetail_v1_t){
      .pid = (unsigned int)attribute_number(call, record, "pid", 0),
      .usedGpuMemory = attribute_number(call, record, "memory", ~0ULL),
      .gpuInstanceId = (unsigned int)attribute_number(call, record, "gi", NVML_NONE),
      .computeInstanceId = (unsigned int)attribute_number(call, record, "ci", NVML_NONE),
      .usedGpuCcProtectedMemory = attribute_number(call, record, "cc", 0)};
}

/*
 * The first STRIDE bytes of each: the structs of all versions begin alike. "processes.count" answers a count that is
 * not true, and "processes.more" always one more than there is room for.
 */
static int answer_processes(const struct call *call, const char *type, unsigned int *count,
                            void *infos, size_t stride) {
  if (count == NULL || (infos == NULL && *count != 0)) return NVML_INVALID_ARGUMENT;
  struct reading told = read_key(call, "processes");
  if (told.code != NVML_SUCCESS && told.code != NVML_NOT_SUPPORTED) return told.code;
  unsigned int room = *count;
  unsigned int found = 0;
  struct list list = list_of(call);
  const struct record *record;
  for (; (record = next_process(&list, type)) != NULL; found++) {
    if (found >= room) continue;
    nvmlProcessDetail_v1_t full = detail(&list.call, record);
    memcpy((char *)infos + stride * found, &full, stride);
  }
  *count = (unsigned int)number_or(call, "processes.count", found);
  if (number_or(call, "processes.more", 0) != 0) {
    *count = room + 1;
    return NVML_INSUFFICIENT_SIZE;
  }
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

/* Drivers 535.43 to 535.86 wrote 32 bytes a process through the same symbol. */
static size_t stride_v3(const struct call *call) {
  struct call system = call_for(call, &call->script->system);
  return number_or(&system, "process-stride", 24) == 32 ? 32 : 24;
}

#define PROCESSES(name, type, stride)                                             \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int *count, void *infos);       \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int *count, void *infos) {      \
    ENTER(name, device);                                                          \
    return answer_processes(&call, type, count, infos, stride);                   \
  }

PROCESSES(nvmlDeviceGetComputeRunningProcesses, "compute", sizeof(nvmlProcessInfo_v1_t))
PROCESSES(nvmlDeviceGetGraphicsRunningProcesses, "graphics", sizeof(nvmlProcessInfo_v1_t))
PROCESSES(nvmlDeviceGetMPSComputeRunningProcesses, "mps", sizeof(nvmlProcessInfo_v1_t))
PROCESSES(nvmlDeviceGetComputeRunningProcesses_v2, "compute", sizeof(nvmlProcessInfo_v2_t))
PROCESSES(nvmlDeviceGetGraphicsRunningProcesses_v2, "graphics", sizeof(nvmlProcessInfo_v2_t))
PROCESSES(nvmlDeviceGetMPSComputeRunningProcesses_v2, "mps", sizeof(nvmlProcessInfo_v2_t))
PROCESSES(nvmlDeviceGetComputeRunningProcesses_v3, "compute", stride_v3(&call))
PROCESSES(nvmlDeviceGetGraphicsRunningProcesses_v3, "graphics", stride_v3(&call))
PROCESSES(nvmlDeviceGetMPSComputeRunningProcesses_v3, "mps", stride_v3(&call))

nvmlReturn_t nvmlDeviceGetRunningProcessDetailList(nvmlDevice_t device,
                                                   nvmlProcessDetailList_v1_t *wanted) {
  static const char *const MODES[] = {"compute", "graphics", "mps", NULL};
  ENTER(nvmlDeviceGetRunningProcessDetailList, device);
  if (wanted == NULL) return NVML_INVALID_ARGUMENT;
  if (wanted->version != NVML_VERSION(*wanted, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  if (wanted->mode > 3) return NVML_INVALID_ARGUMENT;
  return answer_processes(&call, MODES[wanted->mode], &wanted->numProcArrayEntries,
                          wanted->procArray, sizeof(nvmlProcessDetail_v1_t));
}

/* Shares are sampled once in a second. */
static unsigned long long sampled_at(void) { return clock_micros() / 1000000 * 1000000; }

static unsigned int share(const struct call *call, const struct record *record, const char *name) {
  return (unsigned int)attribute_number(call, record, name, 0);
}

/* Processes with a share newer than SEEN; the first ROOM of them are filled in by INDEX. */
static int answer_shares(const struct call *call, unsigned long long seen, unsigned int *count,
                         unsigned int room, nvmlProcessUtilizationInfo_v1_t *infos,
                         nvmlProcessUtilizationSample_t *samples) {
  if (call->table->slot >= 0) return NVML_NOT_SUPPORTED;
  struct reading told = read_key(call, "shares");
  if (told.code != NVML_SUCCESS && told.code != NVML_NOT_SUPPORTED) return told.code;
  unsigned long long at = sampled_at();
  unsigned int found = 0;
  struct list list = list_of(call);
  const struct record *record;
  while (at > seen && (record = next_process(&list, NULL)) != NULL) {
    if (record_attribute(record, "sm") == NULL) continue;
    if (found < room) {
      nvmlProcessUtilizationInfo_v1_t one = {
          .timeStamp = at,
          .pid = share(call, record, "pid"),
          .smUtil = share(call, record, "sm"),
          .memUtil = share(call, record, "mem"),
          .encUtil = share(call, record, "enc"),
          .decUtil = share(call, record, "dec"),
          .jpgUtil = share(call, record, "jpg"),
          .ofaUtil = share(call, record, "ofa")};
      if (infos != NULL) infos[found] = one;
      if (samples != NULL) {
        samples[found] = (nvmlProcessUtilizationSample_t){
            .pid = one.pid, .timeStamp = at, .smUtil = one.smUtil, .memUtil = one.memUtil,
            .encUtil = one.encUtil, .decUtil = one.decUtil};
      }
    }
    found++;
  }
  *count = found;
  if (found == 0) return NVML_NOT_FOUND;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetProcessUtilization(nvmlDevice_t device,
                                             nvmlProcessUtilizationSample_t *samples,
                                             unsigned int *count, unsigned long long seen) {
  ENTER(nvmlDeviceGetProcessUtilization, device);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  return answer_shares(&call, seen, count, samples == NULL ? 0 : *count, NULL, samples);
}

nvmlReturn_t nvmlDeviceGetProcessesUtilizationInfo(nvmlDevice_t device,
                                                   nvmlProcessesUtilizationInfo_v1_t *wanted) {
  ENTER(nvmlDeviceGetProcessesUtilizationInfo, device);
  if (wanted == NULL) return NVML_INVALID_ARGUMENT;
  if (wanted->version != NVML_VERSION(*wanted, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  unsigned int room = wanted->procUtilArray == NULL ? 0 : wanted->processSamplesCount;
  return answer_shares(&call, wanted->lastSeenTimeStamp, &wanted->processSamplesCount, room,
                       wanted->procUtilArray, NULL);
}
