/* A line of a script while it is parsed. */
#ifndef FAKE_NVML_LINE_H
#define FAKE_NVML_LINE_H

#include "script.h"

#define MAX_WORDS 64

struct line {
  struct script *script;
  int number; /* negative: of the defaults */
  int count;
  char *words[MAX_WORDS];
};

/** Notes what is wrong with a line, if none before it was. */
void wrong(struct line *line, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Room for one more of an array whose length is always that of its own growth; the new one is zero. */
void *append(void *array, int *count, size_t size);

/** Whether the first word names a kind of record; then the line was one. */
int add_record(struct line *line);

#endif
