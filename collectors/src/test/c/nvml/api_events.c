/* Events: what an "xid" or "event" line tells is given once to each set that was registered before it happened. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "getters.h"

enum { XID = 8, MAX_REGISTERED = 256, MAX_SEEN = 1024, ANY_SYSTEM = -1 };

struct fake_event_set {
  int registered;
  struct {
    int gpu; /* ANY_SYSTEM: events of the system */
    unsigned long long types;
  } of[MAX_REGISTERED];
  int seen;
  struct {
    unsigned long long event;
    unsigned int times;
  } given[MAX_SEEN];
  nvmlEventSet_t next;
};

struct happened {
  int gpu;
  unsigned long long type, data;
  unsigned int gi, ci;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static nvmlEventSet_t sets;
static int open_sets;

int fake_nvml_open_event_sets(void) { return __atomic_load_n(&open_sets, __ATOMIC_RELAXED); }

GET_U64(nvmlDeviceGetSupportedEventTypes, "events")

static nvmlEventSet_t create(void) {
  nvmlEventSet_t set = calloc(1, sizeof *set);
  pthread_mutex_lock(&lock);
  set->next = sets;
  sets = set;
  open_sets++;
  pthread_mutex_unlock(&lock);
  return set;
}

static nvmlEventSet_t *find(nvmlEventSet_t set) {
  nvmlEventSet_t *at = &sets;
  while (*at != NULL && *at != set) at = &(*at)->next;
  if (*at != NULL) return at;
  misuse();
  return NULL;
}

static int release(nvmlEventSet_t set) {
  pthread_mutex_lock(&lock);
  nvmlEventSet_t *at = find(set);
  if (at != NULL) {
    *at = set->next;
    open_sets--;
  }
  pthread_mutex_unlock(&lock);
  if (at == NULL) return NVML_INVALID_ARGUMENT;
  free(set);
  return NVML_SUCCESS;
}

/* How often an event has happened by now. */
static unsigned int times(const struct call *call, const struct record *record) {
  double since = call->seconds - attribute_seconds(record, "at", 0);
  double every = attribute_seconds(record, "every", 0);
  if (since < 0) return 0;
  return every > 0 ? 1 + (unsigned int)(since / every) : 1;
}

/* The same after a reload, if the line is the same. */
static unsigned long long identity(const struct call *call, const struct record *record, int gpu) {
  unsigned long long at = (unsigned long long)(attribute_seconds(record, "at", 0) * 1000);
  unsigned long long data = attribute_number(call, record, "data", 0);
  unsigned long long type = attribute_number(call, record, "type", XID);
  return ((unsigned long long)(gpu + 1) << 56) ^ (type << 40) ^ (data << 24) ^ at;
}

static unsigned int *given(nvmlEventSet_t set, unsigned long long event) {
  for (int i = 0; i < set->seen; i++) {
    if (set->given[i].event == event) return &set->given[i].times;
  }
  if (set->seen == MAX_SEEN) return &set->given[MAX_SEEN - 1].times;
  set->given[set->seen].event = event;
  set->given[set->seen].times = 0;
  return &set->given[set->seen++].times;
}

static const struct table *table_of(const struct call *call, int gpu) {
  return gpu == ANY_SYSTEM ? &call->script->system : &call->script->gpu[gpu];
}

static int watch(const struct call *call, nvmlEventSet_t set, int gpu, unsigned long long types) {
  pthread_mutex_lock(&lock);
  int known = find(set) != NULL && set->registered < MAX_REGISTERED;
  if (known) {
    set->of[set->registered].gpu = gpu;
    set->of[set->registered++].types = types;
    /* What happened before is not told. */
    struct call of = call_for(call, table_of(call, gpu));
    const struct record *record;
    for (int at = 0; (record = next_record(&of, RECORD_EVENT, &at)) != NULL;) {
      *given(set, identity(&of, record, gpu)) = times(&of, record);
    }
  }
  pthread_mutex_unlock(&lock);
  return known ? NVML_SUCCESS : NVML_INVALID_ARGUMENT;
}

static int next_event(const struct call *call, nvmlEventSet_t set, struct happened *event) {
  for (int i = 0; i < set->registered; i++) {
    int gpu = set->of[i].gpu;
    if (gpu >= call->script->devices) continue;
    struct call of = call_for(call, table_of(call, gpu));
    const struct record *record;
    for (int at = 0; (record = next_record(&of, RECORD_EVENT, &at)) != NULL;) {
      event->type = attribute_number(&of, record, "type", XID);
      if ((event->type & set->of[i].types) == 0) continue;
      unsigned int *told = given(set, identity(&of, record, gpu));
      if (*told >= times(&of, record)) continue;
      ++*told;
      event->gpu = gpu;
      event->data = attribute_number(&of, record, "data", 0);
      event->gi = (unsigned int)attribute_number(&of, record, "gi", NVML_NONE);
      event->ci = (unsigned int)attribute_number(&of, record, "ci", NVML_NONE);
      return 1;
    }
  }
  return 0;
}

static int wait_event(struct call *call, nvmlEventSet_t set, unsigned int timeout,
                      struct happened *event) {
  static const struct timespec A_LITTLE = {.tv_nsec = 2000000};
  struct timespec start, now;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (;;) {
    pthread_mutex_lock(&lock);
    int known = find(set) != NULL;
    call->script = script_now();
    call->seconds = clock_seconds();
    int found = known && next_event(call, set, event);
    pthread_mutex_unlock(&lock);
    if (!known) return NVML_INVALID_ARGUMENT;
    if (found) return NVML_SUCCESS;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double waited = (double)(now.tv_sec - start.tv_sec) * 1e3 +
                    (double)(now.tv_nsec - start.tv_nsec) / 1e6;
    if (waited >= timeout) return NVML_TIMEOUT;
    nanosleep(&A_LITTLE, NULL);
  }
}

nvmlReturn_t nvmlEventSetCreate(nvmlEventSet_t *set) {
  ENTER_SYSTEM(nvmlEventSetCreate);
  if (set == NULL) return NVML_INVALID_ARGUMENT;
  *set = create();
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlEventSetFree(nvmlEventSet_t set) {
  ENTER_SYSTEM(nvmlEventSetFree);
  return set == NULL ? NVML_INVALID_ARGUMENT : release(set);
}

nvmlReturn_t nvmlDeviceRegisterEvents(nvmlDevice_t device, unsigned long long types,
                                      nvmlEventSet_t set) {
  ENTER(nvmlDeviceRegisterEvents, device);
  if (set == NULL) return NVML_INVALID_ARGUMENT;
  unsigned long long supported;
  int code = answer_u64(&call, "events", &supported);
  if (code != NVML_SUCCESS) return code;
  if (device->slot >= 0 || (types & ~supported) != 0) return NVML_NOT_SUPPORTED;
  return watch(&call, set, device->gpu, types);
}

nvmlReturn_t nvmlEventSetWait_v2(nvmlEventSet_t set, nvmlEventData_t *data, unsigned int timeout) {
  ENTER_SYSTEM(nvmlEventSetWait_v2);
  if (set == NULL || data == NULL) return NVML_INVALID_ARGUMENT;
  struct happened event;
  int code = wait_event(&call, set, timeout, &event);
  if (code != NVML_SUCCESS) return code;
  data->device = device_handle(event.gpu, -1);
  data->eventType = event.type;
  data->eventData = event.data;
  data->gpuInstanceId = event.gi;
  data->computeInstanceId = event.ci;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlSystemEventSetCreate(nvmlSystemEventSetCreateRequest_v1_t *request) {
  ENTER_SYSTEM(nvmlSystemEventSetCreate);
  if (request == NULL) return NVML_INVALID_ARGUMENT;
  if (request->version != NVML_VERSION(*request, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  request->set = create();
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlSystemEventSetFree(nvmlSystemEventSetFreeRequest_v1_t *request) {
  ENTER_SYSTEM(nvmlSystemEventSetFree);
  if (request == NULL) return NVML_INVALID_ARGUMENT;
  if (request->version != NVML_VERSION(*request, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return release(request->set);
}

nvmlReturn_t nvmlSystemRegisterEvents(nvmlSystemRegisterEventRequest_v1_t *request) {
  ENTER_SYSTEM(nvmlSystemRegisterEvents);
  if (request == NULL) return NVML_INVALID_ARGUMENT;
  if (request->version != NVML_VERSION(*request, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  if ((request->eventTypes & ~3ULL) != 0) return NVML_NOT_SUPPORTED;
  return watch(&call, request->set, ANY_SYSTEM, request->eventTypes);
}

nvmlReturn_t nvmlSystemEventSetWait(nvmlSystemEventSetWaitRequest_v1_t *request) {
  ENTER_SYSTEM(nvmlSystemEventSetWait);
  if (request == NULL || request->data == NULL) return NVML_INVALID_ARGUMENT;
  if (request->version != NVML_VERSION(*request, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  if (request->dataSize == 0) return NVML_INSUFFICIENT_SIZE;
  struct happened event;
  int code = wait_event(&call, request->set, request->timeoutms, &event);
  request->numEvent = code == NVML_SUCCESS ? 1 : 0;
  if (code != NVML_SUCCESS) return code;
  request->data[0].eventType = event.type;
  request->data[0].gpuId = (unsigned int)event.data;
  return NVML_SUCCESS;
}
