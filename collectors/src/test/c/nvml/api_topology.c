/* How devices reach each other, the processors and the fabric. */
#include <stdio.h>
#include <string.h>

#include "getters.h"

enum { LEVEL_NODE = 40, LEVEL_SYSTEM = 50 };

/* topology gpu0 gpu1 10: in either order; the last line that means both wins. */
static const struct record *pair(const struct call *call, enum record_kind kind, int one,
                                 int other) {
  const struct script *script = call->script;
  const struct record *found = NULL;
  for (int i = 0; i < script->records; i++) {
    const struct record *record = &script->record[i];
    if (record->kind != kind) continue;
    const char *second = attribute_text(record, "other", "");
    int straight = means(record->subject, &script->gpu[one]) && means(second, &script->gpu[other]);
    int crossed = means(record->subject, &script->gpu[other]) && means(second, &script->gpu[one]);
    if (straight || crossed) found = record;
  }
  return found;
}

static unsigned int level_of(const struct call *call, int one, int other) {
  const struct record *record = pair(call, RECORD_TOPOLOGY, one, other);
  if (record == NULL) return LEVEL_SYSTEM;
  return (unsigned int)attribute_number(call, record, "level", LEVEL_SYSTEM);
}

nvmlReturn_t nvmlDeviceGetTopologyCommonAncestor(nvmlDevice_t one, nvmlDevice_t other,
                                                 unsigned int *level) {
  ENTER(nvmlDeviceGetTopologyCommonAncestor, one);
  if (level == NULL || device_table(call.script, other) == NULL) return NVML_INVALID_ARGUMENT;
  struct reading there = read_key(&call, "topology");
  if (there.code != NVML_SUCCESS && table_value(call.table, "topology") != NULL) return there.code;
  *level = one->gpu == other->gpu ? 0 : level_of(&call, one->gpu, other->gpu);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetTopologyNearestGpus(nvmlDevice_t device, unsigned int level,
                                              unsigned int *count, nvmlDevice_t *devices) {
  ENTER(nvmlDeviceGetTopologyNearestGpus, device);
  if (count == NULL) return NVML_INVALID_ARGUMENT;
  unsigned int room = devices == NULL ? 0 : *count;
  unsigned int found = 0;
  for (int gpu = 0; gpu < call.script->devices; gpu++) {
    if (gpu == device->gpu || level_of(&call, device->gpu, gpu) != level) continue;
    if (found < room) devices[found] = device_handle(gpu, -1);
    found++;
  }
  *count = found;
  return found > room && room > 0 ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

/* p2p gpu* gpu* 0, and for one capability: p2p gpu0 gpu1 3 cap 2 */
nvmlReturn_t nvmlDeviceGetP2PStatus(nvmlDevice_t one, nvmlDevice_t other, unsigned int capability,
                                    unsigned int *status) {
  ENTER(nvmlDeviceGetP2PStatus, one);
  if (status == NULL || capability > 4) return NVML_INVALID_ARGUMENT;
  if (device_table(call.script, other) == NULL) return NVML_INVALID_ARGUMENT;
  const struct script *script = call.script;
  int told = 0;
  for (int i = 0; i < script->records; i++) {
    const struct record *record = &script->record[i];
    if (record->kind != RECORD_P2P || !means(record->subject, call.table)) continue;
    if (!means(attribute_text(record, "other", ""), &script->gpu[other->gpu])) continue;
    if (attribute_number(&call, record, "cap", capability) != capability) continue;
    *status = (unsigned int)attribute_number(&call, record, "status", 6);
    told = 1;
  }
  return told ? NVML_SUCCESS : NVML_NOT_SUPPORTED;
}

/* "cpu.affinity" and "numa.affinity": a mask of the first 64. */
static int answer_mask(const struct call *call, const char *key, unsigned int size,
                       unsigned long *set) {
  if (set == NULL || size == 0) return NVML_INVALID_ARGUMENT;
  unsigned long long mask;
  int code = answer_u64(call, key, &mask);
  if (code != NVML_SUCCESS) return code;
  memset(set, 0, size * sizeof *set);
  set[0] = (unsigned long)mask;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetCpuAffinity(nvmlDevice_t device, unsigned int size, unsigned long *set) {
  ENTER(nvmlDeviceGetCpuAffinity, device);
  return answer_mask(&call, "cpu.affinity", size, set);
}

nvmlReturn_t nvmlDeviceGetCpuAffinityWithinScope(nvmlDevice_t device, unsigned int size,
                                                 unsigned long *set, unsigned int scope) {
  ENTER(nvmlDeviceGetCpuAffinityWithinScope, device);
  if (scope > 1) return NVML_INVALID_ARGUMENT;
  return answer_mask(&call, "cpu.affinity", size, set);
}

nvmlReturn_t nvmlDeviceGetMemoryAffinity(nvmlDevice_t device, unsigned int size, unsigned long *set,
                                         unsigned int scope) {
  ENTER(nvmlDeviceGetMemoryAffinity, device);
  if (scope > 1) return NVML_INVALID_ARGUMENT;
  return answer_mask(&call, "numa.affinity", size, set);
}

static unsigned char nibble(char digit) {
  if (digit >= '0' && digit <= '9') return (unsigned char)(digit - '0');
  return (unsigned char)((digit | 0x20) - 'a' + 10);
}

/* "fabric.uuid" as people write it: bytes in order, with dashes. */
static void put_uuid(unsigned char *out, const char *text) {
  memset(out, 0, 16);
  for (int i = 0; i < 16 && text != NULL && text[0] != 0 && text[1] != 0; text += 2) {
    while (*text == '-') text++;
    out[i++] = (unsigned char)(nibble(text[0]) << 4 | nibble(text[1]));
  }
}

nvmlReturn_t nvmlDeviceGetGpuFabricInfo(nvmlDevice_t device, nvmlGpuFabricInfo_t *info) {
  ENTER(nvmlDeviceGetGpuFabricInfo, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u32(&call, "fabric.state", (unsigned int *)&info->state);
  if (code != NVML_SUCCESS) return code;
  put_uuid(info->clusterUuid, read_key(&call, "fabric.uuid").text);
  info->status = (int)number_or(&call, "fabric.status", 0);
  info->cliqueId = (unsigned int)number_or(&call, "fabric.clique", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetGpuFabricInfoV(nvmlDevice_t device, nvmlGpuFabricInfo_v3_t *info) {
  ENTER(nvmlDeviceGetGpuFabricInfoV, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  int third = info->version == NVML_VERSION(nvmlGpuFabricInfo_v3_t, 3);
  if (!third && info->version != NVML_VERSION(nvmlGpuFabricInfo_v2_t, 2)) {
    return NVML_ARGUMENT_VERSION_MISMATCH;
  }
  int code = answer_u32(&call, "fabric.state", (unsigned int *)&info->state);
  if (code != NVML_SUCCESS) return code;
  put_uuid(info->clusterUuid, read_key(&call, "fabric.uuid").text);
  info->status = (int)number_or(&call, "fabric.status", 0);
  info->cliqueId = (unsigned int)number_or(&call, "fabric.clique", 0);
  info->healthMask = (unsigned int)number_or(&call, "fabric.health", 0);
  if (third) info->healthSummary = (unsigned char)number_or(&call, "fabric.summary", 0);
  return NVML_SUCCESS;
}
