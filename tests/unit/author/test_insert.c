#include "unit.h"

#include "author/insert.h"
#include "author/revise.h"
#include "base/buf.h"

#define ENTRY "- new: 1  # one\n  #more: 2\n"

/* What a list looks like before and after; NULL: it is refused. */
static const struct insert_case {
	const char *text, *key;
	bool first;
	const char *after;
} cases[] = {
	{"", "", false, ENTRY},
	{"# A head\n", "", true, "# A head\n" ENTRY},
	{"# No end", "", false, "# No end\n" ENTRY},
	{"- a\n", "", false, "- a\n" ENTRY},
	{"- a\n", "", true, ENTRY "- a\n"},
	{"- a", "", false, "- a\n" ENTRY},
	{"- a\n- b\n\n\n", "", false, "- a\n- b\n" ENTRY "\n\n"},
	{"- a\n# End\n", "", false, "- a\n" ENTRY "# End\n"},
	{"- k: a\n  # its own\n# End\n", "", false,
		"- k: a\n  # its own\n" ENTRY "# End\n"},
	{"- k: a\n\n  # its own\n", "", false, "- k: a\n\n  # its own\n" ENTRY},
	{"- k: |\n    a\n\n    b\n\n", "", false,
		"- k: |\n    a\n\n    b\n" ENTRY "\n"},
	{"- {k: [1,\n2],\nl: 3}\n", "", false, "- {k: [1,\n2],\nl: 3}\n" ENTRY},
	{"- k: \"a\n\n  b\"\n- c\n", "", false,
		"- k: \"a\n\n  b\"\n- c\n" ENTRY},
	/* A head stays above, what is said of the first entry with it. */
	{"# Head\n- a\n", "", true, "# Head\n" ENTRY "- a\n"},
	{"# Head\n\n# Of a\n- a\n", "", true,
		"# Head\n\n" ENTRY "# Of a\n- a\n"},
	/* Entries that are apart stay so. */
	{"- a\n\n- b\n", "", false, "- a\n\n- b\n\n" ENTRY},
	{"- a\n\n- b\n", "", true, ENTRY "\n- a\n\n- b\n"},
	{"  - a\n", "", false, "  - a\n  - new: 1  # one\n    #more: 2\n"},
	{"- a\r\n", "", false, "- a\r\n- new: 1  # one\r\n  #more: 2\r\n"},
	{"- a\n...\n", "", false, "- a\n" ENTRY "...\n"},
	/* Under a key. */
	{"", "k", false, "k:\n  - new: 1  # one\n    #more: 2\n"},
	{"a: 1\n", "k", false, "a: 1\nk:\n  - new: 1  # one\n    #more: 2\n"},
	{"k:\n- a\nl: 2\n", "k", false, "k:\n- a\n" ENTRY "l: 2\n"},
	{"k:\n   - a\nl: 2\n", "k", true,
		"k:\n   - new: 1  # one\n     #more: 2\n   - a\nl: 2\n"},
	{"k:  # to come\nl: 2\n", "k", false,
		"k:  # to come\n  - new: 1  # one\n    #more: 2\nl: 2\n"},
	/* Where there is no place. */
	{"[]\n", "", false, NULL},
	{"k: []\n", "k", false, NULL},
	{"{k: 1}\n", "k", false, NULL},
	{"- a\n", "k", false, NULL},
	{"k: 1\n", "", false, NULL},
	{"k: 1\n", "k", false, NULL},
	{"text\n", "", false, NULL},
	{"- [a\n", "", false, NULL},
	{"- a: 1\n  a: 2\n", "", false, NULL},
	{"- a\n\t- b\n", "", false, NULL},
	{"- a\n---\n- b\n", "", false, NULL},
};

