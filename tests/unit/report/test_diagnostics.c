/* The text of a diagnostic, to the character. */
#include "report/diagnostics.h"

#include "unit.h"

/* What the code's own page says stands where nobody gave help. */
#define MEND "= help: correct the spelling, or take the key out\n\n"

static struct arena *arena;
static struct portal portal;
static struct diags diags;
static struct source source;

static void
setup(void)
{
	arena = arena_new();
	portal = (struct portal){
		.arena = arena, .as_of = date_from(2026, 11, 22)};
	diags_init(&diags, arena);
	source = (struct source){.path = S("schools/oak/school.yaml")};
}

static void
teardown(void)
{
	arena_free(arena);
}

static const char *
text_of(bool colour)
{
	struct buf out = buf_new(arena);
	struct page_of_text page = {&out, colour};
	struct account account = {.portal = &portal};

	diags_finish(&diags, false);
	for (size_t i = 0; i < diags.all.count; i++)
		account_add(&account, diags.all.items[i]);
	account_text(&page, &account);
	return str_z(arena, buf_str(&out));
}

/* A diagnostic about one line of a text, from one column to another. */
static struct diagnostic *
about(const char *text, uint32_t line, uint32_t from, uint32_t to)
{
	source.text = str_from(text);
	return diag(&diags, S101, (struct span){&source, line, from, line, to},
		"unknown key");
}

START_TEST(excerpt_and_help)
{
	struct diagnostic *d = about("name: Oak\nphaze: primary\n", 2, 1, 5);

	diag_label(&diags, d, "not a key of a school file");
	diag_did_you_mean(&diags, d, S("phase"));
	ck_assert_str_eq(text_of(false),
		"error[S101]: unknown key\n"
		"  --> schools/oak/school.yaml:2:1\n"
		"   |\n"
		" 2 | phaze: primary\n"
		"   | ^^^^^ not a key of a school file\n"
		"   = help: did you mean `phase`?\n\n");
}
END_TEST

START_TEST(wide_gutter)
{
	about("\n\n\n\n\n\n\n\n\nphaze: x\n", 10, 1, 5);
	ck_assert_str_eq(text_of(false), "error[S101]: unknown key\n"
					 "   --> schools/oak/school.yaml:10:1\n"
					 "    |\n"
					 " 10 | phaze: x\n"
					 "    | ^^^^^\n"
					 "    " MEND);
}
END_TEST

START_TEST(tabs_and_wide_characters)
{
	about("\tname: \xE5\xAD\xA6 x\n", 1, 10, 10);
	ck_assert_str_eq(text_of(false), "error[S101]: unknown key\n"
					 "  --> schools/oak/school.yaml:1:10\n"
					 "   |\n"
					 " 1 |     name: \xE5\xAD\xA6 x\n"
					 "   |              ^\n"
					 "   " MEND);
}
END_TEST

START_TEST(wide_character_under_carets)
{
	about("name: \xE5\xAD\xA6 x\r\n", 1, 7, 7);
	ck_assert_str_eq(text_of(false), "error[S101]: unknown key\n"
					 "  --> schools/oak/school.yaml:1:7\n"
					 "   |\n"
					 " 1 | name: \xE5\xAD\xA6 x\n"
					 "   |       ^^\n"
					 "   " MEND);
}
END_TEST

START_TEST(nothing_invisible_reaches_the_terminal)
{
	struct diagnostic *d = about("a\x1B[31m\x07z: \xFF\n", 1, 2, 2);

	diag_help(&diags, d, "not \x1B]0;x\x07");
	ck_assert_str_eq(text_of(false),
		"error[S101]: unknown key\n"
		"  --> schools/oak/school.yaml:1:2\n"
		"   |\n"
		" 1 | a\xEF\xBF\xBD[31m\xEF\xBF\xBDz: \xEF\xBF\xBD\n"
		"   |  ^\n"
		"   = help: not \xEF\xBF\xBD]0;x\xEF\xBF\xBD\n\n");
}
END_TEST

START_TEST(past_the_end_of_the_line)
{
	about("name:\nx", 1, 6, 6);
	ck_assert_str_eq(text_of(false), "error[S101]: unknown key\n"
					 "  --> schools/oak/school.yaml:1:6\n"
					 "   |\n"
					 " 1 | name:\n"
					 "   |      ^\n"
					 "   " MEND);
}
END_TEST

START_TEST(no_such_line)
{
	about("name: x", 7, 1, 1);
	ck_assert_str_eq(text_of(false), "error[S101]: unknown key\n"
					 "  --> schools/oak/school.yaml:7:1\n"
					 "   " MEND);
}
END_TEST

