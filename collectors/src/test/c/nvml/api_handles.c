/* Which devices there are, and their handles. */
#include <string.h>

#include "getters.h"

/* The device of an index; hidden ones make the others move up, as a lost one does at the next nvmlInit. */
static int gpu_of_index(const struct call *call, unsigned int index) {
  for (int gpu = 0; gpu < call->script->devices; gpu++) {
    if (!device_is_hidden(call, gpu) && index-- == 0) return gpu;
  }
  return -1;
}

static int count(const struct call *call, unsigned int *out) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int there = 0;
  while (gpu_of_index(call, there) >= 0) there++;
  struct reading told = read_key(call, "count");
  if (told.code != NVML_SUCCESS && told.code != NVML_NOT_SUPPORTED) return told.code;
  *out = told.numeric ? (unsigned int)told.bits : there;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetCount_v2(unsigned int *out) {
  ENTER_SYSTEM(nvmlDeviceGetCount_v2);
  return count(&call, out);
}

nvmlReturn_t nvmlDeviceGetCount(unsigned int *out) {
  ENTER_SYSTEM(nvmlDeviceGetCount);
  return count(&call, out);
}

static int give(struct call *call, struct function *function, int gpu, int slot,
                nvmlDevice_t *device) {
  nvmlDevice_t handle = device_handle(gpu, slot);
  int code = enter_device(call, function, handle);
  if (code == NVML_SUCCESS) *device = handle;
  return code;
}

static int by_index(struct call *call, struct function *function, unsigned int index,
                    nvmlDevice_t *device) {
  unsigned int there;
  if (device == NULL) return NVML_INVALID_ARGUMENT;
  int code = count(call, &there);
  if (code != NVML_SUCCESS) return code;
  int gpu = index < there ? gpu_of_index(call, index) : -1;
  return gpu < 0 ? NVML_INVALID_ARGUMENT : give(call, function, gpu, -1, device);
}

nvmlReturn_t nvmlDeviceGetHandleByIndex_v2(unsigned int index, nvmlDevice_t *device) {
  ENTER_SYSTEM(nvmlDeviceGetHandleByIndex_v2);
  return by_index(&call, &function_, index, device);
}

nvmlReturn_t nvmlDeviceGetHandleByIndex(unsigned int index, nvmlDevice_t *device) {
  ENTER_SYSTEM(nvmlDeviceGetHandleByIndex);
  return by_index(&call, &function_, index, device);
}

static int has_text(const struct call *call, const struct table *table, const char *key,
                    const char *wanted) {
  struct call of = call_for(call, table);
  struct reading reading = read_key(&of, key);
  return reading.code == NVML_SUCCESS && reading.text != NULL && strcmp(reading.text, wanted) == 0;
}

static int by_text(struct call *call, struct function *function, const char *key,
                   const char *wanted, nvmlDevice_t *device) {
  if (wanted == NULL || device == NULL) return NVML_INVALID_ARGUMENT;
  const struct script *script = call->script;
  for (int gpu = 0; gpu < script->devices; gpu++) {
    if (device_is_hidden(call, gpu)) continue;
    if (has_text(call, &script->gpu[gpu], key, wanted)) return give(call, function, gpu, -1, device);
    for (int slot = 0; slot < script->slots[gpu]; slot++) {
      if (has_text(call, &script->mig[gpu][slot], key, wanted)) {
        return give(call, function, gpu, slot, device);
      }
    }
  }
  return NVML_NOT_FOUND;
}

nvmlReturn_t nvmlDeviceGetHandleByUUID(const char *uuid, nvmlDevice_t *device) {
  ENTER_SYSTEM(nvmlDeviceGetHandleByUUID);
  return by_text(&call, &function_, "uuid", uuid, device);
}

nvmlReturn_t nvmlDeviceGetHandleByPciBusId_v2(const char *bus, nvmlDevice_t *device) {
  ENTER_SYSTEM(nvmlDeviceGetHandleByPciBusId_v2);
  return by_text(&call, &function_, "pci.bus", bus, device);
}

nvmlReturn_t nvmlDeviceGetHandleBySerial(const char *serial, nvmlDevice_t *device) {
  ENTER_SYSTEM(nvmlDeviceGetHandleBySerial);
  return by_text(&call, &function_, "serial", serial, device);
}

nvmlReturn_t nvmlDeviceGetIndex(nvmlDevice_t device, unsigned int *index) {
  ENTER(nvmlDeviceGetIndex, device);
  if (index == NULL) return NVML_INVALID_ARGUMENT;
  if (device->slot >= 0) {
    *index = (unsigned int)device->slot;
    return NVML_SUCCESS;
  }
  for (unsigned int i = 0;; i++) {
    int gpu = gpu_of_index(&call, i);
    if (gpu < 0) return NVML_NOT_FOUND;
    if (gpu != device->gpu) continue;
    *index = i;
    return NVML_SUCCESS;
  }
}

nvmlReturn_t nvmlDeviceGetMinorNumber(nvmlDevice_t device, unsigned int *minor) {
  ENTER(nvmlDeviceGetMinorNumber, device);
  if (minor == NULL) return NVML_INVALID_ARGUMENT;
  struct reading told = read_key(&call, "minor");
  if (told.code == NVML_SUCCESS) return answer_reading(told, minor);
  if (told.code != NVML_NOT_SUPPORTED || table_value(call.table, "minor") != NULL) return told.code;
  if (device->slot >= 0) return NVML_NOT_SUPPORTED;
  *minor = (unsigned int)device->gpu;
  return NVML_SUCCESS;
}
