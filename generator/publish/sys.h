/*
 * The system calls of publishing, one function each, as in the manual. Tests
 * see each of them before it is made, and may let it fail or end the process.
 */
#ifndef PUBLISH_SYS_H
#define PUBLISH_SYS_H

#include <sys/stat.h>
#include <sys/types.h>

#include "base/base.h"

/* Called before each call, with its name: 0, or the errno to fail with. */
typedef int sys_hook(const char *call);

/* For tests only; NULL for none. */
void sys_set_hook(sys_hook *hook);

int sys_open(int folder, const char *path, int flags, mode_t mode);
int sys_close(int fd);
ssize_t sys_read(int fd, void *bytes, size_t size);
ssize_t sys_write(int fd, const void *bytes, size_t size);
int sys_mkdir(int folder, const char *path, mode_t mode);
int sys_stat(int folder, const char *path, struct stat *out);
int sys_fstat(int fd, struct stat *out);
int sys_link(int from, const char *old, int to, const char *new);
int sys_unlink(int folder, const char *path, int flags);
int sys_rename(
	int folder, const char *old, const char *new, unsigned int flags);
int sys_chmod(int folder, const char *path, mode_t mode);
int sys_flock(int fd, int operation);
int sys_syncfs(int fd);
int sys_fsync(int fd);

#endif
