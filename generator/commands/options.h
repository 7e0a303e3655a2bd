/*
 * Options of the command line: tables of what each command takes, and one
 * parser for all. Long options take their value as `--as-of DATE` or
 * `--as-of=DATE`, the two short ones as `-C DIR` or `-CDIR`.
 */
#ifndef COMMANDS_OPTIONS_H
#define COMMANDS_OPTIONS_H

#include "base/list.h"
#include "base/str.h"

/* What was asked for; a text that was not given has a NULL pointer. */
struct arguments {
	bool help, version, no_color, quiet, timings, strict, all_audiences,
		print;
	str folder, output, as_of, jobs, format, framework, audience,
		dump_context, only_new, trust;
	LIST(str) operands;
};

struct option {
	const char *name;  /* without its hyphens */
	const char *value; /* "DATE"; NULL of a flag */
	const char *doc;
	size_t offset; /* in struct arguments: a bool, or a str with a value */
	char letter;   /* 'o' for -o, or 0 */
};

struct options {
	const struct option *items;
	size_t count;
};

/* --help, --version, -C and what else every command takes. */
extern const struct options global_options;

/*
 * Reads the words from `*at` up to the NULL that ends them. Without `own`
 * options there is no command yet: it stops at the first operand, which names
 * it. The empty slice, or what is wrong, as a sentence without full stop.
 */
str options_parse(struct arena *arena, const struct options *own,
	struct arguments *args, char **words, int *at);

#endif
