/*
 * Field values. "field ID" and "field ID.SCOPE" of the script come first; else a field is answered by the key that
 * the function of the same quantity reads, so that both ways of asking agree. "fields" of the system is the first id
 * that the driver does not know.
 */
#include <stdio.h>
#include <string.h>

#include "getters.h"

enum { TYPE_U32 = 1, TYPE_U64 = 3, TYPE_INT = 5, ALL_LINKS = -1 };

static const struct {
  unsigned int id;
  const char *key; /* a key with %u has the scope in it */
} SAME[] = {
    {1, "ecc.mode"},
    {2, "ecc.mode.pending"},
    {3, "ecc.corrected.volatile"},
    {4, "ecc.uncorrected.volatile"},
    {5, "ecc.corrected.aggregate"},
    {6, "ecc.uncorrected.aggregate"},
    {11, "ecc.corrected.volatile.dram"},
    {12, "ecc.uncorrected.volatile.dram"},
    {74, "violation.0"},
    {75, "violation.1"},
    {76, "violation.2"},
    {77, "violation.3"},
    {78, "violation.4"},
    {79, "violation.5"},
    {80, "violation.10"},
    {81, "violation.11"},
    {82, "temperature.memory"},
    {83, "energy"},
    {90, "link.speed"},
    {91, "links"},
    {94, "pcie.replay"},
    {142, "remap.corrected"},
    {143, "remap.uncorrected"},
    {144, "remap.pending"},
    {145, "remap.failed"},
    {170, "c2c.links"},
    {185, "power.average"},
    {186, "power.usage"},
    {187, "power.min"},
    {188, "power.max"},
    {189, "power.default"},
    {190, "power.enforced"},
    {191, "energy"},
    {192, "power.limit"},
    {230, "recovery"},
    {301, "remap.corrected.inactive"},
    {302, "remap.uncorrected.inactive"},
};

/* Of one link each; the key is that of the link. */
static const struct {
  unsigned int id;
  const char *name;
} LINKS[] = {
    {138, "tx"},       {139, "rx"},       {140, "raw.tx"},  {141, "raw.rx"}, {146, "remote.link"},
    {161, "replay"},   {162, "recovery"}, {163, "crc"},     {164, "speed"},  {165, "state"},
    {166, "version"},  {201, "packets.tx"}, {202, "bytes.tx"}, {203, "packets.rx"},
    {204, "bytes.rx"},
};

/* Of one link each, with an id of its own: link 0 to 5, link 6 to 11. */
static const struct {
  unsigned int first, seventh;
  const char *name;
} OWN[] = {
    {32, 96, "crc"},       {39, 102, "crc.data"}, {46, 108, "replay"},
    {53, 114, "recovery"}, {84, 132, "speed"},    {148, 154, "ecc"},
};

static struct reading read_link_field(const struct call *call, const char *name,
                                      unsigned int link) {
  unsigned long long links = number_or(call, "links", 0);
  if (links == 0) return (struct reading){.code = NVML_NOT_SUPPORTED};
  int all = link == NVML_NONE;
  if (!all && link >= links) return (struct reading){.code = NVML_INVALID_ARGUMENT};
  struct reading sum = {.numeric = 1};
  for (unsigned int i = all ? 0 : link; i < (all ? links : link + 1); i++) {
    struct reading one = read_keyf(call, "link.%u.%s", i, name);
    if (one.code == NVML_NOT_SUPPORTED) one = read_keyf(call, "link.%s", name);
    if (one.code != NVML_SUCCESS) return one;
    sum.bits += one.bits;
  }
  return sum;
}

static struct reading read_field(const struct call *call, unsigned int id, unsigned int scope) {
  struct call system = call_for(call, &call->script->system);
  if (id >= number_or(&system, "fields", NVML_NONE)) {
    return (struct reading){.code = NVML_INVALID_ARGUMENT};
  }
  struct reading told = read_keyf(call, "field.%u.%u", id, scope);
  if (told.code == NVML_NOT_SUPPORTED) told = read_keyf(call, "field.%u", id);
  char key[24];
  snprintf(key, sizeof key, "field.%u", id);
  if (told.code != NVML_NOT_SUPPORTED || table_value(call->table, key) != NULL) return told;
  /* The module and the GPU's memory are not the GPU: 185 to 192 of other scopes are told by themselves. */
  if (id >= 185 && id <= 192 && scope != 0) return told;
  for (size_t i = 0; i < sizeof SAME / sizeof *SAME; i++) {
    if (SAME[i].id == id) return read_key(call, SAME[i].key);
  }
  for (size_t i = 0; i < sizeof LINKS / sizeof *LINKS; i++) {
    if (LINKS[i].id == id) return read_link_field(call, LINKS[i].name, scope);
  }
  for (size_t i = 0; i < sizeof OWN / sizeof *OWN; i++) {
    if (id - OWN[i].first < 6) return read_link_field(call, OWN[i].name, id - OWN[i].first);
    if (id - OWN[i].seventh < 6) return read_link_field(call, OWN[i].name, id - OWN[i].seventh + 6);
  }
  return told;
}

static int in(unsigned int id, unsigned int first, unsigned int last) {
  return id >= first && id <= last;
}

static int type_of(const struct script *script, unsigned int id) {
  if (id < 1024 && script->field_types[id] >= 0) return script->field_types[id];
  if (in(id, 193, 196)) return TYPE_INT;
  if (in(id, 3, 28) || in(id, 32, 81) || in(id, 96, 131) || in(id, 138, 141)) return TYPE_U64;
  if (in(id, 148, 163) || in(id, 197, 198) || in(id, 201, 222) || in(id, 235, 250)) return TYPE_U64;
  if (in(id, 269, 271) || in(id, 289, 295) || id == 83 || id == 191) return TYPE_U64;
  return TYPE_U32;
}

nvmlReturn_t nvmlDeviceGetFieldValues(nvmlDevice_t device, int count, nvmlFieldValue_t *values) {
  ENTER(nvmlDeviceGetFieldValues, device);
  if (values == NULL || count <= 0) return NVML_INVALID_ARGUMENT;
  unsigned long long now = clock_micros();
  for (int i = 0; i < count; i++) {
    nvmlFieldValue_t *value = &values[i];
    struct reading told = read_field(&call, value->fieldId, value->scopeId);
    if (told.code == NVML_SUCCESS && !told.numeric) told.code = NVML_UNKNOWN;
    value->timestamp = (long long)now;
    value->latencyUsec = 12;
    value->nvmlReturn = told.code;
    if (told.code != NVML_SUCCESS) continue;
    value->valueType = type_of(call.script, value->fieldId);
    memset(&value->value, 0, sizeof value->value);
    if (value->valueType == 0) value->value.dVal = told.number;
    else if (value->valueType == TYPE_U32) value->value.uiVal = (unsigned int)told.bits;
    else if (value->valueType == TYPE_INT) value->value.siVal = (int)told.bits;
    else value->value.ullVal = told.bits;
  }
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceClearFieldValues(nvmlDevice_t device, int count, nvmlFieldValue_t *values) {
  ENTER(nvmlDeviceClearFieldValues, device);
  if (values == NULL || count <= 0) return NVML_INVALID_ARGUMENT;
  for (int i = 0; i < count; i++) values[i].nvmlReturn = NVML_NOT_SUPPORTED;
  return NVML_SUCCESS;
}
