#include "publish/output.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

#include "publish/failure.h"
#include "publish/family.h"
#include "publish/sys.h"
#include "publish/tree.h"

#define LOCK_TRIES 10

static bool
refuse(struct publish_failure *failure, str sentence, str advice)
{
	failure->sentence = sentence;
	failure->advice = advice;
	return false;
}

static int
open_parent(struct arena *arena, str parent)
{
	const char *path = str_z(arena, parent);
	int flags = O_RDONLY | O_DIRECTORY;
	int fd = sys_open(AT_FDCWD, path, flags, 0);

	if (fd >= 0 || errno != ENOENT)
		return fd;
	if (!tree_make_folders(arena, parent))
		return -1;
	return sys_open(AT_FDCWD, path, flags, 0);
}

/* Divides "a/b/" into "a" and "b". */
static bool
name_output(struct arena *arena, const char *out_dir, struct output *output,
	str *parent)
{
	str path = str_from(out_dir), name;
	size_t slash;

	while (path.n > 1 && path.p[path.n - 1] == '/')
		path.n--;
	for (slash = path.n; slash > 0 && path.p[slash - 1] != '/'; slash--)
		;
	name = str_sub(path, slash, path.n);
	*parent = slash > 1 ? str_sub(path, 0, slash - 1)
		  : slash   ? S("/")
			    : S(".");
	output->shown = path;
	output->name = str_z(arena, name);
	output->building = str_z(
		arena, str_printf(arena, ".%.*s.building", STR_ARG(name)));
	output->lock_name = str_z(
		arena, str_printf(arena, ".%.*s.lock", STR_ARG(name)));
	return name.n && !str_eq(name, S(".")) && !str_eq(name, S(".."));
}

