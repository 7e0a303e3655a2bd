#include "audience/made.h"

#include "unit.h"

/* --- the school --- */

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

struct made
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

static bool
is_small(const struct group_figure *figure)
{
	return figure->pupils > 0 && figure->pupils < LEAST;
}

void
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
