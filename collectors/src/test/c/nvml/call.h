/* What every function of the library does first, and how it answers. */
#ifndef FAKE_NVML_CALL_H
#define FAKE_NVML_CALL_H

#include "fake_nvml.h"
#include "script.h"

/** One function, as it is counted. */
struct function {
  const char *name;
  unsigned long long calls;
  struct function *next;
  int listed;
  unsigned int generation; /* of the script for which "faults" is known */
  int faults;              /* whether a line of the script may be meant for it */
};

/** One call that is being answered. */
struct call {
  const struct script *script;
  const struct table *table; /* of the device; else of the system */
  double seconds;
  int unterminated;
};

struct fake_device {
  int gpu, slot; /* slot -1: a whole GPU */
};

/** The first lines of every function: counts, checks the device, fails or hangs as the script says. */
#define ENTER(name, device)                             \
  static struct function function_ = {#name, 0, 0, 0, 0, 0}; \
  struct call call;                                     \
  int entered_ = enter(&call, &function_, device, 1);   \
  if (entered_ != NVML_SUCCESS) return entered_

/** The same for functions without a device. */
#define ENTER_SYSTEM(name)                              \
  static struct function function_ = {#name, 0, 0, 0, 0, 0}; \
  struct call call;                                     \
  int entered_ = enter(&call, &function_, NULL, 0);     \
  if (entered_ != NVML_SUCCESS) return entered_

int enter(struct call *call, struct function *function, nvmlDevice_t device, int needs_device);

/** nvmlInit: the one function that works before it. */
int enter_init(struct call *call, struct function *function);

/** Faults that are meant for a device that an index or a uuid names; the call was entered already. */
int enter_device(struct call *call, struct function *function, nvmlDevice_t device);

/** The reading of a key now; NOT_SUPPORTED if the script does not tell it. */
struct reading read_key(const struct call *call, const char *key);

/** The reading of a key that is made as with printf. */
struct reading read_keyf(const struct call *call, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

int answer_u32(const struct call *call, const char *key, unsigned int *out);
int answer_int(const struct call *call, const char *key, int *out);
int answer_u64(const struct call *call, const char *key, unsigned long long *out);
int answer_text(const struct call *call, const char *key, char *out, unsigned int length);

/** A text into a buffer: INSUFFICIENT_SIZE where it does not fit with its end. */
int write_text(const struct call *call, const char *text, char *out, unsigned int length);

/** The number of a key, or another where the script does not tell it. */
unsigned long long number_or(const struct call *call, const char *key, unsigned long long other);

/** Attributes of a record, now. */
unsigned long long attribute_number(const struct call *call, const struct record *record,
                                    const char *name, unsigned long long other);
const char *attribute_text(const struct record *record, const char *name, const char *other);
double attribute_seconds(const struct record *record, const char *name, double other);

/** The next record of a kind of the call's device, from *AT on; null after the last. */
const struct record *next_record(const struct call *call, enum record_kind kind, int *at);

/** The call, as if it were for another device of it. */
struct call call_for(const struct call *call, const struct table *table);

/** Whether a pattern of the script means a device. */
int means(const char *pattern, const struct table *table);

/* devices.c */
nvmlDevice_t device_handle(int gpu, int slot);
const struct table *device_table(const struct script *script, nvmlDevice_t device);
int device_is_hidden(const struct call *call, int gpu);

/* clock.c */
double clock_seconds(void);
unsigned long long clock_micros(void);
void clock_start(void);

/* control.c */
int inits_open(void);
void misuse(void);
void hang(void);

/** Writes where nothing is, as a driver with a fault does. */
void crash(void);

#endif
