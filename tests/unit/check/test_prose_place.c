/* Where the words of a value stand in its file. */
#include "check/prose_place.h"

#include "unit.h"

struct place_case {
	const char *file, *text;
	struct span span; /* of the value, as the loader gives it */
	bool found;
	uint32_t line, column;
};

static const struct place_case places[] = {
	/* plain, and behind letters of more than one byte */
	{"note: A word\n", "A word", {NULL, 1, 7, 1, 12}, true, 1, 7},
	{"{é: é, note: A word}\n", "A word", {NULL, 1, 14, 1, 19}, true, 1, 14},
	/* in quotation marks */
	{"note: \"A: word\"\n", "A: word", {NULL, 1, 7, 1, 15}, true, 1, 8},
	{"note: 'A: word'\n", "A: word", {NULL, 1, 7, 1, 15}, true, 1, 8},
	/* with an escape */
	{"note: \"A \\\"word\\\"\"\n", "A \"word\"", {NULL, 1, 7, 1, 18}, false,
		0, 0},
	/* a block that keeps its lines, and one that does not */
	{"note: |\n  One\n  two\n", "One\ntwo", {NULL, 1, 7, 3, 5}, true, 2, 3},
	{"note: >\n  One\n  two\n", "One two", {NULL, 1, 7, 3, 5}, false, 0, 0},
	/* folded without a mark */
	{"note: One\n  two\n", "One two", {NULL, 1, 7, 2, 5}, false, 0, 0},
};

START_TEST(finds_places)
{
	const struct place_case *one = &places[_i];
	struct source source = {.text = str_from(one->file)};
	struct text text = {one->span, str_from(one->text)};
	struct prose_place out;

	text.span.source = &source;
	ck_assert_int_eq(prose_place_find(&text, &out), one->found);
	if (!one->found)
		return;
	ck_assert_uint_eq(out.line, one->line);
	ck_assert_uint_eq(out.column, one->column);
}
END_TEST

TCase *
tcase_prose_place(void)
{
	TCase *tcase = tcase_create("prose_place");

	tcase_add_loop_test(tcase, finds_places, 0, (int)COUNT(places));
	return tcase;
}
