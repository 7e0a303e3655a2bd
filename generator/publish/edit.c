#include "publish/edit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

#include "base/path.h"
#include "publish/sys.h"
#include "publish/tree.h"

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW)

/* Closes, and keeps the errno of what went wrong before. */
static void
close_quietly(int fd)
{
	int error = errno;

	sys_close(fd);
	errno = error;
}

static int
open_child(int parent, const char *name, bool make)
{
	int child = sys_open(parent, name, FOLDER_FLAGS, 0);

	if (child >= 0 || errno != ENOENT || !make)
		return child;
	if (sys_mkdir(parent, name, 0777) != 0 && errno != EEXIST)
		return -1;
	return sys_open(parent, name, FOLDER_FLAGS, 0);
}

/*
 * The folder that the path's file stands in, one step after the other so that
 * no link is followed; -1 and errno. With `make` those missing are made.
 */
static int
open_parent(struct arena *arena, int root, str path, bool make)
{
	str rest = path_folder(path), part;
	int folder = sys_open(root, ".", FOLDER_FLAGS, 0);

	while (folder >= 0 && str_cut(&rest, '/', &part)) {
		int child;

		/* Behind the last slash. */
		if (part.n == 0)
			break;
		child = open_child(folder, str_z(arena, part), make);
		close_quietly(folder);
		folder = child;
	}
	return folder;
}

/* A new name for a file; the one that has it already keeps it. */
static bool
take_name(int folder, const char *beside, const char *name)
{
	if (sys_rename(folder, beside, name, RENAME_NOREPLACE) == 0)
		return true;
	/* Not every kind of disk can do that at once. */
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	if (sys_link(folder, beside, folder, name) != 0)
		return false;
	sys_unlink(folder, beside, 0);
	return true;
}

/* Whoever has the name gives it up. */
static bool
take_over(int folder, const char *beside, const char *name)
{
	return sys_rename(folder, beside, name, 0) == 0;
}

/* The file beside it gets its mode and its name. */
static bool
take_place(int folder, const char *beside, const char *name)
{
	struct stat info;

	if (sys_stat(folder, name, &info) != 0)
		return false;
	if (!S_ISREG(info.st_mode)) {
		errno = EINVAL;
		return false;
	}
	return sys_chmod(folder, beside, info.st_mode & 07777) == 0 &&
	       take_over(folder, beside, name);
}

typedef bool settle(int folder, const char *beside, const char *name);

/* Beside it first, so that nobody ever reads half of it. */
static bool
write_and_settle(
	struct arena *arena, int folder, str path, str bytes, settle *move)
{
	str name = str_sub(path, path_folder(path).n, path.n);
	const char *beside = str_z(
		arena, str_printf(arena, ".%.*s.new", STR_ARG(name)));
	int error;

	/* One that was left behind when the machine stopped. */
	sys_unlink(folder, beside, 0);
	if (tree_write(folder, beside, bytes) &&
		move(folder, beside, str_z(arena, name)))
		return true;
	error = errno;
	sys_unlink(folder, beside, 0);
	errno = error;
	return false;
}

bool
edit_is_taken(struct arena *arena, int root, str path)
{
	struct stat unused;

	return sys_stat(root, str_z(arena, path), &unused) == 0;
}

bool
edit_put(struct arena *arena, int folder, str name, str bytes)
{
	return write_and_settle(arena, folder, name, bytes, take_over);
}

bool
edit_create(struct arena *arena, int root, str path, str bytes)
{
	int folder = open_parent(arena, root, path, true);
	bool done;

	if (folder < 0)
		return false;
	done = write_and_settle(arena, folder, path, bytes, take_name);
	close_quietly(folder);
	return done;
}

bool
edit_replace(struct arena *arena, int root, str path, str bytes)
{
	int folder = open_parent(arena, root, path, false);
	bool done;

	if (folder < 0)
		return false;
	done = write_and_settle(arena, folder, path, bytes, take_place);
	close_quietly(folder);
	return done;
}
