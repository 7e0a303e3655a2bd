/* Completion for fish: a `complete` for each word, after helpers.fish. */
#include "manual/complete.h"
#include "manual/manual.h"

#define COMPLETE "complete -c trust-portal"

/* ` -a '…'`: what completes a value. */
static void
put_offer(struct buf *out, const struct command *command, str value)
{
	static const char *const functions[OFFER_COUNT] = {
		[OFFER_FOLDERS] = "(__trust_portal_folders)",
		[OFFER_FILES] = "(__trust_portal_files)",
		[OFFER_SCHOOLS] = "(__trust_portal_schools)",
		[OFFER_FRAMEWORKS] = "(__trust_portal_frameworks)",
		[OFFER_REVISIONS] = "(__trust_portal_revisions)",
	};
	enum offer offer = offer_for(command, value);
	str words;

	if (offer == OFFER_WORDS) {
		words = offer_words(out->arena, command, value);
		buf_printf(out, " -a '%.*s'", STR_ARG(words));
	} else if (offer != OFFER_NOTHING) {
		buf_printf(out, " -a '%s'", functions[offer]);
	}
}

static void
put_condition(struct buf *out, const struct command *command)
{
	if (command != NULL)
		buf_printf(out, " -n '__trust_portal_in %s'", command->name);
}

static void
put_options(struct buf *out, const struct command *command)
{
	const struct option *option;

	for (size_t i = 0; (option = option_at(command, i)) != NULL; i++) {
		buf_put_z(out, COMPLETE);
		put_condition(out, command);
		buf_printf(out, " -l %s", option->name);
		if (option->letter != 0)
			buf_printf(out, " -s %c", option->letter);
		if (option->value != NULL) {
			buf_put_z(out, " -x");
			put_offer(out, command, str_from(option->value));
		}
		buf_printf(out, " -d %.*s\n",
			STR_ARG(shell_quoted(
				out->arena, str_from(option->doc))));
	}
}

static void
put_operands(struct buf *out, const struct command *command)
{
	str operands = str_from(command->operands), value;

	while (operand_cut(&operands, &value)) {
		if (offer_for(command, value) == OFFER_NOTHING)
			continue;
		buf_put_z(out, COMPLETE);
		put_condition(out, command);
		put_offer(out, command, value);
		buf_put_char(out, '\n');
	}
}

void
complete_in_fish(struct buf *out)
{
	const struct command *command;

	buf_put_char(out, '\n');
	put_options(out, NULL);
	for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
		buf_printf(out,
			COMPLETE " -n '__trust_portal_in \"\"' -a %s -d %.*s\n",
			command->name,
			STR_ARG(shell_quoted(
				out->arena, str_from(command->summary))));
		put_options(out, command);
		put_operands(out, command);
	}
}
