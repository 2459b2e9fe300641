/* Lines to facts, records and faults. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "line.h"

/* What is true of every device unless the script says something else. */
static const char DEFAULTS[] =
    "driver 550.54.15\n"
    "nvml 12.550.54.15\n"
    "cuda 12040\n"
    "devices 1\n"
    "gpu* name NVIDIA Fake\n"
    "gpu* uuid GPU-6b5c1f{x}-9a4d-4c1e-8f27-0d3e5a7b{x}c4\n"
    "gpu* pci.bus 00000000:{bus}:00.0\n"
    "gpu* pci.device 0x233010DE\n"
    "gpu* pci.subsystem 0x16C110DE\n"
    "gpu* utilization.period 167000\n"
    "gpu* link.state 1\n"
    "gpu*/mig* uuid MIG-4f1c0e{x}-2b7d-5c38-91ae-6f0d8b3a{x}{m}1\n";

void wrong(struct line *line, const char *format, ...) {
  struct script *script = line->script;
  if (script->wrong_line != 0 || line->number < 0) return;
  script->wrong_line = line->number;
  int used = snprintf(script->wrong, sizeof script->wrong, "line %d: ", line->number);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(script->wrong + used, sizeof script->wrong - (size_t)used, format, arguments);
  va_end(arguments);
}

void *append(void *array, int *count, size_t size) {
  if ((*count & (*count + 1)) == 0) {
    array = realloc(array, size * 2 * (size_t)(*count + 1));
  }
  memset((char *)array + size * (size_t)*count, 0, size);
  (*count)++;
  return array;
}

static void add_fact(struct line *line, const char *subject, const char *key, int from, int count) {
  struct script *script = line->script;
  if (count < 1) {
    wrong(line, "%s has no value", key);
    return;
  }
  script->fact = append(script->fact, &script->facts, sizeof *script->fact);
  struct fact *fact = &script->fact[script->facts - 1];
  fact->subject = subject;
  fact->key = key;
  if (!value_parse(&fact->value, line->words + from, count)) wrong(line, "%s: bad value", key);
}

/* From word FROM on: [at T] [until T]. */
static void parse_span(struct line *line, int from, double *start, double *end) {
  *start = -1e9;
  *end = 1e18;
  for (int i = from; i < line->count; i += 2) {
    double *time = strcmp(line->words[i], "at") == 0      ? start
                   : strcmp(line->words[i], "until") == 0 ? end
                                                          : NULL;
    if (time == NULL || i + 1 == line->count || !parse_seconds(line->words[i + 1], time)) {
      wrong(line, "%s is no time", line->words[i]);
      return;
    }
  }
}

static int add_fault(struct line *line, const char *subject, int verb) {
  static const char *const VERBS[] = {"fail", "hang", "slow", "unterminated", "lost", "crash"};
  int kind = 0;
  while (kind < 6 && strcmp(line->words[verb], VERBS[kind]) != 0) kind++;
  if (kind == 6) return 0;
  struct script *script = line->script;
  script->fault = append(script->fault, &script->faults, sizeof *script->fault);
  struct fault *fault = &script->fault[script->faults - 1];
  fault->kind = (enum fault_kind)kind;
  fault->subject = subject;
  fault->function = "*";
  int next = verb + 1;
  int need = kind == FAULT_FAIL ? 2 : kind == FAULT_LOST ? 0 : 1;
  if (line->count < next + need) {
    wrong(line, "%s needs more words", VERBS[kind]);
    return 1;
  }
  if (kind == FAULT_SLOW && !parse_seconds(line->words[next++], &fault->seconds)) {
    wrong(line, "slow needs a time such as 1ms");
  }
  int named = kind == FAULT_SLOW ? next < line->count && strncmp(line->words[next], "nvml", 4) == 0
                                 : kind != FAULT_LOST;
  if (named) fault->function = line->words[next++];
  if (kind == FAULT_FAIL) fault->code = atoi(line->words[next++]);
  parse_span(line, next, &fault->from, &fault->until);
  return 1;
}

