/* Structs of events, GPM and the system. Sizes and offsets are held by layouts.c. */
#ifndef FAKE_NVML_SYSTEM_H
#define FAKE_NVML_SYSTEM_H

#include "nvml_base.h"
#include "nvml_device.h"

typedef struct {
  nvmlDevice_t device;
  unsigned long long eventType;
  unsigned long long eventData;
  unsigned int gpuInstanceId;
  unsigned int computeInstanceId;
} nvmlEventData_t;

typedef struct {
  unsigned int metricId;
  int nvmlReturn;
  double value;
  struct {
    const char *shortName;
    const char *longName;
    const char *unit;
  } metricInfo;
} nvmlGpmMetric_t;

typedef struct {
  unsigned int version;
  unsigned int numMetrics;
  nvmlGpmSample_t sample1;
  nvmlGpmSample_t sample2;
  nvmlGpmMetric_t metrics[333];
} nvmlGpmMetricsGet_t;

typedef struct {
  unsigned int version;
  unsigned int isSupportedDevice;
} nvmlGpmSupport_t;

typedef struct {
  unsigned int version;
  char branch[80];
} nvmlSystemDriverBranchInfo_v1_t;

typedef struct {
  unsigned int environment;
  unsigned int ccFeature;
  unsigned int devToolsMode;
} nvmlConfComputeSystemState_t;

typedef struct {
  nvmlPciInfo_t pciInfo;
  char uuid[80];
} nvmlExcludedDeviceInfo_t;

typedef struct {
  unsigned long long eventType;
  unsigned int gpuId;
} nvmlSystemEventData_v1_t;

typedef struct {
  unsigned int version;
  nvmlSystemEventSet_t set;
} nvmlSystemEventSetCreateRequest_v1_t;

typedef struct {
  unsigned int version;
  unsigned long long eventTypes;
  nvmlSystemEventSet_t set;
} nvmlSystemRegisterEventRequest_v1_t;

typedef struct {
  unsigned int version;
  unsigned int timeoutms;
  nvmlSystemEventSet_t set;
  nvmlSystemEventData_v1_t *data;
  unsigned int dataSize;
  unsigned int numEvent;
} nvmlSystemEventSetWaitRequest_v1_t;

typedef struct {
  unsigned int version;
  nvmlSystemEventSet_t set;
} nvmlSystemEventSetFreeRequest_v1_t;

#endif
