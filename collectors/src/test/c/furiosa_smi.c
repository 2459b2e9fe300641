/*
 * A fake libfuriosa_smi.so of four generations (-DGENERATION=1 to 4: v0.2.0, v0.3, v0.4 with -DWITH_PERT for v0.4.0, v0.6),
 * told what to answer by a script. The structs are declared as each generation's furiosa_smi.h has them.
 */
#define _GNU_SOURCE
#include "script.h"

#include <stdbool.h>
#include <stddef.h>

#ifndef GENERATION
#define GENERATION 4
#endif

typedef struct {
  uint32_t major, minor, patch;
  char metadata[96];
#if GENERATION == 4
  char prerelease[96];
#endif
} version_t;

typedef struct {
  uint32_t index, arch, core_num;
  int32_t numa_node;
  char name[96], serial[96], uuid[96], bdf[96];
  uint16_t major, minor;
  version_t firmware;
#if GENERATION <= 2 || defined(WITH_PERT)
  version_t pert;
#endif
} info_t;

typedef struct {
  uint32_t count, handles[64];
} handles_t;

#if GENERATION == 1
typedef struct {
  uint32_t status;
} status_t;
typedef struct {
  long timestamp;
  uint64_t cycles, busy;
} counter_t;
#else
typedef struct {
  uint32_t core, status;
} status_t;
typedef struct {
  long timestamp;
  uint32_t core;
  uint64_t cycles, busy;
} counter_t;
#endif

typedef struct {
  uint32_t count;
  status_t status[128];
} statuses_t;

typedef struct {
  uint32_t count;
  counter_t counters[64];
} counters_t;

typedef struct {
  uint32_t core, frequency;
} frequency_t;

typedef struct {
  uint32_t count;
  frequency_t pe[64];
} frequencies_t;

typedef struct {
  uint8_t generation;
  uint32_t width;
  double speed;
  uint32_t max_width;
  double max_speed;
} link_t;

typedef struct {
  uint32_t count, core[64];
  uint64_t total, used;
} block_t;

typedef struct {
  uint32_t count;
  block_t blocks[64];
} memory_t;

typedef struct {
  memory_t dram, dram_shared, sram, instruction;
} memories_t;

#ifdef CHECK_LAYOUT
#define HOLDS(condition) _Static_assert(condition, #condition)
HOLDS(offsetof(handles_t, handles) == HANDLES);
HOLDS(offsetof(info_t, index) == INFO_INDEX);
HOLDS(offsetof(info_t, arch) == INFO_ARCH);
HOLDS(offsetof(info_t, core_num) == INFO_CORES);
HOLDS(offsetof(info_t, numa_node) == INFO_NUMA);
HOLDS(offsetof(info_t, name) == INFO_NAME);
HOLDS(offsetof(info_t, serial) == INFO_SERIAL);
HOLDS(offsetof(info_t, uuid) == INFO_UUID);
HOLDS(offsetof(info_t, bdf) == INFO_BDF);
HOLDS(offsetof(info_t, firmware) == INFO_FIRMWARE);
HOLDS(offsetof(version_t, minor) == VERSION_MINOR && offsetof(version_t, patch) == VERSION_PATCH);
HOLDS(offsetof(version_t, metadata) == VERSION_METADATA);
HOLDS(offsetof(statuses_t, status) == STATUSES && sizeof(status_t) == STATUS_SIZE);
HOLDS(offsetof(status_t, status) == STATUS);
HOLDS(offsetof(counters_t, counters) == COUNTERS && sizeof(counter_t) == COUNTER_SIZE);
HOLDS(offsetof(counter_t, cycles) == COUNTER_CYCLES && offsetof(counter_t, busy) == COUNTER_BUSY);
HOLDS(offsetof(frequencies_t, pe) == FREQUENCIES && sizeof(frequency_t) == FREQUENCY_SIZE);
HOLDS(offsetof(frequency_t, frequency) == FREQUENCY);
HOLDS(offsetof(link_t, width) == LINK_WIDTH && offsetof(link_t, max_width) == LINK_MAX_WIDTH);
HOLDS(offsetof(link_t, max_speed) == LINK_MAX_SPEED);
HOLDS(sizeof(memory_t) == MEMORY_SIZE && offsetof(memory_t, blocks) == MEMORY_BLOCKS);
HOLDS(sizeof(block_t) == BLOCK_SIZE && offsetof(block_t, total) == BLOCK_TOTAL);
HOLDS(offsetof(block_t, used) == BLOCK_USED);
#if GENERATION == 4
HOLDS(offsetof(version_t, prerelease) == VERSION_PRERELEASE && sizeof(info_t) == 608);
#elif GENERATION <= 2
HOLDS(offsetof(info_t, pert) == INFO_BEHIND_FIRMWARE && sizeof(info_t) == 620);
#else
HOLDS(sizeof(info_t) == INFO_BEHIND_FIRMWARE);
#endif
#endif

