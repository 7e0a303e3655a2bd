/* The named values of one school, and the numbers that they are drawn with. */
#ifndef BENCH_VALUES_H
#define BENCH_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VALUE_NAME 32
#define VALUE_TEXT 256
#define VALUES_MAX 160

struct value {
	char name[VALUE_NAME];
	char text[VALUE_TEXT];
};

/* Everything that a template may ask for; `state` is the state of its own
 * generator of random numbers. */
struct values {
	struct value items[VALUES_MAX];
	size_t count;
	uint64_t state;
};

/* Forgets all values; the same seed draws the same numbers everywhere. */
void values_start(struct values *values, uint64_t seed);

/* A number from 0 to below - 1. */
uint32_t values_draw(struct values *values, uint32_t below);

/* Takes the place of an earlier value of that name. Ends the program where a
 * name or text is too long, or there are too many. */
void values_set(struct values *values, const char *name, const char *text);

/* NULL where there is no such value. */
const char *values_get(const struct values *values, const char *name);

/* Is there such a value, and is it anything but `no`? */
bool values_has(const struct values *values, const char *name);

/* Says what is wrong, as printf does, and ends the program with status 3. */
_Noreturn void fail(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

#endif
