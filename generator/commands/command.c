#include "commands/command.h"

#include "commands/help.h"
#include "commands/output.h"
#include "report/ink.h"
#include "version.h"

/* Part of the design (cli.md), not of this version. */
static const char *const later[] = {
	"status", "import", "serve", "format", "upgrade"};

static const struct command *const commands[] = {
	&command_build,
	&command_check,
	&command_diff,
	&command_explain,
	&command_verify,
	&command_schema,
	&command_new,
	&command_init,
};

static const char *const meanings[] = {
	[EXIT_NOTHING_WRONG] = "nothing is wrong",
	[EXIT_MISTAKES] = "the files have errors (with --strict, or warnings)",
	[EXIT_MISUSE] = "the command was used wrongly",
	[EXIT_MACHINE] =
		"the machine failed: something could not be read or written",
};

const struct command *
command_at(size_t index)
{
	return index < COUNT(commands) ? commands[index] : NULL;
}

const char *
exit_status_meaning(size_t status)
{
	return status < COUNT(meanings) ? meanings[status] : NULL;
}

static void
put_name(struct call *call)
{
	buf_put_z(&call->err, "trust-portal");
	if (call->command != NULL)
		buf_printf(&call->err, " %s", call->command->name);
	buf_put_z(&call->err, ": ");
}

enum exit_status
misuse(struct call *call, const char *format, ...)
{
	struct buf text = buf_new(call->arena);
	va_list args;

	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	put_name(call);
	ink_visible(&call->err, buf_str(&text));
	buf_put_char(&call->err, '\n');
	return EXIT_MISUSE;
}

enum exit_status
misuse_name(struct call *call, const char *what, str name, str near,
	const char *otherwise)
{
	if (near.n > 0)
		return misuse(call,
			"there is no %s `%.*s`; did you mean `%.*s`?", what,
			STR_ARG(name), STR_ARG(near));
	return misuse(call, "there is no %s `%.*s`%s%s", what, STR_ARG(name),
		*otherwise == '\0' ? "" : "; ", otherwise);
}

enum exit_status
machine_failed(struct call *call, str sentence, str advice)
{
	put_name(call);
	ink_visible(&call->err, sentence);
	buf_put_char(&call->err, '\n');
	if (advice.n > 0) {
		put_name(call);
		ink_visible(&call->err, advice);
		buf_put_char(&call->err, '\n');
	}
	return EXIT_MACHINE;
}

static const struct command *
find_command(str name)
{
	for (size_t i = 0; i < COUNT(commands); i++)
		if (str_eq_z(name, commands[i]->name))
			return commands[i];
	return NULL;
}

static enum exit_status
no_command(struct call *call, str name)
{
	str names[COUNT(commands)];

	for (size_t i = 0; i < COUNT(later); i++)
		if (str_eq_z(name, later[i]))
			return misuse(call, "`%s` is not in this version yet",
				later[i]);
	for (size_t i = 0; i < COUNT(commands); i++)
		names[i] = str_from(commands[i]->name);
	return misuse_name(call, "command", name,
		str_nearest(name, names, COUNT(names)),
		"`trust-portal --help` lists them");
}

static enum exit_status
run_command(struct call *call)
{
	enum exit_status status;

	if (call->args.timings)
		call->watch = stopwatch_new(call->arena);
	status = call->command->run(call);
	stopwatch_stage(call->watch, NULL);
	stopwatch_report(call->watch, &call->err);
	return status;
}

static enum exit_status
run(struct call *call)
{
	if (call->args.version) {
		buf_put_z(
			&call->out, "trust-portal " TRUST_PORTAL_VERSION "\n");
		return EXIT_NOTHING_WRONG;
	}
	if (call->args.help && call->command == NULL) {
		help_program(&call->out);
		return EXIT_NOTHING_WRONG;
	}
	if (call->args.help) {
		help_command(&call->out, call->command);
		return EXIT_NOTHING_WRONG;
	}
	if (call->command == NULL) {
		help_program(&call->err);
		return EXIT_MISUSE;
	}
	return run_command(call);
}

static enum exit_status
parse_and_run(struct call *call, char **words)
{
	int at = words[0] == NULL ? 0 : 1;
	str wrong = options_parse(call->arena, NULL, &call->args, words, &at);
	str name;

	if (wrong.n > 0)
		return misuse(call, "%.*s", STR_ARG(wrong));
	if (words[at] == NULL || call->args.help || call->args.version)
		return run(call);
	name = str_from(words[at++]);
	call->command = find_command(name);
	if (call->command == NULL)
		return no_command(call, name);
	wrong = options_parse(
		call->arena, &call->command->options, &call->args, words, &at);
	if (wrong.n == 0)
		return run(call);
	misuse(call, "%.*s", STR_ARG(wrong));
	buf_printf(&call->err, "Try `trust-portal %s --help`.\n",
		call->command->name);
	return EXIT_MISUSE;
}

int
command_main(char **words)
{
	struct call call = {.arena = arena_new()};
	enum exit_status status;

	output_guard();
	call.out = buf_new(call.arena);
	call.err = buf_new(call.arena);
	status = parse_and_run(&call, words);
	if (!output_finish(&call.out, &call.err))
		status = EXIT_MACHINE;
	arena_free(call.arena);
	return (int)status;
}
