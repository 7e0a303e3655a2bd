#include "commands/session.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/fs.h"
#include "base/machine.h"
#include "base/parallel.h"
#include "commands/today.h"
#include "history/revision.h"
#include "load/file_kinds.h"
#include "load/limits.h"
#include "report/words.h"

#define JOBS_MAX 256
#define FIRST_FILE "content/portal.yaml"

bool
session_day(struct call *call, date *day)
{
	str text = call->args.as_of;

	*day = text.p == NULL ? london_today() : DATE_NONE;
	if (text.p == NULL)
		return true;
	switch (date_parse(text, day)) {
	case DATE_OK:
		return true;
	case DATE_MALFORMED:
		misuse(call,
			"`--as-of %.*s` is no date; one is written as "
			"2026-09-01",
			STR_ARG(text));
		return false;
	case DATE_IMPOSSIBLE:
		misuse(call, "`--as-of %.*s`: there is no such day",
			STR_ARG(text));
		return false;
	}
	return false;
}

/* How many threads were asked for, or as many as suit the machine. */
static bool
find_jobs(struct call *call, unsigned *jobs)
{
	str text = call->args.jobs;
	decimal number;
	int places = 0;

	*jobs = parallel_jobs_default();
	if (text.p == NULL)
		return true;
	if (decimal_parse(text, &number, &places) == DECIMAL_OK &&
		places == 0 && number.millionths >= DECIMAL_ONE &&
		number.millionths <= JOBS_MAX * DECIMAL_ONE) {
		*jobs = (unsigned)(number.millionths / DECIMAL_ONE);
		return true;
	}
	misuse(call, "`--jobs %.*s`: give a number from 1 to %d", STR_ARG(text),
		JOBS_MAX);
	return false;
}

static int
open_folder(struct call *call, const char *folder, enum exit_status *status)
{
	int root = fs_open_folder(folder);

	if (root < 0 && (errno == ENOENT || errno == ENOTDIR))
		*status = misuse(call, "there is no folder `%s`", folder);
	else if (root < 0)
		*status = machine_failed(call,
			str_printf(call->arena, "cannot open `%s`: %.*s",
				folder, STR_ARG(machine_words(errno))),
			machine_advice(errno, FOR_READING));
	return root;
}

struct build *
session_open(struct call *call, enum exit_status *status)
{
	str folder = call->args.folder;
	struct build *build;
	struct stat unused;
	unsigned jobs;
	date day;
	int root;

	*status = EXIT_MISUSE;
	if (!session_day(call, &day) || !find_jobs(call, &jobs))
		return NULL;
	if (folder.p == NULL)
		folder = S(".");
	root = open_folder(call, str_z(call->arena, folder), status);
	if (root < 0)
		return NULL;
	if (fstatat(root, FIRST_FILE, &unused, AT_SYMLINK_NOFOLLOW) != 0 &&
		(errno == ENOENT || errno == ENOTDIR)) {
		*status = misuse(call,
			call->args.folder.p == NULL
				? "there is no " FIRST_FILE " here; use "
				  "`-C DIR` to name the portal's folder"
				: "there is no " FIRST_FILE " in `%.*s`",
			STR_ARG(folder));
		return NULL;
	}
	build = build_new(call->arena, (struct fs_root){.folder = root}, day,
		call->args.strict);
	build->portal.jobs = jobs;
	build->portal.watch = call->watch;
	return build;
}

/* A revision_limit: what is only kept is not read, whatever revision. */
static size_t
bytes_wanted(str path)
{
	const struct file_kind *kind = file_kind_of(path);

	return kind != NULL && kind->unread ? 0 : LIMIT_FILE_BYTES;
}

/* A history_failure, said. */
static enum exit_status
say_failure(struct call *call, const struct history_failure *failure)
{
	if (!failure->misuse)
		return machine_failed(call, failure->sentence, failure->advice);
	misuse(call, "%.*s", STR_ARG(failure->sentence));
	return misuse(call, "%.*s", STR_ARG(failure->advice));
}

struct build *
session_revision(struct call *call, const struct build *now, str revision,
	enum exit_status *status)
{
	const struct revision_request request = {
		now->root.folder, revision, bytes_wanted};
	struct revision *read = NEW(call->arena, struct revision);
	struct history_failure failure = {0};
	struct build *build;

	stopwatch_stage(call->watch, "git");
	if (!revision_read(call->arena, &request, read, &failure)) {
		*status = say_failure(call, &failure);
		return NULL;
	}
	build = build_new(call->arena, (struct fs_root){.tree = &read->tree},
		now->portal.as_of, now->portal.strict);
	build->portal.jobs = now->portal.jobs;
	build->portal.watch = call->watch;
	return build;
}

bool
session_is_portal(const struct build *build)
{
	str unused;

	return fs_read(build->arena, build->root, S(FIRST_FILE), 0, &unused) !=
	       FS_MISSING;
}

/* The status of a stage that was done, or that the machine would not do. */
static enum exit_status
status_of(struct call *call, const struct build *build, bool done)
{
	if (done)
		return EXIT_NOTHING_WRONG;
	return machine_failed(
		call, build->failure.sentence, build->failure.advice);
}

enum exit_status
session_read(struct call *call, struct build *build)
{
	return status_of(call, build, build_read(build));
}

void
session_mention_mistakes(
	struct call *call, struct build *build, const char *what)
{
	size_t errors;

	build_finish(build);
	errors = diags_count(&build->diags, SEVERITY_ERROR);
	if (errors == 0 || call->args.quiet)
		return;
	buf_printf(&call->err,
		"trust-portal %s: %zu error%s in the files; %s could be read "
		"(`trust-portal check` says more)\n",
		call->command->name, errors, words_plural(errors), what);
}

enum exit_status
session_check(struct call *call, struct build *build)
{
	return status_of(call, build, build_check(build));
}

struct account *
session_account(struct call *call, struct build *build)
{
	struct account *account = NEW(call->arena, struct account);

	stopwatch_stage(call->watch, "report");
	build_finish(build);
	account->portal = &build->portal;
	account->assessments = &build->assessments;
	for (size_t i = 0; i < build->diags.all.count; i++)
		account_add(account, build->diags.all.items[i]);
	return account;
}

bool
session_format(struct call *call, const char *const *formats)
{
	str wanted = call->args.format;

	for (size_t i = 0; formats[i] != NULL; i++)
		if (wanted.p == NULL || str_eq_z(wanted, formats[i]))
			return true;
	misuse(call, "there is no format `%.*s` here; choose %.*s",
		STR_ARG(wanted), STR_ARG(str_any_of(call->arena, formats)));
	return false;
}
