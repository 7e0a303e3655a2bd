/*
 * Runs a command and says what it cost, on one line of standard output:
 *
 *	wall-microseconds cpu-microseconds peak-memory-in-KiB
 *
 *	measure COMMAND ARGUMENT...
 *
 * The CPU time is the user's and the system's, of the command and of the
 * children that it waited for. What the command prints goes to standard error.
 * The status is the command's, or 3 where it could not be run.
 */
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static long long
microseconds(struct timeval t)
{
	return t.tv_sec * 1000000LL + t.tv_usec;
}

/* Starts the command with its output where errors go; 0 or an errno. */
static int
start(char **argv, pid_t *pid)
{
	posix_spawn_file_actions_t actions;
	int error = posix_spawn_file_actions_init(&actions);

	if (error)
		return error;
	error = posix_spawn_file_actions_adddup2(
		&actions, STDERR_FILENO, STDOUT_FILENO);
	if (!error)
		error = posix_spawnp(pid, *argv, &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

int
main(int argc, char **argv)
{
	struct rusage used;
	int status, error;
	pid_t pid;

	if (argc < 2) {
		fputs("usage: measure COMMAND ARGUMENT...\n", stderr);
		return 2;
	}

	long long began = now();

	error = start(argv + 1, &pid);
	if (error || wait4(pid, &status, 0, &used) != pid) {
		fprintf(stderr, "measure: %s: %s\n", argv[1], strerror(error));
		return 3;
	}
	printf("%lld %lld %ld\n", now() - began,
		microseconds(used.ru_utime) + microseconds(used.ru_stime),
		used.ru_maxrss);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}
