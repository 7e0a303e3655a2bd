#include "commands/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

void
output_guard(void)
{
	signal(SIGPIPE, SIG_IGN);
	for (int stream = 0; stream <= 2; stream++) {
		/* The wrong way round, so that using it fails as it should. */
		int mode = stream == 0 ? O_WRONLY : O_RDONLY;

		if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
			(void)open("/dev/null", mode);
	}
}

static bool
write_all(int stream, str text)
{
	while (text.n > 0) {
		ssize_t written = write(stream, text.p, text.n);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		text = str_sub(text, (size_t)written, text.n);
	}
	return true;
}

bool
output_finish(const struct buf *out, const struct buf *err)
{
	bool said = write_all(2, buf_str(err));
	bool done = write_all(1, buf_str(out));

	/* Some file systems tell only now that the disk is full. */
	if (out->n > 0 && done && close(1) != 0)
		done = false;
	if (!done)
		(void)write_all(2, str_printf(out->arena,
					   "trust-portal: cannot write to "
					   "standard output: %s\n",
					   strerror(errno)));
	return said && done;
}

bool
output_append(const char *path, const struct buf *text)
{
	int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
	bool done;
	int reason;

	if (file < 0)
		return false;
	done = write_all(file, buf_str(text));
	reason = errno;
	if (close(file) != 0 && done)
		return false;
	errno = reason;
	return done;
}

bool
output_colour(int stream, bool refused)
{
	const char *no_color = getenv("NO_COLOR");
	const char *term = getenv("TERM");

	return !refused && (no_color == NULL || *no_color == '\0') &&
	       (term == NULL || strcmp(term, "dumb") != 0) && isatty(stream);
}
