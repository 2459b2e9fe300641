/*
 * GPM: "gpm ID" is what a metric is between two samples; of a MIG instance, that of its first slot. "gpm.metrics" of
 * the system is the first id that the driver does not know.
 */
#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "getters.h"
#include "mig.h"

struct fake_gpm_sample {
  int gpu; /* -1: nothing was sampled into it */
  unsigned int gi;
  double seconds;
  nvmlGpmSample_t next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static nvmlGpmSample_t samples; /* those that were not freed */
static int open_samples;

int fake_nvml_open_samples(void) { return __atomic_load_n(&open_samples, __ATOMIC_RELAXED); }

GET_U32(nvmlGpmQueryIfStreamingEnabled, "gpm.streaming")

nvmlReturn_t nvmlGpmQueryDeviceSupport(nvmlDevice_t device, nvmlGpmSupport_t *support) {
  ENTER(nvmlGpmQueryDeviceSupport, device);
  if (support == NULL) return NVML_INVALID_ARGUMENT;
  if (support->version != 1) return NVML_ARGUMENT_VERSION_MISMATCH;
  support->isSupportedDevice = (unsigned int)number_or(&call, "gpm.supported", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlGpmSampleAlloc(nvmlGpmSample_t *out) {
  ENTER_SYSTEM(nvmlGpmSampleAlloc);
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  nvmlGpmSample_t sample = calloc(1, sizeof *sample);
  sample->gpu = -1;
  pthread_mutex_lock(&lock);
  sample->next = samples;
  samples = sample;
  open_samples++;
  pthread_mutex_unlock(&lock);
  *out = sample;
  return NVML_SUCCESS;
}

/* The place that points to a sample; null, and counted as misuse, where there is no such sample. */
static nvmlGpmSample_t *find(nvmlGpmSample_t sample) {
  nvmlGpmSample_t *at = &samples;
  while (*at != NULL && *at != sample) at = &(*at)->next;
  if (*at != NULL) return at;
  misuse();
  return NULL;
}

nvmlReturn_t nvmlGpmSampleFree(nvmlGpmSample_t sample) {
  ENTER_SYSTEM(nvmlGpmSampleFree);
  if (sample == NULL) return NVML_INVALID_ARGUMENT;
  pthread_mutex_lock(&lock);
  nvmlGpmSample_t *at = find(sample);
  if (at != NULL) {
    *at = sample->next;
    open_samples--;
  }
  pthread_mutex_unlock(&lock);
  if (at == NULL) return NVML_INVALID_ARGUMENT;
  free(sample);
  return NVML_SUCCESS;
}

static int take(const struct call *call, int gpu, unsigned int gi, nvmlGpmSample_t sample) {
  if (sample == NULL) return NVML_INVALID_ARGUMENT;
  if (number_or(call, "gpm.supported", 0) != 1) return NVML_NOT_SUPPORTED;
  pthread_mutex_lock(&lock);
  int known = find(sample) != NULL;
  if (known) {
    sample->gpu = gpu;
    sample->gi = gi;
    sample->seconds = call->seconds;
  }
  pthread_mutex_unlock(&lock);
  return known ? NVML_SUCCESS : NVML_INVALID_ARGUMENT;
}

nvmlReturn_t nvmlGpmSampleGet(nvmlDevice_t device, nvmlGpmSample_t sample) {
  ENTER(nvmlGpmSampleGet, device);
  if (device->slot >= 0) return NVML_INVALID_ARGUMENT;
  return take(&call, device->gpu, NVML_NONE, sample);
}

static const struct table *table_of(const struct call *call, int gpu, unsigned int gi) {
  if (gi == NVML_NONE) return &call->script->gpu[gpu];
  for (int slot = 0; slot < call->script->slots[gpu]; slot++) {
    const struct record *record = mig_record(call->script, gpu, slot);
    if (attribute_number(call, record, "gi", NVML_NONE) == gi) return &call->script->mig[gpu][slot];
  }
  return NULL;
}

nvmlReturn_t nvmlGpmMigSampleGet(nvmlDevice_t device, unsigned int gi, nvmlGpmSample_t sample) {
  ENTER(nvmlGpmMigSampleGet, device);
  if (device->slot >= 0 || table_of(&call, device->gpu, gi) == NULL) return NVML_INVALID_ARGUMENT;
  return take(&call, device->gpu, gi, sample);
}

static void fill(const struct call *call, nvmlGpmMetric_t *metric, double seconds) {
  struct reading told = read_keyf(call, "gpm.%u", metric->metricId);
  if (told.code == NVML_SUCCESS && !told.numeric) told.code = NVML_UNKNOWN;
  metric->nvmlReturn = told.code;
  /* Nothing divided by no time. */
  metric->value = seconds > 0 ? told.number : NAN;
  metric->metricInfo.shortName = "metric";
  metric->metricInfo.longName = "A metric of the script";
  metric->metricInfo.unit = "";
}

nvmlReturn_t nvmlGpmMetricsGet(nvmlGpmMetricsGet_t *wanted) {
  ENTER_SYSTEM(nvmlGpmMetricsGet);
  if (wanted == NULL || wanted->numMetrics > 333) return NVML_INVALID_ARGUMENT;
  if (wanted->version != 1) return NVML_ARGUMENT_VERSION_MISMATCH;
  for (unsigned int i = 0; i < wanted->numMetrics; i++) {
    unsigned int id = wanted->metrics[i].metricId;
    if (id >= number_or(&call, "gpm.metrics", 333)) return NVML_INVALID_ARGUMENT;
  }
  pthread_mutex_lock(&lock);
  int known = find(wanted->sample1) != NULL && find(wanted->sample2) != NULL;
  struct fake_gpm_sample first = {.gpu = -1}, second = {.gpu = -1};
  if (known) {
    first = *wanted->sample1;
    second = *wanted->sample2;
  }
  pthread_mutex_unlock(&lock);
  if (first.gpu < 0 || first.gpu != second.gpu || first.gi != second.gi) {
    return NVML_INVALID_ARGUMENT;
  }
  const struct table *table = table_of(&call, second.gpu, second.gi);
  if (table == NULL) return NVML_NOT_FOUND;
  struct call of = call_for(&call, table);
  of.seconds = second.seconds;
  for (unsigned int i = 0; i < wanted->numMetrics; i++) {
    fill(&of, &wanted->metrics[i], second.seconds - first.seconds);
  }
  return NVML_SUCCESS;
}
