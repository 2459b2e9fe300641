/*
 * What a fake library is told to answer: a text file beside it (LIBRARY.script), read anew for each question, so that a
 * test changes the hardware by writing the file. A line is a key and its value: "0.temperature 31".
 */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void script_path(char *path, size_t size) {
  Dl_info self;
  path[0] = 0;
  if (dladdr((void *)script_path, &self) && self.dli_fname) snprintf(path, size, "%s.script", self.dli_fname);
}

/* The value of a key, or NULL; the string lives until the thread's next question. */
static const char *script(const char *key) {
  static __thread char line[1024];
  char path[4096];
  script_path(path, sizeof path);
  FILE *file = fopen(path, "r");
  if (!file) return NULL;
  size_t length = strlen(key);
  const char *found = NULL;
  while (!found && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    if (strncmp(line, key, length) == 0 && line[length] == ' ') found = line + length + 1;
  }
  fclose(file);
  return found;
}

/* The value of a device's key. */
static const char *device_script(uint64_t device, const char *key) {
  char name[128];
  snprintf(name, sizeof name, "%llu.%s", (unsigned long long)device, key);
  return script(name);
}

static unsigned long long script_number(const char *text, unsigned long long otherwise) {
  return text ? strtoull(text, NULL, 0) : otherwise;
}

/* Notes that a function was called, in LIBRARY.script.calls. */
static void script_called(const char *function) {
  char path[4200];
  script_path(path, sizeof path - 8);
  strcat(path, ".calls");
  FILE *file = fopen(path, "a");
  if (!file) return;
  fprintf(file, "%s\n", function);
  fclose(file);
}

/* A call that hangs for as long as the script says so, which is noted. */
static void script_hang(uint64_t device) {
  if (!script_number(device_script(device, "hang"), 0)) return;
  script_called("hangs");
  while (script_number(device_script(device, "hang"), 0)) usleep(2000);
}
