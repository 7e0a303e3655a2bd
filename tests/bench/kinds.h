/* The kinds of school of the benchmark's portal, read from a file. */
#ifndef BENCH_KINDS_H
#define BENCH_KINDS_H

#include <stddef.h>

struct values;

#define KIND_LINES_MAX 160
#define KINDS_MAX 64

/* A name and what its value is made of, as portal/archetypes explains. */
struct kind_line {
	const char *name;
	const char *rule;
};

struct kind {
	const char *name;
	unsigned share; /* of a hundred schools; 0: only a parent */
	struct kind_line lines[KIND_LINES_MAX];
	size_t count;
};

struct kinds {
	struct kind items[KINDS_MAX];
	size_t count;
};

/* Reads the whole text of a file, which it cuts into pieces and goes on
 * pointing into. Mistakes end the program; so do shares that are not 100. */
void kinds_read(struct kinds *kinds, char *text);

/* The kind of the school of that number: of any hundred schools in a row each
 * kind has its share. */
const struct kind *kinds_of(const struct kinds *kinds, size_t number);

/* Draws every value of a kind, in the order of its lines. */
void kind_draw(const struct kind *kind, struct values *values);

#endif
