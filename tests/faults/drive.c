/*
 * Builds a small portal again and again, each time with one call going wrong
 * (inject.c), for every call that a build makes, and looks at what is left:
 * the old portal or the new one, whole, and a status that says which.
 *
 *	drive PROGRAM LIBRARY FOLDER STEP files|memory
 *
 * FOLDER holds two portals, `older` and `newer`; every STEPth call is tried,
 * those of the file system or those for memory.
 */
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "image.h"

#define DAY "2026-11-22"
#define TIME_LIMIT 60 /* seconds: a build that takes so long hangs */
#define RAN_DRY 100000

/* What is published to, in run/, beside what else stands there. */
enum before { NOTHING, OLDER, CROWD, BEFORE_COUNT };
static const char *const before_names[] = {
	"nothing", "an older portal", "an older portal in a crowd"};

/* How a build may end; or the signal that ends it. */
enum {
	DONE = 0,   /* it did not matter: status 0, the new portal */
	EITHER = -1 /* that, or status 3, a sentence and what to do */
};

static const struct rule {
	const char *kind, *what; /* as in inject.c */
	int expected;
	int stride;      /* every so manieth call only */
	bool old_system; /* FAULT_OLD of inject.c */
} rules[] = {
	{"any", ":KILL", SIGKILL, 1, false},
	{"any", ":TERM", SIGTERM, 29, false},
	{"any", ":INT", SIGINT, 29, false},
	{"any", ":EIO", EITHER, 1, false},
	{"any", ":EIO", EITHER, 11, true},
	{"any", "+:EIO", EITHER, 7, false},
	{"open", "+:EMFILE", EITHER, 3, false},
	{"open", ":EACCES", EITHER, 7, true},
	{"read", ":EINTR", DONE, 1, false},
	{"read", ":SHORT", DONE, 1, false},
	{"write", ":ENOSPC", EITHER, 1, false},
	{"write", "+:EDQUOT", EITHER, 3, false},
	{"write", ":EINTR", DONE, 1, false},
	{"write", ":SHORT", DONE, 1, false},
	{"mkdir", ":ENOSPC", EITHER, 1, false},
	{"link", ":EMLINK", DONE, 1, false},
	{"link", "+:EPERM", DONE, 1, false},
	{"unlink", "+:EPERM", EITHER, 1, false},
	{"rename", "+:EIO", EITHER, 1, false},
	{"flock", ":ENOLCK", EITHER, 1, false},
	{"print", ":ENOSPC", EITHER, 1, false},
	{"alloc", ":ENOMEM", EITHER, 1, false},
	{"alloc", "+:ENOMEM", EITHER, 11, false},
};

static const char *program, *library;
static long step;
static int tell; /* a file where the library writes that it struck */
static int said; /* what the build says on standard error */
static char words[4096];
static struct image images[BEFORE_COUNT], after[BEFORE_COUNT];
static bool untouched; /* run/ is as it was before the last build */
static int tries, passed, failed;

/* --- builds --- */

static void
preload(const char *fault, const struct rule *rule, enum before before)
{
	const char *others = getenv("PRELOAD_FIRST");
	char text[PATH_MAX];

	snprintf(text, sizeof(text), "%d", tell);
	setenv("FAULT_TELL", text, 1);
	setenv("FAULT", fault, 1);
	if (rule->old_system)
		setenv("FAULT_OLD", "1", 1);
	/* Files are read alike, whatever was published before. */
	if (before != OLDER)
		setenv("FAULT_FROM", ".public.lock", 1);
	snprintf(text, sizeof(text), "%s%s%s", others ? others : "",
		others ? ":" : "", library);
	setenv("LD_PRELOAD", text, 1);
}

/*
 * Builds the portal `from` to run/public, with a fault or without (NULL); the
 * status of waitpid().
 */
static int
build(const char *from, const char *fault, const struct rule *rule,
	enum before before)
{
	int status;
	pid_t child;

	if (ftruncate(said, 0) != 0 || ftruncate(tell, 0) != 0)
		die("ftruncate");
	lseek(said, 0, SEEK_SET);
	lseek(tell, 0, SEEK_SET);
	fflush(stdout);
	child = fork();
	if (child < 0)
		die("fork");
	if (child == 0) {
		dup2(said, 2);
		if (!freopen("/dev/null", "w", stdout))
			die("/dev/null");
		if (fault)
			preload(fault, rule, before);
		alarm(TIME_LIMIT);
		execl(program, program, "-C", from, "build", "-o", "run/public",
			"--as-of", DAY, "--jobs", "1", (char *)NULL);
		die(program);
	}
	if (waitpid(child, &status, 0) != child)
		die("waitpid");
	return status;
}

static bool
has_struck(void)
{
	char byte;

	return pread(tell, &byte, 1, 0) == 1;
}

static void
read_words(void)
{
	ssize_t n = pread(said, words, sizeof(words) - 1, 0);

	words[n < 0 ? 0 : n] = '\0';
}

/* --- what is left --- */

static bool
is_published(const char *path)
{
	return strcmp(path, "public") == 0 || strncmp(path, "public/", 7) == 0;
}

/* All but what a build leaves beside the portal while it works. */
static bool
is_no_scaffold(const char *path)
{
	return strncmp(path, ".public.", 8) != 0;
}

static bool
complain(const char *fault, enum before before, const char *what)
{
	printf("FAILED: %s over %s: %s\n%s", fault, before_names[before], what,
		words);
	return false;
}

/*
 * A line that says what failed, and one that says what to do; where standard
 * output leads, only who calls knows.
 */
