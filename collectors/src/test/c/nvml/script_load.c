/* Where the script is, and which one is in force. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nvml_base.h"
#include "script.h"

static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;
static struct script *current;

static char *path(void) {
  const char *named = getenv("FAKE_NVML_SCRIPT");
  if (named != NULL && *named != 0) return strdup(named);
  Dl_info self;
  if (!dladdr((void *)&loading, &self)) return NULL;
  char *beside = malloc(strlen(self.dli_fname) + 8);
  sprintf(beside, "%s.script", self.dli_fname);
  return beside;
}

static char *content(const char *file) {
  FILE *in = file == NULL ? NULL : fopen(file, "rb");
  if (in == NULL) return NULL;
  fseek(in, 0, SEEK_END);
  long size = ftell(in);
  rewind(in);
  char *text = calloc(1, (size_t)size + 1);
  size_t read = fread(text, 1, (size_t)size, in);
  text[read] = 0;
  fclose(in);
  return text;
}

const struct script *script_load(void) {
  pthread_mutex_lock(&loading);
  char *file = path();
  char *text = content(file);
  const char *source = text == NULL ? "" : text;
  struct script *before = current;
  if (before == NULL || strcmp(before->source, source) != 0) {
    struct script *fresh = script_parse(source);
    if (text == NULL) {
      fresh->wrong_line = 1;
      snprintf(fresh->wrong, sizeof fresh->wrong, "no script at %s", file == NULL ? "?" : file);
    }
    script_tables(fresh);
    fresh->generation = before == NULL ? 1 : before->generation + 1;
    /* The one before is kept: calls of other threads may still be inside it. */
    __atomic_store_n(&current, fresh, __ATOMIC_RELEASE);
  }
  free(text);
  free(file);
  pthread_mutex_unlock(&loading);
  return current;
}

const struct script *script_now(void) {
  const struct script *script = __atomic_load_n(&current, __ATOMIC_ACQUIRE);
  return script == NULL ? script_load() : script;
}
