/* Who a device is, and the modes it is in. */
#include <stdio.h>
#include <string.h>

#include "getters.h"

GET_TEXT(nvmlDeviceGetUUID, "uuid")
GET_TEXT(nvmlDeviceGetSerial, "serial")
GET_TEXT(nvmlDeviceGetBoardPartNumber, "board.part")
GET_TEXT(nvmlDeviceGetVbiosVersion, "vbios")
GET_TEXT(nvmlDeviceGetInforomImageVersion, "inforom.image")
GET_U32(nvmlDeviceGetBoardId, "board.id")
GET_U32(nvmlDeviceGetModuleId, "module.id")
GET_U32(nvmlDeviceGetBrand, "brand")
GET_U32(nvmlDeviceGetArchitecture, "architecture")
GET_U32(nvmlDeviceGetNumGpuCores, "cores")
GET_U32(nvmlDeviceGetMemoryBusWidth, "memory.bus")
GET_U32(nvmlDeviceGetBusType, "bus.type")
GET_U32(nvmlDeviceGetNumaNodeId, "numa")
GET_U32(nvmlDeviceGetIrqNum, "irq")
GET_U32(nvmlDeviceGetPersistenceMode, "persistence")
GET_U32(nvmlDeviceGetDisplayMode, "display.mode")
GET_U32(nvmlDeviceGetDisplayActive, "display.active")
GET_U32(nvmlDeviceGetComputeMode, "compute.mode")
GET_U32(nvmlDeviceGetVirtualizationMode, "virtualization")
GET_U32(nvmlDeviceGetHostVgpuMode, "host.vgpu")
GET_U32(nvmlDeviceGetMultiGpuBoard, "multi.gpu")
GET_U32_TWICE(nvmlDeviceGetDriverModel_v2, "driver.model", "driver.model.pending")
GET_U32_TWICE(nvmlDeviceGetGspFirmwareMode, "gsp.mode", "gsp.mode.default")

nvmlReturn_t nvmlDeviceGetName(nvmlDevice_t device, char *name, unsigned int length) {
  ENTER(nvmlDeviceGetName, device);
  struct reading told = read_key(&call, "name");
  if (device->slot < 0 || table_value(call.table, "name") != NULL) {
    return answer_text(&call, "name", name, length);
  }
  struct call parent = call_for(&call, &call.script->gpu[device->gpu]);
  told = read_key(&parent, "name");
  int slot = device->slot;
  const struct record *record = NULL;
  for (int at = 0; slot >= 0; slot--) record = next_record(&parent, RECORD_MIG, &at);
  char full[200];
  snprintf(full, sizeof full, "%s MIG %s", told.text == NULL ? "" : told.text,
           attribute_text(record, "profile", "1g.5gb"));
  return write_text(&call, full, name, length);
}

nvmlReturn_t nvmlDeviceGetGspFirmwareVersion(nvmlDevice_t device, char *version) {
  ENTER(nvmlDeviceGetGspFirmwareVersion, device);
  return answer_text(&call, "gsp.version", version, 64);
}

nvmlReturn_t nvmlDeviceGetInforomVersion(nvmlDevice_t device, int object, char *version,
                                         unsigned int length) {
  static const char *const KEYS[] = {"inforom.oem", "inforom.ecc", "inforom.power", "inforom.den"};
  ENTER(nvmlDeviceGetInforomVersion, device);
  if (object < 0 || object > 3) return NVML_INVALID_ARGUMENT;
  return answer_text(&call, KEYS[object], version, length);
}

nvmlReturn_t nvmlDeviceGetCudaComputeCapability(nvmlDevice_t device, int *major, int *minor) {
  ENTER(nvmlDeviceGetCudaComputeCapability, device);
  if (major == NULL || minor == NULL) return NVML_INVALID_ARGUMENT;
  struct reading told = read_key(&call, "cc");
  if (told.code != NVML_SUCCESS) return told.code;
  return sscanf(told.text, "%d.%d", major, minor) == 2 ? NVML_SUCCESS : NVML_UNKNOWN;
}

