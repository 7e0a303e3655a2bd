#include "publish/publication.h"

#include <errno.h>

#include "publish/failure.h"
#include "publish/output.h"
#include "publish/paths.h"
#include "publish/sys.h"

struct publication {
	struct arena *arena;
	struct output output;
	struct paths paths;
	struct manifest_files files;
	struct map published;    /* paths, the manifest's too */
	LIST(const char *) same; /* paths whose bytes are the old ones */
	struct map folders;      /* made below `building` */
	int building;            /* -1 until something differs */
	size_t written;
	bool unsure; /* exchanged, but the disk does not confirm it */
	bool failed;
	struct publish_failure failure;
};

static char present; /* the value of a map that is a set */

/* Keeps the first failure. Returns false. */
static bool
fail(struct publication *publication, const char *what, const char *path)
{
	str where = publication->output.shown;
	int error = errno;

	if (publication->failed)
		return false;
	publication->failed = true;
	if (path)
		where = str_printf(
			publication->arena, "%.*s/%s", STR_ARG(where), path);
	return failure_set(
		publication->arena, &publication->failure, error, what, where);
}

struct publication *
publication_open(struct arena *arena, const char *out_dir,
	struct publish_failure *failure)
{
	struct publication *publication = NEW(arena, struct publication);

	publication->arena = arena;
	publication->building = -1;
	paths_take(arena, &publication->paths, S(MANIFEST_NAME));
	if (!output_open(arena, out_dir, &publication->output, failure))
		return NULL;
	return publication;
}

/* Makes the folder for new files, and in it those above `path`. */
static bool
make_room(struct publication *publication, const char *path)
{
	str whole = str_from(path);

	if (publication->building < 0)
		publication->building = output_make_building(
			&publication->output);
	if (publication->building < 0)
		return fail(publication, "write", NULL);
	for (size_t i = 0; i < whole.n; i++) {
		str folder = str_sub(whole, 0, i);
		const char *name;

		if (path[i] != '/' || map_get(&publication->folders, folder))
			continue;
		name = str_z(publication->arena, folder);
		if (sys_mkdir(publication->building, name, 0777) < 0)
			return fail(publication, "write", name);
		map_put(publication->arena, &publication->folders,
			str_from(name), &present);
	}
	return true;
}

/* Writes the file anew, or notes that it is as it was. */
static void
add_file(struct publication *publication, const char *path, str bytes)
{
	map_put(publication->arena, &publication->published, str_from(path),
		&present);
	if (publication->failed)
		return;
	if (publication->output.old >= 0 &&
		tree_same(publication->output.old, path, bytes)) {
		*list_push(publication->arena, &publication->same) = path;
		return;
	}
	if (!make_room(publication, path))
		return;
	if (tree_write(publication->building, path, bytes))
		publication->written++;
	else
		fail(publication, "write", path);
}

str
publication_put(struct publication *publication, str path, str bytes)
{
	struct manifest_file *file;
	str wrong = paths_take(publication->arena, &publication->paths, path);

	if (wrong.n)
		return wrong;
	file = list_push(publication->arena, &publication->files.list);
	file->path = str_from(str_z(publication->arena, path));
	file->size = bytes.n;
	file->fingerprint = str_hash(bytes);
	add_file(publication, file->path.p, bytes);
	return S("");
}

/* Brings an old file over: a link where the disk allows it, or a copy. */
static bool
keep_file(struct publication *publication, const char *path)
{
	struct arena *scratch;
	str bytes = {0};
	bool done;

	if (!make_room(publication, path))
		return false;
	if (sys_link(publication->output.old, path, publication->building,
		    path) == 0)
		return true;
	scratch = arena_new();
	done = tree_read(scratch, publication->output.old, path, &bytes) &&
	       tree_write(publication->building, path, bytes);
	if (!done)
		fail(publication, "write", path);
	arena_free(scratch);
	return done;
}

/* Files that were published before and are no longer. */
static size_t
count_removed(const struct publication *publication)
{
	const struct tree *content = &publication->output.content;
	size_t count = 0;

	for (size_t i = 0; i < content->entries.count; i++)
		if (content->entries.items[i].kind == TREE_FILE &&
			!map_get(&publication->published,
				str_from(content->entries.items[i].path)))
			count++;
	return count;
}

/* Closes everything and takes away what stands beside the portal. */
static void
finish(struct publication *publication)
{
	struct output *output = &publication->output;

	/* What is not removed now is swept by the next build. */
	if (publication->building >= 0) {
		sys_close(publication->building);
		if (!publication->unsure)
			tree_remove(publication->arena, output->parent,
				output->building);
	}
	publication->building = -1;
	output_close(output);
}

/*
 * The new files are on the disk before they get their name, and the new name
 * before the old files go: a power cut leaves one of the two whole.
 */
static bool
replace(struct publication *publication)
{
	struct output *output = &publication->output;

	for (size_t i = 0; i < publication->same.count; i++)
		if (!keep_file(publication, publication->same.items[i]))
			return false;
	if (sys_syncfs(publication->building) < 0)
		return fail(publication, "write", NULL);
	if (!output_swap(output))
		return fail(publication, "put the new portal at", NULL);
	if (sys_fsync(output->parent) == 0)
		return true;
	publication->unsure = true;
	fail(publication, "make sure of", NULL);
	publication->failure.advice = S("the new portal stands there, but "
					"the disk did not confirm it: "
					"publish again");
	return false;
}

bool
publication_commit(struct publication *publication,
	const struct manifest_facts *facts, struct publish_result *result,
	struct publish_failure *failure)
{
	struct publish_result done = {0};
	str manifest = manifest_write(
		publication->arena, facts, &publication->files);

	add_file(publication, MANIFEST_NAME, manifest);
	done.files = publication->files.list.count + 1;
	done.written = publication->written;
	done.removed = count_removed(publication);
	done.unchanged = !done.written && !done.removed;
	if (!publication->failed && !done.unchanged)
		replace(publication);
	finish(publication);
	if (result && !publication->failed)
		*result = done;
	*failure = publication->failure;
	return !publication->failed;
}

void
publication_abandon(struct publication *publication)
{
	finish(publication);
}
