/*
 * Small groups against two attackers who know how many pupils every group
 * has, which groups are the parts of which, and every figure that is shown:
 * one solves the equations, one tries whatever the figures could be.
 */
#include "audience/groups.h"
#include "unit.h"

#include "framework/random.h"

enum { LEAST = 5, CELLS_MAX = 12, ROWS_MAX = 24 };

/* --- a school made up pupil by pupil --- */

/* Parts of a whole: `rows` name the whole and its parts among the cells. */
struct made {
	struct group_figure cells[CELLS_MAX];
	int64_t totals[CELLS_MAX];
	bool unwritten[CELLS_MAX]; /* in no file: nobody hides or shows it */
	size_t count;
	int rows[ROWS_MAX][CELLS_MAX]; /* +1 a part, -1 the whole */
	size_t row_count;
};

static size_t
add_cell(struct made *made, int64_t pupils, int64_t total)
{
	size_t at = made->count++;

	ck_assert_uint_lt(at, CELLS_MAX);
	made->totals[at] = total;
	made->cells[at] = (struct group_figure){.pupils = pupils,
		.value = pupils > 0 ? (double)total / (double)pupils : 0,
		.has_value = true,
		.is_all = at == 0};
	return at;
}

static int64_t
total_for(struct random *random, int64_t pupils)
{
	int64_t total = 0;

	for (int64_t i = 0; i < pupils; i++)
		total += (int64_t)random_below(random, 2);
	return total;
}

/* Splits a cell into so many parts; each pupil has its one point or none. */
static size_t
split(struct made *made, struct random *random, size_t whole, size_t parts)
{
	int64_t pupils = made->cells[whole].pupils;
	int64_t points = made->totals[whole];
	size_t first = made->count, row = made->row_count++;

	for (size_t i = 0; i < parts; i++) {
		bool last = i + 1 == parts;
		int64_t with = last ? points
				    : (int64_t)random_below(
					      random, (size_t)points + 1);
		int64_t without = pupils - points;

		if (!last)
			without = (int64_t)random_below(
				random, (size_t)without + 1);
		made->rows[row][add_cell(made, with + without, with)] = 1;
		pupils -= with + without;
		points -= with;
	}
	made->rows[row][whole] = -1;
	return first;
}

static struct made
make(struct random *random)
{
	struct made made = {.count = 0};
	int64_t pupils = 2 + (int64_t)random_below(random, 30);
	size_t first;

	add_cell(&made, pupils, total_for(random, pupils));
	first = split(&made, random, 0, 2 + random_below(random, 3));
	if (random_once_in(random, 2)) {
		size_t one_of_two = split(&made, random, 0, 2);

		made.unwritten[one_of_two] = random_once_in(random, 2);
	}
	if (random_once_in(random, 3))
		split(&made, random, first, 2);
	return made;
}

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

/* --- the one who solves --- */

static int64_t
divisor(int64_t a, int64_t b)
{
	while (b != 0) {
		int64_t rest = a % b;

		a = b;
		b = rest;
	}
	return a < 0 ? -a : a;
}

/* target = target * pivot's lead - pivot * target's lead, made small again. */
static void
eliminate(int64_t *target, const int64_t *pivot, size_t at)
{
	int64_t by = target[at], lead = pivot[at], common = 0;

	for (size_t i = 0; i < CELLS_MAX; i++) {
		target[i] = target[i] * lead - pivot[i] * by;
		common = divisor(common, target[i]);
	}
	for (size_t i = 0; common > 1 && i < CELLS_MAX; i++)
		target[i] /= common;
}

/* The rank of the rows over the rationals, exactly. */
static size_t
rank(int64_t rows[][CELLS_MAX], size_t count)
{
	size_t done = 0;

	for (size_t at = 0; at < CELLS_MAX; at++) {
		size_t from = done;

		while (from < count && rows[from][at] == 0)
			from++;
		if (from == count)
			continue;
		for (size_t i = 0; i < CELLS_MAX; i++) {
			int64_t swap = rows[from][i];

			rows[from][i] = rows[done][i];
			rows[done][i] = swap;
		}
		for (size_t row = done + 1; row < count; row++)
			eliminate(rows[row], rows[done], at);
		done++;
	}
	return done;
}

/* The rank of what is not known, with one figure taken for known or not. */
static size_t
rank_of(const struct made *made, ptrdiff_t known)
{
	int64_t rows[ROWS_MAX + 1][CELLS_MAX] = {{0}};

	for (size_t row = 0; row < made->row_count; row++)
		for (size_t i = 0; i < made->count; i++)
			if (made->cells[i].hidden)
				rows[row][i] = made->rows[row][i];
	if (known >= 0)
		rows[made->row_count][known] = 1;
	return rank(rows, made->row_count + 1);
}

static bool
can_solve(const struct made *made, size_t at)
{
	return rank_of(made, (ptrdiff_t)at) == rank_of(made, -1);
}

/* --- the one who tries --- */

struct trying {
	const struct made *made;
	int64_t totals[CELLS_MAX];
	bool seen[CELLS_MAX][2]; /* can be what it is; can be something else */
};

/* Is every sum right, of those whose figures all come before `end`? */
static bool
fits(const struct trying *trying, size_t end)
{
	const struct made *made = trying->made;

	for (size_t row = 0; row < made->row_count; row++) {
		int64_t sum = 0;
		bool whole = true;

		for (size_t i = 0; i < made->count; i++) {
			whole = whole && (i < end || made->rows[row][i] == 0);
			sum += made->rows[row][i] * trying->totals[i];
		}
		if (whole && sum != 0)
			return false;
	}
	return true;
}

static void
try_from(struct trying *trying, size_t at)
{
	const struct made *made = trying->made;

	if (!fits(trying, at))
		return;
	if (at == made->count) {
		for (size_t i = 0; i < made->count; i++)
			trying->seen[i][trying->totals[i] != made->totals[i]] =
				true;
		return;
	}
	trying->totals[at] = made->totals[at];
	if (!made->cells[at].hidden) {
		try_from(trying, at + 1);
		trying->totals[at] = 0;
		return;
	}
	for (int64_t total = 0; total <= made->cells[at].pupils; total++) {
		trying->totals[at] = total;
		try_from(trying, at + 1);
	}
	trying->totals[at] = 0;
}

/* --- what they find --- */

struct found {
	size_t hidden, solved, tried, shown;
};

static bool
is_small(const struct group_figure *figure)
{
	return figure->pupils > 0 && figure->pupils < LEAST;
}

static void
attack(const struct made *made, struct found *found)
{
	struct trying trying = {.made = made};

	try_from(&trying, 0);
	for (size_t i = 0; i < made->count; i++) {
		const struct group_figure *figure = &made->cells[i];

		found->shown += !figure->hidden && figure->pupils > 0;
		if (!figure->hidden || figure->pupils == 0)
			continue;
		found->hidden++;
		ck_assert(trying.seen[i][0]);
		if (made->unwritten[i] && !is_small(figure))
			continue;
		found->solved += can_solve(made, i);
		found->tried += is_small(figure) && !trying.seen[i][1];
	}
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
	static char text[CELLS_MAX + 8];
	struct group_figure cells[CELLS_MAX + 8] = {{0}};
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
		char wanted[CELLS_MAX + 8];
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
