/*
 * Subcommands: a table of them, and what each is called with. A command
 * writes into buffers; they are written out, and checked, when it is done.
 */
#ifndef COMMANDS_COMMAND_H
#define COMMANDS_COMMAND_H

#include "base/stopwatch.h"
#include "commands/options.h"

/* Exit statuses (cli.md). */
enum exit_status {
	EXIT_NOTHING_WRONG = 0,
	EXIT_MISTAKES = 1, /* errors in the files */
	EXIT_MISUSE = 2,   /* wrong use of the command */
	EXIT_MACHINE = 3   /* the machine would not: cannot read, write… */
};

struct command;

/* One run of the program. */
struct call {
	struct arena *arena;
	const struct command *command;
	struct arguments args;
	struct buf out, err;     /* to standard output and standard error */
	struct stopwatch *watch; /* of --timings; NULL without */
};

struct command {
	const char *name;
	const char *operands; /* "[PATH…]", for the help; may be empty */
	const char *summary;
	const char *doc; /* more of it; may be empty */
	struct options options;
	const char *const *formats; /* of --format, NULL ends; or NULL */
	/* What else than names of the portal's may be its operand, from 0 on;
	   NULL at the end. Or NULL. */
	const char *(*word)(size_t index);
	enum exit_status (*run)(struct call *call);
};

extern const struct command command_build, command_check, command_diff,
	command_explain, command_init, command_new, command_schema,
	command_verify;

/* The commands in the order of the help, from 0 on; NULL at the end. */
const struct command *command_at(size_t index);

/* What an exit status means, without full stop; NULL where there is none. */
const char *exit_status_meaning(size_t status);

/* Runs what the command line says; returns the exit status. */
int command_main(char **words);

/* Says on standard error what is wrong with the command line; EXIT_MISUSE. */
enum exit_status misuse(struct call *call, const char *format, ...)
	PRINTF_LIKE(2, 3);

/*
 * The same of a name: that there is no `what` of it, and which is nearest or
 * (where `near` is empty) `otherwise`, which may be empty too.
 */
enum exit_status misuse_name(struct call *call, const char *what, str name,
	str near, const char *otherwise);

/* Says what the machine would not do, and advice (or none); EXIT_MACHINE. */
enum exit_status machine_failed(struct call *call, str sentence, str advice);

#endif
