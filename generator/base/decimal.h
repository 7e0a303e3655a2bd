/*
 * Exact decimal numbers: whole millionths, so that 93.4 - 90.1 is 3.3. Values
 * of the domain stay far below the limit of 10^12; reading one above it fails.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/str.h"

typedef struct decimal {
	int64_t millionths;
} decimal;

#define DECIMAL_ONE INT64_C(1000000)
#define DECIMAL_MAX_PLACES 6

enum decimal_error {
	DECIMAL_OK,
	DECIMAL_NOT_A_NUMBER, /* something else than -?digits[.digits] */
	DECIMAL_LEADING_ZERO, /* 07 */
	DECIMAL_TOO_PRECISE,  /* more than six places */
	DECIMAL_TOO_LARGE,    /* 10^12 or more either way */
};

/*
 * Reads `text` whole. `places` (may be NULL) gets the digits written after the
 * point. On an error `value` is left as it was.
 */
enum decimal_error decimal_parse(str text, decimal *value, int *places);

decimal decimal_from_int(int64_t whole);

/* The smallest step of a figure with so many places: 1 gives 0.1. */
decimal decimal_unit(int places);

/* As people write it: with `places` digits, or with as many as it has (-1). */
str decimal_text(struct arena *arena, decimal value, int places);

int decimal_cmp(decimal a, decimal b);

#endif
