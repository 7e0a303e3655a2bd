#include "history/graft.h"

static enum fs_error
take(struct arena *arena, const struct graft *graft,
	const struct fs_entry *entry, struct fs_tree *out)
{
	struct fs_file file = {.path = entry->path, .kind = entry->kind};
	enum fs_error error = FS_OK;

	if (entry->kind == FS_FILE)
		error = fs_read(arena, graft->from, entry->path, graft->limit,
			&file.bytes);
	file.size = file.bytes.n;
	if (error == FS_TOO_LARGE)
		file.size = fs_size(arena, graft->from, entry->path);
	if (error == FS_FAILED)
		return error;
	if (error == FS_OK || error == FS_TOO_LARGE)
		*list_push(arena, &out->files) = file;
	return FS_OK;
}

static int
by_path(const void *left, const void *right)
{
	const struct fs_file *a = left, *b = right;

	return str_cmp(a->path, b->path);
}

enum fs_error
graft_make(struct arena *arena, const struct graft *graft, struct fs_tree *out)
{
	struct fs_listing listing = {0};
	enum fs_error error = fs_walk(
		arena, graft->from, graft->folder, &listing);

	*out = (struct fs_tree){0};
	for (size_t i = 0; i < graft->onto->files.count; i++)
		if (!graft->is_chosen(graft->onto->files.items[i].path))
			*list_push(arena,
				&out->files) = graft->onto->files.items[i];
	for (size_t i = 0; error == FS_OK && i < listing.entries.count; i++) {
		const struct fs_entry *entry = &listing.entries.items[i];

		if (entry->kind != FS_FOLDER && graft->is_chosen(entry->path))
			error = take(arena, graft, entry, out);
	}
	if (out->files.count > 1)
		qsort(out->files.items, out->files.count,
			sizeof(*out->files.items), by_path);
	return error == FS_FAILED ? error : FS_OK;
}
