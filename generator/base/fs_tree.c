#include "base/fs_tree.h"

#include "base/path.h"

/* Where the path stands among the files, or would stand. */
static size_t
place_of(const struct fs_tree *tree, str path)
{
	size_t from = 0, to = tree->files.count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (str_cmp(tree->files.items[middle].path, path) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static const struct fs_file *
find(const struct fs_tree *tree, str path)
{
	size_t at = place_of(tree, path);

	if (at < tree->files.count && str_eq(tree->files.items[at].path, path))
		return &tree->files.items[at];
	return NULL;
}

enum fs_error
fs_tree_read(const struct fs_tree *tree, str path, size_t limit, str *out)
{
	const struct fs_file *file = find(tree, path);

	if (file == NULL)
		return FS_MISSING;
	if (file->kind != FS_FILE)
		return file->kind == FS_SYMLINK ? FS_LINK : FS_NOT_FILE;
	if (file->size > limit)
		return FS_TOO_LARGE;
	*out = file->bytes;
	return FS_OK;
}

uint64_t
fs_tree_size(const struct fs_tree *tree, str path)
{
	const struct fs_file *file = find(tree, path);

	return file == NULL ? 0 : file->size;
}

/* Has it a name that begins with a dot, from the byte `from` on? */
static bool
is_hidden(str path, size_t from)
{
	for (size_t i = from; i < path.n; i++)
		if (path.p[i] == '.' && (i == 0 || path.p[i - 1] == '/'))
			return true;
	return false;
}

/* How many bytes two paths begin with in common. */
static size_t
shared_bytes(str a, str b)
{
	size_t n = 0;

	while (n < a.n && n < b.n && a.p[n] == b.p[n])
		n++;
	return n;
}

/*
 * Lists the folders of `path` that its predecessor has not: those whose slash
 * lies behind what the two share.
 */
static void
list_folders(
	struct arena *arena, str path, size_t known, struct fs_listing *out)
{
	for (size_t i = known; i < path.n; i++)
		if (path.p[i] == '/')
			*list_push(arena, &out->entries) = (struct fs_entry){
				.path = {path.p, i}, .kind = FS_FOLDER};
}

enum fs_error
fs_tree_walk(struct arena *arena, const struct fs_tree *tree, str folder,
	struct fs_listing *out)
{
	size_t below = folder.n + 1;
	str last = folder;

	if (find(tree, folder) != NULL)
		return FS_LINK;
	for (size_t i = place_of(tree, folder); i < tree->files.count; i++) {
		const struct fs_file *file = &tree->files.items[i];
		size_t known;

		if (!path_is_below(file->path, folder)) {
			if (!str_starts(file->path, folder))
				return FS_OK;
			continue;
		}
		if (is_hidden(file->path, below))
			continue;
		known = shared_bytes(last, file->path);
		list_folders(
			arena, file->path, known > below ? known : below, out);
		*list_push(arena, &out->entries) = (struct fs_entry){
			.path = file->path, .kind = file->kind};
		last = file->path;
	}
	return FS_OK;
}