/* Is the file that was locked still the one with that name? */
static bool
is_current(const struct output *output)
{
	struct stat held, named;

	return sys_fstat(output->lock, &held) == 0 &&
	       sys_stat(output->parent, output->lock_name, &named) == 0 &&
	       held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

static void
drop_lock(struct output *output)
{
	int error = errno;

	if (output->lock >= 0)
		sys_close(output->lock);
	output->lock = -1;
	errno = error;
}

/*
 * The file goes with the build that holds the lock, so that one which was
 * opened just before may be gone when it is locked: then once more.
 */
static bool
take_lock(struct output *output)
{
	for (int i = 0; i < LOCK_TRIES; i++) {
		output->lock = sys_open(output->parent, output->lock_name,
			O_RDWR | O_CREAT | O_NOFOLLOW, 0666);
		if (output->lock < 0)
			return false;
		if (sys_flock(output->lock, LOCK_EX | LOCK_NB) < 0) {
			drop_lock(output);
			return false;
		}
		if (is_current(output))
			return true;
		drop_lock(output);
	}
	errno = EWOULDBLOCK;
	return false;
}

static bool
refuse_lock(struct arena *arena, const struct output *output,
	struct publish_failure *failure)
{
	if (errno != EWOULDBLOCK)
		return failure_set(
			arena, failure, errno, "lock", output->shown);
	return refuse(failure,
		str_printf(arena, "another build is publishing to `%.*s`",
			STR_ARG(output->shown)),
		S("wait until it is done"));
}

/* Opens what stands there; 0 where nothing does. */
static bool
open_old(struct output *output, int *error)
{
	output->old = sys_open(output->parent, output->name,
		O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
	*error = output->old < 0 ? errno : 0;
	return output->old >= 0 || *error == ENOENT;
}

/* The first entry of the folder that its manifest does not list. */
static const struct tree_entry *
find_foreign(const struct tree *content, const struct map *listed)
{
	for (size_t i = 0; i < content->entries.count; i++) {
		const struct tree_entry *entry = &content->entries.items[i];
		str path = str_from(entry->path);

		if (entry->kind == TREE_FOLDER ||
			str_eq(path, S(MANIFEST_NAME)))
			continue;
		if (entry->kind == TREE_OTHER || !map_get(listed, path))
			return entry;
	}
	return NULL;
}

static bool
judge_old(struct arena *arena, struct output *output,
	struct publish_failure *failure)
{
	struct map listed = {0};
	const struct tree_entry *foreign;
	str text = {0};

	if (!tree_list(arena, output->old, &output->content))
		return failure_set(
			arena, failure, errno, "read", output->shown);
	if (!output->content.entries.count)
		return true;
	if (family_stands(&output->content))
		return refuse(failure,
			str_printf(arena,
				"`%.*s` holds the portals of several audiences",
				STR_ARG(output->shown)),
			S("publish them all with --all-audiences, or name "
			  "another folder with -o"));
	if (!tree_read(arena, output->old, MANIFEST_NAME, &text) &&
		errno != ENOENT && errno != ELOOP && errno != EINVAL)
		return failure_set(
			arena, failure, errno, "read", output->shown);
	if (!manifest_read(arena, text, &listed))
		return refuse(failure,
			str_printf(arena,
				"`%.*s` holds files that this program did "
				"not publish",
				STR_ARG(output->shown)),
			S("name an empty or a new folder with -o"));
	foreign = find_foreign(&output->content, &listed);
	if (!foreign)
		return true;
	return refuse(failure,
		str_printf(arena,
			"`%.*s/%s` was not published by this program, and "
			"publishing would delete it",
			STR_ARG(output->shown), foreign->path),
		S("move it away, or name another folder with -o"));
}

/*
 * Takes away what a build that was killed left behind. That may be the portal
 * it had just replaced: it stays until the disk is sure of the exchange.
 */
static bool
sweep(struct arena *arena, const struct output *output,
	struct publish_failure *failure)
{
	struct stat unused;
	str name = str_from(output->building);

	if (sys_stat(output->parent, output->building, &unused) < 0 &&
		errno == ENOENT)
		return true;
	if (sys_fsync(output->parent) < 0)
		return failure_set(
			arena, failure, errno, "make sure of", output->shown);
	return tree_remove(arena, output->parent, output->building) ||
	       failure_set(arena, failure, errno, "remove", name);
}

static bool
lock_and_judge(struct arena *arena, struct output *output,
	struct publish_failure *failure)
{
	int error;

	if (!take_lock(output))
		return refuse_lock(arena, output, failure);
	if (!open_old(output, &error) && (error == ELOOP || error == ENOTDIR))
		return refuse(failure,
			str_printf(arena,
				"`%.*s` is a file or a symbolic link, not a "
				"folder",
				STR_ARG(output->shown)),
			S("name the folder itself with -o"));
	if (output->old < 0 && error != ENOENT)
		return failure_set(
			arena, failure, error, "read", output->shown);
	if (output->old >= 0 && !judge_old(arena, output, failure))
		return false;
	return sweep(arena, output, failure);
}

bool
output_open(struct arena *arena, const char *out_dir, struct output *output,
	struct publish_failure *failure)
{
	str parent;

	*output = (struct output){.parent = -1, .lock = -1, .old = -1};
	if (!name_output(arena, out_dir, output, &parent))
		return refuse(failure,
			str_printf(arena,
				"`%s` cannot be published to: it is swapped "
				"for a new folder, so it needs a name",
				out_dir),
			S("name a folder inside it with -o"));
	output->parent = open_parent(arena, parent);
	if (output->parent < 0)
		return failure_set(arena, failure, errno, "open", parent);
	if (lock_and_judge(arena, output, failure))
		return true;
	output_close(output);
	return false;
}

void
output_close(struct output *output)
{
	/* Only who holds the lock may take its file away. */
	if (output->lock >= 0)
		sys_unlink(output->parent, output->lock_name, 0);
	drop_lock(output);
	if (output->old >= 0)
		sys_close(output->old);
	if (output->parent >= 0)
		sys_close(output->parent);
	output->old = output->parent = -1;
}

int
output_make_building(struct output *output)
{
	int fd, error;

	if (sys_mkdir(output->parent, output->building, 0777) < 0)
		return -1;
	fd = sys_open(output->parent, output->building,
		O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
	error = errno;
	if (fd < 0)
		sys_unlink(output->parent, output->building, AT_REMOVEDIR);
	errno = error;
	return fd;
}

bool
output_swap(struct output *output)
{
	unsigned int flags = output->old < 0 ? RENAME_NOREPLACE
					     : RENAME_EXCHANGE;

	if (sys_rename(output->parent, output->building, output->name, flags) ==
		0)
		return true;
	/* Some file systems know a plain rename only: it does for a new one. */
	if (output->old >= 0 || errno != EINVAL)
		return false;
	return sys_rename(output->parent, output->building, output->name, 0) ==
	       0;
}
