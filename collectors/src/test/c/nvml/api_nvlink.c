/* NVLink and C2C: "links" is how many there are; "link.3.state" of one, else "link.state" of all. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "getters.h"

static struct reading read_link(const struct call *call, unsigned int link, const char *what) {
  struct reading told = read_keyf(call, "link.%u.%s", link, what);
  return told.code == NVML_NOT_SUPPORTED ? read_keyf(call, "link.%s", what) : told;
}

static int check_link(const struct call *call, unsigned int link) {
  unsigned long long links = number_or(call, "links", 0);
  if (links == 0) return NVML_NOT_SUPPORTED;
  return link < links ? NVML_SUCCESS : NVML_INVALID_ARGUMENT;
}

static int answer_link(const struct call *call, unsigned int link, const char *what,
                       unsigned int *out) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  int code = check_link(call, link);
  return code != NVML_SUCCESS ? code : answer_reading(read_link(call, link, what), out);
}

nvmlReturn_t nvmlDeviceGetNvLinkState(nvmlDevice_t device, unsigned int link,
                                      unsigned int *active) {
  ENTER(nvmlDeviceGetNvLinkState, device);
  return answer_link(&call, link, "state", active);
}

nvmlReturn_t nvmlDeviceGetNvLinkVersion(nvmlDevice_t device, unsigned int link,
                                        unsigned int *version) {
  ENTER(nvmlDeviceGetNvLinkVersion, device);
  return answer_link(&call, link, "version", version);
}

nvmlReturn_t nvmlDeviceGetNvLinkCapability(nvmlDevice_t device, unsigned int link,
                                           unsigned int capability, unsigned int *result) {
  ENTER(nvmlDeviceGetNvLinkCapability, device);
  if (result == NULL || capability > 5) return NVML_INVALID_ARGUMENT;
  int code = check_link(&call, link);
  if (code == NVML_SUCCESS) *result = capability != 4;
  return code;
}

/* "link.remote" is "switch", "ibmnpu" or the name of a GPU of the script, such as gpu3. */
static const char *remote(const struct call *call, unsigned int link) {
  struct reading told = read_link(call, link, "remote");
  return told.code == NVML_SUCCESS ? told.text : NULL;
}

nvmlReturn_t nvmlDeviceGetNvLinkRemoteDeviceType(nvmlDevice_t device, unsigned int link,
                                                 unsigned int *type) {
  ENTER(nvmlDeviceGetNvLinkRemoteDeviceType, device);
  if (type == NULL) return NVML_INVALID_ARGUMENT;
  int code = check_link(&call, link);
  const char *other = code == NVML_SUCCESS ? remote(&call, link) : NULL;
  if (code != NVML_SUCCESS) return code;
  if (other == NULL) return NVML_NOT_SUPPORTED;
  if (strcmp(other, "switch") == 0) *type = 2;
  else if (strcmp(other, "ibmnpu") == 0) *type = 1;
  else *type = strncmp(other, "gpu", 3) == 0 ? 0 : 0xFF;
  return NVML_SUCCESS;
}

/* The address of a GPU is its own; switches are spread over the links as on an HGX board. */
nvmlReturn_t nvmlDeviceGetNvLinkRemotePciInfo_v2(nvmlDevice_t device, unsigned int link,
                                                 nvmlPciInfo_t *pci) {
  ENTER(nvmlDeviceGetNvLinkRemotePciInfo_v2, device);
  if (pci == NULL) return NVML_INVALID_ARGUMENT;
  int code = check_link(&call, link);
  const char *other = code == NVML_SUCCESS ? remote(&call, link) : NULL;
  if (code != NVML_SUCCESS) return code;
  if (other == NULL) return NVML_NOT_SUPPORTED;
  memset(pci, 0, sizeof *pci);
  pci->pciDeviceId = 0x22A310DE;
  pci->bus = 5 + link % 4;
  int gpu = atoi(other + 3);
  if (strncmp(other, "gpu", 3) == 0 && gpu < call.script->devices) {
    struct call peer = call_for(&call, &call.script->gpu[gpu]);
    sscanf(read_key(&peer, "pci.bus").text, "%x:%x:%x", &pci->domain, &pci->bus, &pci->device);
    pci->pciDeviceId = (unsigned int)number_or(&peer, "pci.device", 0);
  }
  snprintf(pci->busId, sizeof pci->busId, "%08X:%02X:%02X.0", pci->domain, pci->bus, pci->device);
  snprintf(pci->busIdLegacy, sizeof pci->busIdLegacy, "%04X:%02X:%02X.0", pci->domain & 0xFFFF,
           pci->bus & 0xFF, pci->device & 0xFF);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetNvLinkErrorCounter(nvmlDevice_t device, unsigned int link,
                                             unsigned int counter, unsigned long long *count) {
  static const char *const COUNTERS[] = {"replay", "recovery", "crc", "crc.data", "ecc"};
  ENTER(nvmlDeviceGetNvLinkErrorCounter, device);
  if (count == NULL || counter > 4) return NVML_INVALID_ARGUMENT;
  int code = check_link(&call, link);
  if (code != NVML_SUCCESS) return code;
  struct reading told = read_link(&call, link, COUNTERS[counter]);
  if (told.code == NVML_SUCCESS) *count = told.bits;
  return told.code;
}

nvmlReturn_t nvmlDeviceGetNvLinkUtilizationCounter(nvmlDevice_t device, unsigned int link,
                                                   unsigned int counter, unsigned long long *rx,
                                                   unsigned long long *tx) {
  ENTER(nvmlDeviceGetNvLinkUtilizationCounter, device);
  if (rx == NULL || tx == NULL || counter > 1) return NVML_INVALID_ARGUMENT;
  int code = check_link(&call, link);
  if (code != NVML_SUCCESS) return code;
  struct reading told = read_link(&call, link, "counter.rx");
  if (told.code != NVML_SUCCESS) return told.code;
  *rx = told.bits;
  *tx = read_link(&call, link, "counter.tx").bits;
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetNvLinkInfo(nvmlDevice_t device, nvmlNvLinkInfo_v2_t *info) {
  ENTER(nvmlDeviceGetNvLinkInfo, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  int second = info->version == NVML_VERSION(nvmlNvLinkInfo_v2_t, 2);
  if (!second && info->version != NVML_VERSION(nvmlNvLinkInfo_v1_t, 1)) {
    return NVML_ARGUMENT_VERSION_MISMATCH;
  }
  int code = answer_u32(&call, "nvlink.encryption", &info->isNvleEnabled);
  if (code == NVML_SUCCESS && second) memset(&info->firmwareInfo, 0, sizeof info->firmwareInfo);
  return code;
}

nvmlReturn_t nvmlDeviceGetC2cModeInfoV(nvmlDevice_t device, nvmlC2cModeInfo_v1_t *info) {
  ENTER(nvmlDeviceGetC2cModeInfoV, device);
  return info == NULL ? NVML_INVALID_ARGUMENT : answer_u32(&call, "c2c", &info->isC2cEnabled);
}
