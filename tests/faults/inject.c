/*
 * A library to preload: it stands between the program and libc, and lets one
 * call go wrong. Two variables of the environment tell it what to do.
 *
 *	FAULT=KIND:N:WHAT	at the Nth call of the kind. KIND is one of
 *			`kinds` below, or `any` for every one but alloc; WHAT
 *			is the name of an error, KILL, TERM, INT or STOP (the
 *			signal, before the call), or SHORT (half is written).
 *			`N+` means that call and all later ones.
 *	FAULT_LOG=PATH	every call but those of alloc, a line each.
 *
 * FAULT_FROM=TEXT lets the counting begin when a path with this text is opened,
 * FAULT_TELL=FD is where a byte is written when the fault has struck, and
 * FAULT_OLD=1 takes away what old systems do not have: openat2, and the kinds
 * of entries in folders. For one thread.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "inject.h"

static const char *const kinds[] = {"open", "read", "write", "close", "stat",
	"readdir", "mkdir", "link", "unlink", "rename", "chmod", "flock",
	"syncfs", "fsync", "spawn", "poll", "print", "alloc", "any", NULL};

#define SHORT (-1)
#define IS_SHORT (fault.what.error == SHORT)
#define LOG_FLAGS (O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)

static const struct what {
	const char *name;
	int error, signal;
} whats[] = {{"KILL", 0, SIGKILL}, {"TERM", 0, SIGTERM}, {"INT", 0, SIGINT},
	{"STOP", 0, SIGSTOP}, {"SHORT", SHORT, 0}, {"EACCES", EACCES, 0},
	{"EBUSY", EBUSY, 0}, {"EDQUOT", EDQUOT, 0}, {"EEXIST", EEXIST, 0},
	{"EINTR", EINTR, 0}, {"EINVAL", EINVAL, 0}, {"EIO", EIO, 0},
	{"EMFILE", EMFILE, 0}, {"EMLINK", EMLINK, 0}, {"ENOLCK", ENOLCK, 0},
	{"ENOMEM", ENOMEM, 0}, {"ENOSPC", ENOSPC, 0}, {"EPERM", EPERM, 0},
	{"EROFS", EROFS, 0}, {"ESTALE", ESTALE, 0}, {"ETXTBSY", ETXTBSY, 0},
	{"EXDEV", EXDEV, 0}, {NULL, 0, 0}};

static struct {
	bool ready, sticky, old;
	enum kind kind;
	long at, count;
	struct what what;
	const char *from; /* not yet opened, or NULL */
	int log, tell;    /* or -1 */
} fault;

/* glibc's own allocator, under the names that are not interposed. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

/* What libc's headers name only when they are fortified. */
int __open_2(const char *path, int flags);
int __openat_2(int folder, const char *path, int flags);
ssize_t __read_chk(int fd, void *bytes, size_t size, size_t room);

/* The function that would have been called without this library. */
void *
inject_next(const char *name)
{
	bool ready = fault.ready;
	void *found;

	fault.ready = false;
	found = dlsym(RTLD_NEXT, name);
	fault.ready = ready;
	if (!found)
		abort();
	return found;
}

static void
usage(const char *text)
{
	dprintf(2, "inject: cannot make out FAULT=%s\n", text);
	_exit(97);
}

static void
read_fault(const char *text)
{
	char kind[16], what[16], plus[2] = "";
	size_t i = 0, j = 0;

	if (sscanf(text, "%15[a-z]:%ld:%15s", kind, &fault.at, what) != 3 &&
		sscanf(text, "%15[a-z]:%ld%1[+]:%15s", kind, &fault.at, plus,
			what) != 4)
		usage(text);
	while (kinds[i] && strcmp(kinds[i], kind) != 0)
		i++;
	while (whats[j].name && strcmp(whats[j].name, what) != 0)
		j++;
	if (!kinds[i] || !whats[j].name || fault.at < 1)
		usage(text);
	fault.kind = (enum kind)i;
	fault.what = whats[j];
	fault.sticky = *plus != '\0';
}

__attribute__((constructor)) static void
start(void)
{
	const char *text = getenv("FAULT"), *log = getenv("FAULT_LOG"),
		   *tell = getenv("FAULT_TELL");

	/* What the program runs is another's, and gets no faults. */
	if (strcmp(program_invocation_short_name, "git") == 0)
		return;
	fault.from = getenv("FAULT_FROM");
	fault.old = getenv("FAULT_OLD") != NULL;
	fault.tell = tell ? (int)strtol(tell, NULL, 10) : -1;
	fault.log = log ? NEXT(open)(log, LOG_FLAGS, 0666) : -1;
	if (text)
		read_fault(text);
	fault.ready = true;
}

