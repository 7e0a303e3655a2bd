#include "audience/groups.h"

/*
 * More figures than this are not searched for parts and wholes: where one of
 * them is hidden, all that are of parts are.
 */
enum { FIGURES_MAX = 11 };

/* A whole and its parts, each figure by its place in the table. */
struct relation {
	size_t whole;
	uint32_t parts; /* a bit for each */
};

static bool
has(uint32_t set, size_t at)
{
	return set >> at & 1;
}

static uint32_t
hidden_set(const struct group_table *table)
{
	uint32_t set = 0;

	for (size_t i = 0; i < table->count; i++)
		if (table->items[i].hidden)
			set |= UINT32_C(1) << i;
	return set;
}

static uint32_t
set_of(const struct relation *relation)
{
	return relation->parts | UINT32_C(1) << relation->whole;
}

static struct group_figure *
all_of(const struct group_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->items[i].is_all)
			return &table->items[i];
	return NULL;
}

/* --- what is hidden for itself --- */

static void
hide_parts(struct group_table *table)
{
	const struct group_figure *all = all_of(table);

	for (size_t i = 0; i < table->count; i++) {
		struct group_figure *part = &table->items[i];

		/* A part as large as the whole is the whole. */
		if (part != all &&
			(all == NULL || all->hidden || part->pupils < 0 ||
				part->pupils != all->pupils))
			part->hidden = true;
	}
}

static void
hide_small(struct group_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		struct group_figure *figure = &table->items[i];

		if (figure->pupils == PUPILS_UNKNOWN)
			figure->hidden |= !figure->is_all;
		else
			figure->hidden |= figure->pupils < table->least;
	}
}

/* What all of them but a few are shows what the few are. */
static void
hide_all_but_few(struct group_table *table)
{
	const struct group_figure *all = all_of(table);
	int64_t pupils;

	if (all == NULL || all->hidden)
		return;
	pupils = all->pupils == PUPILS_UNKNOWN ? table->roll : all->pupils;
	for (size_t i = 0; i < table->count; i++) {
		struct group_figure *part = &table->items[i];
		int64_t others = pupils - part->pupils;

		if (part != all && part->pupils != PUPILS_UNKNOWN &&
			others > 0 && others < table->least)
			part->hidden = true;
	}
}

/*
 * Of a figure that is hidden and whose pupils nobody has counted, and where
 * the pupils of all are not known, any other may be the rest.
 */
static void
hide_beside_uncounted(struct group_table *table)
{
	const struct group_figure *all = all_of(table);
	bool uncounted = table->count > FIGURES_MAX ||
			 (all != NULL && (all->hidden || all->pupils < 0));

	for (size_t i = 0; i < table->count; i++)
		uncounted |= table->items[i].pupils == PUPILS_UNKNOWN &&
			     !table->items[i].is_all;
	for (size_t i = 0; uncounted && i < table->count; i++)
		if (table->items[i].hidden) {
			hide_parts(table);
			return;
		}
}

/* --- parts and wholes --- */

static bool
adds_up(const struct group_table *table, const struct relation *relation)
{
	const struct group_figure *whole = &table->items[relation->whole];
	int64_t left = whole->pupils;
	size_t count = 0;

	if (left <= 0 || has(relation->parts, relation->whole))
		return false;
	for (size_t i = 0; i < table->count; i++) {
		const struct group_figure *part = &table->items[i];

		if (!has(relation->parts, i))
			continue;
		if (part->is_all || part->pupils <= 0)
			return false;
		left -= part->pupils;
		count++;
	}
	return left == 0 && (count > 1 || whole->is_all);
}

/*
 * Steps to the next relation that something hidden has part in; begin with
 * one that is all zero. False when there is none left.
 */
static bool
next_relation(const struct group_table *table, struct relation *relation)
{
	uint32_t hidden = hidden_set(table);
	uint32_t end = UINT32_C(1) << table->count;

	for (; relation->whole < table->count; relation->whole++) {
		while (++relation->parts < end)
			if ((set_of(relation) & hidden) != 0 &&
				adds_up(table, relation))
				return true;
		relation->parts = 0;
	}
	return false;
}

/*
 * Is the mean of the hidden parts the least or the most that a figure can be,
 * as far as rounded figures tell? Then so is each of them.
 */
static bool
is_at_end(const struct group_table *table, const struct relation *relation)
{
	const struct group_figure *whole = &table->items[relation->whole];
	double total = whole->value * (double)whole->pupils;
	double doubt = table->step / 2 * (double)whole->pupils;
	double pupils = 0;

	if (!whole->has_value || table->low >= table->high)
		return false;
	for (size_t i = 0; i < table->count; i++) {
		const struct group_figure *part = &table->items[i];

		if (!has(relation->parts, i))
			continue;
		if (part->hidden) {
			pupils += (double)part->pupils;
			continue;
		}
		total -= part->value * (double)part->pupils;
		doubt += table->step / 2 * (double)part->pupils;
	}
	return total - doubt <= table->low * pupils ||
	       total + doubt >= table->high * pupils;
}

