/* What `--help` says, made from the tables of commands and options. */
#ifndef COMMANDS_HELP_H
#define COMMANDS_HELP_H

#include "commands/command.h"

/* Of the whole program. */
void help_program(struct buf *out);

/* Of one command. */
void help_command(struct buf *out, const struct command *command);

#endif
