#include "base/fs.h"

#include "base/fs_tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool fallback_forced;

void
fs_force_fallback(bool on)
{
	fallback_forced = on;
}

int
fs_open_folder(const char *path)
{
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* What was read is read: that the file will not close changes nothing. */
static void
close_keeping_errno(int fd)
{
	int error = errno;

	close(fd);
	errno = error;
}

/* A relative path of ordinary names: nothing that could climb out. */
static bool
is_inside(str path)
{
	str part;

	if (path.n == 0 || path.p[0] == '/' || memchr(path.p, 0, path.n))
		return false;
	while (str_cut(&path, '/', &part))
		if (part.n == 0 || str_eq(part, S(".")) ||
			str_eq(part, S("..")))
			return false;
	return true;
}

/*
 * One component at a time, refusing links at each: what openat2 does in one
 * call, for kernels and containers that have it not.
 */
static int
open_by_steps(struct arena *arena, int root, str path, int flags)
{
	int folder = dup(root);
	str part;

	while (folder >= 0 && str_cut(&path, '/', &part)) {
		bool last = path.p == NULL;
		int more = last ? flags : O_RDONLY | O_DIRECTORY;
		int next = openat(folder, str_z(arena, part),
			more | O_NOFOLLOW | O_CLOEXEC);

		close_keeping_errno(folder);
		folder = next;
	}
	return folder;
}

static int
open_inside(struct arena *arena, int root, str path, int flags)
{
	struct open_how how = {.flags = (unsigned)(flags | O_CLOEXEC),
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS |
			   RESOLVE_NO_MAGICLINKS};
	long fd;

	if (!fallback_forced) {
		fd = syscall(SYS_openat2, root, str_z(arena, path), &how,
			sizeof(how));
		if (fd >= 0 || (errno != ENOSYS && errno != EPERM))
			return (int)fd;
	}
	return open_by_steps(arena, root, path, flags);
}

static enum fs_error
error_of(int number)
{
	switch (number) {
	case ENOENT:
		return FS_MISSING;
	case ELOOP:
	case ENOTDIR:
		return FS_LINK;
	case EXDEV:
		return FS_OUTSIDE;
	default: /* the system's numbers, not an enum of ours */
		return FS_FAILED;
	}
}

/* Reads `size` bytes and looks whether the file has grown past them. */
static enum fs_error
read_all(struct arena *arena, int fd, size_t size, str *out)
{
	char *bytes = arena_alloc(arena, size + 1);
	size_t n = 0;

	while (n < size) {
		ssize_t got = read(fd, bytes + n, size - n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return FS_FAILED;
		if (got == 0)
			break;
		n += (size_t)got;
	}
	*out = (str){bytes, n};
	return FS_OK;
}

static enum fs_error
read_open(struct arena *arena, int fd, size_t limit, str *out)
{
	struct stat status;

	if (fstat(fd, &status) != 0)
		return FS_FAILED;
	if (!S_ISREG(status.st_mode))
		return FS_NOT_FILE;
	if ((uint64_t)status.st_size > limit)
		return FS_TOO_LARGE;
	return read_all(arena, fd, (size_t)status.st_size, out);
}

enum fs_error
fs_read(struct arena *arena, struct fs_root root, str path, size_t limit,
	str *out)
{
	enum fs_error error;
	int fd;

	if (!is_inside(path))
		return FS_OUTSIDE;
	if (root.tree != NULL)
		return fs_tree_read(root.tree, path, limit, out);
	/* Without O_NONBLOCK a pipe would wait for its writer for ever. */
	fd = open_inside(arena, root.folder, path, O_RDONLY | O_NONBLOCK);
	if (fd < 0)
		return error_of(errno);
	error = read_open(arena, fd, limit, out);
	close_keeping_errno(fd);
	return error;
}

uint64_t
fs_size(struct arena *arena, struct fs_root root, str path)
{
	struct stat status;

	if (!is_inside(path))
		return 0;
	if (root.tree != NULL)
		return fs_tree_size(root.tree, path);
	if (fstatat(root.folder, str_z(arena, path), &status,
		    AT_SYMLINK_NOFOLLOW) != 0)
		return 0;
	return (uint64_t)status.st_size;
}

/* Folders tell what stands in them, but for some file systems. */
static bool
find_kind(DIR *dir, const struct dirent *item, enum fs_kind *kind)
{
	unsigned type = item->d_type;
	struct stat status;

	if (type == DT_UNKNOWN) {
		if (fstatat(dirfd(dir), item->d_name, &status,
			    AT_SYMLINK_NOFOLLOW) != 0)
			return false;
		type = IFTODT(status.st_mode);
	}
	*kind = type == DT_REG   ? FS_FILE
		: type == DT_DIR ? FS_FOLDER
		: type == DT_LNK ? FS_SYMLINK
				 : FS_OTHER;
	return true;
}

/* Adds what stands in one open folder to the listing, unsorted. */
static enum fs_error
list_folder(struct arena *arena, DIR *dir, str folder, struct fs_listing *out)
{
	const struct dirent *item;

	for (errno = 0; (item = readdir(dir)) != NULL; errno = 0) {
		struct fs_entry *entry;
		enum fs_kind kind;

		if (item->d_name[0] == '.')
			continue;
		if (!find_kind(dir, item, &kind))
			return FS_FAILED;
		entry = list_push(arena, &out->entries);
		entry->path = str_printf(
			arena, "%.*s/%s", STR_ARG(folder), item->d_name);
		entry->kind = kind;
	}
	return errno == 0 ? FS_OK : FS_FAILED;
}

static enum fs_error
walk_folder(struct arena *arena, int root, str folder, struct fs_listing *out)
{
	int fd = open_inside(arena, root, folder, O_RDONLY | O_DIRECTORY);
	enum fs_error error;
	int failure;
	DIR *dir;

	if (fd < 0)
		return error_of(errno);
	dir = fdopendir(fd);
	if (dir == NULL) {
		close_keeping_errno(fd);
		return FS_FAILED;
	}
	error = list_folder(arena, dir, folder, out);
	failure = errno;
	closedir(dir);
	errno = failure;
	return error;
}

/* As fs_walk(), below an open folder and unsorted. */
static enum fs_error
walk_folders(struct arena *arena, int root, str folder, struct fs_listing *out)
{
	size_t first = out->entries.count;
	enum fs_error error = walk_folder(arena, root, folder, out);

	if (error != FS_OK)
		return error == FS_MISSING ? FS_OK : error;
	/* The list grows while it is walked: each folder adds its own. */
	for (size_t i = first; i < out->entries.count; i++) {
		if (out->entries.items[i].kind != FS_FOLDER)
			continue;
		error = walk_folder(
			arena, root, out->entries.items[i].path, out);
		if (error != FS_OK)
			return error;
	}
	return FS_OK;
}

static int
compare_entries(const void *left, const void *right)
{
	const struct fs_entry *a = left, *b = right;

	return str_cmp(a->path, b->path);
}

enum fs_error
fs_walk(struct arena *arena, struct fs_root root, str folder,
	struct fs_listing *out)
{
	size_t first = out->entries.count;
	enum fs_error error =
		root.tree != NULL
			? fs_tree_walk(arena, root.tree, folder, out)
			: walk_folders(arena, root.folder, folder, out);

	if (error != FS_OK)
		return error;
	if (out->entries.count > first)
		qsort(out->entries.items + first, out->entries.count - first,
			sizeof(*out->entries.items), compare_entries);
	return FS_OK;
}

const char *
fs_error_text(enum fs_error error)
{
	static const char *const texts[] = {
		[FS_OK] = "nothing is wrong with it",
		[FS_MISSING] = "it is not there",
		[FS_LINK] = "it is a symbolic link, or lies behind one",
		[FS_OUTSIDE] = "it leaves the portal's folder",
		[FS_NOT_FILE] = "it is not an ordinary file",
		[FS_TOO_LARGE] = "it is too large",
		[FS_FAILED] = "it cannot be read",
	};

	return texts[error];
}
