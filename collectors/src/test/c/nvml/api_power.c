/* Temperature, fans and power. */
#include <string.h>

#include "getters.h"

static const char *const THRESHOLDS[] = {"shutdown",      "slowdown",     "memory",      "gpu",
                                         "acoustic.min", "acoustic.now", "acoustic.max", "gps"};
static const char *const SENSORS[] = {"temperature"};

GET_U32_CHOSEN(nvmlDeviceGetTemperature, SENSORS, "%s")
GET_U32_CHOSEN(nvmlDeviceGetTemperatureThreshold, THRESHOLDS, "threshold.%s")
GET_U32(nvmlDeviceGetPowerManagementMode, "power.mode")
GET_U32(nvmlDeviceGetPowerUsage, "power.usage")
GET_U32(nvmlDeviceGetPowerManagementLimit, "power.limit")
GET_U32(nvmlDeviceGetPowerManagementDefaultLimit, "power.default")
GET_U32(nvmlDeviceGetEnforcedPowerLimit, "power.enforced")
GET_U32_TWICE(nvmlDeviceGetPowerManagementLimitConstraints, "power.min", "power.max")
GET_U64(nvmlDeviceGetTotalEnergyConsumption, "energy")
GET_U32(nvmlDeviceGetPowerSource, "power.source")
GET_U32(nvmlDeviceGetNumFans, "fans")
GET_U32_TWICE(nvmlDeviceGetMinMaxFanSpeed, "fan.min", "fan.max")

nvmlReturn_t nvmlDeviceGetTemperatureV(nvmlDevice_t device, nvmlTemperature_v1_t *temperature) {
  ENTER(nvmlDeviceGetTemperatureV, device);
  if (temperature == NULL) return NVML_INVALID_ARGUMENT;
  if (temperature->version != NVML_VERSION(*temperature, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  if (temperature->sensorType != 0) return NVML_INVALID_ARGUMENT;
  return answer_int(&call, "temperature", &temperature->temperature);
}

nvmlReturn_t nvmlDeviceGetMarginTemperature(nvmlDevice_t device,
                                            nvmlMarginTemperature_v1_t *margin) {
  ENTER(nvmlDeviceGetMarginTemperature, device);
  if (margin == NULL) return NVML_INVALID_ARGUMENT;
  if (margin->version != NVML_VERSION(*margin, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return answer_int(&call, "margin", &margin->marginTemperature);
}

/* Sensors 0 and 1: the GPU, and the memory where it has a temperature. 15 asks for all. */
nvmlReturn_t nvmlDeviceGetThermalSettings(nvmlDevice_t device, unsigned int sensor,
                                          nvmlGpuThermalSettings_t *settings) {
  static const char *const KEYS[] = {"temperature", "temperature.memory"};
  ENTER(nvmlDeviceGetThermalSettings, device);
  if (settings == NULL || (sensor > 2 && sensor != 15)) return NVML_INVALID_ARGUMENT;
  memset(settings, 0, sizeof *settings);
  for (int i = 0; i < 2; i++) {
    struct reading told = read_key(&call, KEYS[i]);
    if (told.code != NVML_SUCCESS || (sensor != 15 && sensor != (unsigned int)i)) continue;
    unsigned int at = settings->count++;
    settings->sensor[at].controller = 1;
    settings->sensor[at].currentTemp = (int)told.bits;
    settings->sensor[at].defaultMaxTemp = 127;
    settings->sensor[at].target = i + 1;
  }
  return settings->count == 0 ? NVML_NOT_SUPPORTED : NVML_SUCCESS;
}

/* "fan.1.speed", else "fan.speed", for the fans that there are. */
static int answer_fan(const struct call *call, unsigned int fan, const char *what,
                      unsigned int *out) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  unsigned long long fans = number_or(call, "fans", 0);
  if (fans == 0) return NVML_NOT_SUPPORTED;
  if (fan >= fans) return NVML_INVALID_ARGUMENT;
  struct reading told = read_keyf(call, "fan.%u.%s", fan, what);
  if (told.code == NVML_NOT_SUPPORTED) told = read_keyf(call, "fan.%s", what);
  return answer_reading(told, out);
}

nvmlReturn_t nvmlDeviceGetFanSpeed(nvmlDevice_t device, unsigned int *speed) {
  ENTER(nvmlDeviceGetFanSpeed, device);
  return answer_fan(&call, 0, "speed", speed);
}

nvmlReturn_t nvmlDeviceGetFanSpeed_v2(nvmlDevice_t device, unsigned int fan, unsigned int *speed) {
  ENTER(nvmlDeviceGetFanSpeed_v2, device);
  return answer_fan(&call, fan, "speed", speed);
}

nvmlReturn_t nvmlDeviceGetFanSpeedRPM(nvmlDevice_t device, nvmlFanSpeedInfo_v1_t *speed) {
  ENTER(nvmlDeviceGetFanSpeedRPM, device);
  if (speed == NULL) return NVML_INVALID_ARGUMENT;
  if (speed->version != NVML_VERSION(*speed, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  return answer_fan(&call, speed->fan, "rpm", &speed->speed);
}

nvmlReturn_t nvmlDeviceGetTargetFanSpeed(nvmlDevice_t device, unsigned int fan,
                                         unsigned int *speed) {
  ENTER(nvmlDeviceGetTargetFanSpeed, device);
  return answer_fan(&call, fan, "target", speed);
}

nvmlReturn_t nvmlDeviceGetFanControlPolicy_v2(nvmlDevice_t device, unsigned int fan,
                                              unsigned int *policy) {
  ENTER(nvmlDeviceGetFanControlPolicy_v2, device);
  return answer_fan(&call, fan, "policy", policy);
}

nvmlReturn_t nvmlDeviceGetCoolerInfo(nvmlDevice_t device, nvmlCoolerInfo_v1_t *cooler) {
  ENTER(nvmlDeviceGetCoolerInfo, device);
  if (cooler == NULL) return NVML_INVALID_ARGUMENT;
  if (cooler->version != NVML_VERSION(*cooler, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  unsigned int signal;
  int code = answer_fan(&call, cooler->index, "signal", &signal);
  if (code != NVML_SUCCESS) return code;
  cooler->signalType = (int)signal;
  cooler->target = 2;
  return NVML_SUCCESS;
}
