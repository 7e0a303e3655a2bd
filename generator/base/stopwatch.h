/*
 * How long each step takes, for --timings. A NULL watch is off: every function
 * takes one and does nothing, so that who is timed need not ask. What it
 * measures reaches standard error and nothing else.
 */
#ifndef BASE_STOPWATCH_H
#define BASE_STOPWATCH_H

#include "base/buf.h"

struct stopwatch;

/* What is timed by the piece, whatever the stage. */
enum timed { TIMED_PAGES, TIMED_TEMPLATES, TIMED_CHECKS, TIMED_COUNT };

struct stopwatch *stopwatch_new(struct arena *arena);

/*
 * Ends the stage before and begins the one of this name, which must live as
 * long as the watch; NULL only ends. For one thread.
 */
void stopwatch_stage(struct stopwatch *watch, const char *name);

/* The time that this thread has used, for stopwatch_lap(). */
uint64_t stopwatch_begin(const struct stopwatch *watch);

/*
 * Adds what this thread has used since `begun` to the piece of this name.
 * `where` says which one of them it was ("schools/x/plan.html"), and is kept
 * for the longest. Several threads may call it at once.
 */
void stopwatch_lap(struct stopwatch *watch, enum timed timed, str name,
	uint64_t begun, str where);

/* The stages, and of each kind of piece those that took longest. */
void stopwatch_report(const struct stopwatch *watch, struct buf *out);

#endif
