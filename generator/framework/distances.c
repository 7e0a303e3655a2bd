#include "framework/distances.h"

/* Cycles through grids of different width may need more rounds than one. */
enum { GRID_ROUNDS = 64 };

static int64_t
round_up(int64_t value, int64_t grid)
{
	int64_t rest = value % grid;

	if (rest == 0)
		return value;
	return rest > 0 ? value + grid - rest : value - rest;
}

/* The least that the left side may be, where the right is as low as it can. */
static int64_t
floor_of(const struct distance_kept *c, const int64_t *low)
{
	int64_t floor = c->least;

	if (c->right != NULL)
		floor += low[c->right->index];
	return round_up(floor, c->left->grid);
}

/* Raises the lower bounds once through; true where one of them moved. */
static bool
raise_bounds(const struct distances *d, int64_t *low, bool *feasible)
{
	bool moved = false;

	for (size_t i = 0; i < d->kept.count; i++) {
		const struct distance_kept *c = &d->kept.items[i];
		int64_t floor;

		if (c->left == NULL)
			continue;
		floor = floor_of(c, low);
		if (floor <= low[c->left->index])
			continue;
		low[c->left->index] = floor;
		moved = true;
		if (floor > d->high[c->left->index])
			*feasible = false;
	}
	return moved;
}

/*
 * Rounds after which bounds that still rise will never rest. Where figures
 * that are tied have one grid, each round settles the end of one more path,
 * and no path that closes no circle has more steps than there are ties.
 */
static size_t
most_rounds(const struct distances *d)
{
	size_t ties = 0;

	for (size_t i = 0; i < d->kept.count; i++) {
		const struct distance_kept *c = &d->kept.items[i];

		if (c->left == NULL || c->right == NULL)
			continue;
		if (c->left->grid != c->right->grid)
			return (d->variables->all.count + 1) * GRID_ROUNDS;
		ties++;
	}
	return ties + 1;
}

/*
 * Raises lower bounds until they rest: then they are the least solution. False
 * where there is none.
 */
static bool
settle_bounds(const struct distances *d, int64_t *low)
{
	size_t rounds = most_rounds(d);
	bool feasible = true;

	while (raise_bounds(d, low, &feasible) && feasible)
		if (rounds-- == 0)
			return false; /* a circle that can never close */
	return feasible;
}

static struct distance_kept
constraint_of(const struct formula *distance, bool wanted)
{
	if (wanted)
		return (struct distance_kept){
			distance->left, distance->right, distance->least};
	return (struct distance_kept){
		distance->right, distance->left, 1 - distance->least};
}

struct distances
distances_new(struct arena *arena, const struct variables *variables)
{
	size_t count = variables->all.count;
	struct distances d = {.arena = arena,
		.variables = variables,
		.low = NEW_ARRAY(arena, int64_t, count),
		.high = NEW_ARRAY(arena, int64_t, count),
		.trial = NEW_ARRAY(arena, int64_t, count)};

	for (size_t i = 0; i < count; i++) {
		const struct variable *v = variables->all.items[i];

		if (v->kind != VARIABLE_FIGURE)
			continue;
		d.low[i] = round_up(v->least, v->grid);
		d.high[i] = v->most;
	}
	return d;
}

/*
 * The least solution of what is kept may keep it as well; and where that is
 * too high, all others are.
 */
bool
distances_fit(struct distances *d, const struct formula *of, bool wanted)
{
	struct distance_kept c = constraint_of(of, wanted);
	size_t count = d->variables->all.count;
	bool fits;

	if (c.left == NULL)
		return d->low[c.right->index] <= -c.least;
	if (floor_of(&c, d->low) <= d->low[c.left->index])
		return true;
	*list_push(d->arena, &d->kept) = c;
	memcpy(d->trial, d->low, count * sizeof(*d->trial));
	fits = settle_bounds(d, d->trial);
	d->kept.count--;
	return fits;
}

bool
distances_keep(struct distances *d, const struct formula *of, bool wanted)
{
	struct distance_kept c = constraint_of(of, wanted);

	*list_push(d->arena, &d->kept) = c;
	if (c.left != NULL)
		return settle_bounds(d, d->low);
	if (-c.least < d->high[c.right->index])
		d->high[c.right->index] = -c.least;
	return d->low[c.right->index] <= d->high[c.right->index];
}

struct distances_before
distances_remember(const struct distances *d)
{
	size_t count = d->variables->all.count;
	struct distances_before now = {NEW_ARRAY(d->arena, int64_t, count),
		NEW_ARRAY(d->arena, int64_t, count), d->kept.count};

	memcpy(now.low, d->low, count * sizeof(*now.low));
	memcpy(now.high, d->high, count * sizeof(*now.high));
	return now;
}

void
distances_go_back(struct distances *d, const struct distances_before *to)
{
	size_t count = d->variables->all.count;

	memcpy(d->low, to->low, count * sizeof(*to->low));
	memcpy(d->high, to->high, count * sizeof(*to->high));
	d->kept.count = to->kept;
}
