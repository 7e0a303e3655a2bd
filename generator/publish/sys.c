#include "publish/sys.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

static sys_hook *hook;

void
sys_set_hook(sys_hook *new_hook)
{
	hook = new_hook;
}

static bool
fails(const char *call)
{
	int error = hook ? hook(call) : 0;

	if (error)
		errno = error;
	return error != 0;
}

int
sys_open(int folder, const char *path, int flags, mode_t mode)
{
	return fails("open") ? -1
			     : openat(folder, path, flags | O_CLOEXEC, mode);
}

int
sys_close(int fd)
{
	bool failed = fails("close");
	int error = errno;
	int result = close(fd);

	if (!failed)
		return result;
	errno = error;
	return -1;
}

ssize_t
sys_read(int fd, void *bytes, size_t size)
{
	return fails("read") ? -1 : read(fd, bytes, size);
}

ssize_t
sys_write(int fd, const void *bytes, size_t size)
{
	return fails("write") ? -1 : write(fd, bytes, size);
}

int
sys_mkdir(int folder, const char *path, mode_t mode)
{
	return fails("mkdir") ? -1 : mkdirat(folder, path, mode);
}

int
sys_stat(int folder, const char *path, struct stat *out)
{
	return fails("stat") ? -1
			     : fstatat(folder, path, out, AT_SYMLINK_NOFOLLOW);
}

int
sys_fstat(int fd, struct stat *out)
{
	return fails("fstat") ? -1 : fstat(fd, out);
}

int
sys_link(int from, const char *old, int to, const char *new)
{
	return fails("link") ? -1 : linkat(from, old, to, new, 0);
}

int
sys_unlink(int folder, const char *path, int flags)
{
	return fails("unlink") ? -1 : unlinkat(folder, path, flags);
}

int
sys_rename(int folder, const char *old, const char *new, unsigned int flags)
{
	return fails("rename") ? -1
			       : renameat2(folder, old, folder, new, flags);
}

int
sys_chmod(int folder, const char *path, mode_t mode)
{
	return fails("chmod") ? -1 : fchmodat(folder, path, mode, 0);
}

int
sys_flock(int fd, int operation)
{
	return fails("flock") ? -1 : flock(fd, operation);
}

int
sys_syncfs(int fd)
{
	return fails("syncfs") ? -1 : syncfs(fd);
}

int
sys_fsync(int fd)
{
	return fails("fsync") ? -1 : fsync(fd);
}
