/* A value that a script tells: a number or a text that stands still or moves over time. */
#ifndef FAKE_NVML_VALUE_H
#define FAKE_NVML_VALUE_H

enum piece_kind { PIECE_TEXT, PIECE_NUMBER, PIECE_WAVE, PIECE_COUNT, PIECE_CODE };

/** What holds from one time on. */
struct piece {
  enum piece_kind kind;
  double from;               /* seconds */
  const char *text;          /* as it stands in the script; only its first word unless PIECE_TEXT */
  double number;             /* PIECE_NUMBER; the start of a count */
  unsigned long long exact;  /* PIECE_NUMBER, all 64 bits of it */
  double low, high, period;  /* PIECE_WAVE; of a count its rate */
  int code;                  /* PIECE_CODE: what the call returns */
};

struct value {
  int count;
  struct piece *pieces; /* by time */
};

/** A value at one time. */
struct reading {
  int code; /* NVML_SUCCESS, or what the call is to return */
  double number;
  unsigned long long bits; /* the number as an integer; negative ones in two's complement */
  const char *text;        /* null for a wave, a count and a code */
  int numeric;             /* whether the number is one */
};

/** Parses words of a line; false when they are no value. The value points into them. */
int value_parse(struct value *value, char **words, int count);

/**
 * @param phase 0 to 1, by how much of its period a wave is shifted
 */
struct reading value_at(const struct value *value, double seconds, double phase);

/** A time such as 5s, 30ms or 2m; false when it is none. */
int parse_seconds(const char *word, double *seconds);

/** A number such as -7, 0x1F, 9.5 or 71g (binary multiples); false when it is none. */
int parse_number(const char *word, double *number, unsigned long long *exact);

#endif
