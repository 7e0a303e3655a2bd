#include "publish/publication.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>

#include "publish/failure.h"
#include "publish/output.h"
#include "publish/paths.h"
#include "publish/sys.h"

/* Written by the one thread that puts the file, read when all are done. */
struct published {
	struct manifest_file file;
	bool is_put;
	bool is_same; /* as it was published before */
};

struct publication {
	struct arena *arena;
	struct output output;
	struct paths paths;
	LIST(struct published *) files; /* in the order of being taken */
	/* What threads share, `common` its memory; under the lock. */
	pthread_mutex_t lock;
	struct arena *common;
	struct map folders; /* made below `building` */
	int building;       /* -1 until something differs */
	struct publish_failure failure;
	atomic_bool failed;
};

static char present; /* the value of a map that is a set */

/* Keeps the first failure; the lock is held, or there are no threads. */
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
			publication->common, "%.*s/%s", STR_ARG(where), path);
	return failure_set(
		publication->common, &publication->failure, error, what, where);
}

/* Ends the sharing: what threads made becomes the publication's own. */
static void
let_go(struct publication *publication)
{
	arena_adopt(publication->arena, publication->common);
	pthread_mutex_destroy(&publication->lock);
}

struct publication *
publication_open(struct arena *arena, const char *out_dir,
	struct publish_failure *failure)
{
	struct publication *publication = NEW(arena, struct publication);

	publication->arena = arena;
	publication->common = arena_new();
	publication->building = -1;
	pthread_mutex_init(&publication->lock, NULL);
	paths_take(arena, &publication->paths, S(MANIFEST_NAME));
	if (output_open(arena, out_dir, &publication->output, failure))
		return publication;
	let_go(publication);
	return NULL;
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
		name = str_z(publication->common, folder);
		if (sys_mkdir(publication->building, name, 0777) < 0)
			return fail(publication, "write", name);
		map_put(publication->common, &publication->folders,
			str_from(name), &present);
	}
	return true;
}

static bool
make_room_locked(struct publication *publication, const char *path)
{
	bool done;

	pthread_mutex_lock(&publication->lock);
	done = make_room(publication, path);
	pthread_mutex_unlock(&publication->lock);
	return done;
}

static void
fail_locked(struct publication *publication, const char *path)
{
	pthread_mutex_lock(&publication->lock);
	fail(publication, "write", path);
	pthread_mutex_unlock(&publication->lock);
}

static struct published *
list_file(struct publication *publication, str path)
{
	struct published *published = NEW(publication->arena, struct published);

	published->file.path = str_from(str_z(publication->arena, path));
	*list_push(publication->arena, &publication->files) = published;
	return published;
}

struct published *
publication_take(struct publication *publication, str path, str *wrong)
{
	*wrong = paths_take(publication->arena, &publication->paths, path);
	return wrong->n ? NULL : list_file(publication, path);
}

/* Writes the file anew, or notes that it is as it was. */
void
publication_put(
	struct publication *publication, struct published *published, str bytes)
{
	const char *path = published->file.path.p;
	int old = publication->output.old;

	assert(!published->is_put);
	published->is_put = true;
	published->file.size = bytes.n;
	published->file.fingerprint = str_hash(bytes);
	if (publication->failed)
		return;
	published->is_same = old >= 0 && tree_same(old, path, bytes);
	if (published->is_same || !make_room_locked(publication, path))
		return;
	if (!tree_write(publication->building, path, bytes))
		fail_locked(publication, path);
}

str
publication_add(struct publication *publication, str path, str bytes)
{
	struct published *published;
	str wrong;

	pthread_mutex_lock(&publication->lock);
	published = publication_take(publication, path, &wrong);
	pthread_mutex_unlock(&publication->lock);
	if (published != NULL)
		publication_put(publication, published, bytes);
	return wrong;
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

/* Closes everything and takes away what stands beside the portal. */
static void
finish(struct publication *publication)
{
	struct output *output = &publication->output;

	/* What cannot be removed now is swept by the next build. */
	if (publication->building >= 0) {
		sys_close(publication->building);
		tree_remove(
			publication->arena, output->parent, output->building);
	}
	publication->building = -1;
	output_close(output);
	let_go(publication);
}

/*
 * The new files are on the disk before they get their name, and the new name
 * before the old files go: a power cut leaves one of the two whole.
 */
static bool
replace(struct publication *publication)
{
	struct output *output = &publication->output;

	for (size_t i = 0; i < publication->files.count; i++) {
		const struct published *published = publication->files.items[i];

		if (published->is_same &&
			!keep_file(publication, published->file.path.p))
			return false;
	}
	if (sys_syncfs(publication->building) < 0)
		return fail(publication, "write", NULL);
	if (!output_swap(output))
		return fail(publication, "put the new portal at", NULL);
	if (sys_fsync(output->parent) == 0)
		return true;
	fail(publication, "make sure of", NULL);
	publication->failure.advice = S("the new portal stands there, but "
					"the disk did not confirm it: "
					"publish again");
	return false;
}

/* What the manifest says of all files that were put. */
static str
manifest_of(struct publication *publication, const struct manifest_facts *facts)
{
	struct manifest_files files = {0};

	for (size_t i = 0; i < publication->files.count; i++)
		if (publication->files.items[i]->is_put)
			*list_push(publication->arena, &files.list) =
				publication->files.items[i]->file;
	return manifest_write(publication->arena, facts, &files);
}

/* Files that were published before and are not put now. */
static size_t
count_removed(const struct publication *publication)
{
	const struct tree *content = &publication->output.content;
	size_t count = 0;
	struct map put = {0};

	for (size_t i = 0; i < publication->files.count; i++)
		if (publication->files.items[i]->is_put)
			map_put(publication->arena, &put,
				publication->files.items[i]->file.path,
				&present);
	for (size_t i = 0; i < content->entries.count; i++)
		if (content->entries.items[i].kind == TREE_FILE &&
			!map_get(
				&put, str_from(content->entries.items[i].path)))
			count++;
	return count;
}

static struct publish_result
count_files(const struct publication *publication)
{
	struct publish_result result = {.removed = count_removed(publication)};

	for (size_t i = 0; i < publication->files.count; i++) {
		const struct published *published = publication->files.items[i];

		result.files += published->is_put;
		result.written += published->is_put && !published->is_same;
	}
	result.unchanged = result.written + result.removed == 0;
	return result;
}

bool
publication_commit(struct publication *publication,
	const struct manifest_facts *facts, struct publish_result *result,
	struct publish_failure *failure)
{
	struct publish_result done;
	str manifest = manifest_of(publication, facts);

	publication_put(publication, list_file(publication, S(MANIFEST_NAME)),
		manifest);
	done = count_files(publication);
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