/* --- the log --- */

/* The path of an open file; of a path below it where one is given. */
static void
name_path(char out[PATH_MAX], int folder, const char *path)
{
	char link[64], whole[PATH_MAX] = "";
	ssize_t n = 0;

	if (path && *path == '/') {
		snprintf(out, PATH_MAX, "%s", path);
		return;
	}
	snprintf(link, sizeof(link),
		folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d",
		folder);
	n = readlink(link, whole, sizeof(whole) - 1);
	whole[n < 0 ? 0 : n] = '\0';
	n = snprintf(out, PATH_MAX, "%s%s%s", whole, path ? "/" : "",
		path ? path : "");
	if (n >= PATH_MAX)
		abort();
}

/* One line: the call, a path, and what is said of it besides. */
void
inject_note(const char *call, int folder, const char *path, const char *more)
{
	char line[3 * PATH_MAX], named[PATH_MAX];
	int error = errno, n;

	if (!fault.ready || fault.log < 0)
		return;
	name_path(named, folder, path);
	n = snprintf(line, sizeof(line), "%s %s%s\n", call, named, more);
	if (NEXT(write)(fault.log, line, (size_t)n) != n)
		abort();
	errno = error;
}

/* The same of two paths. */
static void
note_both(const char *call, int from, const char *old, int to, const char *new)
{
	char second[PATH_MAX + 1] = " ";

	name_path(second + 1, to, new);
	inject_note(call, from, old, second);
}

/* --- the fault --- */

static bool
counts(enum kind kind)
{
	if (fault.kind != ANY)
		return kind == fault.kind;
	/* A disk that has gone takes no terminal with it. */
	return kind != ALLOC && !(fault.sticky && kind == PRINT);
}

/*
 * Is this call to go wrong? Then errno is set; a signal is sent here, and the
 * call is made if the process is still there.
 */
bool
inject_strikes(enum kind kind)
{
	if (!fault.ready || !fault.at || fault.from || !counts(kind))
		return false;
	fault.count++;
	if (fault.count != fault.at &&
		!(fault.sticky && fault.count > fault.at))
		return false;
	if (fault.tell >= 0 && fault.count == fault.at &&
		NEXT(write)(fault.tell, "!", 1) != 1)
		abort();
	if (fault.what.signal) {
		/* Shells start what runs behind them deaf to INT. */
		if (fault.what.signal == SIGINT)
			signal(SIGINT, SIG_DFL);
		raise(fault.what.signal);
		return false;
	}
	errno = fault.what.error;
	return true;
}

/* --- files --- */

/* The flags that the log tells: what opens for more than reading. */
static const char *
shown_flags(int flags)
{
	if (flags & O_CREAT)
		return " create";
	return (flags & O_ACCMODE) == O_RDONLY ? "" : " write";
}

int
openat(int folder, const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list args;

	if (flags & O_CREAT) {
		va_start(args, flags);
		mode = va_arg(args, mode_t);
		va_end(args);
	}
	inject_note("open", folder, path, shown_flags(flags));
	if (fault.from && strstr(path, fault.from))
		fault.from = NULL;
	if (inject_strikes(OPEN))
		return -1;
	return NEXT(openat)(folder, path, flags, mode);
}

int
open(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list args;

	if (flags & O_CREAT) {
		va_start(args, flags);
		mode = va_arg(args, mode_t);
		va_end(args);
	}
	return openat(AT_FDCWD, path, flags, mode);
}

int
__openat_2(int folder, const char *path, int flags)
{
	return openat(folder, path, flags);
}

int
__open_2(const char *path, int flags)
{
	return openat(AT_FDCWD, path, flags);
}

/* Of the calls that libc has no name for, openat2 alone is made. */
long
syscall(long number, ...)
{
	long folder, path, how, size;
	va_list args;

	va_start(args, number);
	folder = va_arg(args, long);
	path = va_arg(args, long);
	how = va_arg(args, long);
	size = va_arg(args, long);
	va_end(args);
	if (number != SYS_openat2)
		abort();
	if (fault.old) {
		errno = ENOSYS;
		return -1;
	}
	inject_note("open", (int)folder, (const char *)path, "");
	if (inject_strikes(OPEN))
		return -1;
	return NEXT(syscall)(number, folder, path, how, size);
}

int
dup(int fd)
{
	inject_note("open", fd, NULL, "");
	return inject_strikes(OPEN) ? -1 : NEXT(dup)(fd);
}

