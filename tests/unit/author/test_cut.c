#include "unit.h"

#include "author/cut.h"

/* The lines of the entries that stay, up to 0. */
struct staying {
	const uint32_t *lines;
};

static bool
stays(void *context, uint32_t line)
{
	const struct staying *staying = context;

	for (const uint32_t *at = staying->lines; *at != 0; at++)
		if (*at == line)
			return true;
	return false;
}

static void
cuts(const char *text, const uint32_t *lines, const char *expected)
{
	struct arena *arena = arena_new();
	struct staying staying = {lines};
	struct buf out = buf_new(arena);
	bool any = cut_list(str_from(text), stays, &staying, &out);
	str got = buf_str(&out);

	ck_assert_msg(str_eq_z(got, expected), "got\n%.*s", STR_ARG(got));
	ck_assert(any == (lines[0] != 0));
	arena_free(arena);
}

#define CUTS(text, expected, ...)                                              \
	cuts(text, (const uint32_t[]){__VA_ARGS__, 0}, expected)

START_TEST(keeps_whole_entries)
{
	CUTS("- a: 1\n- b: 2\n  c:\n    - d\n\n- e: 3\n",
		"- b: 2\n  c:\n    - d\n", 2);
	CUTS("- a: 1\n- b: 2\n  c:\n    - d\n\n- e: 3\n", "- a: 1\n\n- e: 3\n",
		1, 6);
}
END_TEST

START_TEST(keeps_an_end_without_a_line_feed)
{
	CUTS("- a: 1\n- b: 2", "- b: 2", 2);
	CUTS("- a: 1\n- b: 2", "- a: 1\n", 1);
}
END_TEST

START_TEST(keeps_comments_with_the_entries_below)
{
	const char *text = "- a: 1\n# of b and c\n- b: 2\n- c: 3\n"
			   "# of d\n- d: 4\n";

	CUTS(text, "- a: 1\n", 1);
	CUTS(text, "# of b and c\n- c: 3\n", 4);
	CUTS(text, "- a: 1\n# of d\n- d: 4\n", 1, 6);
	CUTS(text, "# of b and c\n- b: 2\n- c: 3\n", 3, 4);
}
END_TEST

START_TEST(keeps_what_is_said_of_the_file)
{
	const char *text = "# of the file\n# in two lines\n\n# of a\n- a: 1\n"
			   "\n# of b\n- b: 2\n";

	CUTS(text, "# of the file\n# in two lines\n\n# of b\n- b: 2\n", 8);
	CUTS(text,
		"# of the file\n# in two lines\n\n# of a\n- a: 1\n"
		"\n# of b\n- b: 2\n",
		5, 8);
	CUTS(text, "# of the file\n# in two lines\n", 0);
}
END_TEST

START_TEST(knows_a_comment_inside_an_entry)
{
	CUTS("- a: 1\n  # why\n  b: 2\n- c: 3\n", "- a: 1\n  # why\n  b: 2\n",
		1);
	CUTS("- a: 1\n  # why\n  b: 2\n- c: 3\n", "- c: 3\n", 4);
}
END_TEST

START_TEST(takes_nothing_from_nothing)
{
	CUTS("", "", 0);
	CUTS("\n\n", "", 0);
}
END_TEST

TCase *
tcase_cut(void)
{
	TCase *tcase = tcase_create("cut");

	tcase_add_test(tcase, keeps_whole_entries);
	tcase_add_test(tcase, keeps_an_end_without_a_line_feed);
	tcase_add_test(tcase, keeps_comments_with_the_entries_below);
	tcase_add_test(tcase, keeps_what_is_said_of_the_file);
	tcase_add_test(tcase, knows_a_comment_inside_an_entry);
	tcase_add_test(tcase, takes_nothing_from_nothing);
	return tcase;
}
