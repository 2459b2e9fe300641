/* Clocks, P-states and why clocks are held down. */
#include <stdlib.h>
#include <string.h>

#include "getters.h"

static const char *const CLOCKS[] = {"graphics", "sm", "memory", "video"};

GET_U32_CHOSEN(nvmlDeviceGetClockInfo, CLOCKS, "clock.%s")
GET_U32_CHOSEN(nvmlDeviceGetMaxClockInfo, CLOCKS, "clock.max.%s")
GET_U32_CHOSEN(nvmlDeviceGetApplicationsClock, CLOCKS, "clock.app.%s")
GET_U32_CHOSEN(nvmlDeviceGetDefaultApplicationsClock, CLOCKS, "clock.default.%s")
GET_U32_CHOSEN(nvmlDeviceGetMaxCustomerBoostClock, CLOCKS, "clock.boost.%s")
GET_U32(nvmlDeviceGetPerformanceState, "pstate")
GET_U64(nvmlDeviceGetCurrentClocksEventReasons, "reasons")
GET_U64(nvmlDeviceGetCurrentClocksThrottleReasons, "reasons")
GET_U64(nvmlDeviceGetSupportedClocksEventReasons, "reasons.supported")
GET_U64(nvmlDeviceGetSupportedClocksThrottleReasons, "reasons.supported")
GET_U32_TWICE(nvmlDeviceGetAutoBoostedClocksEnabled, "clock.autoboost", "clock.autoboost.default")

nvmlReturn_t nvmlDeviceGetClock(nvmlDevice_t device, unsigned int type, unsigned int id,
                                unsigned int *clock) {
  static const char *const IDS[] = {"clock.%s", "clock.app.%s", "clock.default.%s", "clock.boost.%s"};
  ENTER(nvmlDeviceGetClock, device);
  if (clock == NULL || type > 3 || id > 3) return NVML_INVALID_ARGUMENT;
  char key[40] = "";
  strcpy(key, IDS[id]);
  strcpy(strchr(key, '%'), CLOCKS[type]);
  return answer_u32(&call, key, clock);
}

/* A list is told as one word: 2619,1593 */
static int answer_list(const struct call *call, const char *key, unsigned int *count,
                       unsigned int *out) {
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  struct reading told = read_key(call, key);
  if (told.code != NVML_SUCCESS) return told.code;
  unsigned int room = out == NULL ? 0 : *count;
  unsigned int found = 0;
  for (const char *at = told.text; at != NULL && *at != 0; found++) {
    char *end;
    unsigned long number = strtoul(at, &end, 10);
    if (found < room) out[found] = (unsigned int)number;
    at = *end == ',' ? end + 1 : NULL;
  }
  *count = found;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetSupportedMemoryClocks(nvmlDevice_t device, unsigned int *count,
                                                unsigned int *clocks) {
  ENTER(nvmlDeviceGetSupportedMemoryClocks, device);
  return answer_list(&call, "clocks.memory", count, clocks);
}

nvmlReturn_t nvmlDeviceGetSupportedGraphicsClocks(nvmlDevice_t device, unsigned int memory,
                                                  unsigned int *count, unsigned int *clocks) {
  ENTER(nvmlDeviceGetSupportedGraphicsClocks, device);
  (void)memory;
  return answer_list(&call, "clocks.graphics", count, clocks);
}

nvmlReturn_t nvmlDeviceGetMinMaxClockOfPState(nvmlDevice_t device, unsigned int type, int pstate,
                                              unsigned int *low, unsigned int *high) {
  ENTER(nvmlDeviceGetMinMaxClockOfPState, device);
  if (low == NULL || high == NULL || type > 3 || pstate < 0) return NVML_INVALID_ARGUMENT;
  int code = answer_reading(read_keyf(&call, "clock.max.%s", CLOCKS[type]), high);
  if (code == NVML_SUCCESS) *low = *high / 8;
  return code;
}

nvmlReturn_t nvmlDeviceGetSupportedPerformanceStates(nvmlDevice_t device, unsigned int *states,
                                                     unsigned int size) {
  ENTER(nvmlDeviceGetSupportedPerformanceStates, device);
  if (states == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int count = size / (unsigned int)sizeof *states;
  for (unsigned int i = 0; i < count; i++) states[i] = 32;
  return answer_list(&call, "pstates", &count, states);
}

nvmlReturn_t nvmlDeviceGetViolationStatus(nvmlDevice_t device, unsigned int policy,
                                          nvmlViolationTime_t *time) {
  ENTER(nvmlDeviceGetViolationStatus, device);
  if (time == NULL || policy > 11) return NVML_INVALID_ARGUMENT;
  struct reading told = read_keyf(&call, "violation.%u", policy);
  if (told.code != NVML_SUCCESS) return told.code;
  time->referenceTime = clock_micros();
  time->violationTime = told.bits;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetPerformanceModes(nvmlDevice_t device, nvmlDevicePerfModes_v1_t *modes) {
  ENTER(nvmlDeviceGetPerformanceModes, device);
  if (modes == NULL) return NVML_INVALID_ARGUMENT;
  if (modes->version != NVML_VERSION(*modes, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return answer_text(&call, "performance.modes", modes->str, sizeof modes->str);
}

nvmlReturn_t nvmlDeviceGetCurrentClockFreqs(nvmlDevice_t device,
                                            nvmlDeviceCurrentClockFreqs_v1_t *clocks) {
  ENTER(nvmlDeviceGetCurrentClockFreqs, device);
  if (clocks == NULL) return NVML_INVALID_ARGUMENT;
  if (clocks->version != NVML_VERSION(*clocks, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return answer_text(&call, "clock.freqs", clocks->str, sizeof clocks->str);
}
