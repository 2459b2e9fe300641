/*
 * What all of NVML's structs are made of: handles, return codes and the value union. Names and layouts are the
 * ABI's (NVML_API_VERSION 13, LP64); enums are ints.
 */
#ifndef FAKE_NVML_BASE_H
#define FAKE_NVML_BASE_H

typedef int nvmlReturn_t;
typedef struct fake_device *nvmlDevice_t;
typedef struct fake_gpu_instance *nvmlGpuInstance_t;
typedef struct fake_compute_instance *nvmlComputeInstance_t;
typedef struct fake_event_set *nvmlEventSet_t;
typedef struct fake_event_set *nvmlSystemEventSet_t;
typedef struct fake_gpm_sample *nvmlGpmSample_t;
typedef unsigned int nvmlVgpuInstance_t;
typedef unsigned int nvmlVgpuTypeId_t;

enum {
  NVML_SUCCESS = 0,
  NVML_UNINITIALIZED = 1,
  NVML_INVALID_ARGUMENT = 2,
  NVML_NOT_SUPPORTED = 3,
  NVML_NO_PERMISSION = 4,
  NVML_NOT_FOUND = 6,
  NVML_INSUFFICIENT_SIZE = 7,
  NVML_DRIVER_NOT_LOADED = 9,
  NVML_TIMEOUT = 10,
  NVML_FUNCTION_NOT_FOUND = 13,
  NVML_GPU_IS_LOST = 15,
  NVML_LIB_RM_VERSION_MISMATCH = 18,
  NVML_NO_DATA = 21,
  NVML_ARGUMENT_VERSION_MISMATCH = 25,
  NVML_UNKNOWN = 999
};

/** What versioned structs carry in their first field. */
#define NVML_VERSION(type, number) ((unsigned int)(sizeof(type) | ((unsigned int)(number) << 24)))

/** "Not available" as an unsigned int: no MIG instance. */
#define NVML_NONE 0xFFFFFFFFu

typedef struct {
  char value[41];
} nvmlUUIDValue_t;

typedef union {
  double dVal;
  int siVal;
  unsigned int uiVal;
  unsigned long ulVal;
  unsigned long long ullVal;
  long long sllVal;
  unsigned short usVal;
} nvmlValue_t;

#endif
