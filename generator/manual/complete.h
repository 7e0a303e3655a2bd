/*
 * What may follow `trust-portal` on a command line, as the tables have it, for
 * whoever writes it down in the language of a shell.
 */
#ifndef MANUAL_COMPLETE_H
#define MANUAL_COMPLETE_H

#include "commands/command.h"

/* Where the words come from that may stand for a value. */
enum offer {
	OFFER_NOTHING,
	OFFER_WORDS,   /* those of the command's tables */
	OFFER_FOLDERS, /* of the current folder */
	OFFER_FILES,   /* of the portal's */
	OFFER_SCHOOLS,
	OFFER_FRAMEWORKS,
	OFFER_REVISIONS, /* branches and tags of its repository */
	OFFER_COUNT
};

/* What may stand for a value that the help calls "DIR", "SCHOOL"… */
enum offer offer_for(const struct command *command, str value);

/* The words that OFFER_WORDS means here, with spaces between. */
str offer_words(struct arena *arena, const struct command *command, str value);

/*
 * The values in the operands of a command, "SCHOOL" and "CODE" of
 * "SCHOOL|CODE", one a call. False when there is none left.
 */
bool operand_cut(str *operands, str *value);

/* The options of a command, or (without one) those of every command, from 0
   on; NULL at the end. */
const struct option *option_at(const struct command *command, size_t index);

/* A text between single quotes, as every shell reads it; fish too. */
str shell_quoted(struct arena *arena, str text);

#endif
