/* The PCIe link. */
#include "getters.h"

static const char *const DIRECTIONS[] = {"tx", "rx"};

GET_U32(nvmlDeviceGetCurrPcieLinkGeneration, "pcie.generation")
GET_U32(nvmlDeviceGetMaxPcieLinkGeneration, "pcie.generation.max")
GET_U32(nvmlDeviceGetGpuMaxPcieLinkGeneration, "pcie.generation.device")
GET_U32(nvmlDeviceGetCurrPcieLinkWidth, "pcie.width")
GET_U32(nvmlDeviceGetMaxPcieLinkWidth, "pcie.width.max")
GET_U32_CHOSEN(nvmlDeviceGetPcieThroughput, DIRECTIONS, "pcie.%s")
GET_U32(nvmlDeviceGetPcieReplayCounter, "pcie.replay")
GET_U32(nvmlDeviceGetPcieSpeed, "pcie.speed")
GET_U32(nvmlDeviceGetPcieLinkMaxSpeed, "pcie.speed.max")