START_TEST(every_case)
{
	const struct insert_case *c = &cases[_i];
	struct arena *arena = arena_new();
	const struct addition addition = {str_from(c->key), S(ENTRY), c->first};
	struct insertion out = {0};
	bool done = insert_entry(arena, str_from(c->text), &addition, &out);

	ck_assert_msg(done == (c->after != NULL), "%s: %s", c->text,
		done ? "is not refused" : out.refusal);
	if (done)
		ck_assert_str_eq(str_z(arena, out.text), c->after);
	else
		ck_assert_ptr_nonnull(out.refusal);
	arena_free(arena);
}
END_TEST

/* --- any text --- */

static const char *const pieces[] = {"- a\n", "- k: v  # why\n", "  l: 2\n",
	"# said\n", "  # said\n", "\n", "- {a: 1, b: [2]}\n", "- k: |\n",
	"    words\n", "  - inner\n", "- k: >-\n", "- [1,\n", "2]\n",
	"- \"a # b\"\n", "- 'it''s'\n", "k:\n", "- - x\n", "-\n", "  # é\n",
	"- a\r\n", "...\n", "---\n", "- k:\n", "    - deep\n"};

/* Everything that was there is there still, around one stretch that is new. */
static void
check_kept(str before, str after)
{
	size_t head = 0, tail = 0;

	while (head < before.n && before.p[head] == after.p[head])
		head++;
	while (tail < before.n - head &&
		before.p[before.n - 1 - tail] == after.p[after.n - 1 - tail])
		tail++;
	ck_assert_msg(head + tail == before.n, "lost of:\n%.*s\nin:\n%.*s",
		STR_ARG(before), STR_ARG(after));
	ck_assert(after.n > before.n);
}

/* Text that few rules hold for: refused, or kept as it was. */
static bool
try_any_text(struct arena *arena, unsigned *seed)
{
	struct buf text = buf_new(arena);
	struct insertion out = {0};
	struct addition addition = {.entry = S(ENTRY)};
	size_t count = 1 + (size_t)rand_r(seed) % 7;

	while (count-- > 0)
		buf_put_z(&text, pieces[(size_t)rand_r(seed) % COUNT(pieces)]);
	addition.first = rand_r(seed) % 2;
	if (rand_r(seed) % 4 == 0)
		addition.key = S("k");
	if (!insert_entry(arena, buf_str(&text), &addition, &out)) {
		ck_assert_ptr_nonnull(out.refusal);
		return false;
	}
	check_kept(buf_str(&text), out.text);
	return true;
}

START_TEST(any_text)
{
	struct arena *arena = arena_new();
	unsigned seed = 20261122;
	int rounds = unit_rounds(20000), done = 0;

	for (int i = 0; i < rounds; i++) {
		done += try_any_text(arena, &seed);
		arena_reset(arena);
	}
	ck_assert_msg(
		done > rounds / 10, "only %d of %d were tried", done, rounds);
	arena_free(arena);
}
END_TEST

/* --- revise_key() --- */

START_TEST(revises)
{
	struct arena *arena = arena_new();
	str text = S(
		"a: 1\né: \"2.0\"  # kept\nb:\n  - é: 3\nc: |\n  x\n  y\n");

	ck_assert_str_eq(str_z(arena, revise_key(arena, text, S("é"), S("4"))),
		"a: 1\né: 4  # kept\nb:\n  - é: 3\nc: |\n  x\n  y\n");
	ck_assert_str_eq(str_z(arena, revise_key(arena, text, S("a"), S(""))),
		"a: \né: \"2.0\"  # kept\nb:\n  - é: 3\nc: |\n  x\n  y\n");
	ck_assert(str_eq(revise_key(arena, text, S("z"), S("4")), text));
	ck_assert(str_eq(
		revise_key(arena, S("- a\n"), S("a"), S("4")), S("- a\n")));
	arena_free(arena);
}
END_TEST

TCase *
tcase_insert(void)
{
	TCase *tcase = tcase_create("insert");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, every_case, 0, (int)COUNT(cases));
	tcase_add_test(tcase, any_text);
	tcase_add_test(tcase, revises);
	return tcase;
}
