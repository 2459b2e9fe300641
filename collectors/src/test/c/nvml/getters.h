/* Functions that answer one or two keys, a line each. */
#ifndef FAKE_NVML_GETTERS_H
#define FAKE_NVML_GETTERS_H

#include <stddef.h>

#include "call.h"

#define GET_U32(name, key)                                   \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int *out); \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int *out) { \
    ENTER(name, device);                                     \
    return answer_u32(&call, key, out);                      \
  }

#define GET_U64(name, key)                                         \
  nvmlReturn_t name(nvmlDevice_t device, unsigned long long *out); \
  nvmlReturn_t name(nvmlDevice_t device, unsigned long long *out) { \
    ENTER(name, device);                                           \
    return answer_u64(&call, key, out);                            \
  }

#define GET_TEXT(name, key)                                               \
  nvmlReturn_t name(nvmlDevice_t device, char *out, unsigned int length); \
  nvmlReturn_t name(nvmlDevice_t device, char *out, unsigned int length) { \
    ENTER(name, device);                                                  \
    return answer_text(&call, key, out, length);                          \
  }

/* The second follows the first where the script tells only that. */
#define GET_U32_TWICE(name, key, other)                                            \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int *out, unsigned int *second);  \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int *out, unsigned int *second) { \
    ENTER(name, device);                                                           \
    if (second == NULL) return NVML_INVALID_ARGUMENT;                              \
    int code = answer_u32(&call, key, out);                                        \
    if (code == NVML_SUCCESS) *second = (unsigned int)number_or(&call, other, *out); \
    return code;                                                                   \
  }

/* A key that a number chooses out of a list of words. */
#define GET_U32_CHOSEN(name, words, format)                                      \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int chosen, unsigned int *out); \
  nvmlReturn_t name(nvmlDevice_t device, unsigned int chosen, unsigned int *out) { \
    ENTER(name, device);                                                         \
    if (out == NULL || chosen >= sizeof words / sizeof *words) return NVML_INVALID_ARGUMENT; \
    return answer_reading(read_keyf(&call, format, words[chosen]), out);         \
  }

int answer_reading(struct reading reading, unsigned int *out);

#endif