START_TEST(over_several_lines)
{
	source.text = S("\xEF\xBB\xBFhead:\n  since: x\n");
	diag(&diags, S101, (struct span){&source, 1, 3, 2, 4}, "wrong");
	ck_assert_str_eq(text_of(false), "error[S101]: wrong\n"
					 "  --> schools/oak/school.yaml:1:3\n"
					 "   |\n"
					 " 1 | head:\n"
					 "   |   ^^^\n"
					 "   " MEND);
}
END_TEST

START_TEST(long_line_is_cut)
{
	char line[400];
	const char *text;

	memset(line, 'x', sizeof(line));
	memcpy(line + 200, "HERE", 4);
	line[sizeof(line) - 1] = '\0';
	about(line, 1, 201, 204);
	text = text_of(false);
	ck_assert_ptr_nonnull(strstr(text, "xHEREx"));
	ck_assert_ptr_nonnull(strstr(text, "x\xE2\x80\xA6\n"));
	ck_assert_ptr_nonnull(strstr(text, "                ^^^^\n"));
	ck_assert_uint_lt(strlen(text), 400);
}
END_TEST

START_TEST(related_places)
{
	struct diagnostic *d = about("a: 1\na: 2\n", 2, 1, 1);

	diag_related(&diags, d, (struct span){&source, 1, 1, 1, 1},
		"the first is here");
	diag_related(&diags, d, (struct span){0}, "and nowhere");
	ck_assert_ptr_nonnull(strstr(text_of(false),
		"   = see: schools/oak/school.yaml:1:1: the first is here\n"
		"   = see: and nowhere\n"));
}
END_TEST

START_TEST(no_place_at_all)
{
	diag(&diags, R207, (struct span){0}, "no portal");
	ck_assert_str_eq(text_of(false), "error[R207]: no portal\n"
					 "   = help: add the file\n\n");
}
END_TEST

START_TEST(colours)
{
	about("a: 1\n", 1, 1, 1);
	ck_assert_ptr_nonnull(
		strstr(text_of(true), "\033[1;31merror[S101]\033[0m"));
}
END_TEST

START_TEST(a_thousand_alike)
{
	source.text = S("x\n");
	for (uint32_t i = 1; i <= 1000; i++)
		diag(&diags, i % 2 ? S101 : S102,
			(struct span){&source, i, 1, i, 1}, "again");
	ck_assert_ptr_nonnull(strstr(text_of(false),
		"error[S101]: 480 more of these in schools/oak/school.yaml\n\n"
		"error[S102]: 480 more of these in "
		"schools/oak/school.yaml\n\n"));
}
END_TEST

static void
expect_summary(
	size_t errors, size_t warnings, size_t files, const char *expected)
{
	struct account account = {.portal = &portal};
	struct buf out = buf_new(arena);

	portal.file_count = files;
	for (size_t i = 0; i < errors; i++)
		account_add(
			&account, diag(&diags, S101, (struct span){0}, "e"));
	for (size_t i = 0; i < warnings; i++)
		account_add(
			&account, diag(&diags, R205, (struct span){0}, "w"));
	account_summary(&out, &account);
	ck_assert_str_eq(str_z(arena, buf_str(&out)), expected);
}

START_TEST(plurals)
{
	expect_summary(0, 0, 0,
		"0 errors, 0 warnings in 0 files (0 schools), "
		"as of 2026-11-22\n");
	*list_push(arena, &portal.schools) = NULL;
	expect_summary(1, 1, 1,
		"1 error, 1 warning in 1 file (1 school), "
		"as of 2026-11-22\n");
	*list_push(arena, &portal.schools) = NULL;
	expect_summary(3, 2, 214,
		"3 errors, 2 warnings in 214 files "
		"(2 schools), as of 2026-11-22\n");
}
END_TEST

TCase *
tcase_diagnostics(void)
{
	TCase *tcase = tcase_create("diagnostics");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, excerpt_and_help);
	tcase_add_test(tcase, wide_gutter);
	tcase_add_test(tcase, tabs_and_wide_characters);
	tcase_add_test(tcase, wide_character_under_carets);
	tcase_add_test(tcase, nothing_invisible_reaches_the_terminal);
	tcase_add_test(tcase, past_the_end_of_the_line);
	tcase_add_test(tcase, no_such_line);
	tcase_add_test(tcase, over_several_lines);
	tcase_add_test(tcase, long_line_is_cut);
	tcase_add_test(tcase, related_places);
	tcase_add_test(tcase, no_place_at_all);
	tcase_add_test(tcase, colours);
	tcase_add_test(tcase, a_thousand_alike);
	tcase_add_test(tcase, plurals);
	return tcase;
}
