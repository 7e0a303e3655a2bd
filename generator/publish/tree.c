#include "publish/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "publish/sys.h"

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW)

/* False and errno where nobody knows what it is. */
static bool
find_kind(int folder, const struct dirent *entry, struct tree_entry *out)
{
	struct stat info;

	out->kind = entry->d_type == DT_REG   ? TREE_FILE
		    : entry->d_type == DT_DIR ? TREE_FOLDER
					      : TREE_OTHER;
	if (entry->d_type != DT_UNKNOWN)
		return true;
	/* Some file systems keep the kind elsewhere. */
	if (sys_stat(folder, out->path, &info) < 0)
		return false;
	if (S_ISREG(info.st_mode))
		out->kind = TREE_FILE;
	else if (S_ISDIR(info.st_mode))
		out->kind = TREE_FOLDER;
	return true;
}

/* Appends what is directly in `path` ("." for the folder itself). */
static bool
list_one(struct arena *arena, int folder, const char *path, struct tree *tree)
{
	int fd = sys_open(folder, path, FOLDER_FLAGS, 0);
	DIR *stream = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *entry;
	int error;

	if (!stream) {
		error = errno;
		if (fd >= 0)
			sys_close(fd);
		errno = error;
		return false;
	}
	while ((errno = 0, entry = readdir(stream))) {
		const char *name = entry->d_name;
		struct tree_entry *new;

		if (str_eq_z(S("."), name) || str_eq_z(S(".."), name))
			continue;
		new = list_push(arena, &tree->entries);
		if (!str_eq_z(S("."), path))
			name = str_printf(arena, "%s/%s", path, name).p;
		new->path = str_z(arena, str_from(name));
		if (!find_kind(folder, entry, new))
			break;
	}
	error = errno;
	closedir(stream);
	errno = error;
	return error == 0;
}

bool
tree_list_top(struct arena *arena, int folder, struct tree *tree)
{
	*tree = (struct tree){0};
	return list_one(arena, folder, ".", tree);
}

bool
tree_list(struct arena *arena, int folder, struct tree *tree)
{
	if (!tree_list_top(arena, folder, tree))
		return false;
	for (size_t i = 0; i < tree->entries.count; i++) {
		struct tree_entry entry = tree->entries.items[i];

		if (entry.kind == TREE_FOLDER &&
			!list_one(arena, folder, entry.path, tree))
			return false;
	}
	return true;
}

static bool
remove_below(struct arena *arena, int folder)
{
	struct tree tree;

	if (!tree_list(arena, folder, &tree))
		return false;
	/* From the end: what is in a folder goes before it. */
	for (size_t i = tree.entries.count; i-- > 0;) {
		const struct tree_entry *entry = &tree.entries.items[i];
		int flags = entry->kind == TREE_FOLDER ? AT_REMOVEDIR : 0;

		if (sys_unlink(folder, entry->path, flags) < 0 &&
			errno != ENOENT)
			return false;
	}
	return true;
}

bool
tree_remove(struct arena *arena, int parent, const char *name)
{
	int folder = sys_open(parent, name, FOLDER_FLAGS, 0);
	bool done;
	int error;

	if (folder < 0 && errno == ENOENT)
		return true;
	/* A file or a link in the place of our folder. */
	if (folder < 0 && (errno == ENOTDIR || errno == ELOOP))
		return sys_unlink(parent, name, 0) == 0;
	if (folder < 0)
		return false;
	done = remove_below(arena, folder);
	error = errno;
	sys_close(folder);
	errno = error;
	return done && sys_unlink(parent, name, AT_REMOVEDIR) == 0;
}

bool
tree_make_folders(struct arena *arena, str path)
{
	for (size_t i = 1; i <= path.n; i++) {
		if (i < path.n && path.p[i] != '/')
			continue;
		if (sys_mkdir(AT_FDCWD, str_z(arena, str_sub(path, 0, i)),
			    0777) < 0 &&
			errno != EEXIST)
			return false;
	}
	return true;
}

static bool
write_all(int fd, str bytes)
{
	while (bytes.n) {
		ssize_t done = sys_write(fd, bytes.p, bytes.n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		bytes = str_sub(bytes, (size_t)done, bytes.n);
	}
	return true;
}

bool
tree_write(int folder, const char *path, str bytes)
{
	return tree_write_as(folder, path, bytes, 0666);
}

bool
tree_write_as(int folder, const char *path, str bytes, mode_t mode)
{
	int fd = sys_open(
		folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
	int error;

	if (fd < 0)
		return false;
	if (write_all(fd, bytes))
		return sys_close(fd) == 0;
	error = errno;
	sys_close(fd);
	errno = error;
	return false;
}

/* Fills `bytes` from the file as far as it goes. */
static ssize_t
read_all(int fd, char *bytes, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t got = sys_read(fd, bytes + done, size - done);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (!got)
			break;
		done += (size_t)got;
	}
	return (ssize_t)done;
}

/* Opens a regular file and tells its size; -1 and errno. */
static int
open_file(int folder, const char *path, size_t *size)
{
	int fd = sys_open(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	struct stat info;
	int error;

	if (fd < 0)
		return -1;
	if (sys_fstat(fd, &info) < 0)
		error = errno;
	else if (!S_ISREG(info.st_mode))
		error = EINVAL;
	else {
		*size = (size_t)info.st_size;
		return fd;
	}
	sys_close(fd);
	errno = error;
	return -1;
}

bool
tree_read(struct arena *arena, int folder, const char *path, str *out)
{
	size_t size = 0;
	int fd = open_file(folder, path, &size), error;
	ssize_t got;
	char *bytes;

	if (fd < 0)
		return false;
	bytes = NEW_ARRAY(arena, char, size + 1);
	got = read_all(fd, bytes, size);
	error = errno;
	sys_close(fd);
	errno = error;
	if (got < 0)
		return false;
	*out = (str){bytes, (size_t)got};
	return true;
}

bool
tree_same(int folder, const char *path, str bytes)
{
	char part[16 * 1024];
	size_t size = 0, done = 0;
	int fd = open_file(folder, path, &size);
	bool same = fd >= 0 && size == bytes.n;

	while (same && done < size) {
		size_t want = size - done < sizeof(part) ? size - done
							 : sizeof(part);
		ssize_t got = read_all(fd, part, want);

		same = got == (ssize_t)want &&
		       memcmp(part, bytes.p + done, want) == 0;
		done += want;
	}
	if (fd >= 0)
		sys_close(fd);
	return same;
}
