#include "folders.h"

#include <check.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/path.h"
#include "publish/tree.h"

const struct sample sample_old = {
	{{"index.html", "old front page"}, {"a/same.html", "same"},
		{"a/gone.html", "gone"}, {"b/changed.html", "before"}},
	"2026-11-22"};

const struct sample sample_new = {
	{{"index.html", "new front page"}, {"a/same.html", "same"},
		{"b/changed.html", "after"}, {"c/d/new.html", "new"}},
	"2026-11-23"};

const char *
folder_make(struct arena *arena)
{
	const char *base = getenv("TMPDIR");
	str name = str_printf(
		arena, "%s/publish-XXXXXX", base ? base : P_tmpdir);
	char *path = NEW_ARRAY(arena, char, name.n + 1);

	memcpy(path, name.p, name.n);
	ck_assert_ptr_nonnull(mkdtemp(path));
	return path;
}

void
folder_remove(struct arena *arena, const char *folder)
{
	ck_assert(tree_remove(arena, AT_FDCWD, folder));
}

const char *
folder_path(struct arena *arena, const char *folder, const char *name)
{
	return str_z(arena, str_printf(arena, "%s/%s", folder, name));
}

void
folder_put(struct arena *arena, const char *folder, const char *name,
	const char *bytes)
{
	const char *path = folder_path(arena, folder, name);

	ck_assert(tree_make_folders(arena, path_folder(str_from(path))));
	ck_assert(tree_write(AT_FDCWD, path, str_from(bytes)));
}

static int
compare_entries(const void *a, const void *b)
{
	return strcmp(((const struct tree_entry *)a)->path,
		((const struct tree_entry *)b)->path);
}

str
folder_state(struct arena *arena, const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct buf out = buf_new(arena);
	struct tree tree;

	if (fd < 0)
		return S("none");
	ck_assert(tree_list(arena, fd, &tree));
	if (tree.entries.count)
		qsort(tree.entries.items, tree.entries.count,
			sizeof(*tree.entries.items), compare_entries);
	for (size_t i = 0; i < tree.entries.count; i++) {
		const char *path = tree.entries.items[i].path;
		str bytes = {0};

		if (tree.entries.items[i].kind == TREE_FILE)
			ck_assert(tree_read(arena, fd, path, &bytes));
		buf_printf(&out, "%s: %.*s\n", path, STR_ARG(bytes));
	}
	close(fd);
	return buf_str(&out);
}

bool
folder_publish(struct arena *arena, const char *folder,
	const struct sample *sample, struct publish_result *result,
	struct publish_failure *failure)
{
	struct publication *publication = publication_open(
		arena, folder_path(arena, folder, "public"), failure);
	struct manifest_facts facts = {
		S("1.0.0"), str_from(sample->as_of), S("governors")};

	if (!publication)
		return false;
	for (size_t i = 0; sample->files[i].path; i++) {
		str wrong = publication_add(publication,
			str_from(sample->files[i].path),
			str_from(sample->files[i].bytes));

		ck_assert_uint_eq(wrong.n, 0);
	}
	return publication_commit(publication, &facts, result, failure);
}