/* Handles are no indexes. */
static uint64_t card(uint32_t handle) { return handle - 100u; }

static const char *of(uint32_t handle, const char *key) { return device_script(card(handle), key); }

static int code(uint32_t handle) {
  script_hang(card(handle));
  return (int)script_number(of(handle, "code"), 0);
}

static void text(char *to, uint32_t handle, const char *key) {
  const char *value = of(handle, key);
  snprintf(to, 96, "%s", value ? value : "");
}

static void version(version_t *to, const char *value) {
  memset(to, 0, sizeof *to);
  if (!value) return;
  char metadata[96] = "", prerelease[96] = "";
  sscanf(value, "%u.%u.%u %95s %95s", &to->major, &to->minor, &to->patch, metadata, prerelease);
  snprintf(to->metadata, sizeof to->metadata, "%s", metadata);
#if GENERATION == 4
  snprintf(to->prerelease, sizeof to->prerelease, "%s", prerelease);
#endif
}

int furiosa_smi_init(void) {
  script_called("init");
  return (int)script_number(script("init"), 0);
}

int furiosa_smi_get_device_handles(handles_t *out) {
  memset(out, 0, sizeof *out);
  out->count = (uint32_t)script_number(script("cards"), 0);
  for (uint32_t i = 0; i < 64; i++) out->handles[i] = 100 + i;
  return 0;
}

int furiosa_smi_get_device_info(uint32_t handle, info_t *out) {
  int failed = code(handle);
  if (failed) return failed;
  memset(out, 0, sizeof *out);
  out->index = (uint32_t)card(handle);
  out->arch = (uint32_t)script_number(of(handle, "arch"), 1);
  out->core_num = (uint32_t)script_number(of(handle, "cores"), 8);
  out->numa_node = (int32_t)script_number(of(handle, "numa"), 0xFFFFFFFF);
  text(out->name, handle, "name");
  text(out->serial, handle, "serial");
  text(out->uuid, handle, "uuid");
  text(out->bdf, handle, "bdf");
  version(&out->firmware, of(handle, "firmware"));
#if GENERATION <= 2 || defined(WITH_PERT)
  version(&out->pert, of(handle, "pert"));
#endif
  return 0;
}

int furiosa_smi_get_driver_info(version_t *out) {
  if (script("note_driver")) script_called("driver");
  version(out, script("driver"));
  return 0;
}

int furiosa_smi_get_device_liveness(uint32_t handle, bool *out) {
  *out = script_number(of(handle, "alive"), 1) != 0;
  return code(handle);
}

int furiosa_smi_get_device_temperature(uint32_t handle, double out[2]) {
  const char *value = of(handle, "temperature");
  if (!value || sscanf(value, "%lf %lf", &out[0], &out[1]) != 2) return 7;
  return code(handle);
}

int furiosa_smi_get_device_power_consumption(uint32_t handle, double *out) {
  const char *value = of(handle, "power");
  if (!value) return 7;
  *out = strtod(value, NULL);
  return code(handle);
}

int furiosa_smi_get_device_core_status(uint32_t handle, statuses_t *out) {
  memset(out, 0, sizeof *out);
  out->count = (uint32_t)script_number(of(handle, "cores"), 8);
  for (uint32_t i = 0; i < out->count; i++) {
    char key[32];
    snprintf(key, sizeof key, "pe%u.taken", i);
#if GENERATION > 1
    out->status[i].core = i;
#endif
    out->status[i].status = (uint32_t)script_number(of(handle, key), 0);
  }
  return code(handle);
}