/* The ids and the address; "pci.bus" is told as NVML writes it: 00000000:1B:00.0. */
static int read_pci(const struct call *call, nvmlPciInfo_t *pci) {
  struct reading bus = read_key(call, "pci.bus");
  if (bus.code != NVML_SUCCESS) return bus.code;
  memset(pci, 0, sizeof *pci);
  if (call->unterminated) {
    memset(pci->busId, 'X', sizeof pci->busId);
    memset(pci->busIdLegacy, 'X', sizeof pci->busIdLegacy);
  } else {
    snprintf(pci->busId, sizeof pci->busId, "%s", bus.text);
    snprintf(pci->busIdLegacy, sizeof pci->busIdLegacy, "%.15s",
             strlen(bus.text) > 4 ? bus.text + 4 : "");
  }
  sscanf(bus.text, "%x:%x:%x", &pci->domain, &pci->bus, &pci->device);
  pci->pciDeviceId = (unsigned int)number_or(call, "pci.device", 0);
  pci->pciSubSystemId = (unsigned int)number_or(call, "pci.subsystem", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetPciInfo_v3(nvmlDevice_t device, nvmlPciInfo_t *pci) {
  ENTER(nvmlDeviceGetPciInfo_v3, device);
  return pci == NULL ? NVML_INVALID_ARGUMENT : read_pci(&call, pci);
}

nvmlReturn_t nvmlDeviceGetPciInfoExt(nvmlDevice_t device, nvmlPciInfoExt_v1_t *pci) {
  ENTER(nvmlDeviceGetPciInfoExt, device);
  if (pci == NULL) return NVML_INVALID_ARGUMENT;
  if (pci->version != NVML_VERSION(*pci, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  nvmlPciInfo_t plain;
  int code = read_pci(&call, &plain);
  if (code != NVML_SUCCESS) return code;
  pci->domain = plain.domain;
  pci->bus = plain.bus;
  pci->device = plain.device;
  pci->pciDeviceId = plain.pciDeviceId;
  pci->pciSubSystemId = plain.pciSubSystemId;
  unsigned int class = (unsigned int)number_or(&call, "pci.class", 0x0302);
  pci->baseClass = class >> 8;
  pci->subClass = class & 0xFF;
  memcpy(pci->busId, plain.busId, sizeof pci->busId);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetAddressingMode(nvmlDevice_t device, nvmlDeviceAddressingMode_v1_t *mode) {
  ENTER(nvmlDeviceGetAddressingMode, device);
  if (mode == NULL) return NVML_INVALID_ARGUMENT;
  if (mode->version != NVML_VERSION(*mode, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return answer_u32(&call, "addressing", &mode->value);
}

static void put_bytes(unsigned char *out, size_t size, const char *text) {
  memset(out, 0, size);
  memcpy(out, text, strlen(text) < size ? strlen(text) : size);
}

/* One call for both versions of the struct; they differ in what the second half of the bytes means. */
nvmlReturn_t nvmlDeviceGetPlatformInfo(nvmlDevice_t device, nvmlPlatformInfo_v2_t *info) {
  ENTER(nvmlDeviceGetPlatformInfo, device);
  if (info == NULL) return NVML_INVALID_ARGUMENT;
  if (info->version != NVML_VERSION(nvmlPlatformInfo_v2_t, 2) &&
      info->version != NVML_VERSION(nvmlPlatformInfo_v1_t, 1)) {
    return NVML_ARGUMENT_VERSION_MISMATCH;
  }
  struct reading chassis = read_key(&call, "platform.chassis");
  if (chassis.code != NVML_SUCCESS) return chassis.code;
  struct reading guid = read_key(&call, "platform.guid");
  put_bytes(info->ibGuid, sizeof info->ibGuid, guid.text == NULL ? "" : guid.text);
  put_bytes(info->chassisSerialNumber, sizeof info->chassisSerialNumber, chassis.text);
  info->slotNumber = (unsigned char)number_or(&call, "platform.slot", 0);
  info->trayIndex = (unsigned char)number_or(&call, "platform.tray", 0);
  info->hostId = (unsigned char)number_or(&call, "platform.host", 0);
  info->peerType = (unsigned char)number_or(&call, "platform.peer", 0);
  info->moduleId = (unsigned char)number_or(&call, "platform.module", 0);
  return NVML_SUCCESS;
}