static bool
is_explained(void)
{
	const char *end = strchr(words, '\n');

	if (strncmp(words, "trust-portal", 12) != 0 || !end ||
		(!strstr(words, "cannot ") && !strstr(words, "out of memory")))
		return false;
	return strchr(end + 1, '\n') || strstr(words, "standard output");
}

static bool
is_right_end(const struct rule *rule, int status)
{
	if (WIFSIGNALED(status) || rule->expected > 0)
		return WIFSIGNALED(status) &&
		       WTERMSIG(status) == rule->expected;
	if (rule->expected == DONE)
		return WEXITSTATUS(status) == 0;
	return WEXITSTATUS(status) == 0 ||
	       (WEXITSTATUS(status) == 3 && is_explained());
}

/* Whatever is left now, one more build puts it right. */
static bool
check_mended(const char *fault, enum before before)
{
	struct image now;
	bool same;
	int status = build("newer", NULL, NULL, before);

	read_words();
	now = image_take("run");
	same = image_same(&now, &after[before], NULL);
	image_free(&now);
	if (status != 0)
		return complain(fault, before, "the next build fails");
	return same ||
	       complain(fault, before, "the next build does not put it right");
}

static bool
check_left(const char *fault, enum before before, int status)
{
	struct image now = image_take("run");
	bool old = image_same(&now, &images[before], is_no_scaffold);
	bool new = image_same(&now, &after[before], is_no_scaffold);
	bool clean;

	untouched = image_same(&now, &images[before], NULL);
	clean = untouched || image_same(&now, &after[before], NULL);
	image_free(&now);
	if (!old && !new)
		return complain(fault, before, "neither old nor new is there");
	if (status == 0 && !new)
		return complain(fault, before,
			"the old portal is there, and the status is 0");
	return clean || check_mended(fault, before);
}

/* --- one fault after the other --- */

static void
reset(enum before before)
{
	if (untouched)
		return;
	folder_remove("run");
	image_put(&images[before], "run");
}

/* One build with one fault; false when there was no such call. */
static bool
try_fault(const struct rule *rule, enum before before, long at, bool *right)
{
	char fault[64];
	int status;

	snprintf(fault, sizeof(fault), "%s:%ld%s", rule->kind, at, rule->what);
	reset(before);
	status = build("newer", fault, rule, before);
	untouched = false;
	read_words();
	tries++;
	if (!has_struck())
		return false;
	if (!is_right_end(rule, status))
		*right = complain(fault, before, "it ends wrongly");
	else if (!check_left(fault, before, status))
		*right = false;
	return true;
}

static bool
is_of_memory(const struct rule *rule)
{
	return strcmp(rule->kind, "alloc") == 0;
}

static void
try_rule(const struct rule *rule, enum before before)
{
	long stride = rule->stride * step, at = 1;
	bool right = true;

	/* The theme is read alike, too. */
	if (is_of_memory(rule) && before != OLDER)
		stride *= 29;
	while (at < RAN_DRY && try_fault(rule, before, at, &right))
		at += stride;
	if (at == 1 && before == OLDER)
		right = complain(rule->kind, before, "there was no such call");
	*(right ? &passed : &failed) += 1;
}

/* --- what was there before --- */

static void
write_file(const char *path, const char *bytes)
{
	FILE *file = fopen(path, "wx");

	if (!file || fputs(bytes, file) < 0 || fclose(file) != 0)
		die(path);
}

static void
make_folder(const char *path)
{
	static const struct image nothing;

	image_put(&nothing, path);
}

/* What a killed build left, and files of others. */
static void
make_crowd(void)
{
	write_file("run/.public.lock", "");
	make_folder("run/.public.building");
	make_folder("run/.public.building/schools");
	write_file("run/.public.building/index.html", "half");
	write_file("run/.public.building/schools/old.html", "half");
	write_file("run/public.html", "a neighbour");
	make_folder("run/.public");
	write_file("run/.public/notes", "a neighbour");
}

static void
must_build(const char *from)
{
	if (build(from, NULL, NULL, NOTHING) == 0)
		return;
	read_words();
	printf("%s", words);
	die("a build without a fault");
}

static void
prepare(enum before before)
{
	folder_remove("run");
	make_folder("run");
	if (before != NOTHING)
		must_build("older");
	if (before == CROWD)
		make_crowd();
	images[before] = image_take("run");
	must_build("newer");
	after[before] = image_take("run");
	if (image_same(&images[before], &after[before], NULL) ||
		!image_same(&after[NOTHING], &after[before], is_published))
		die("the portals are not as the tests want them");
}

int
main(int argc, char **argv)
{
	bool memory = argc == 6 && strcmp(argv[5], "memory") == 0;

	if (argc != 6 || (!memory && strcmp(argv[5], "files") != 0))
		return 2;
	program = argv[1];
	library = argv[2];
	step = strtol(argv[4], NULL, 10);
	tell = memfd_create("struck", 0);
	said = memfd_create("said", MFD_CLOEXEC);
	if (tell < 0 || said < 0 || step < 1 || chdir(argv[3]) != 0)
		die(argv[3]);
	for (enum before before = NOTHING; before < BEFORE_COUNT; before++)
		prepare(before);
	for (enum before before = NOTHING; before < BEFORE_COUNT; before++) {
		untouched = false;
		for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
			if (is_of_memory(&rules[i]) == memory)
				try_rule(&rules[i], before);
	}
	printf("%d builds with a fault\n", tries);
	printf("%d passed, %d failed\n", passed, failed);
	return failed != 0;
}
