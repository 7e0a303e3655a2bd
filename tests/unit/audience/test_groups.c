/* Which figures of small groups are hidden, and what may still be worked out.
 */
#include "audience/groups.h"

#include "audience/made.h"
#include "unit.h"

enum { WRITTEN_MAX = CELLS_MAX + 8 };

static void
hide(struct made *made)
{
	struct group_figure written[CELLS_MAX];
	struct group_table table = {.items = written,
		.least = LEAST,
		.roll = PUPILS_UNKNOWN,
		.low = 0,
		.high = 1,
		.step = 1e-9};

	for (size_t i = 0; i < made->count; i++)
		if (!made->unwritten[i])
			written[table.count++] = made->cells[i];
	groups_hide(&table);
	for (size_t i = 0, at = 0; i < made->count; i++)
		made->cells[i].hidden = made->unwritten[i] ||
					written[at++].hidden;
}

/* As if nothing gave anything back: the tests must see what is wrong then. */
static void
hide_only_small(struct made *made)
{
	for (size_t i = 0; i < made->count; i++)
		made->cells[i].hidden = made->unwritten[i] ||
					made->cells[i].pupils < LEAST;
}

static struct found
attack_many(void (*hide_some)(struct made *made))
{
	struct random random = {UINT64_C(88172645463325252)};
	struct found found = {0};

	for (int round = 0; round < unit_rounds(4000); round++) {
		struct made made = make(&random);

		hide_some(&made);
		attack(&made, &found);
	}
	return found;
}

START_TEST(nobody_works_out_what_is_hidden)
{
	struct found found = attack_many(hide);

	ck_assert_uint_eq(found.solved, 0);
	ck_assert_uint_eq(found.tried, 0);
	/* And it does not do so by hiding everything. */
	ck_assert_uint_gt(found.shown, found.hidden / 2);
}
END_TEST

START_TEST(both_work_it_out_where_only_the_small_are_hidden)
{
	struct found found = attack_many(hide_only_small);

	ck_assert_uint_gt(found.solved, found.hidden / 8);
	ck_assert_uint_gt(found.tried, found.hidden / 8);
}
END_TEST

/* --- tables by hand --- */

/* "all 30, 24, 6": what is hidden of them, as "..x"; ? is not counted. */
static const char *
hidden_of(const char *pupils)
{
	static char text[WRITTEN_MAX];
	struct group_figure cells[WRITTEN_MAX] = {{0}};
	struct group_table table = {
		.items = cells, .least = 10, .roll = PUPILS_UNKNOWN};
	const char *at = pupils;

	while (*at != '\0') {
		struct group_figure *cell = &cells[table.count++];
		char *end = NULL;

		if (strncmp(at, "all ", 4) == 0) {
			cell->is_all = true;
			at += 4;
		}
		cell->pupils = *at == '?' ? PUPILS_UNKNOWN
					  : strtol(at, &end, 10);
		at = *at == '?' ? at + 1 : end;
		at += strspn(at, ", ");
	}
	groups_hide(&table);
	for (size_t i = 0; i < table.count; i++)
		text[i] = cells[i].hidden ? 'x' : '.';
	text[table.count] = '\0';
	return text;
}

