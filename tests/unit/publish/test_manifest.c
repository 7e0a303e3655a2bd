#include "unit.h"

#include "publish/manifest.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new();
}

static void
tear_down(void)
{
	arena_free(arena);
}

static void
add(struct manifest_files *files, const char *path, const char *bytes)
{
	str text = str_from(bytes);

	*list_push(arena, &files->list) = (struct manifest_file){
		str_from(path), text.n, str_hash(text)};
}

START_TEST(lists_the_files_by_path)
{
	struct manifest_facts facts = {
		S("1.0.0"), S("2026-11-22"), S("governors")};
	struct manifest_files files = {0};

	add(&files, "schools/a.html", "a");
	add(&files, "404.html", "");
	str text = manifest_write(arena, &facts, &files);
	str expected = S("{\n"
			 "  \"format\": 2,\n"
			 "  \"generator\": \"trust-portal 1.0.0\",\n"
			 "  \"as_of\": \"2026-11-22\",\n"
			 "  \"audience\": \"governors\",\n"
			 "  \"files\": [\n"
			 "    {\"path\": \"404.html\", \"size\": 0, "
			 "\"xxh64\": \"ef46db3751d8e999\"},\n"
			 "    {\"path\": \"schools/a.html\", \"size\": 1, "
			 "\"xxh64\": \"d24ec4f1a98c6e5b\"}\n"
			 "  ]\n"
			 "}\n");
	ck_assert_msg(str_eq(text, expected), "%.*s", STR_ARG(text));
}
END_TEST

START_TEST(escapes_what_it_writes)
{
	struct manifest_facts facts = {
		S("1\"\\\n\x01"), S("2026-11-22"), S("")};
	struct manifest_files files = {0};
	str text = manifest_write(arena, &facts, &files);

	ck_assert(str_find(text, S("trust-portal 1\\\"\\\\\\u000a\\u0001\""),
			  0) >= 0);
}
END_TEST

START_TEST(reads_what_it_wrote)
{
	struct manifest_facts facts = {S("1"), S("2026-11-22"), S("")};
	struct manifest_files files = {0};
	struct map paths;

	add(&files, "a.html", "a");
	add(&files, "files/é.pdf", "b");
	str text = manifest_write(arena, &facts, &files);
	ck_assert(manifest_read(arena, text, &paths));
	ck_assert_uint_eq(paths.count, 2);
	ck_assert_ptr_nonnull(map_get(&paths, S("a.html")));
	ck_assert_ptr_nonnull(map_get(&paths, S("files/é.pdf")));
	ck_assert_ptr_null(map_get(&paths, S("b.html")));
}
END_TEST

START_TEST(knows_what_is_none)
{
	static const char *const texts[] = {"", "{}", "not JSON",
		"{\"generator\": \"another\"}",
		"    {\"path\": \"a\", \"size\": 1}"};
	struct map paths;

	for (size_t i = 0; i < COUNT(texts); i++)
		ck_assert(!manifest_read(arena, str_from(texts[i]), &paths));
}
END_TEST

TCase *
tcase_manifest(void)
{
	TCase *tcase = tcase_create("manifest");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, lists_the_files_by_path);
	tcase_add_test(tcase, escapes_what_it_writes);
	tcase_add_test(tcase, reads_what_it_wrote);
	tcase_add_test(tcase, knows_what_is_none);
	return tcase;
}
