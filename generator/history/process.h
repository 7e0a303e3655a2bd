/*
 * Another program, run to its end: what it is given and what it says. There is
 * no shell, no search for the program, and no word that was not written here.
 */
#ifndef HISTORY_PROCESS_H
#define HISTORY_PROCESS_H

#include "base/buf.h"

struct process {
	const char *const *words;       /* its path first; ends in NULL */
	const char *const *environment; /* all of it; ends in NULL */
	int folder;                     /* open: where it runs */
	str input;                      /* to its standard input */
	size_t most;                    /* bytes that it may say */
};

enum process_end {
	PROCESS_DONE,     /* `number`: its exit status */
	PROCESS_KILLED,   /* `number`: the signal */
	PROCESS_TOO_MUCH, /* it said more than it may, and was ended */
	PROCESS_FAILED    /* it could not be run or heard; `number`: errno */
};

struct process_result {
	enum process_end end;
	int number;
	struct buf out; /* the caller makes it, with room for what is awaited */
	str err;        /* the beginning of what it said to standard error */
};

/*
 * Runs it, feeding and hearing it at once, so that neither waits for the
 * other. `result->out` is a buffer to append to; `result->err` is the
 * arena's. The program is gone when this returns.
 */
void process_run(struct arena *arena, const struct process *process,
	struct process_result *result);

#endif
