/* Lines with a kind and attributes: processes, events, MIG slots and their like. */
#include <stdio.h>
#include <string.h>

#include "line.h"

static const struct {
  const char *word;
  enum record_kind kind;
  const char *positions; /* names of the attributes that stand without a name */
} RECORDS[] = {
    {"process", RECORD_PROCESS, ""},
    {"xid", RECORD_EVENT, "data"},
    {"event", RECORD_EVENT, "type data"},
    {"mig", RECORD_MIG, ""},
    {"migprofile", RECORD_MIG_PROFILE, "id"},
    {"encoder", RECORD_ENCODER, "session"},
    {"fbc", RECORD_FBC, "session"},
    {"vgpu", RECORD_VGPU, "id"},
    {"vgputype", RECORD_VGPU_TYPE, "id"},
    {"topology", RECORD_TOPOLOGY, "other level"},
    {"p2p", RECORD_P2P, "other status"},
    {"accounting", RECORD_ACCOUNTING, "pid"},
    {"retired", RECORD_RETIRED, "address"},
    {"sram", RECORD_SRAM, ""},
    {"excluded", RECORD_EXCLUDED, ""},
};

/* Words that say something by themselves: "compute" is "type compute". */
static const char *type_of(const char *word) {
  static const char *const TYPES[] = {"compute", "graphics", "mps", "empty"};
  for (int i = 0; i < 4; i++) {
    if (strcmp(word, TYPES[i]) == 0) return TYPES[i];
  }
  return NULL;
}

static void add_attribute(struct line *line, struct record *record, const char *name, int word) {
  struct attribute *attributes = append(record->attributes, &record->count, sizeof *attributes);
  record->attributes = attributes;
  attributes += record->count - 1;
  attributes->name = name;
  if (!value_parse(&attributes->value, line->words + word, 1)) wrong(line, "%s: bad value", name);
}

int add_record(struct line *line) {
  int known = (int)(sizeof RECORDS / sizeof *RECORDS);
  int row = 0;
  while (row < known && strcmp(line->words[0], RECORDS[row].word) != 0) row++;
  if (row == known || line->count < 2) return 0;
  struct script *script = line->script;
  script->record = append(script->record, &script->records, sizeof *script->record);
  struct record *record = &script->record[script->records - 1];
  record->kind = RECORDS[row].kind;
  record->subject = line->words[1];
  record->forgets = line->count == 3 && strcmp(line->words[2], "none") == 0;
  if (record->forgets) return 1;
  int next = 2;
  char positions[40];
  snprintf(positions, sizeof positions, "%s", RECORDS[row].positions);
  char *rest;
  for (char *name = strtok_r(positions, " ", &rest); name; name = strtok_r(NULL, " ", &rest)) {
    if (next == line->count) {
      wrong(line, "%s needs its %s", RECORDS[row].word, name);
      return 1;
    }
    add_attribute(line, record, strdup(name), next++);
  }
  while (next < line->count) {
    int alone = type_of(line->words[next]) != NULL;
    if (!alone && next + 1 == line->count) wrong(line, "%s has no value", line->words[next]);
    if (alone) {
      add_attribute(line, record, "type", next++);
    } else {
      const char *name = line->words[next++];
      if (next < line->count) add_attribute(line, record, name, next++);
    }
  }
  return 1;
}
