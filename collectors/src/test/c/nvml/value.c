#include "value.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "nvml_base.h"

#define TURN 6.283185307179586

int parse_seconds(const char *word, double *seconds) {
  char *end;
  *seconds = strtod(word, &end);
  if (end == word) return 0;
  if (strcmp(end, "ms") == 0) *seconds /= 1000;
  else if (strcmp(end, "m") == 0) *seconds *= 60;
  else if (strcmp(end, "h") == 0) *seconds *= 3600;
  else if (strcmp(end, "s") != 0) return 0;
  return 1;
}

static double multiple(const char *suffix) {
  static const char SUFFIXES[] = "kmgt";
  if (*suffix == 0) return 1;
  const char *at = strchr(SUFFIXES, *suffix);
  if (at == NULL || suffix[1] != 0) return 0;
  return pow(1024, (double)(at - SUFFIXES + 1));
}

int parse_number(const char *word, double *number, unsigned long long *exact) {
  char *end;
  if (strcmp(word, "none") == 0) {
    *exact = ~0ULL;
    *number = (double)*exact;
    return 1;
  }
  *exact = strtoull(word, &end, 0);
  if (end != word && *end == 0) {
    *number = *word == '-' ? (double)(long long)*exact : (double)*exact;
    return 1;
  }
  *number = strtod(word, &end);
  double by = end == word ? 0 : multiple(end);
  if (by == 0) return 0;
  *number *= by;
  *exact = *number < 0 ? (unsigned long long)(long long)*number : (unsigned long long)*number;
  return 1;
}

static int parse_plain(const char *word, double *number) {
  unsigned long long exact;
  return parse_number(word, number, &exact);
}

static int parse_wave(struct piece *piece, char **words) {
  return parse_plain(words[0], &piece->low) && parse_plain(words[1], &piece->high) &&
         parse_seconds(words[2], &piece->period) && piece->period > 0;
}

/* Of 40..99/20s and of 1000+12.5: three numbers or two in one word. */
static int parse_short(struct piece *piece, char *word) {
  char *dots = strstr(word, "..");
  char *slash = strchr(word, '/');
  char copy[64];
  if (strlen(word) >= sizeof copy) return 0;
  strcpy(copy, word);
  if (dots != NULL && slash > dots) {
    copy[dots - word] = 0;
    copy[slash - word] = 0;
    char *words[3] = {copy, copy + (dots - word) + 2, copy + (slash - word) + 1};
    piece->kind = PIECE_WAVE;
    return parse_wave(piece, words);
  }
  char *plus = strchr(word, '+');
  if (plus == NULL || plus == word) return 0;
  copy[plus - word] = 0;
  piece->kind = PIECE_COUNT;
  if (!parse_plain(copy, &piece->number)) return 0;
  if (!parse_plain(copy + (plus - word) + 1, &piece->low)) return 0;
  piece->high = piece->low;
  piece->period = 1;
  return 1;
}

static int parse_count(struct piece *piece, char **words, int count) {
  piece->kind = PIECE_COUNT;
  if (count < 2 || !parse_plain(words[0], &piece->number)) return 0;
  if (count == 5 && strcmp(words[1], "wave") == 0) return parse_wave(piece, words + 2);
  if (count != 2 || !parse_plain(words[1], &piece->low)) return 0;
  piece->high = piece->low;
  piece->period = 1;
  return 1;
}

static int parse_text(struct piece *piece, char **words, int count) {
  /* The words lie one behind the other in the line: the blanks between them come back. */
  piece->kind = PIECE_TEXT;
  for (int i = 0; i + 1 < count; i++) {
    char *end = words[i] + strlen(words[i]);
    while (end < words[i + 1]) *end++ = ' ';
  }
  return 1;
}

static int parse_piece(struct piece *piece, char **words, int count) {
  double code;
  if (count == 0) return 0;
  if (strcmp(words[0], "const") == 0 && count == 2) return parse_piece(piece, words + 1, 1);
  if (strcmp(words[0], "wave") == 0 && count == 4) {
    piece->kind = PIECE_WAVE;
    return parse_wave(piece, words + 1);
  }
  if (strcmp(words[0], "count") == 0) return parse_count(piece, words + 1, count - 1);
  if (strcmp(words[0], "unsupported") == 0 && count == 1) {
    piece->kind = PIECE_CODE;
    piece->code = NVML_NOT_SUPPORTED;
    return 1;
  }
  if (strcmp(words[0], "error") == 0 && count == 2 && parse_plain(words[1], &code)) {
    piece->kind = PIECE_CODE;
    piece->code = (int)code;
    return 1;
  }
  if (count == 1 && parse_number(words[0], &piece->number, &piece->exact)) {
    piece->kind = PIECE_NUMBER;
    return 1;
  }
  if (count == 1 && parse_short(piece, words[0])) return 1;
  return parse_text(piece, words, count);
}

int value_parse(struct value *value, char **words, int count) {
  value->pieces = calloc((size_t)count / 2 + 1, sizeof *value->pieces);
  value->count = 0;
  double from = -1e9;
  int start = 0;
  for (int i = 1; i <= count; i++) {
    double next = 0;
    int step = i + 1 < count && strcmp(words[i], "at") == 0 && parse_seconds(words[i + 1], &next);
    if (i < count && !step) continue;
    struct piece *piece = &value->pieces[value->count++];
    piece->from = from;
    piece->text = words[start];
    if (!parse_piece(piece, words + start, i - start)) return 0;
    from = next;
    start = i + 2;
    i++;
  }
  return value->count > 0;
}

static double wave(const struct piece *piece, double seconds, double phase) {
  double turns = seconds / piece->period + phase;
  return piece->low + (piece->high - piece->low) * (0.5 - 0.5 * cos(TURN * turns));
}

/* What a rate adds up to from second 0 on; never decreasing where the rate is not negative. */
static double counted(const struct piece *piece, double seconds, double phase) {
  double start = sin(TURN * phase);
  double turns = sin(TURN * (seconds / piece->period + phase)) - start;
  double half = (piece->high - piece->low) / 2;
  return piece->number + (piece->low + half) * seconds - half * turns * piece->period / TURN;
}

static struct reading of_number(double number) {
  struct reading reading = {.number = number, .numeric = 1};
  double whole = floor(number + 0.5);
  reading.bits = whole < 0 ? (unsigned long long)(long long)whole : (unsigned long long)whole;
  return reading;
}

struct reading value_at(const struct value *value, double seconds, double phase) {
  const struct piece *piece = value->pieces;
  for (int i = 1; i < value->count && value->pieces[i].from <= seconds; i++) {
    piece = &value->pieces[i];
  }
  switch (piece->kind) {
    case PIECE_CODE:
      return (struct reading){.code = piece->code};
    case PIECE_TEXT:
      return (struct reading){.text = piece->text};
    case PIECE_WAVE:
      return of_number(wave(piece, seconds, phase));
    case PIECE_COUNT:
      return of_number(floor(counted(piece, seconds, phase)));
    default:
      return (struct reading){
          .number = piece->number, .bits = piece->exact, .text = piece->text, .numeric = 1};
  }
}
