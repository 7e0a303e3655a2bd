/* Files in memory are read as the same files in a folder are. */
#include <unistd.h>

#include "base/fs.h"
#include "publish/folders.h"
#include "unit.h"

enum { LIMIT = 64 };

static struct arena *arena;
static struct fs_tree tree;

/* In any order: sorted when all are there. */
static void
add(const char *path, enum fs_kind kind, const char *bytes)
{
	size_t at = tree.files.count;
	struct fs_file file = {.path = str_from(path),
		.kind = kind,
		.size = strlen(bytes),
		.bytes = str_from(bytes)};

	list_push(arena, &tree.files);
	while (at > 0 &&
		str_cmp(tree.files.items[at - 1].path, file.path) > 0) {
		tree.files.items[at] = tree.files.items[at - 1];
		at--;
	}
	tree.files.items[at] = file;
}

static void
set_up(void)
{
	arena = arena_new();
	tree = (struct fs_tree){0};
	add("content/portal.yaml", FS_FILE, "format: 1\n");
	add("content/pages/a/b/deep.md", FS_FILE, "# Deep\n");
	add("content/pages/a/near.md", FS_FILE, "# Near\n");
	add("content/pages/a-b.md", FS_FILE, "# Hyphen\n");
	add("content/.hidden/x.md", FS_FILE, "x\n");
	add("content/pages/.swp", FS_FILE, "x\n");
	add("content/link.md", FS_SYMLINK, "");
	add("contents/other.md", FS_FILE, "x\n");
	add("content-old/other.md", FS_FILE, "x\n");
	add("schools/b/school.yaml", FS_FILE, "name: B\n");
}

static void
tear_down(void)
{
	arena_free(arena);
}

/* --- the same in a folder --- */

/* The tree's files below a new folder; its link leads nowhere. */
static const char *
written_out(void)
{
	const char *folder = folder_make(arena);

	for (size_t i = 0; i < tree.files.count; i++) {
		const struct fs_file *file = &tree.files.items[i];
		const char *path = str_z(arena, file->path);

		if (file->kind == FS_SYMLINK)
			ck_assert_int_eq(
				symlink("nowhere",
					folder_path(arena, folder, path)),
				0);
		else
			folder_put(
				arena, folder, path, str_z(arena, file->bytes));
	}
	return folder;
}

static void
assert_same(str a, str b)
{
	ck_assert_msg(
		str_eq(a, b), "`%.*s` and `%.*s`", STR_ARG(a), STR_ARG(b));
}

static void
assert_same_walk(struct fs_root memory, struct fs_root disk, const char *folder)
{
	struct fs_listing a = {0}, b = {0};

	ck_assert_int_eq(fs_walk(arena, memory, str_from(folder), &a),
		fs_walk(arena, disk, str_from(folder), &b));
	ck_assert_uint_eq(a.entries.count, b.entries.count);
	for (size_t i = 0; i < a.entries.count; i++) {
		assert_same(a.entries.items[i].path, b.entries.items[i].path);
		ck_assert_int_eq(
			a.entries.items[i].kind, b.entries.items[i].kind);
	}
}

static void
assert_same_read(struct fs_root memory, struct fs_root disk, const char *path)
{
	str a = {0}, b = {0};

	ck_assert_int_eq(fs_read(arena, memory, str_from(path), LIMIT, &a),
		fs_read(arena, disk, str_from(path), LIMIT, &b));
	assert_same(a, b);
}

START_TEST(is_like_a_folder)
{
	const char *folder = written_out();
	struct fs_root memory = {.tree = &tree};
	struct fs_root disk = {.folder = fs_open_folder(folder)};
	static const char *const folders[] = {
		"content", "content/pages", "schools", "content/link.md", "no"};
	static const char *const paths[] = {"content/portal.yaml",
		"content/pages/a/b/deep.md", "content/link.md", "content/no.md",
		"../content/portal.yaml", "/content/portal.yaml", ""};

	ck_assert_int_ge(disk.folder, 0);
	for (size_t i = 0; i < COUNT(folders); i++)
		assert_same_walk(memory, disk, folders[i]);
	for (size_t i = 0; i < COUNT(paths); i++)
		assert_same_read(memory, disk, paths[i]);
	ck_assert_uint_eq(fs_size(arena, memory, S("content/portal.yaml")),
		fs_size(arena, disk, S("content/portal.yaml")));
	ck_assert_uint_eq(fs_size(arena, memory, S("content/none")), 0);
	close(disk.folder);
	folder_remove(arena, folder);
}
END_TEST

START_TEST(keeps_the_limit)
{
	struct fs_root memory = {.tree = &tree};
	str out = S("as it was");

	ck_assert_int_eq(
		fs_read(arena, memory, S("content/portal.yaml"), 9, &out),
		FS_TOO_LARGE);
	assert_same(out, S("as it was"));
	ck_assert_int_eq(
		fs_read(arena, memory, S("content/portal.yaml"), 10, &out),
		FS_OK);
}
END_TEST

START_TEST(passes_hidden_names_over)
{
	struct fs_root memory = {.tree = &tree};
	struct fs_listing out = {0};

	ck_assert_int_eq(fs_walk(arena, memory, S("content"), &out), FS_OK);
	ck_assert_uint_gt(out.entries.count, 0);
	for (size_t i = 0; i < out.entries.count; i++)
		ck_assert_ptr_null(
			strstr(str_z(arena, out.entries.items[i].path), "/."));
}
END_TEST

TCase *
tcase_fs_tree(void)
{
	TCase *tcase = tcase_create("fs_tree");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, is_like_a_folder);
	tcase_add_test(tcase, keeps_the_limit);
	tcase_add_test(tcase, passes_hidden_names_over);
	return tcase;
}