/* nvlink gpu* links 18 version 6: facts with "link." before all but the first key. */
static void add_links(struct line *line) {
  for (int i = 2; i + 1 < line->count; i += 2) {
    const char *key = line->words[i];
    if (strcmp(key, "links") != 0) {
      char *longer = malloc(strlen(key) + 6);
      sprintf(longer, "link.%s", key);
      key = longer;
    }
    add_fact(line, line->words[1], key, i + 1, 1);
  }
}

static void add_field_type(struct line *line) {
  int id = line->count == 3 ? atoi(line->words[1]) : -1;
  if (id < 0 || id >= 1024) wrong(line, "field-type needs an id and a type");
  else line->script->field_types[id] = atoi(line->words[2]);
}

static int is_system_key(const char *word) {
  static const char *const KEYS[] = {
      "driver", "nvml", "cuda", "branch", "devices", "count", "process-stride"};
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    if (strcmp(word, KEYS[i]) == 0) return 1;
  }
  return 0;
}

static void parse_device_line(struct line *line) {
  char **words = line->words;
  if (line->count < 2) {
    wrong(line, "%s: no key", words[0]);
  } else if (add_fault(line, words[0], 1)) {
    return;
  } else if (strcmp(words[1], "field") == 0 || strcmp(words[1], "gpm") == 0) {
    /* field 165.3: the id, and the link or another scope */
    if (line->count < 4) {
      wrong(line, "%s needs an id and a value", words[1]);
      return;
    }
    char *key = malloc(strlen(words[1]) + strlen(words[2]) + 2);
    sprintf(key, "%s.%s", words[1], words[2]);
    add_fact(line, words[0], key, 3, line->count - 3);
  } else {
    add_fact(line, words[0], words[1], 2, line->count - 2);
  }
}

static void parse_line(struct line *line) {
  char **words = line->words;
  if (line->count == 0 || strcmp(words[0], "absent") == 0) return;
  if (strncmp(words[0], "gpu", 3) == 0) parse_device_line(line);
  else if (strcmp(words[0], "nvlink") == 0) add_links(line);
  else if (strcmp(words[0], "field-type") == 0) add_field_type(line);
  else if (is_system_key(words[0])) add_fact(line, "system", words[0], 1, line->count - 1);
  else if (strcmp(words[0], "system") == 0 && line->count > 2)
    add_fact(line, "system", words[1], 2, line->count - 2);
  else if (!add_fault(line, NULL, 0) && !add_record(line)) wrong(line, "%s is unknown", words[0]);
}

/* "two words" in quotes are one. */
static void split(struct line *line, char *text) {
  line->count = 0;
  while (line->count < MAX_WORDS) {
    text += strspn(text, " \t\r");
    if (*text == 0 || *text == '#') return;
    char end = *text == '"' ? '"' : 0;
    if (end != 0) text++;
    line->words[line->count++] = text;
    text += end != 0 ? strcspn(text, "\"") : strcspn(text, " \t\r");
    if (*text == 0) return;
    *text++ = 0;
  }
}

static void parse_lines(struct script *script, char *text, int first) {
  struct line line = {.script = script, .number = first};
  while (text != NULL) {
    char *end = strchr(text, '\n');
    if (end != NULL) *end = 0;
    split(&line, text);
    parse_line(&line);
    text = end == NULL ? NULL : end + 1;
    line.number++;
  }
}

struct script *script_parse(const char *source) {
  struct script *script = calloc(1, sizeof *script);
  for (int i = 0; i < 1024; i++) script->field_types[i] = -1;
  script->source = strdup(source);
  script->text = strdup(source);
  parse_lines(script, strdup(DEFAULTS), -1000);
  parse_lines(script, script->text, 1);
  return script;
}
