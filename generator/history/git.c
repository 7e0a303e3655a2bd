#include "history/git.h"

#include <unistd.h>

#include "base/list.h"
#include "base/machine.h"
#include "history/process.h"

/* --- the program and its environment --- */

/*
 * Where `git` stands, by PATH. Only folders that are named from the system's
 * root count: any other would be looked for in the portal.
 */
static const char *
find_program(struct arena *arena)
{
	const char *path = getenv("PATH");
	str rest = str_from(path != NULL ? path : "/usr/bin:/bin");
	str folder;

	while (str_cut(&rest, ':', &folder)) {
		const char *program;

		if (folder.n == 0 || folder.p[0] != '/')
			continue;
		program = str_z(arena, STR_JOIN(arena, folder, S("/git")));
		if (access(program, X_OK) == 0)
			return program;
	}
	return NULL;
}

/*
 * Variables of git's own name another repository or index (in a hook, the one
 * that the hook is of), or trace; these say how it is set up and where it may
 * look.
 */
static bool
is_kept(str variable)
{
	static const char *const kept[] = {"GIT_CONFIG_", "GIT_EXEC_PATH=",
		"GIT_CEILING_DIRECTORIES=", "GIT_DISCOVERY_ACROSS_FILESYSTEM="};

	if (!str_starts(variable, S("GIT_")))
		return !str_starts(variable, S("LC_ALL=")) &&
		       !str_starts(variable, S("LANGUAGE="));
	for (size_t i = 0; i < COUNT(kept); i++)
		if (str_starts(variable, str_from(kept[i])))
			return true;
	return false;
}

static const char *const *
make_environment(struct arena *arena)
{
	static const char *const ours[] = {
		"LC_ALL=C", /* its complaints are looked through for words */
		"GIT_ALLOW_PROTOCOL=none", /* it fetches nothing */
		"GIT_NO_LAZY_FETCH=1",
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_TERMINAL_PROMPT=0",
	};
	LIST(const char *) all = {0};

	for (char **variable = environ; *variable != NULL; variable++)
		if (is_kept(str_from(*variable)))
			*list_push(arena, &all) = *variable;
	for (size_t i = 0; i < COUNT(ours); i++)
		*list_push(arena, &all) = ours[i];
	*list_push(arena, &all) = NULL;
	return all.items;
}

bool
git_open(struct git *git, struct arena *arena, int folder,
	struct history_failure *failure)
{
	*git = (struct git){
		.arena = arena, .folder = folder, .failure = failure};
	git->program = find_program(arena);
	if (git->program == NULL)
		return git_failed(git,
			S("there is no program `git` here, which an earlier "
			  "revision is read with"),
			S("install git, and try again"));
	git->environment = make_environment(arena);
	return true;
}

/* --- failures --- */

bool
git_misused(struct git *git, str sentence, str advice)
{
	*git->failure = (struct history_failure){true, sentence, advice};
	return false;
}

bool
git_failed(struct git *git, str sentence, str advice)
{
	*git->failure = (struct history_failure){false, sentence, advice};
	return false;
}

static bool
mentions(str text, const char *words)
{
	return str_find(text, str_from(words), 0) >= 0;
}

/* The first line that it said, without "fatal: ". */
static str
complaint(str err)
{
	str line = {0};

	while (str_cut(&err, '\n', &line))
		if (str_starts(line, S("fatal: ")) ||
			str_starts(line, S("error: ")))
			return str_sub(line, 7, line.n);
	return line.n > 0 ? line : S("it does not say why");
}

/* Git said no, and that was not expected. */
static bool
refused(struct git *git, str err)
{
	if (mentions(err, "not a git repository") ||
		mentions(err, "must be run in a work tree"))
		return git_misused(git,
			S("the portal's folder lies in no git repository, so "
			  "that there is no earlier revision of it"),
			S("call this where the repository was cloned"));
	if (mentions(err, "promisor"))
		return git_failed(git,
			S("the repository is a partial clone, which has not "
			  "all files of that revision"),
			S("clone it without `--filter`, or bring them: `git "
			  "fetch --refetch --no-filter`"));
	if (mentions(err, "dubious ownership") ||
		mentions(err, "unsafe repository"))
		return git_failed(git,
			S("git does not trust the repository, which belongs "
			  "to another user"),
			S("if it is yours, say so to git: `git config "
			  "--global --add safe.directory FOLDER`, with the "
			  "repository's folder in full"));
	return git_failed(git,
		STR_JOIN(git->arena, S("git could not read the repository: "),
			complaint(err)),
		S("see what `git fsck` and `git status` say there"));
}

static bool
not_done(struct git *git, const struct process_result *result)
{
	switch (result->end) {
	case PROCESS_DONE:
		return refused(git, result->err);
	case PROCESS_KILLED:
		return git_failed(git,
			str_printf(git->arena,
				"git was ended by signal %d (%s)",
				result->number, strsignal(result->number)),
			S("try again; there may have been too little memory"));
	case PROCESS_TOO_MUCH:
		return git_failed(git,
			S("that revision holds more than a portal can"), S(""));
	case PROCESS_FAILED:
		return git_failed(git,
			STR_JOIN(git->arena, S("cannot run git: "),
				machine_words(result->number)),
			machine_advice(result->number, FOR_READING));
	}
	return false;
}

/* --- asking --- */

bool
git_ask(struct git *git, const struct git_request *request, struct buf *out)
{
	static const char *const always[] = {"--no-pager",
		"--no-replace-objects", "--literal-pathspecs", "-c",
		"core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"};
	const char *words[1 + COUNT(always) + GIT_WORDS_MOST + 1] = {
		git->program};
	struct process process = {words, git->environment, git->folder,
		request->input, request->most};
	struct process_result result = {.out = *out};
	size_t count = 1;

	for (size_t i = 0; i < COUNT(always); i++)
		words[count++] = always[i];
	for (size_t i = 0; i < GIT_WORDS_MOST && request->words[i]; i++)
		words[count++] = request->words[i];
	process_run(git->arena, &process, &result);
	*out = result.out;
	if (result.end == PROCESS_DONE && result.number == 0)
		return true;
	if (result.end == PROCESS_DONE && request->may_fail &&
		!mentions(result.err, "promisor"))
		return false;
	return not_done(git, &result);
}