ssize_t
read(int fd, void *bytes, size_t size)
{
	inject_note("read", fd, NULL, "");
	if (!inject_strikes(READ))
		return NEXT(read)(fd, bytes, size);
	return IS_SHORT ? NEXT(read)(fd, bytes, (size + 1) / 2) : -1;
}

ssize_t
__read_chk(int fd, void *bytes, size_t size, size_t room)
{
	return size > room ? -1 : read(fd, bytes, size);
}

ssize_t
write(int fd, const void *bytes, size_t size)
{
	inject_note(fd <= 2 ? "print" : "write", fd, NULL, "");
	if (!inject_strikes(fd <= 2 ? PRINT : WRITE))
		return NEXT(write)(fd, bytes, size);
	return IS_SHORT ? NEXT(write)(fd, bytes, (size + 1) / 2) : -1;
}

int
close(int fd)
{
	bool failed;
	int error, result;

	inject_note("close", fd, NULL, "");
	failed = inject_strikes(CLOSE);
	error = errno;
	result = NEXT(close)(fd);
	if (!failed)
		return result;
	errno = error;
	return -1;
}

int
fstat(int fd, struct stat *out)
{
	inject_note("stat", fd, NULL, "");
	return inject_strikes(STAT) ? -1 : NEXT(fstat)(fd, out);
}

int
fstatat(int folder, const char *path, struct stat *out, int flags)
{
	inject_note("stat", folder, path, "");
	return inject_strikes(STAT) ? -1
				    : NEXT(fstatat)(folder, path, out, flags);
}

int
flock(int fd, int operation)
{
	inject_note("flock", fd, NULL, "");
	return inject_strikes(FLOCK) ? -1 : NEXT(flock)(fd, operation);
}

int
syncfs(int fd)
{
	inject_note("syncfs", fd, NULL, "");
	return inject_strikes(SYNCFS) ? -1 : NEXT(syncfs)(fd);
}

int
fsync(int fd)
{
	inject_note("fsync", fd, NULL, "");
	return inject_strikes(FSYNC) ? -1 : NEXT(fsync)(fd);
}

/* --- folders --- */

DIR *
fdopendir(int fd)
{
	inject_note("readdir", fd, NULL, "");
	return inject_strikes(READDIR) ? NULL : NEXT(fdopendir)(fd);
}

struct dirent *
readdir(DIR *folder)
{
	struct dirent *entry;

	inject_note("readdir", dirfd(folder), NULL, "");
	if (inject_strikes(READDIR))
		return NULL;
	entry = NEXT(readdir)(folder);
	if (entry && fault.old)
		entry->d_type = DT_UNKNOWN;
	return entry;
}

int
closedir(DIR *folder)
{
	bool failed;
	int error, result;

	inject_note("close", dirfd(folder), NULL, "");
	failed = inject_strikes(CLOSE);
	error = errno;
	result = NEXT(closedir)(folder);
	if (!failed)
		return result;
	errno = error;
	return -1;
}

int
mkdirat(int folder, const char *path, mode_t mode)
{
	inject_note("mkdir", folder, path, "");
	return inject_strikes(MKDIR) ? -1 : NEXT(mkdirat)(folder, path, mode);
}

int
linkat(int from, const char *old, int to, const char *new, int flags)
{
	note_both("link", from, old, to, new);
	return inject_strikes(LINK) ? -1
				    : NEXT(linkat)(from, old, to, new, flags);
}

int
unlinkat(int folder, const char *path, int flags)
{
	inject_note("unlink", folder, path, "");
	return inject_strikes(UNLINK) ? -1
				      : NEXT(unlinkat)(folder, path, flags);
}

int
renameat2(
	int from, const char *old, int to, const char *new, unsigned int flags)
{
	note_both(flags & RENAME_EXCHANGE ? "exchange" : "rename", from, old,
		to, new);
	return inject_strikes(RENAME)
		       ? -1
		       : NEXT(renameat2)(from, old, to, new, flags);
}

int
fchmodat(int folder, const char *path, mode_t mode, int flags)
{
	inject_note("chmod", folder, path, "");
	return inject_strikes(CHMOD)
		       ? -1
		       : NEXT(fchmodat)(folder, path, mode, flags);
}

/* --- memory --- */

void *
malloc(size_t size)
{
	return inject_strikes(ALLOC) ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return inject_strikes(ALLOC) ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *old, size_t size)
{
	return inject_strikes(ALLOC) ? NULL : __libc_realloc(old, size);
}
