#include "history/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* So much is read at a time, and kept of standard error. */
#define CHUNK ((size_t)64 * 1024)

/* The three streams, numbered as the program numbers them. */
enum { IN, OUT, ERR, STREAMS };

struct talk {
	const struct process *process;
	struct process_result *result;
	struct buf err;
	str left;          /* of the input */
	int ours[STREAMS]; /* -1 once closed */
	int theirs[STREAMS];
	pid_t pid;
};

static void
shut(int *fd)
{
	int error = errno;

	if (*fd >= 0)
		close(*fd);
	*fd = -1;
	errno = error;
}

static void
shut_all(int fds[STREAMS])
{
	for (size_t i = 0; i < STREAMS; i++)
		shut(&fds[i]);
}

static void
fail(struct talk *talk, int error)
{
	if (talk->result->end == PROCESS_DONE)
		talk->result->number = error;
	talk->result->end = PROCESS_FAILED;
}

static bool
open_pipes(struct talk *talk)
{
	for (int i = 0; i < STREAMS; i++) {
		int ends[2];

		if (pipe2(ends, O_CLOEXEC) != 0)
			return false;
		talk->ours[i] = ends[i == IN ? 1 : 0];
		talk->theirs[i] = ends[i == IN ? 0 : 1];
	}
	/* A full pipe must not keep us from hearing why it stays full. */
	return fcntl(talk->ours[IN], F_SETFL, O_NONBLOCK) == 0;
}

/* posix_spawn() asks for words that it may change, and changes none. */
static char *const *
as_words(const char *const *words)
{
	union {
		const char *const *given;
		char *const *wanted;
	} cast = {words};

	return cast.wanted;
}

static int
prepare(posix_spawn_file_actions_t *actions, const struct talk *talk)
{
	int error = posix_spawn_file_actions_addfchdir_np(
		actions, talk->process->folder);

	for (int i = 0; error == 0 && i < STREAMS; i++)
		error = posix_spawn_file_actions_adddup2(
			actions, talk->theirs[i], i);
	return error;
}

/* We ignore SIGPIPE; the program must not inherit that. */
static int
make_attributes(posix_spawnattr_t *attributes)
{
	sigset_t signals;
	int error;

	sigemptyset(&signals);
	sigaddset(&signals, SIGPIPE);
	error = posix_spawnattr_setsigdefault(attributes, &signals);
	if (error == 0)
		error = posix_spawnattr_setflags(
			attributes, POSIX_SPAWN_SETSIGDEF);
	return error;
}

/* Returns errno, or 0. */
static int
start(struct talk *talk)
{
	const struct process *process = talk->process;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	int error;

	if (!open_pipes(talk))
		return errno;
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	error = prepare(&actions, talk);
	if (error == 0)
		error = make_attributes(&attributes);
	if (error == 0)
		error = posix_spawn(&talk->pid, process->words[0], &actions,
			&attributes, as_words(process->words),
			as_words(process->environment));
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

/* What it does not want to hear it need not: its status tells. */
static void
feed(struct talk *talk)
{
	ssize_t n = 0;

	if (talk->left.n > 0)
		n = write(talk->ours[IN], talk->left.p, talk->left.n);
	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n < 0 && errno != EPIPE)
		fail(talk, errno);
	if (n > 0)
		talk->left = str_sub(talk->left, (size_t)n, talk->left.n);
	if (n < 0 || talk->left.n == 0)
		shut(&talk->ours[IN]);
}

/* Reads some of a stream into the buffer; what is past `most` is dropped. */
static bool
hear(struct talk *talk, int stream, struct buf *into, size_t most)
{
	size_t room;
	ssize_t n;

	if (into->n == into->capacity)
		buf_reserve(into, CHUNK);
	room = into->capacity - into->n;
	n = read(talk->ours[stream], into->p + into->n, room);
	if (n < 0 && errno == EINTR)
		return true;
	if (n < 0)
		fail(talk, errno);
	if (n <= 0) {
		shut(&talk->ours[stream]);
		return true;
	}
	into->n += (size_t)n;
	if (into->n <= most)
		return true;
	into->n = most;
	return false;
}

static void
take_turn(struct talk *talk, const struct pollfd polled[STREAMS])
{
	struct process_result *result = talk->result;

	if (polled[IN].revents != 0)
		feed(talk);
	if (polled[ERR].revents != 0)
		(void)hear(talk, ERR, &talk->err, CHUNK);
	if (polled[OUT].revents == 0)
		return;
	if (!hear(talk, OUT, &result->out, talk->process->most))
		result->end = PROCESS_TOO_MUCH;
}

/* Until both of its streams are closed, or something is wrong. */
static void
converse(struct talk *talk)
{
	while (talk->result->end == PROCESS_DONE &&
		(talk->ours[OUT] >= 0 || talk->ours[ERR] >= 0)) {
		struct pollfd polled[STREAMS] = {
			[IN] = {talk->ours[IN], POLLOUT, 0},
			[OUT] = {talk->ours[OUT], POLLIN, 0},
			[ERR] = {talk->ours[ERR], POLLIN, 0},
		};

		if (poll(polled, STREAMS, -1) < 0) {
			if (errno != EINTR)
				fail(talk, errno);
			continue;
		}
		take_turn(talk, polled);
	}
}

static void
end(struct talk *talk)
{
	struct process_result *result = talk->result;
	int status = 0;
	pid_t pid;

	if (result->end != PROCESS_DONE)
		kill(talk->pid, SIGKILL);
	do
		pid = waitpid(talk->pid, &status, 0);
	while (pid < 0 && errno == EINTR);
	if (pid < 0)
		fail(talk, errno);
	if (result->end != PROCESS_DONE)
		return;
	result->end = WIFSIGNALED(status) ? PROCESS_KILLED : PROCESS_DONE;
	result->number = WIFSIGNALED(status) ? WTERMSIG(status)
					     : WEXITSTATUS(status);
}

void
process_run(struct arena *arena, const struct process *process,
	struct process_result *result)
{
	struct talk talk = {.process = process,
		.result = result,
		.left = process->input,
		.ours = {-1, -1, -1},
		.theirs = {-1, -1, -1}};
	int error;

	/* Apart, so that the output may grow where it stands. */
	struct arena *scratch = arena_new();

	talk.err = buf_new(scratch);
	result->end = PROCESS_DONE;
	error = start(&talk);
	shut_all(talk.theirs);
	if (error != 0) {
		fail(&talk, error);
	} else {
		converse(&talk);
		shut_all(talk.ours);
		end(&talk);
	}
	shut_all(talk.ours);
	result->err = str_copy(arena, buf_str(&talk.err));
	arena_free(scratch);
}
