/*
 * A fake librbln-ml.so with the functions of uapi/rblnml.h that are used, told what to answer by a script. Compiled with
 * -DCHECK_... it refuses offsets that a C compiler does not find.
 */
#define _GNU_SOURCE
#include "script.h"

#include <stddef.h>

struct hardware {
  uint64_t sram_base, dram_base, dram_size;
  uint32_t sram_size, device_id, cpld_version, chiplets;
  uint8_t cpucp_version[128], card_name[16];
  uint32_t revision, drm_minor, dclusters;
  uint64_t reserved[4];
};

struct info {
  char uuid[38], bus_id[32];
  uint64_t serial_id;
  uint32_t board_info, device_id, group_id, numa_node;
};

#ifdef CHECK_LAYOUT
_Static_assert(offsetof(struct info, uuid) == INFO_UUID, "uuid");
_Static_assert(offsetof(struct info, bus_id) == INFO_BUS_ID, "bus_id");
_Static_assert(offsetof(struct info, serial_id) == INFO_SERIAL, "serial_id");
_Static_assert(offsetof(struct info, device_id) == INFO_DEVICE, "device_id");
_Static_assert(offsetof(struct info, group_id) == INFO_GROUP, "group_id");
_Static_assert(offsetof(struct info, numa_node) == INFO_NUMA, "numa_node");
_Static_assert(offsetof(struct hardware, card_name) == HARDWARE_CARD_NAME, "card_name");
_Static_assert(sizeof(struct info) == 96 && sizeof(struct hardware) == 232, "sizes");
#endif

int rblnmlInit(void) {
  script_called("init");
  return (int)script_number(script("init"), 0);
}

int rblnmlShutdown(void) {
  script_called("shutdown");
  return 0;
}

int rblnmlDeviceGetCount(unsigned int *count) {
  *count = (unsigned int)script_number(script("devices"), 0);
  return 0;
}

/* A handle is any number but an index. */
int rblnmlDeviceGetHandleByIndex(unsigned int index, uint64_t *device) {
  *device = 0x1000ull + index;
  return 0;
}

static uint64_t index_of(uint64_t device) { return device - 0x1000ull; }

static void text(char *to, size_t size, uint64_t device, const char *key) {
  const char *value = device_script(index_of(device), key);
  strncpy(to, value ? value : "", size);
}

int rblnmlGetDeviceInfo(uint64_t device, struct info *info) {
  uint64_t serial_before = info->serial_id;
  memset(info, 0, sizeof *info);
  text(info->uuid, sizeof info->uuid, device, "uuid");
  text(info->bus_id, sizeof info->bus_id, device, "bus");
  info->serial_id = script_number(device_script(index_of(device), "serial"), 0);
  if (device_script(index_of(device), "serial_unwritten")) info->serial_id = serial_before;
  info->device_id = (uint32_t)script_number(device_script(index_of(device), "node"), index_of(device));
  info->group_id = (uint32_t)script_number(device_script(index_of(device), "group"), 0);
  info->numa_node = (uint32_t)script_number(device_script(index_of(device), "numa"), 0xFFFFFFFFu);
  return 0;
}

int rblnmlGetDeviceHWIPInfo(uint64_t device, struct hardware *hardware) {
  memset(hardware, 0, sizeof *hardware);
  text((char *)hardware->card_name, sizeof hardware->card_name, device, "card");
  return 0;
}

static int version(uint64_t device, const char *key, char *buffer, size_t size) {
  const char *value = device_script(index_of(device), key);
  if (!value) return 5;
  snprintf(buffer, size, "%s", value);
  return 0;
}

int rblnmlGetKernelVersion(uint64_t device, char *buffer, size_t size) {
  return version(device, "kernel", buffer, size);
}

int rblnmlGetFwVersion(uint64_t device, char *buffer, size_t size) { return version(device, "firmware", buffer, size); }

#ifndef WITHOUT_SMC
int rblnmlGetSmcVersion(uint64_t device, char *buffer, size_t size) { return version(device, "smc", buffer, size); }
#endif

static int number(uint64_t device, const char *key, uint32_t *value) {
  script_hang(index_of(device));
  int code = (int)script_number(device_script(index_of(device), "code"), 0);
  const char *answer = device_script(index_of(device), key);
  if (code != 0 || !answer) return code ? code : 5;
  *value = (uint32_t)script_number(answer, 0);
  return 0;
}

int rblnmlDeviceGetTemperature(uint64_t device, uint32_t *value) { return number(device, "temperature", value); }

int rblnmlDeviceGetPowerUsage(uint64_t device, uint32_t *value) { return number(device, "power", value); }

int rblnmlDeviceGetPowerState(uint64_t device, uint32_t *value) { return number(device, "state", value); }
