/*
 * Completion for bash: functions of cases, which those of helpers.bash ask what
 * may stand at a place.
 */
#include "manual/complete.h"
#include "manual/manual.h"

static void
put_offer(struct buf *out, const struct command *command, str value)
{
	static const char *const functions[OFFER_COUNT] = {
		[OFFER_FOLDERS] = "_trust_portal_folders",
		[OFFER_FILES] = "_trust_portal_files",
		[OFFER_SCHOOLS] = "_trust_portal_schools",
		[OFFER_FRAMEWORKS] = "_trust_portal_frameworks",
		[OFFER_REVISIONS] = "_trust_portal_revisions",
	};
	enum offer offer = offer_for(command, value);
	str words;

	if (offer == OFFER_WORDS) {
		words = offer_words(out->arena, command, value);
		buf_printf(out, "\t\t_trust_portal_words '%.*s'\n",
			STR_ARG(words));
	} else if (offer != OFFER_NOTHING) {
		buf_printf(out, "\t\t%s\n", functions[offer]);
	}
}

/* Of `-o DIR` of build: `build\ -o | build\ --output)`. */
static void
put_values(struct buf *out, const struct command *command)
{
	const char *name = command == NULL ? "*" : command->name;
	const struct option *option;

	for (size_t i = 0; (option = option_at(command, i)) != NULL; i++) {
		if (option->value == NULL)
			continue;
		buf_put_char(out, '\t');
		if (option->letter != 0)
			buf_printf(out, "%s\\ -%c | ", name, option->letter);
		buf_printf(out, "%s\\ --%s)\n", name, option->name);
		put_offer(out, command, str_from(option->value));
		buf_put_z(out, "\t\t;;\n");
	}
}

static void
put_value_function(struct buf *out)
{
	const struct command *command;

	buf_put_z(out, "# The value of an option; false of whatever takes "
		       "none.\n_trust_portal_value() {\n\tcase $1 in\n");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++)
		put_values(out, command);
	put_values(out, NULL);
	buf_put_z(out, "\t*) return 1 ;;\n\tesac\n}\n\n");
}

static void
put_names(struct buf *out, const struct command *command)
{
	const struct option *option;

	for (size_t i = 0; (option = option_at(command, i)) != NULL; i++)
		buf_printf(out, "%s--%s", i == 0 ? "" : " ", option->name);
}

static void
put_option_function(struct buf *out)
{
	const struct command *command;

	buf_put_z(out, "_trust_portal_options() {\n\tcase $1 in\n");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
		buf_printf(out, "\t%s) _trust_portal_words '", command->name);
		put_names(out, command);
		buf_put_z(out, "' ;;\n");
	}
	buf_put_z(out, "\tesac\n\t_trust_portal_words '");
	put_names(out, NULL);
	buf_put_z(out, "'\n}\n\n");
}

static void
put_operand_function(struct buf *out)
{
	const struct command *command;
	str operands, value;

	buf_put_z(out, "_trust_portal_operand() {\n\tcase $1 in\n"
		       "\t'') _trust_portal_words '");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++)
		buf_printf(out, "%s%s", i == 0 ? "" : " ", command->name);
	buf_put_z(out, "' ;;\n");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
		operands = str_from(command->operands);
		buf_printf(out, "\t%s)\n", command->name);
		while (operand_cut(&operands, &value))
			put_offer(out, command, value);
		buf_put_z(out, "\t\t;;\n");
	}
	buf_put_z(out, "\tesac\n}\n\n");
}

void
complete_in_bash(struct buf *out)
{
	put_value_function(out);
	put_option_function(out);
	put_operand_function(out);
}
