/* check: everything that is wrong, or what is wrong below some paths. */
#include <fcntl.h>
#include <sys/stat.h>

#include "commands/output.h"
#include "commands/session.h"

static const struct option check_options[] = {
	{"format", "FORMAT", "text (the default) or json",
		offsetof(struct arguments, format), 0, false},
	{"strict", NULL, "takes every warning for an error",
		offsetof(struct arguments, strict), 0, false},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0, false},
	{"only-new", "REV", "", offsetof(struct arguments, output), 0, true},
};

/* `./schools//x/` is `schools/x`, and `.` is everything: the empty slice. */
static str
clean_path(struct arena *arena, str path)
{
	struct buf out = buf_new(arena);
	str part;

	if (str_starts(path, S("/")))
		return path;
	while (str_cut(&path, '/', &part))
		if (part.n > 0 && !str_eq(part, S(".")))
			buf_printf(&out, "%s%.*s", out.n > 0 ? "/" : "",
				STR_ARG(part));
	return buf_str(&out);
}

static bool
is_below(str path, str folder)
{
	return folder.n == 0 || str_eq(path, folder) ||
	       (str_starts(path, folder) && path.p[folder.n] == '/');
}

/* Does it begin at the system's root, or climb? */
static bool
is_outside(str path)
{
	str part;

	if (path.n > 0 && path.p[0] == '/')
		return true;
	while (str_cut(&path, '/', &part))
		if (str_eq(part, S("..")))
			return true;
	return false;
}

/* Every path must be there; `args.operands` come out clean. */
static bool
check_paths(struct call *call, int root)
{
	struct stat unused;

	for (size_t i = 0; i < call->args.operands.count; i++) {
		str *path = &call->args.operands.items[i];

		*path = clean_path(call->arena, *path);
		if (is_outside(*path)) {
			misuse(call,
				"name `%.*s` by its path below the "
				"portal's folder",
				STR_ARG(*path));
			return false;
		}
		if (path->n > 0 && fstatat(root, str_z(call->arena, *path),
					   &unused, AT_SYMLINK_NOFOLLOW) != 0) {
			misuse(call, "there is no `%.*s` in the portal",
				STR_ARG(*path));
			return false;
		}
	}
	return true;
}

static bool
is_wanted(const struct call *call, const struct diagnostic *d)
{
	if (call->args.operands.count == 0)
		return true;
	for (size_t i = 0; i < call->args.operands.count; i++) {
		str folder = call->args.operands.items[i];

		if (span_is_set(d->span)
				? is_below(d->span.source->path, folder)
				: folder.n == 0)
			return true;
	}
	return false;
}

static void
filter(const struct call *call, struct account *account)
{
	size_t kept = 0;

	for (size_t i = 0; i < account->shown.count; i++)
		if (is_wanted(call, account->shown.items[i]))
			account->shown.items[kept++] = account->shown.items[i];
	account->shown.count = kept;
}

static enum exit_status
show(struct call *call, const struct account *account)
{
	struct page_of_text page = {
		&call->out, output_colour(1, call->args.no_color)};
	bool silent = call->args.quiet && account->shown.count == 0;

	if (str_eq(call->args.format, S("json"))) {
		account_json(&call->out, account);
	} else if (!silent) {
		account_text(&page, account);
		account_summary(&call->out, account);
	}
	return account_count(account, SEVERITY_ERROR) > 0 ? EXIT_MISTAKES
							  : EXIT_NOTHING_WRONG;
}

static enum exit_status
run_check(struct call *call)
{
	static const char *const formats[] = {"text", "json", NULL};
	enum exit_status status;
	struct account *account;
	struct build *build;

	if (!session_format(call, formats))
		return EXIT_MISUSE;
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	if (!check_paths(call, build->root))
		return EXIT_MISUSE;
	status = session_check(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	account = session_account(call, build);
	filter(call, account);
	return show(call, account);
}

const struct command command_check = {
	.name = "check",
	.operands = "[PATH…]",
	.summary = "finds every mistake in the files, writes nothing",
	.doc = "With paths, shows only what is wrong in these files and "
	       "folders.",
	.options = {check_options, COUNT(check_options)},
	.run = run_check,
};
