/* schema: JSON Schema of the kinds of files, for editors. */
#include <errno.h>
#include <fcntl.h>

#include "author/schema.h"
#include "base/machine.h"
#include "commands/session.h"
#include "publish/edit.h"
#include "publish/sys.h"
#include "publish/tree.h"
#include "report/words.h"

static const struct option schema_options[] = {
	{"output", "DIR", "writes files into this folder, one for each kind",
		offsetof(struct arguments, output), 'o'},
};

/* --- which kinds --- */

static enum exit_status
list_kinds(struct call *call)
{
	const struct file_kind *kind;

	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++)
		buf_printf(&call->out, "%-16s %s\n", kind->name, kind->pattern);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
no_kind(struct call *call, str name)
{
	const struct file_kind *kind;
	LIST(str) names = {0};

	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++)
		*list_push(call->arena, &names) = str_from(kind->name);
	return misuse_name(call, "kind of file", name,
		str_nearest(name, names.items, names.count),
		"`trust-portal schema` lists them");
}

/* --- writing --- */

static enum exit_status
cannot(struct call *call, const char *what, str where)
{
	int error = errno;

	return machine_failed(call,
		str_printf(call->arena, "cannot %s `%.*s`: %.*s", what,
			STR_ARG(where), STR_ARG(machine_words(error))),
		machine_advice(error, FOR_WRITING));
}

/* The folder that was asked for, made where it is not there; or -1. */
static int
open_output(struct arena *arena, str path)
{
	if (!tree_make_folders(arena, path))
		return -1;
	return sys_open(
		AT_FDCWD, str_z(arena, path), O_RDONLY | O_DIRECTORY, 0);
}

/* One kind, or all of them where it is NULL. */
static enum exit_status
write_kinds(struct call *call, const struct build *build,
	const struct file_kind *only)
{
	str output = call->args.output;
	int folder = open_output(call->arena, output);
	const struct file_kind *kind;
	size_t count = 0;

	if (folder < 0)
		return cannot(call, "write to", output);
	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++) {
		str name = schema_file_name(call->arena, kind);

		if (only != NULL && kind != only)
			continue;
		if (!edit_put(call->arena, folder, name,
			    schema_text(call->arena, &build->portal, kind))) {
			sys_close(folder);
			return cannot(call, "write", name);
		}
		count++;
	}
	sys_close(folder);
	if (!call->args.quiet)
		buf_printf(&call->out, "wrote %zu schema%s to %.*s\n", count,
			words_plural(count), STR_ARG(output));
	return EXIT_NOTHING_WRONG;
}

/* --- the command --- */

static enum exit_status
run_schema(struct call *call)
{
	const struct file_kind *kind = NULL;
	enum exit_status status;
	struct build *build;

	if (call->args.operands.count > 1)
		return misuse(call, "name one kind of file, or none for all");
	if (call->args.operands.count == 1) {
		kind = file_kind_named(call->args.operands.items[0]);
		if (kind == NULL)
			return no_kind(call, call->args.operands.items[0]);
	} else if (call->args.output.p == NULL) {
		return list_kinds(call);
	}
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	status = session_read(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	session_mention_mistakes(call, build, "the schema has the ids that");
	stopwatch_stage(call->watch, "schema");
	if (call->args.output.p != NULL)
		return write_kinds(call, build, kind);
	buf_put(&call->out, schema_text(call->arena, &build->portal, kind));
	return EXIT_NOTHING_WRONG;
}

static const char *
kind_at(size_t index)
{
	const struct file_kind *kind = file_kind_at(index);

	return kind == NULL ? NULL : kind->name;
}

const struct command command_schema = {
	.name = "schema",
	.operands = "[KIND]",
	.summary = "writes JSON Schema of a kind of file, with this portal's "
		   "ids",
	.doc = "Without KIND and without -o it lists the kinds. Editors that "
	       "are given the\nschemas (draft-07) complete keys, words and "
	       "ids, and underline what is wrong.\nOf Markdown files the keys "
	       "at their top are described.",
	.options = {schema_options, COUNT(schema_options)},
	.word = kind_at,
	.run = run_schema,
};
