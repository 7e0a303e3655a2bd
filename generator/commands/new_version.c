/* new framework: a version that begins as a copy of the last one. */
#include <errno.h>

#include "author/hints.h"
#include "author/revise.h"
#include "base/fs.h"
#include "base/path.h"
#include "commands/new.h"
#include "load/limits.h"
#include "publish/edit.h"

#define MAIN_FILE "framework.yaml"

/* Versions are sorted by the day from which they are in force. */
static const struct framework *
last_version(const struct portal *portal, str id)
{
	const struct framework *last = NULL;

	for (size_t i = 0; i < portal->frameworks.count; i++)
		if (str_eq(portal->frameworks.items[i]->id.s, id))
			last = portal->frameworks.items[i];
	return last;
}

/* "3.0" after "2.0"; empty where it does not begin with a number. */
static str
version_after(struct arena *arena, str version)
{
	size_t digits = 0;
	unsigned number = 0;

	while (digits < version.n && digits < 6 &&
		char_is_digit(version.p[digits]))
		number = number * 10 + (unsigned)(version.p[digits++] - '0');
	if (digits == 0)
		return (str){0};
	return str_printf(arena, "%u%.*s", number + 1,
		STR_ARG(str_sub(version, digits, version.n)));
}

static bool
is_folder_name(str version)
{
	for (size_t i = 0; i < version.n; i++)
		if (!char_is_digit(version.p[i]) && version.p[i] != '-' &&
			version.p[i] != '.' &&
			!(version.p[i] >= 'a' && version.p[i] <= 'z'))
			return false;
	return version.n > 0 && version.p[0] != '.';
}

/* Which framework, and which version of it. */
static enum exit_status
understand(struct wish *wish, const struct framework **from, str *version)
{
	struct call *call = wish->call;
	const struct portal *portal = wish->order.portal;
	const struct scope scope = {.portal = portal};
	size_t count = call->args.operands.count;
	const str *words = call->args.operands.items;
	str names = hint_names(call->arena, &scope, REFS(REF_FRAMEWORK));

	if (count < 2)
		return misuse(call, "name the framework: %.*s", STR_ARG(names));
	if (count > 3)
		return misuse(
			call, "`%.*s` is one word too many", STR_ARG(words[3]));
	*from = last_version(portal, words[1]);
	if (*from == NULL)
		return misuse_name(call, "framework", words[1],
			portal_nearest(&scope, REFS(REF_FRAMEWORK), words[1]),
			str_z(call->arena,
				STR_JOIN(call->arena, S("choose "), names)));
	*version = count == 3 ? words[2]
			      : version_after(call->arena, (*from)->version.s);
	if (is_folder_name(*version))
		return EXIT_NOTHING_WRONG;
	if (count < 3)
		return misuse(call,
			"say which version it is to be, after "
			"`%.*s`",
			STR_ARG((*from)->version.s));
	return misuse(call, "`%.*s` is no version; one is written as 2 or 2.1",
		STR_ARG(*version));
}

/* From when it is in force is for people to say. */
static str
revised(struct arena *arena, str text, str version)
{
	str quoted = STR_JOIN(arena, S("\""), version, S("\""));

	text = revise_key(arena, text, S("version"), quoted);
	text = revise_key(arena, text, S("effective"), S(""));
	return revise_key(arena, text, S("until"), S(""));
}

/* A file of the version that is copied; the path of it below its folder. */
struct copy {
	struct wish *wish;
	str from, to; /* folders, with their slashes */
	str version;
};

static bool
read_copied(struct copy *copy, str path, str *text)
{
	struct arena *arena = copy->wish->call->arena;

	if (fs_read(arena, copy->wish->build->root, path,
		    (size_t)LIMIT_FILE_BYTES, text) != FS_OK)
		return false;
	if (str_eq(str_sub(path, copy->from.n, path.n), S(MAIN_FILE)))
		*text = revised(arena, *text, copy->version);
	return true;
}

static enum exit_status
copy_file(struct copy *copy, str path)
{
	struct arena *arena = copy->wish->call->arena;
	str to = STR_JOIN(arena, copy->to, str_sub(path, copy->from.n, path.n));
	str text = {0};

	/* What is no plain file has been reported by whoever reads them. */
	if (!read_copied(copy, path, &text))
		return EXIT_NOTHING_WRONG;
	if (edit_create(arena, copy->wish->build->root.folder, to, text))
		return EXIT_NOTHING_WRONG;
	return new_cannot_write(copy->wish->call, to);
}

static void
tell(struct copy *copy, const struct framework *from)
{
	struct call *call = copy->wish->call;

	if (call->args.quiet)
		return;
	buf_printf(&call->out,
		"copied %.*s to %.*s\n"
		"Fill in `effective` in its " MAIN_FILE
		", the day from which it is in force; %s.\n"
		"Then change what the policy changes: policy.md first, then "
		"criteria, duties and tests.\n"
		"`trust-portal check` then says whether anything is missing.\n",
		STR_ARG(copy->from), STR_ARG(copy->to),
		IS_SET(from->until) ? "`until` too, or take it out"
				    : "give the old one an `until` of the day "
				      "before, if it is to end");
}

static enum exit_status
copy_all(struct copy *copy, const struct framework *from)
{
	struct arena *arena = copy->wish->call->arena;
	struct build *build = copy->wish->build;
	struct fs_listing files = {0};
	enum exit_status status = EXIT_NOTHING_WRONG;

	if (edit_is_taken(arena, build->root.folder,
		    str_sub(copy->to, 0, copy->to.n - 1)))
		return misuse(copy->wish->call,
			"there is `%.*s` already; nothing was changed",
			STR_ARG(copy->to));
	if (fs_walk(arena, build->root,
		    str_sub(copy->from, 0, copy->from.n - 1), &files) != FS_OK)
		return new_cannot_write(copy->wish->call, copy->to);
	for (size_t i = 0; i < files.entries.count; i++)
		if (files.entries.items[i].kind == FS_FILE &&
			status == EXIT_NOTHING_WRONG)
			status = copy_file(copy, files.entries.items[i].path);
	if (status == EXIT_NOTHING_WRONG)
		tell(copy, from);
	return status;
}

enum exit_status
new_version(struct wish *wish)
{
	struct copy copy = {.wish = wish};
	const struct framework *from = NULL;
	enum exit_status status = understand(wish, &from, &copy.version);
	struct arena *arena = wish->call->arena;
	str text = {0};

	if (status != EXIT_NOTHING_WRONG)
		return status;
	copy.from = path_folder(from->source->path);
	copy.to = STR_JOIN(arena, S("content/frameworks/"), from->id.s, S("/"),
		copy.version, S("/"));
	if (!wish->call->args.print)
		return copy_all(&copy, from);
	if (read_copied(&copy, from->source->path, &text))
		buf_put(&wish->call->out, text);
	return EXIT_NOTHING_WRONG;
}
