/* The calls by which the program runs another one, and waits for it. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "inject.h"

int
pipe2(int ends[2], int flags)
{
	inject_note("pipe", AT_FDCWD, "", "");
	return inject_strikes(SPAWN) ? -1 : NEXT(pipe2)(ends, flags);
}

/* For all that prepares a program: they return the error, and set none. */
int
posix_spawn_file_actions_addfchdir_np(
	posix_spawn_file_actions_t *actions, int folder)
{
	inject_note("spawn", folder, NULL, "");
	if (inject_strikes(SPAWN))
		return errno;
	return NEXT(posix_spawn_file_actions_addfchdir_np)(actions, folder);
}

/* The program has ended all the same: how, is not told. */
pid_t
waitpid(pid_t pid, int *status, int options)
{
	int error;

	inject_note("wait", AT_FDCWD, "", "");
	if (!inject_strikes(SPAWN))
		return NEXT(waitpid)(pid, status, options);
	error = errno;
	if (error != EINTR)
		NEXT(waitpid)(pid, status, options);
	errno = error;
	return -1;
}

int
poll(struct pollfd *fds, nfds_t count, int timeout)
{
	inject_note("poll", AT_FDCWD, "", "");
	return inject_strikes(POLL) ? -1 : NEXT(poll)(fds, count, timeout);
}