/* Only what there is: entries behind the last are not written. */
int furiosa_smi_get_device_performance_counter(uint32_t handle, counters_t *out) {
  out->count = (uint32_t)script_number(of(handle, "cores"), 8);
  for (uint32_t i = 0; i < out->count; i++) {
    char key[32];
    snprintf(key, sizeof key, "pe%u.counts", i);
    const char *value = of(handle, key);
    unsigned long long cycles = 0, busy = 0;
    if (value) sscanf(value, "%llu %llu", &cycles, &busy);
    out->counters[i].timestamp = 1700000000;
#if GENERATION > 1
    out->counters[i].core = i;
#endif
    snprintf(key, sizeof key, "pe%u.unwritten", i);
    if (of(handle, key)) continue;
    out->counters[i].cycles = cycles;
    out->counters[i].busy = busy;
  }
  return code(handle);
}

int furiosa_smi_get_device_to_device_link_type(uint32_t one, uint32_t other, uint32_t *out) {
  (void)other;
  *out = (uint32_t)script_number(of(one, "linktype"), 0);
  return 0;
}

int furiosa_smi_get_p2p_accessible(uint32_t one, uint32_t other, bool *out) {
  (void)other;
  *out = script_number(of(one, "p2p"), 0) != 0;
  return 0;
}

#if GENERATION <= 2
int furiosa_smi_create_observer(void **out) {
  script_called("observer");
  *out = NULL;
  return 0;
}
#endif

#if GENERATION == 1
/* Another prototype than since v0.6: it wants an observer. */
int furiosa_smi_get_memory_utilization(void *observer, uint32_t handle, uint64_t out[2]) {
  (void)observer, (void)handle, (void)out;
  script_called("memory");
  return 2;
}
#else
int furiosa_smi_get_core_frequency(uint32_t handle, frequencies_t *out) {
  memset(out, 0, sizeof *out);
  out->count = (uint32_t)script_number(of(handle, "cores"), 8);
  for (uint32_t i = 0; i < out->count; i++) {
    out->pe[i].core = i;
    out->pe[i].frequency = (uint32_t)script_number(of(handle, "megahertz"), 0);
  }
  return code(handle);
}

int furiosa_smi_get_memory_frequency(uint32_t handle, uint32_t *out) {
  *out = (uint32_t)script_number(of(handle, "memory_megahertz"), 0);
  return code(handle);
}

int furiosa_smi_get_governor_profile(uint32_t handle, uint32_t *out) {
  *out = (uint32_t)script_number(of(handle, "governor"), 0);
  return code(handle);
}
#endif

#if GENERATION >= 3
int furiosa_smi_get_pcie_link_info(uint32_t handle, link_t *out) {
  memset(out, 0, sizeof *out);
  out->generation = 5;
  out->width = (uint32_t)script_number(of(handle, "lanes"), 16);
  out->speed = 32.0;
  out->max_width = 16;
  out->max_speed = 32.0;
  return code(handle);
}

int furiosa_smi_get_throttle_reason(uint32_t handle, uint32_t *out) {
  *out = (uint32_t)script_number(of(handle, "throttle"), 0);
  return code(handle);
}
#endif

#if GENERATION == 4
static void memory(memory_t *out, uint32_t handle, const char *key) {
  const char *value = of(handle, key);
  unsigned long long total = 0, used = 0;
  if (!value || sscanf(value, "%llu %llu", &total, &used) != 2) return;
  out->count = 2;
  for (int i = 0; i < 2; i++) {
    out->blocks[i].count = 1;
    out->blocks[i].total = total / 2;
    out->blocks[i].used = used / 2;
  }
}

int furiosa_smi_get_memory_utilization(uint32_t handle, memories_t *out) {
  memset(out, 0, sizeof *out);
  memory(&out->dram, handle, "dram");
  memory(&out->dram_shared, handle, "shared");
  memory(&out->sram, handle, "dram");
  return code(handle);
}
#endif
