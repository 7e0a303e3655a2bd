/* What the commands begin with: the portal read and checked. */
#ifndef COMMANDS_SESSION_H
#define COMMANDS_SESSION_H

#include "build.h"
#include "commands/command.h"
#include "report/diagnostics.h"

/*
 * Opens the portal's folder and works out the day. NULL, and `status`, where
 * that fails.
 */
struct build *session_open(struct call *call, enum exit_status *status);

/* Reads, and checks nothing; EXIT_NOTHING_WRONG unless the machine failed. */
enum exit_status session_read(struct call *call, struct build *build);

/* Reads and checks; EXIT_NOTHING_WRONG unless the machine failed. */
enum exit_status session_check(struct call *call, struct build *build);

/*
 * The portal as it was in a revision, which is not read yet: of the same day,
 * threads and strictness as `now`. NULL, and `status`, where git or the
 * machine would not.
 */
struct build *session_revision(struct call *call, const struct build *now,
	str revision, enum exit_status *status);

/* Is there a portal in the build's folder at all: its first file? */
bool session_is_portal(const struct build *build);

/* Ends the build; all its diagnostics, ready to be shown. */
struct account *session_account(struct call *call, struct build *build);

/* Is this a word of the list (which ends in NULL)? Else says so: misuse. */
bool session_format(struct call *call, const char *const *formats);

#endif
