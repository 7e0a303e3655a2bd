/* check: everything that is wrong, or what is wrong below some paths. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/machine.h"
#include "base/path.h"
#include "commands/output.h"
#include "commands/session.h"
#include "report/novelty.h"

/* GitHub refuses a summary of more than a mebibyte. */
#define SUMMARY_BYTES ((size_t)1000 * 1000)

static const struct option check_options[] = {
	{"format", "FORMAT", "text, json, sarif, github, gitlab or junit",
		offsetof(struct arguments, format), 0},
	{"strict", NULL, "takes every warning for an error",
		offsetof(struct arguments, strict), 0},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0},
	{"only-new", "REV", "fails only for what REV did not have",
		offsetof(struct arguments, only_new), 0},
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
				? path_is_below(d->span.source->path, folder)
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
	for (size_t i = 0; i < call->args.operands.count; i++)
		*list_push(call->arena,
			&account->asked) = call->args.operands.items[i];
}

/*
 * From here to the portal, as hosts of repositories want their paths: "" where
 * it is here, or where no path from here leads down to it.
 */
static str
folder_prefix(const struct call *call)
{
	str folder = call->args.folder;

	if (folder.p == NULL || is_outside(folder))
		return S("");
	folder = clean_path(call->arena, folder);
	if (folder.n == 0)
		return folder;
	return str_printf(call->arena, "%.*s/", STR_ARG(folder));
}

static void
show_text(struct call *call, const struct account *account)
{
	struct page_of_text page = {
		&call->out, output_colour(1, call->args.no_color)};

	if (call->args.quiet && account->shown.count == 0)
		return;
	account_text(&page, account);
	account_summary(&call->out, account);
}

/* GitHub names a file to whoever may add to the summary of the step. */
static void
add_to_summary(struct call *call, const struct account *account)
{
	const char *path = getenv("GITHUB_STEP_SUMMARY");
	struct buf out = buf_new(call->arena);

	if (path == NULL || *path == '\0')
		return;
	account_markdown(&out, account, SUMMARY_BYTES);
	if (!output_append(path, &out))
		machine_failed(call,
			str_printf(call->arena,
				"cannot add to the step's summary, `%s`: %.*s",
				path, STR_ARG(machine_words(errno))),
			S(""));
}

static const char *const formats[] = {
	"text", "json", "sarif", "github", "gitlab", "junit", NULL};

/* Those for other programs; text is for people. */
static const struct sink {
	const char *format;
	void (*put)(struct buf *out, const struct account *account);
} sinks[] = {
	{"json", account_json},
	{"sarif", account_sarif},
	{"github", account_github},
	{"gitlab", account_gitlab},
	{"junit", account_junit},
};

static void
show(struct call *call, const struct account *account)
{
	str format = call->args.format;

	for (size_t i = 0; i < COUNT(sinks); i++) {
		if (!str_eq_z(format, sinks[i].format))
			continue;
		sinks[i].put(&call->out, account);
		if (sinks[i].put == account_github)
			add_to_summary(call, account);
		return;
	}
	show_text(call, account);
}

/* What was wrong in the revision is no mistake of whoever goes on from it. */
static enum exit_status
find_new(struct call *call, const struct build *now, struct account *account)
{
	struct novelty_side then, here = {account, now->root};
	enum exit_status status;
	struct build *before = session_revision(
		call, now, call->args.only_new, &status);

	if (before == NULL)
		return status;
	account->since = call->args.only_new;
	if (!session_is_portal(before)) {
		buf_printf(&call->err,
			"trust-portal check: `%.*s` has no portal here, so "
			"that all is new\n",
			STR_ARG(call->args.only_new));
		return EXIT_NOTHING_WRONG;
	}
	status = session_check(call, before);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	then = (struct novelty_side){
		session_account(call, before), before->root};
	novelty_find(&then, &here);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
run_check(struct call *call)
{
	enum exit_status status;
	struct account *account;
	struct build *build;

	if (!session_format(call, formats))
		return EXIT_MISUSE;
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	if (!check_paths(call, build->root.folder))
		return EXIT_MISUSE;
	status = session_check(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	account = session_account(call, build);
	if (call->args.only_new.p != NULL)
		status = find_new(call, build, account);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	filter(call, account);
	account->folder = folder_prefix(call);
	show(call, account);
	return account_count_new(account, SEVERITY_ERROR) > 0
		       ? EXIT_MISTAKES
		       : EXIT_NOTHING_WRONG;
}

const struct command command_check = {
	.name = "check",
	.operands = "[PATH…]",
	.summary = "finds every mistake in the files, writes nothing",
	.doc = "With paths, shows only what is wrong in these files and "
	       "folders. Text is for\npeople, json for programs of your own, "
	       "and the other formats for the hosts of\nrepositories: github "
	       "also adds a table to the file $GITHUB_STEP_SUMMARY.\n\n"
	       "With --only-new all mistakes are shown, and only those fail "
	       "that the revision\n(a branch, a tag, a commit) had not: the "
	       "rest are marked as old.",
	.options = {check_options, COUNT(check_options)},
	.formats = formats,
	.run = run_check,
};
