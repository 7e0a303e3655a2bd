/* Completion for zsh: specifications for `_arguments`, after helpers.zsh. */
#include "manual/complete.h"
#include "manual/manual.h"

/* In an explanation a bracket ends it, and a colon the specification. */
static str
explanation(struct arena *arena, const char *doc)
{
	struct buf out = buf_new(arena);

	for (; *doc != '\0'; doc++) {
		if (*doc == '[' || *doc == ']' || *doc == ':' || *doc == '\\')
			buf_put_char(&out, '\\');
		buf_put_char(&out, *doc);
	}
	return buf_str(&out);
}

/* What completes a value: a function, or `(WORD WORD)`. */
static void
put_offer(struct buf *out, const struct command *command, str value)
{
	static const char *const actions[OFFER_COUNT] = {
		[OFFER_NOTHING] = " ",
		[OFFER_FOLDERS] = "_trust_portal_folders",
		[OFFER_FILES] = "_trust_portal_files",
		[OFFER_SCHOOLS] = "_trust_portal_schools",
		[OFFER_FRAMEWORKS] = "_trust_portal_frameworks",
		[OFFER_REVISIONS] = "_trust_portal_revisions",
	};
	enum offer offer = offer_for(command, value);
	str words;

	if (offer != OFFER_WORDS) {
		buf_put_z(out, actions[offer]);
		return;
	}
	words = offer_words(out->arena, command, value);
	buf_printf(out, "(%.*s)", STR_ARG(words));
}

/* '(-o --output)'-o+'[doc]:DIR:action', and the same with --output= */
static void
put_option(struct buf *out, const struct command *command,
	const struct option *option)
{
	struct arena *arena = out->arena;
	struct buf rest = buf_new(arena), both = buf_new(arena);
	bool value = option->value != NULL;
	str quoted;

	buf_printf(&rest, "[%.*s]", STR_ARG(explanation(arena, option->doc)));
	if (value) {
		buf_printf(&rest, ":%s:", option->value);
		put_offer(&rest, command, str_from(option->value));
	}
	quoted = shell_quoted(arena, buf_str(&rest));
	if (option->letter != 0) {
		buf_printf(&both, "'(-%c --%s)'", option->letter, option->name);
		buf_printf(out, "\t\t\t%.*s-%c%s%.*s\n",
			STR_ARG(buf_str(&both)), option->letter,
			value ? "+" : "", STR_ARG(quoted));
	}
	buf_printf(out, "\t\t\t%.*s--%s%s%.*s\n", STR_ARG(buf_str(&both)),
		option->name, value ? "=" : "", STR_ARG(quoted));
}

static void
put_options(struct buf *out, const struct command *command)
{
	const struct option *option;

	for (size_t i = 0; (option = option_at(command, i)) != NULL; i++)
		put_option(out, command, option);
}

/* Any operand may be what any of them may. */
static void
put_operands(struct buf *out, const struct command *command)
{
	str operands = str_from(command->operands), value;
	enum offer offer;

	if (operands.n == 0)
		return;
	buf_put_z(out, "\t\t\t'*: : _alternative");
	while (operand_cut(&operands, &value)) {
		offer = offer_for(command, value);
		if (offer == OFFER_NOTHING)
			continue;
		buf_printf(out, " \"%.*s\\:%.*s\\:", STR_ARG(value),
			STR_ARG(value));
		put_offer(out, command, value);
		buf_put_char(out, '"');
	}
	buf_put_z(out, "'\n");
}

static void
put_case(struct buf *out, const struct command *command)
{
	buf_printf(out, "\t%s)\n\t\tspecs+=(\n", command->name);
	put_options(out, command);
	put_operands(out, command);
	buf_put_z(out, "\t\t)\n\t\t;;\n");
}

static void
put_commands(struct buf *out)
{
	const struct command *command;

	buf_put_z(out, "\n_trust_portal_commands() {\n\tlocal -a commands=(\n");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
		str line = str_printf(
			out->arena, "%s:%s", command->name, command->summary);

		buf_printf(out, "\t\t%.*s\n",
			STR_ARG(shell_quoted(out->arena, line)));
	}
	buf_put_z(out, "\t)\n\n\t_describe command commands\n}\n");
}

void
complete_in_zsh(struct buf *out)
{
	const struct command *command;

	put_commands(out);
	buf_put_z(out, "\n_trust_portal_specs() {\n\tspecs=(\n");
	put_options(out, NULL);
	buf_put_z(out, "\t)\n\n\tcase $1 in\n");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++)
		put_case(out, command);
	buf_put_z(out, "\tesac\n}\n\n_trust_portal \"$@\"\n");
}
