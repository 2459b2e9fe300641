/* Seconds since the first nvmlInit, or what a test says they are. */
#include <time.h>

#include "call.h"

/* 2026-11-22T00:00:00Z: second 0 of the wall clock while a test holds the time. */
#define HELD_START_MICROS 1795305600000000.0

static double held = -1;
static double started = -1;

static double monotonic(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void clock_start(void) {
  if (started < 0) started = monotonic();
}

double clock_seconds(void) {
  double at = held;
  if (at >= 0) return at;
  return started < 0 ? 0 : monotonic() - started;
}

unsigned long long clock_micros(void) {
  double at = held;
  if (at >= 0) return (unsigned long long)(HELD_START_MICROS + at * 1e6);
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (unsigned long long)now.tv_sec * 1000000ULL + (unsigned long long)now.tv_nsec / 1000;
}

void fake_nvml_time(double seconds) { held = seconds; }