/* Does what is shown of a relation tell of too few of what is hidden? */
static bool
gives_away(const struct group_table *table, const struct relation *relation)
{
	int64_t pupils = 0;

	if (table->items[relation->whole].hidden)
		return false;
	for (size_t i = 0; i < table->count; i++)
		if (has(relation->parts, i) && table->items[i].hidden)
			pupils += table->items[i].pupils;
	return pupils < table->least || is_at_end(table, relation);
}

/* The part with the fewest pupils that is still shown, or else the whole. */
static void
hide_smallest(struct group_table *table, const struct relation *relation)
{
	struct group_figure *smallest = NULL;

	for (size_t i = 0; i < table->count; i++) {
		struct group_figure *part = &table->items[i];

		if (has(relation->parts, i) && !part->hidden &&
			(smallest == NULL || part->pupils < smallest->pupils))
			smallest = part;
	}
	if (smallest == NULL)
		smallest = &table->items[relation->whole];
	smallest->hidden = true;
}

/* --- several relations together --- */

/*
 * Linear algebra in whole numbers modulo a prime. With so few figures, each
 * in a relation once, no determinant comes near the prime: what is independent
 * is so here as well.
 */
#define PRIME UINT64_C(2147483647)

struct row {
	uint64_t at[FIGURES_MAX];
};

/* Independent rows, each at the place of its first figure that counts. */
struct basis {
	struct row rows[FIGURES_MAX];
	uint32_t taken;
};

static uint64_t
inverse(uint64_t number)
{
	uint64_t result = 1;

	for (uint64_t power = PRIME - 2; power > 0; power >>= 1) {
		if (power & 1)
			result = result * number % PRIME;
		number = number * number % PRIME;
	}
	return result;
}

/* Takes off what the basis has of the row; the place where some is left. */
static size_t
reduce(const struct basis *basis, struct row *row)
{
	size_t first = FIGURES_MAX;

	for (size_t i = 0; i < FIGURES_MAX; i++) {
		uint64_t times = row->at[i];

		if (times == 0)
			continue;
		if (!has(basis->taken, i)) {
			first = first == FIGURES_MAX ? i : first;
			continue;
		}
		for (size_t j = i; j < FIGURES_MAX; j++)
			row->at[j] =
				(row->at[j] + (PRIME - times) *
						      basis->rows[i].at[j]) %
				PRIME;
	}
	return first;
}

static void
basis_add(struct basis *basis, struct row row)
{
	size_t first = reduce(basis, &row);
	uint64_t by;

	if (first == FIGURES_MAX)
		return;
	by = inverse(row.at[first]);
	for (size_t i = 0; i < FIGURES_MAX; i++)
		basis->rows[first].at[i] = row.at[i] * by % PRIME;
	basis->taken |= UINT32_C(1) << first;
}

static struct basis
basis_of(const struct group_table *table)
{
	struct basis basis = {.taken = 0};
	struct relation relation = {0};
	uint32_t hidden = hidden_set(table);

	while (next_relation(table, &relation)) {
		struct row row = {{0}};

		for (size_t i = 0; i < table->count; i++)
			row.at[i] = has(relation.parts & hidden, i);
		if (has(hidden, relation.whole))
			row.at[relation.whole] = PRIME - 1;
		basis_add(&basis, row);
	}
	return basis;
}

/* Hides one of a relation that is shown in part, of one with `at` if it can. */
static bool
hide_near(struct group_table *table, uint32_t at)
{
	struct relation relation = {0};

	while (next_relation(table, &relation))
		if ((set_of(&relation) & at) != 0 &&
			(set_of(&relation) & ~hidden_set(table)) != 0) {
			hide_smallest(table, &relation);
			return true;
		}
	return false;
}

/* Do the relations together give back what is hidden at `at`? */
static bool
is_given(const struct basis *basis, size_t at)
{
	struct row row = {{0}};

	row.at[at] = 1;
	return reduce(basis, &row) == FIGURES_MAX;
}

static bool
hide_one_more(struct group_table *table)
{
	struct relation relation = {0};
	struct basis basis;

	while (next_relation(table, &relation))
		if (gives_away(table, &relation)) {
			hide_smallest(table, &relation);
			return true;
		}
	basis = basis_of(table);
	for (size_t i = 0; i < table->count; i++)
		if (table->items[i].hidden && is_given(&basis, i))
			return hide_near(table, UINT32_C(1) << i) ||
			       hide_near(table, UINT32_MAX);
	return false;
}

/* Where all pupils have the least or the most there is, so has every part. */
static void
hide_telling_whole(struct group_table *table)
{
	struct group_figure *all = all_of(table);

	if (all == NULL || !all->has_value || table->low >= table->high)
		return;
	if (all->value - table->step / 2 > table->low &&
		all->value + table->step / 2 < table->high)
		return;
	for (size_t i = 0; i < table->count; i++)
		if (table->items[i].hidden && !table->items[i].is_all)
			all->hidden = true;
}

void
groups_hide(struct group_table *table)
{
	hide_small(table);
	hide_all_but_few(table);
	hide_beside_uncounted(table);
	while (table->count <= FIGURES_MAX && hide_one_more(table))
		;
	hide_telling_whole(table);
}
