/* What the tests of load/ share: a text read, and what was said about it. */
#ifndef READING_H
#define READING_H

#include "load/yaml.h"

struct reading {
	struct arena *arena;
	struct diags diags;
	struct source source;
	struct node *root;
};

/* Reads the text as YAML; reading_end() frees it all. */
struct reading *reading_of(str text);

/* The same without reading: `source` holds the text. */
struct reading *reading_begin(str text);
void reading_end(struct reading *reading);

/* The diagnostics, sorted: "Y006 4:7, Y002 9:1". */
const char *reading_codes(struct reading *reading);

/* The value under a key of the map, or NULL. */
struct node *value_under(const struct node *map, const char *key);

/* "4:7-4:9" */
const char *span_words(struct reading *reading, struct span span);

#endif
