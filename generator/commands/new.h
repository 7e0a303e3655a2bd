/* What the parts of the command `new` share. */
#ifndef COMMANDS_NEW_H
#define COMMANDS_NEW_H

#include "author/forms.h"
#include "commands/session.h"

/* One call of `new`: what was asked for, as far as it is understood. */
struct wish {
	struct call *call;
	struct build *build;
	struct order order;
	size_t at; /* the operand that is looked at next */
};

/* A new version of a framework: a copy of the last one. */
enum exit_status new_version(struct wish *wish);

/* Says that the file could not be written, for errno; EXIT_MACHINE. */
enum exit_status new_cannot_write(struct call *call, str path);

#endif
