/* What the files of the preloaded library share; inject.c says what it does. */
#ifndef INJECT_H
#define INJECT_H

#include <stdbool.h>

enum kind {
	OPEN,
	READ,
	WRITE,
	CLOSE,
	STAT,
	READDIR,
	MKDIR,
	LINK,
	UNLINK,
	RENAME,
	CHMOD,
	FLOCK,
	SYNCFS,
	FSYNC,
	SPAWN, /* another program: pipes to it, and waiting for it */
	POLL,
	PRINT, /* a write to the standard streams */
	ALLOC,
	ANY
};

/* The function that would have been called without this library. */
void *inject_next(const char *name);

#define NEXT(function)                                                         \
	(__extension__((__typeof__(function) *)inject_next(#function)))

/* One line of the log: the call, a path, and what is said of it besides. */
void inject_note(
	const char *call, int folder, const char *path, const char *more);

/*
 * Is this call to go wrong? Then errno is set; a signal is sent here, and the
 * call is made if the process is still there.
 */
bool inject_strikes(enum kind kind);

#endif
