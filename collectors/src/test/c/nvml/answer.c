/* Readings into what the callers of the library gave. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "getters.h"

struct reading read_key(const struct call *call, const char *key) {
  const struct value *value = table_value(call->table, key);
  if (value == NULL) return (struct reading){.code = NVML_NOT_SUPPORTED};
  return value_at(value, call->seconds, call->table->phase);
}

struct reading read_keyf(const struct call *call, const char *format, ...) {
  char key[96];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(key, sizeof key, format, arguments);
  va_end(arguments);
  return read_key(call, key);
}

/* A text where a number is asked for is a mistake in the script. */
static int check_number(struct reading *reading) {
  if (reading->code == NVML_SUCCESS && !reading->numeric) reading->code = NVML_UNKNOWN;
  return reading->code;
}

int answer_u64(const struct call *call, const char *key, unsigned long long *out) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  struct reading reading = read_key(call, key);
  if (check_number(&reading) == NVML_SUCCESS) *out = reading.bits;
  return reading.code;
}

int answer_u32(const struct call *call, const char *key, unsigned int *out) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  unsigned long long wide;
  int code = answer_u64(call, key, &wide);
  if (code == NVML_SUCCESS) *out = (unsigned int)wide;
  return code;
}

int answer_int(const struct call *call, const char *key, int *out) {
  return answer_u32(call, key, (unsigned int *)out);
}

unsigned long long number_or(const struct call *call, const char *key, unsigned long long other) {
  struct reading reading = read_key(call, key);
  return check_number(&reading) == NVML_SUCCESS ? reading.bits : other;
}

int write_text(const struct call *call, const char *text, char *out, unsigned int length) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  if (call->unterminated) {
    memset(out, 'X', length);
    return NVML_SUCCESS;
  }
  size_t size = strlen(text) + 1;
  if (size > length) return NVML_INSUFFICIENT_SIZE;
  memcpy(out, text, size);
  return NVML_SUCCESS;
}

int answer_text(const struct call *call, const char *key, char *out, unsigned int length) {
  if (out == NULL) return NVML_INVALID_ARGUMENT;
  struct reading reading = read_key(call, key);
  if (reading.code != NVML_SUCCESS) return reading.code;
  return reading.text == NULL ? NVML_UNKNOWN : write_text(call, reading.text, out, length);
}

const struct record *next_record(const struct call *call, enum record_kind kind, int *at) {
  while (*at < call->table->count) {
    const struct record *record = call->table->records[(*at)++];
    if (record->kind == kind) return record;
  }
  return NULL;
}

unsigned long long attribute_number(const struct call *call, const struct record *record,
                                    const char *name, unsigned long long other) {
  const struct attribute *attribute = record_attribute(record, name);
  if (attribute == NULL) return other;
  struct reading reading = value_at(&attribute->value, call->seconds, call->table->phase);
  return check_number(&reading) == NVML_SUCCESS ? reading.bits : other;
}

const char *attribute_text(const struct record *record, const char *name, const char *other) {
  const struct attribute *attribute = record_attribute(record, name);
  const char *text = attribute == NULL ? NULL : value_at(&attribute->value, 0, 0).text;
  return text == NULL ? other : text;
}

double attribute_seconds(const struct record *record, const char *name, double other) {
  const char *text = attribute_text(record, name, NULL);
  double seconds;
  return text != NULL && parse_seconds(text, &seconds) ? seconds : other;
}

int answer_reading(struct reading reading, unsigned int *out) {
  if (check_number(&reading) == NVML_SUCCESS) *out = (unsigned int)reading.bits;
  return reading.code;
}
