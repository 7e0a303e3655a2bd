/*
 * git, run in the portal's folder: it reads, and does nothing else. What the
 * repository's configuration would have it run (a monitor, hooks, filters,
 * transports that fetch what is missing) it does not run; and which repository
 * it looks at follows from the folder, not from the environment.
 */
#ifndef HISTORY_GIT_H
#define HISTORY_GIT_H

#include "base/buf.h"

/* Why a revision could not be read: a sentence, and advice or nothing. */
struct history_failure {
	bool misuse; /* of the command; else the machine would not */
	str sentence;
	str advice;
};

struct git {
	struct arena *arena;
	int folder; /* open: the portal's */
	const char *program;
	const char *const *environment;
	struct history_failure *failure;
};

enum { GIT_WORDS_MOST = 8 };

/* What is asked of it. */
struct git_request {
	const char *words[GIT_WORDS_MOST]; /* after `git`; the rest NULL */
	str input;
	size_t most;   /* bytes that it may answer */
	bool may_fail; /* that it says no is an answer */
};

/* Looks for the program. False, and `failure`, where there is none. */
bool git_open(struct git *git, struct arena *arena, int folder,
	struct history_failure *failure);

/*
 * Asks, and appends the answer to `out`. False where git did not do it, with
 * `failure` set but where the request may fail and git just said no.
 */
bool git_ask(
	struct git *git, const struct git_request *request, struct buf *out);

/* Fills `failure`; returns false. */
bool git_misused(struct git *git, str sentence, str advice);
bool git_failed(struct git *git, str sentence, str advice);

#endif
