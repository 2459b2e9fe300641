#include "call.h"

#include <fnmatch.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static struct function *functions;

static void count(struct function *function) {
  __atomic_fetch_add(&function->calls, 1, __ATOMIC_RELAXED);
  if (__atomic_exchange_n(&function->listed, 1, __ATOMIC_ACQ_REL)) return;
  struct function *first = __atomic_load_n(&functions, __ATOMIC_ACQUIRE);
  do {
    function->next = first;
  } while (!__atomic_compare_exchange_n(&functions, &first, function, 0, __ATOMIC_ACQ_REL,
                                        __ATOMIC_ACQUIRE));
}

unsigned long long fake_nvml_calls(const char *name) {
  unsigned long long calls = 0;
  for (struct function *f = functions; f != NULL; f = f->next) {
    if (strcmp(f->name, name) == 0) calls += f->calls;
  }
  return calls;
}

unsigned long long fake_nvml_calls_total(void) {
  unsigned long long calls = 0;
  for (struct function *f = functions; f != NULL; f = f->next) calls += f->calls;
  return calls;
}

void fake_nvml_calls_reset(void) {
  for (struct function *f = functions; f != NULL; f = f->next) f->calls = 0;
}

int means(const char *pattern, const struct table *table) {
  return fnmatch(pattern, table->name, FNM_PATHNAME) == 0;
}

/* Most functions of most scripts have no fault: that is found out once. */
static int has_faults(const struct script *script, struct function *function) {
  if (function->generation != script->generation) {
    int faults = 0;
    for (int i = 0; i < script->faults; i++) {
      faults |= fnmatch(script->fault[i].function, function->name, 0) == 0;
    }
    function->faults = faults;
    function->generation = script->generation;
  }
  return function->faults;
}

static int applies(const struct fault *fault, const struct call *call, const char *function) {
  if (call->seconds < fault->from || call->seconds >= fault->until) return 0;
  if (fnmatch(fault->function, function, 0) != 0) return 0;
  if (fault->subject == NULL) return 1;
  const struct table *table = call->table;
  if (table->gpu < 0) return 0;
  if (means(fault->subject, table)) return 1;
  /* What befalls a GPU befalls its MIG devices. */
  return table->slot >= 0 && fault->kind == FAULT_LOST &&
         means(fault->subject, &call->script->gpu[table->gpu]);
}

static void wait_seconds(double seconds) {
  struct timespec time = {.tv_sec = (time_t)seconds};
  time.tv_nsec = (long)((seconds - (double)time.tv_sec) * 1e9);
  nanosleep(&time, NULL);
}

/* WITHOUT: only the faults that name a device, as those without one were met before. */
static int meet_faults(struct call *call, struct function *function, int without) {
  if (!has_faults(call->script, function)) return NVML_SUCCESS;
  int code = NVML_SUCCESS;
  double slow = 0;
  for (int i = 0; i < call->script->faults; i++) {
    const struct fault *fault = &call->script->fault[i];
    if (without && fault->subject == NULL) continue;
    if (!applies(fault, call, function->name)) continue;
    switch (fault->kind) {
      case FAULT_FAIL:
        code = fault->code;
        break;
      case FAULT_LOST:
        code = NVML_GPU_IS_LOST;
        break;
      case FAULT_SLOW:
        slow = fault->seconds;
        break;
      case FAULT_UNTERMINATED:
        call->unterminated = 1;
        break;
      case FAULT_HANG:
        hang();
        break;
      case FAULT_CRASH:
        crash();
        break;
    }
  }
  if (slow > 0) wait_seconds(slow);
  return code;
}

static void begin(struct call *call, struct function *function) {
  count(function);
  call->script = script_now();
  call->table = &call->script->system;
  call->seconds = clock_seconds();
  call->unterminated = 0;
}

int enter(struct call *call, struct function *function, nvmlDevice_t device, int needs_device) {
  begin(call, function);
  if (inits_open() == 0) return NVML_UNINITIALIZED;
  if (needs_device) {
    if (device == NULL) return NVML_INVALID_ARGUMENT;
    const struct table *table = device_table(call->script, device);
    if (table == NULL) {
      misuse();
      return NVML_INVALID_ARGUMENT;
    }
    call->table = table;
  }
  return meet_faults(call, function, 0);
}

int enter_init(struct call *call, struct function *function) {
  begin(call, function);
  return meet_faults(call, function, 0);
}

int enter_device(struct call *call, struct function *function, nvmlDevice_t device) {
  call->table = device_table(call->script, device);
  return meet_faults(call, function, 1);
}

struct call call_for(const struct call *call, const struct table *table) {
  struct call other = *call;
  other.table = table;
  return other;
}
