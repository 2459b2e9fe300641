/* What holds for each device, found once so that a call costs one look-up. */
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nvml_base.h"
#include "script.h"

static unsigned int hash(const char *key) {
  unsigned int hash = 2166136261u;
  while (*key != 0) hash = (hash ^ (unsigned char)*key++) * 16777619u;
  return hash;
}

static int matches(const char *pattern, const struct table *table) {
  return fnmatch(pattern, table->name, FNM_PATHNAME) == 0;
}

const struct value *table_value(const struct table *table, const char *key) {
  for (unsigned int at = hash(key) & table->mask; table->facts[at] != NULL;
       at = (at + 1) & table->mask) {
    if (strcmp(table->facts[at]->key, key) == 0) return &table->facts[at]->value;
  }
  return NULL;
}

static void put(struct table *table, const struct fact *fact) {
  unsigned int at = hash(fact->key) & table->mask;
  while (table->facts[at] != NULL && strcmp(table->facts[at]->key, fact->key) != 0) {
    at = (at + 1) & table->mask;
  }
  table->facts[at] = fact;
}

/* {i}, {x}, {bus}, {m} and {esc} of a text; texts without them are shared. */
static const char *filled(const char *text, const struct table *table) {
  if (strchr(text, '{') == NULL) return text;
  char out[512];
  size_t used = 0;
  while (*text != 0 && used + 16 < sizeof out) {
    int skip = 0, wrote = 0;
    char *to = out + used;
    if (strncmp(text, "{i}", 3) == 0) wrote = sprintf(to, "%d", table->gpu), skip = 3;
    else if (strncmp(text, "{x}", 3) == 0) wrote = sprintf(to, "%02x", table->gpu + 1), skip = 3;
    else if (strncmp(text, "{m}", 3) == 0) wrote = sprintf(to, "%d", table->slot), skip = 3;
    else if (strncmp(text, "{esc}", 5) == 0) wrote = sprintf(to, "\033"), skip = 5;
    else if (strncmp(text, "{bus}", 5) == 0)
      wrote = sprintf(to, "%02X", (0x1B + 0x11 * table->gpu) & 0xFF), skip = 5;
    else *to = *text, wrote = 1, skip = 1;
    used += (size_t)wrote;
    text += skip;
  }
  out[used] = 0;
  return strdup(out);
}

static const struct fact *fill(const struct fact *fact, const struct table *table) {
  int braces = 0;
  for (int i = 0; i < fact->value.count; i++) {
    const struct piece *piece = &fact->value.pieces[i];
    braces |= piece->kind == PIECE_TEXT && strchr(piece->text, '{') != NULL;
  }
  if (!braces) return fact;
  struct fact *own = malloc(sizeof *own);
  *own = *fact;
  size_t size = sizeof *own->value.pieces * (size_t)own->value.count;
  own->value.pieces = malloc(size);
  memcpy(own->value.pieces, fact->value.pieces, size);
  for (int i = 0; i < own->value.count; i++) {
    struct piece *piece = &own->value.pieces[i];
    if (piece->kind == PIECE_TEXT) piece->text = filled(piece->text, table);
  }
  return own;
}

static void build(struct script *script, struct table *table) {
  int facts = 0;
  for (int i = 0; i < script->facts; i++) facts += matches(script->fact[i].subject, table);
  table->mask = 15;
  while (table->mask < 2u * (unsigned int)facts) table->mask = table->mask * 2 + 1;
  table->facts = calloc(table->mask + 1, sizeof *table->facts);
  for (int i = 0; i < script->facts; i++) {
    if (matches(script->fact[i].subject, table)) put(table, fill(&script->fact[i], table));
  }
  table->records = calloc((size_t)script->records + 1, sizeof *table->records);
  for (int i = 0; i < script->records; i++) {
    const struct record *record = &script->record[i];
    if (!matches(record->subject, table)) continue;
    if (!record->forgets) {
      table->records[table->count++] = record;
      continue;
    }
    int kept = 0;
    for (int k = 0; k < table->count; k++) {
      if (table->records[k]->kind != record->kind) table->records[kept++] = table->records[k];
    }
    table->count = kept;
  }
}

static void build_gpu(struct script *script, int gpu) {
  struct table *table = &script->gpu[gpu];
  *table = (struct table){.gpu = gpu, .slot = -1, .phase = gpu * 0.137};
  snprintf(table->name, sizeof table->name, "gpu%d", gpu);
  build(script, table);
  int slots = 0;
  for (int i = 0; i < table->count; i++) slots += table->records[i]->kind == RECORD_MIG;
  script->slots[gpu] = slots < MAX_SLOTS ? slots : MAX_SLOTS;
  for (int slot = 0; slot < script->slots[gpu]; slot++) {
    struct table *mig = &script->mig[gpu][slot];
    *mig = (struct table){.gpu = gpu, .slot = slot, .phase = gpu * 0.137 + slot * 0.29};
    snprintf(mig->name, sizeof mig->name, "gpu%d/mig%d", gpu, slot);
    build(script, mig);
  }
}

void script_tables(struct script *script) {
  script->system = (struct table){.gpu = -1, .slot = -1};
  strcpy(script->system.name, "system");
  build(script, &script->system);
  struct reading devices = value_at(table_value(&script->system, "devices"), 0, 0);
  script->devices = devices.bits < MAX_GPUS ? (int)devices.bits : MAX_GPUS;
  for (int gpu = 0; gpu < script->devices; gpu++) build_gpu(script, gpu);
}

const struct attribute *record_attribute(const struct record *record, const char *name) {
  /* The last one wins, as with lines. */
  for (int i = record->count - 1; i >= 0; i--) {
    if (strcmp(record->attributes[i].name, name) == 0) return &record->attributes[i];
  }
  return NULL;
}
