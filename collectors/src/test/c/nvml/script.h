/*
 * What the library answers, read from a text file: the one that FAKE_NVML_SCRIPT names, or the library's own path
 * with ".script" behind it. A line is a fact, '#' starts a comment, a later line wins over an earlier one.
 *
 *   driver 550.54.15                  (also: nvml, cuda, branch, devices, count, process-stride, system KEY)
 *   gpu* power.usage wave 90000 690000 20s          a device's reading; the first word is a pattern (fnmatch)
 *   gpu0/mig1 memory.used 4g                        a MIG device's
 *
 * VALUE is one of
 *   7  0x1F  -3  71g  none            a number (k, m, g, t: binary multiples; none: all bits set)
 *   const 7
 *   wave LOW HIGH PERIOD              or, as one word, LOW..HIGH/PERIOD
 *   count START RATE                  rising by RATE in a second; as one word START+RATE
 *   count START wave LOW HIGH PERIOD  rising by what the wave says
 *   unsupported  |  error CODE        what the call returns instead
 *   any words                         a text; {i} the index, {x} and {bus} two hexadecimal digits made of it,
 *                                     {m} the MIG slot, {esc} an escape character
 *   VALUE at 5s VALUE at 8s VALUE     from second 5, from second 8 after the first nvmlInit
 * A reading that no line tells is answered with NOT_SUPPORTED. Keys are the words in the sources of the functions.
 *
 * Behaviour ([..] may be left out; FUNCTION is a pattern):
 *   [gpu3] fail FUNCTION CODE [at T] [until T]
 *   [gpu2] hang FUNCTION [at T] [until T]           until fake_nvml_release()
 *   [gpu1] slow DURATION [FUNCTION] [at T] [until T]
 *   [gpu1] unterminated FUNCTION                    texts fill their buffer to the end
 *   [gpu4] crash FUNCTION [at T] [until T]          takes the process down
 *   gpu5 lost [at T] [until T]                      every call on it returns GPU_IS_LOST
 *   absent FUNCTION...                              not in the library; done when it is linked (build.sh)
 *   field-type ID TYPE                              the value type of a field
 *   process-stride 32                               the longer struct that drivers 535.43 to 535.86 wrote
 *
 * Things that a device has more than one of, as words in pairs, values in their one-word form:
 *   process gpu0 pid 4242 compute memory 71g sm 60..91/20s mem 40 [enc dec jpg ofa gi ci cc from until]
 *   xid gpu3 79 at 4s [every 60s] [gi 1 ci 0]       event gpu3 TYPE DATA at 4s
 *   mig gpu0 gi 1 ci 0 profile 1g.10gb ...          the next MIG slot (mig gpu0 empty: one with nothing in it)
 *   nvlink gpu* links 18 version 6 remote switch    the same as "gpu* links 18", "gpu* link.version 6", ...
 *   topology gpu0 gpu1 10    p2p gpu0 gpu1 STATUS [cap 2]
 *   encoder, fbc, vgpu, vgputype, accounting, retired, sram, excluded, migprofile: see where they are read
 *   KIND gpu0 none                                  forgets the earlier lines of that kind for the device
 */
#ifndef FAKE_NVML_SCRIPT_H
#define FAKE_NVML_SCRIPT_H

#include <stddef.h>

#include "value.h"

#define MAX_GPUS 64
#define MAX_SLOTS 8

enum record_kind {
  RECORD_PROCESS,
  RECORD_EVENT,
  RECORD_MIG,
  RECORD_MIG_PROFILE,
  RECORD_ENCODER,
  RECORD_FBC,
  RECORD_VGPU,
  RECORD_VGPU_TYPE,
  RECORD_TOPOLOGY,
  RECORD_P2P,
  RECORD_ACCOUNTING,
  RECORD_RETIRED,
  RECORD_SRAM,
  RECORD_EXCLUDED,
  RECORD_KINDS
};

struct attribute {
  const char *name;
  struct value value;
};

/** A line with a kind, whose it is, and attributes. */
struct record {
  enum record_kind kind;
  const char *subject; /* a pattern of devices */
  int count;
  struct attribute *attributes;
  int forgets; /* KIND SUBJECT none */
};

struct fact {
  const char *subject;
  const char *key;
  struct value value;
};

enum fault_kind { FAULT_FAIL, FAULT_HANG, FAULT_SLOW, FAULT_UNTERMINATED, FAULT_LOST, FAULT_CRASH };

struct fault {
  enum fault_kind kind;
  const char *subject; /* null: any device and none */
  const char *function;
  double seconds; /* FAULT_SLOW */
  int code;       /* FAULT_FAIL */
  double from, until;
};

/** What holds for one device, or for the system. */
struct table {
  char name[24];
  int gpu, slot; /* -1: not a device; not a MIG device */
  double phase;
  unsigned int mask;
  const struct fact **facts; /* hashed by key */
  int count;
  const struct record **records;
};

struct script {
  unsigned int generation;
  char *text;   /* what the lines point into */
  char *source; /* as it was read */
  int wrong_line;
  char wrong[200];
  int facts, records, faults;
  struct fact *fact;
  struct record *record;
  struct fault *fault;
  int devices;
  int slots[MAX_GPUS];
  struct table system;
  struct table gpu[MAX_GPUS];
  struct table mig[MAX_GPUS][MAX_SLOTS];
  int field_types[1024]; /* -1: the usual one */
};

/** The script in force; it stays valid for ever. */
const struct script *script_now(void);

/** Reads the file; what was read before stays in force if it did not change. */
const struct script *script_load(void);

/** The value of a key, or null. */
const struct value *table_value(const struct table *table, const char *key);

const struct attribute *record_attribute(const struct record *record, const char *name);

/* script_parse.c and script_tables.c: the two steps of loading. */
struct script *script_parse(const char *source);
void script_tables(struct script *script);

#endif