START_TEST(tables_by_hand)
{
	static const struct {
		const char *pupils, *hidden;
	} tables[] = {
		{"all 30", "."},
		{"all 9", "x"},
		{"all 10", "."},
		{"all ?", "."},
		{"12", "."},
		{"9", "x"},
		{"?", "x"},
		{"all 30, 6", ".x"},
		/* the rest of all is six, whether it is written or not */
		{"all 30, 24, 6", ".xx"},
		{"all 30, 24", ".x"},
		{"all 30, 20", ".."},
		{"all 30, 30", ".."},
		/* the next smallest goes with it, until it is ten pupils */
		{"all 60, 6, 20, 34", ".xx."},
		{"all 60, 3, 4, 20, 33", ".xxx."},
		{"all 60, 6, 5, 20, 29", ".xx.."},
		/* nothing adds up to anything: only the small one */
		{"all 60, 6, 20, 17", ".x.."},
		/* parts of a part: 25 are 19 and 6 */
		{"all 60, 25, 19, 6", ".. xx"},
		/* three sums of two hidden ones each give all three */
		{"all 40, 6, 7, 8, 27, 25, 26", ".xxx x.."},
		/* not counted: any other may be the rest */
		{"all 60, 24, ?", ".xx"},
		{"all ?, 24, 6", ".xx"},
		{"all 60, 60, ?", "..x"},
		{"all ?, 24", ".."},
		/* a small school: all that is less is of its few */
		{"all 9, 5, 4", "xxx"},
		/* too many to search */
		{"all 99, 6, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29",
			".xxxxxxxxxxx"},
		{"all 99, 16, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29",
			"............"},
	};

	for (size_t i = 0; i < COUNT(tables); i++) {
		char wanted[WRITTEN_MAX];
		size_t count = 0;

		for (const char *c = tables[i].hidden; *c != '\0'; c++)
			if (*c != ' ')
				wanted[count++] = *c;
		wanted[count] = '\0';
		ck_assert_msg(strcmp(hidden_of(tables[i].pupils), wanted) == 0,
			"%s: hidden %s, not %s", tables[i].pupils,
			hidden_of(tables[i].pupils), wanted);
	}
}
END_TEST

START_TEST(the_roll_stands_for_all_who_are_not_counted)
{
	struct group_figure cells[] = {
		{.pupils = PUPILS_UNKNOWN, .is_all = true}, {.pupils = 395}};
	struct group_table table = {
		.items = cells, .count = 2, .least = 10, .roll = 400};

	groups_hide(&table);
	ck_assert(!cells[0].hidden);
	ck_assert(cells[1].hidden);
}
END_TEST

START_TEST(what_all_have_each_has)
{
	struct group_figure cells[] = {
		{.pupils = 40, .value = 100, .has_value = true, .is_all = true},
		{.pupils = 6, .value = 100, .has_value = true}};
	struct group_table table = {.items = cells,
		.count = 2,
		.least = 10,
		.roll = PUPILS_UNKNOWN,
		.low = 0,
		.high = 100,
		.step = 0.1};

	groups_hide(&table);
	ck_assert(cells[0].hidden);
	cells[0].hidden = false;
	cells[0].value = 99.2;
	groups_hide(&table);
	ck_assert(!cells[0].hidden);
}
END_TEST

/* 60 at 90.0 and 40 of them at 85.0: the other 20 are at 100.0, all. */
START_TEST(parts_at_the_end_of_the_scale_take_others_with_them)
{
	struct group_figure cells[] = {
		{.pupils = 60, .value = 90, .has_value = true, .is_all = true},
		{.pupils = 40, .value = 85, .has_value = true},
		{.pupils = 14, .value = 100, .has_value = true},
		{.pupils = 6, .value = 100, .has_value = true}};
	struct group_table table = {.items = cells,
		.count = 4,
		.least = 10,
		.roll = PUPILS_UNKNOWN,
		.low = 0,
		.high = 100,
		.step = 0.1};

	groups_hide(&table);
	ck_assert(!cells[0].hidden);
	ck_assert(cells[1].hidden);
	ck_assert(cells[2].hidden);
	ck_assert(cells[3].hidden);
}
END_TEST

TCase *tcase_groups(void);

TCase *
tcase_groups(void)
{
	TCase *tcase = tcase_create("groups");

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, nobody_works_out_what_is_hidden);
	tcase_add_test(tcase, both_work_it_out_where_only_the_small_are_hidden);
	tcase_add_test(tcase, tables_by_hand);
	tcase_add_test(tcase, the_roll_stands_for_all_who_are_not_counted);
	tcase_add_test(tcase, what_all_have_each_has);
	tcase_add_test(
		tcase, parts_at_the_end_of_the_scale_take_others_with_them);
	return tcase;
}
