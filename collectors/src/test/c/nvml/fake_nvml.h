/*
 * A test double of NVIDIA's management library: the ABI's structs and, below, the functions by which a test drives
 * the double. What it answers is told in a script; docs in script.h.
 */
#ifndef FAKE_NVML_H
#define FAKE_NVML_H

#include "nvml_base.h"
#include "nvml_device.h"
#include "nvml_link.h"
#include "nvml_partition.h"
#include "nvml_process.h"
#include "nvml_system.h"

/** Reads the script again; 0, or the number of the first line that is wrong. */
int fake_nvml_reload(void);

/** What is wrong with the script that was read last; empty when nothing is. */
const char *fake_nvml_script_error(void);

/** Stops the clock at so many seconds since the first nvmlInit; negative lets it run again. */
void fake_nvml_time(double seconds);

/** Lets every hanging call return, now and until the next reload. */
void fake_nvml_release(void);

/** Calls that hang at this moment. */
int fake_nvml_hanging(void);

/** How often a function was called since the last reset, refused calls too. */
unsigned long long fake_nvml_calls(const char *function);

/** How often any function was called since the last reset. */
unsigned long long fake_nvml_calls_total(void);

void fake_nvml_calls_reset(void);

/** nvmlInit without nvmlShutdown. */
int fake_nvml_open_inits(void);

/** Event sets that were created and not freed. */
int fake_nvml_open_event_sets(void);

/** GPM samples that were allocated and not freed. */
int fake_nvml_open_samples(void);

/** Calls that no correct program makes: a handle that is none, a second free, a shutdown too many. */
int fake_nvml_misuse(void);

#endif
