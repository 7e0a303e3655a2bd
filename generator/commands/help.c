#include "commands/help.h"

static void
put_option(struct buf *out, const struct option *option)
{
	struct buf left = buf_new(out->arena);

	if (option->letter != 0)
		buf_printf(&left, "-%c, ", option->letter);
	buf_printf(&left, "--%s", option->name);
	if (option->value != NULL)
		buf_printf(&left, " %s", option->value);
	buf_printf(out, "  %-24.*s %s\n", STR_ARG(buf_str(&left)), option->doc);
}

static void
put_options(struct buf *out, const char *heading, const struct options *options)
{
	if (options->count == 0)
		return;
	buf_printf(out, "\n%s\n", heading);
	for (size_t i = 0; i < options->count; i++)
		put_option(out, &options->items[i]);
}

void
help_program(struct buf *out)
{
	const struct command *command;
	const char *meaning;

	buf_put_z(out, "usage: trust-portal [-C DIR] COMMAND [OPTIONS]\n\n"
		       "Checks a trust's improvement files against its "
		       "framework and publishes them.\n\ncommands\n");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++)
		buf_printf(
			out, "  %-24s %s\n", command->name, command->summary);
	put_options(out, "options of every command", &global_options);
	buf_put_z(out, "\nexit status\n");
	for (size_t i = 0; (meaning = exit_status_meaning(i)) != NULL; i++)
		buf_printf(out, "  %-24zu %s\n", i, meaning);
	buf_put_z(
		out, "\n`trust-portal COMMAND --help` says more about one.\n");
}

void
help_command(struct buf *out, const struct command *command)
{
	buf_printf(out, "usage: trust-portal %s [OPTIONS]%s%s\n\n%s.\n",
		command->name, *command->operands ? " " : "", command->operands,
		command->summary);
	if (*command->doc)
		buf_printf(out, "\n%s\n", command->doc);
	put_options(out, "options", &command->options);
	put_options(out, "options of every command", &global_options);
}
