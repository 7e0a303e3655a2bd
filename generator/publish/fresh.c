#include "publish/fresh.h"

#include <errno.h>
#include <fcntl.h>

#include "publish/failure.h"
#include "publish/sys.h"
#include "publish/tree.h"

/* A file or folder that was made, below the folder `in`. */
struct made {
	int in;
	const char *path;
	int flags; /* for removing it */
};

struct fresh {
	struct arena *arena;
	str shown; /* as the user gave it */
	int folder;
	LIST(struct made) made;
};

static bool
fail(const struct fresh *fresh, struct publish_failure *failure,
	const char *what, str path)
{
	int error = errno;
	str where = path.n == 0 ? fresh->shown
				: STR_JOIN(fresh->arena, fresh->shown, S("/"),
					  path);

	return failure_set(fresh->arena, failure, error, what, where);
}

static void
note(struct fresh *fresh, int in, const char *path, int flags)
{
	*list_push(fresh->arena, &fresh->made) = (struct made){in, path, flags};
}

/* Makes what is missing of the folders that end before a slash of `path`. */
static bool
make_folders(struct fresh *fresh, int in, str path)
{
	for (size_t i = 1; i < path.n; i++) {
		const char *folder;

		if (path.p[i] != '/')
			continue;
		folder = str_z(fresh->arena, str_sub(path, 0, i));
		if (sys_mkdir(in, folder, 0777) == 0)
			note(fresh, in, folder, AT_REMOVEDIR);
		else if (errno != EEXIST)
			return false;
	}
	return true;
}

/* The first thing in it that is not `.git`; empty where there is none. */
static bool
find_content(struct fresh *fresh, str *found)
{
	struct tree tree;

	if (!tree_list_top(fresh->arena, fresh->folder, &tree))
		return false;
	for (size_t i = 0; i < tree.entries.count; i++)
		if (!str_eq_z(S(".git"), tree.entries.items[i].path))
			*found = str_from(tree.entries.items[i].path);
	return true;
}

static enum fresh_state
judge(struct fresh *fresh, struct publish_failure *failure)
{
	str found = {0};

	if (!find_content(fresh, &found)) {
		fail(fresh, failure, "read", S(""));
		return FRESH_FAILED;
	}
	if (found.n == 0)
		return FRESH_OPEN;
	failure->sentence = str_printf(fresh->arena,
		"`%.*s` is not empty: `%.*s` is in it", STR_ARG(fresh->shown),
		STR_ARG(found));
	return FRESH_TAKEN;
}

/* The folder itself, and those above it. */
static enum fresh_state
open_folder(struct fresh *fresh, struct publish_failure *failure)
{
	const char *path = str_z(fresh->arena, fresh->shown);

	if (!make_folders(fresh, AT_FDCWD,
		    STR_JOIN(fresh->arena, fresh->shown, S("/")))) {
		fail(fresh, failure, "make", S(""));
		return FRESH_FAILED;
	}
	fresh->folder = sys_open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0);
	if (fresh->folder >= 0)
		return FRESH_OPEN;
	if (errno != ENOTDIR) {
		fail(fresh, failure, "open", S(""));
		return FRESH_FAILED;
	}
	failure->sentence = str_printf(
		fresh->arena, "`%.*s` is not a folder", STR_ARG(fresh->shown));
	return FRESH_TAKEN;
}

enum fresh_state
fresh_open(struct arena *arena, str path, struct fresh **out,
	struct publish_failure *failure)
{
	struct fresh *fresh = NEW(arena, struct fresh);
	enum fresh_state state;

	*fresh = (struct fresh){.arena = arena, .shown = path, .folder = -1};
	state = open_folder(fresh, failure);
	if (state == FRESH_OPEN)
		state = judge(fresh, failure);
	if (state == FRESH_OPEN)
		*out = fresh;
	else
		fresh_abandon(fresh);
	return state;
}

bool
fresh_put(struct fresh *fresh, str path, str bytes, bool executable,
	struct publish_failure *failure)
{
	const char *name = str_z(fresh->arena, path);

	if (!make_folders(fresh, fresh->folder, path))
		return fail(fresh, failure, "make the folder of", path);
	if (tree_write_as(
		    fresh->folder, name, bytes, executable ? 0777 : 0666)) {
		note(fresh, fresh->folder, name, 0);
		return true;
	}
	/* Begun, and not ended: it is ours unless it was there before. */
	if (errno != EEXIST)
		note(fresh, fresh->folder, name, 0);
	return fail(fresh, failure, "write", path);
}

void
fresh_close(struct fresh *fresh)
{
	if (fresh->folder >= 0)
		sys_close(fresh->folder);
	fresh->folder = -1;
}

void
fresh_abandon(struct fresh *fresh)
{
	/* What is in the folder goes before the folder. */
	for (size_t i = fresh->made.count; i-- > 0;) {
		const struct made *made = &fresh->made.items[i];

		sys_unlink(made->in, made->path, made->flags);
	}
	fresh_close(fresh);
}
