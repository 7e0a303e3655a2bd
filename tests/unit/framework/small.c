#include "framework/small.h"

#include <check.h>

const char small_vocabulary[] =
	"- {id: p, label: P, kind: flag}\n"
	"- {id: q, label: Q, kind: flag}\n"
	"- {id: g, label: G, kind: grade, scale: [a, b, c], groups: [k]}\n"
	"- {id: h, label: H, kind: grade, scale: [a, b, c], groups: [k]}\n"
	"- {id: m, label: M, kind: choice, of: [x, y, z]}\n"
	"- {id: w, label: W, kind: grade, scale: categories, framework: t}\n";

const struct small_fact small_facts[FACTS] = {
	{"p", {"true", "false"}, 2},
	{"q", {"true", "false"}, 2},
	{"g", {"a", "b", "c"}, 3},
	{"h", {"a", "b", "c"}, 3},
	{"m", {"x", "y", "z"}, 3},
	{"w", {"c0", "c1", "c2", "c3"}, CATEGORIES},
};

size_t
small_values(const struct small *s, size_t fact)
{
	return fact == FACT_W ? s->count : small_facts[fact].count;
}

static const struct node_of *
draw_node(struct small *s, int depth)
{
	struct node_of *node = &s->nodes[s->node_count++];
	size_t leaves = NODE_ANY;

	ck_assert_uint_lt(s->node_count, NODES);
	*node = (struct node_of){0};
	node->kind = (enum node_kind)random_below(
		s->random, depth == 0 ? leaves : NODE_KINDS);
	node->fact = node->kind == NODE_AT_LEAST
			     ? FACT_G + random_below(s->random, 2)
			     : random_below(s->random, FACTS);
	node->value = random_below(s->random, small_values(s, node->fact));
	if (node->kind == NODE_GROUP_ANY || node->kind == NODE_GROUP_ALL)
		node->value = random_below(s->random, 3);
	if (node->kind < NODE_ANY)
		return node;
	node->count = node->kind == NODE_NOT
			      ? 1
			      : 1 + random_below(s->random, CHILDREN);
	for (size_t i = 0; i < node->count; i++)
		node->children[i] = draw_node(s, depth - 1);
	node->value = random_below(s->random, node->count);
	node->value += node->kind == NODE_COUNT_AT_LEAST;
	return node;
}

static void
draw_criterion(struct small *s, size_t category, size_t aspect)
{
	struct criterion_of *c = &s->of[category][s->criteria[category]++];
	bool by_fact = aspect < ASPECTS && s->has_fact[aspect] &&
		       !random_once_in(s->random, 3);

	c->when = by_fact ? NULL : draw_node(s, 1);
	c->unless = random_once_in(s->random, 3) ? draw_node(s, 1) : NULL;
	c->aspect = aspect;
	c->binding = random_once_in(s->random, 4);
}

static void
draw_criteria(struct small *s, size_t category)
{
	size_t plain = 1 + random_below(s->random, 2);

	s->criteria[category] = 0;
	if (s->decided == BEST_FIT)
		plain = random_once_in(s->random, 3);
	for (size_t i = 0; s->decided == BEST_FIT && i < s->aspects; i++)
		if (!random_once_in(s->random, 4))
			draw_criterion(s, category, i);
	while (plain-- > 0)
		draw_criterion(s, category, ASPECTS);
}

static void
draw_rubric(struct small *s)
{
	static const size_t shares[] = {1, 33, 34, 50, 60, 67, 100};

	s->aspects = 1 + random_below(s->random, ASPECTS);
	s->share = shares[random_below(s->random, COUNT(shares))];
	for (size_t i = 0; i < ASPECTS; i++)
		s->has_fact[i] = random_once_in(s->random, 2);
}

void
small_draw(struct small *s)
{
	s->node_count = 0;
	s->decided = (enum decided_by)random_below(s->random, DECIDED);
	s->count = 2 + random_below(s->random, CATEGORIES - 1);
	draw_rubric(s);
	for (size_t i = 0; i < s->count; i++)
		draw_criteria(s, i);
	s->fallback = random_below(s->random, 2 * s->count);
	if (s->fallback > s->count)
		s->fallback = s->count;
	s->impossible_count = random_below(s->random, 3);
	for (size_t i = 0; i < s->impossible_count; i++)
		s->impossible[i] = draw_node(s, 1);
}

const char *
small_draw_given(struct small *s, struct arena *arena)
{
	struct buf out = buf_new(arena);
	size_t unknowns = random_below(s->random, FACTS + 1);
	size_t gone = random_below(s->random, 4 * FACTS);

	buf_put_z(&out, "phase: primary");
	for (size_t i = 0; i < FACTS; i++) {
		const struct small_fact *fact = &small_facts[i];
		size_t place = random_below(s->random, small_values(s, i));

		s->given[i] = (int)place;
		if (i == gone) {
			s->given[i] = NA;
			buf_printf(&out, ", %s: n/a", fact->id);
		} else if (random_below(s->random, FACTS) < unknowns) {
			s->given[i] = UNKNOWN;
		} else {
			buf_printf(&out, ", %s: %s", fact->id,
				fact->values[place]);
		}
	}
	return str_z(arena, buf_str(&out));
}

/* ---- In plain C ---------------------------------------------------------- */

/* What a condition on a fact that does not apply is. */
enum { NO, YES, GONE };

static int
of(bool truth)
{
	return truth ? YES : NO;
}

static int
grade_of(const int *f, size_t fact, size_t worst)
{
	return f[fact] == NA ? GONE : of((size_t)f[fact] <= worst);
}

static int
group_of(const int *f, const struct node_of *node)
{
	int g = grade_of(f, FACT_G, node->value);
	int h = grade_of(f, FACT_H, node->value);

	if (node->kind == NODE_GROUP_ANY)
		return of(g == YES || h == YES);
	return of(g != NO && h != NO);
}

static int
value_of(const struct small *s, const int *f, const struct node_of *node)
{
	size_t yes = 0, left = 0, least = node->value;

	if (node->kind == NODE_IS)
		return f[node->fact] == NA
			       ? GONE
			       : of((size_t)f[node->fact] == node->value);
	if (node->kind == NODE_AT_LEAST)
		return grade_of(f, node->fact, node->value);
	if (node->kind < NODE_ANY)
		return group_of(f, node);
	for (size_t i = 0; i < node->count; i++) {
		int child = value_of(s, f, node->children[i]);

		yes += child == YES;
		left += child != GONE;
	}
	if (left == 0 && node->kind == NODE_NOT &&
		s->mistake == NOT_OF_NOTHING_HOLDS)
		return YES;
	if (left == 0)
		return GONE;
	if (node->kind == NODE_ANY)
		return of(yes > 0);
	if (node->kind == NODE_ALL)
		return of(yes == left);
	if (node->kind == NODE_NONE || node->kind == NODE_NOT)
		return of(yes == 0);
	least += s->mistake == COUNTS_BY_ONE_MORE;
	return of(node->kind == NODE_COUNT_AT_LEAST ? yes >= least
						    : yes <= least);
}

/* A group is whole with those of its facts that apply. */
static bool
is_whole(const int *f, const struct node_of *node)
{
	if (node->kind < NODE_GROUP_ANY)
		return f[node->fact] != NA;
	for (size_t i = 0; i < node->count; i++)
		if (!is_whole(f, node->children[i]))
			return false;
	return true;
}

bool
small_forbids(const struct small *s, const int *f, size_t combination)
{
	const struct node_of *node = s->impossible[combination];

	if (s->mistake == NOTHING_IMPOSSIBLE)
		return false;
	return value_of(s, f, node) == YES &&
	       (is_whole(f, node) || s->mistake == PARTS_ARE_IMPOSSIBLE);
}

/* Is the place that of another category, which would say so itself? */
static bool
is_said_elsewhere(
	const struct small *s, size_t place, size_t category, size_t aspect)
{
	for (size_t i = place; i < category; i++)
		for (size_t j = 0; j < s->criteria[i]; j++) {
			const struct criterion_of *c = &s->of[i][j];

			if (c->aspect == aspect && c->when == NULL &&
				c->unless == NULL)
				return true;
		}
	return false;
}

/* A statement that rests on the place alone. */
static int
place_of(const struct small *s, const int *f, size_t category, size_t aspect)
{
	size_t place = (size_t)f[FACT_W];

	if (f[FACT_W] == NA)
		return GONE;
	if (s->mistake == HOLES_ARE_NOWHERE)
		return of(place == category);
	return of(place <= category &&
		  !is_said_elsewhere(s, place, category, aspect));
}

static int
criterion_of(const struct small *s, const int *f, size_t category, size_t at)
{
	const struct criterion_of *c = &s->of[category][at];
	int when = c->when == NULL ? place_of(s, f, category, c->aspect)
				   : value_of(s, f, c->when);

	if (when != YES || c->unless == NULL || s->mistake == WITHOUT_UNLESS)
		return when;
	return of(value_of(s, f, c->unless) != YES);
}

bool
small_holds(
	const struct small *s, const int *f, size_t category, size_t criterion)
{
	return criterion_of(s, f, category, criterion) == YES;
}

/* Does some criterion hold; under secure-fit, does none that applies not? */
static bool
category_holds(const struct small *s, const int *f, size_t category)
{
	bool any = false, all = true;

	for (size_t i = 0; i < s->criteria[category]; i++) {
		int holds = criterion_of(s, f, category, i);

		any = any || holds == YES;
		all = all && holds != NO;
	}
	return s->decided == SECURE_FIT ? all : any;
}

/* The best category that what binds leaves. */
static size_t
bound_of(const struct small *s, const int *f)
{
	size_t bound = 0;

	for (size_t i = 0; i < s->count && s->mistake != NOTHING_BINDS; i++)
		for (size_t j = 0; j < s->criteria[i]; j++)
			if (s->of[i][j].binding &&
				criterion_of(s, f, i, j) == YES)
				bound = i;
	return bound;
}

/* ---- A rubric ------------------------------------------------------------ */

/* What a category states on an aspect; GONE where it states nothing. */
static int
statement_of(
	const struct small *s, const int *f, size_t category, size_t aspect)
{
	for (size_t i = 0; i < s->criteria[category]; i++)
		if (s->of[category][i].aspect == aspect)
			return criterion_of(s, f, category, i);
	return GONE;
}

static bool
is_reached(const struct small *s, const int *f, size_t category, size_t aspect)
{
	if (s->mistake == ONLY_ITS_OWN_REACHES)
		return statement_of(s, f, category, aspect) == YES;
	for (size_t i = 0; i <= category; i++)
		if (statement_of(s, f, i, aspect) == YES)
			return true;
	return false;
}

static bool
rubric_fits(const struct small *s, const int *f, size_t category)
{
	size_t rows = 0, reached = 0, rounding = 99;

	for (size_t i = 0; i < s->aspects; i++) {
		bool silent = statement_of(s, f, category, i) == GONE;

		if (silent && s->mistake != SILENCE_IS_MISSED &&
			s->mistake != SILENCE_IS_REACHED)
			continue;
		rows++;
		reached += silent ? s->mistake == SILENCE_IS_REACHED
				  : is_reached(s, f, category, i);
	}
	if (rows == 0)
		return s->mistake == NOTHING_FITS_AS_WELL;
	if (s->mistake == SHARES_ROUND_DOWN)
		rounding = 0;
	return reached >= (s->share * rows + rounding) / 100;
}

static unsigned int
best_fit(const struct small *s, const int *f)
{
	size_t bound = bound_of(s, f), best = 0;

	while (best < s->count && !rubric_fits(s, f, best))
		best++;
	if (s->mistake == CAPS_ONLY_WHAT_FITS)
		while (best < bound ||
			(best < s->count && !rubric_fits(s, f, best)))
			best++;
	if (best == s->count)
		best = s->fallback;
	if (best == s->count || (best == s->fallback && best < bound &&
					s->mistake == CAPS_NO_DEFAULT))
		return best == s->count ? 0 : 1U << best;
	return 1U << (best < bound ? bound : best);
}

unsigned int
small_decide(const struct small *s, const int *f)
{
	size_t bound = bound_of(s, f);
	unsigned int set = 0;

	for (size_t i = 0; i < s->impossible_count; i++)
		if (small_forbids(s, f, i))
			return IMPOSSIBLE;
	if (s->decided == BEST_FIT)
		return best_fit(s, f);
	for (size_t i = bound; i < s->count; i++) {
		if (!category_holds(s, f, i))
			continue;
		if (s->decided == MOST_SERIOUS)
			set = 0;
		set |= 1U << i;
		if (s->decided == SECURE_FIT)
			return set;
	}
	if (set != 0 || s->fallback == s->count)
		return set;
	if (s->fallback < bound && s->mistake != DEFAULT_IS_FREE)
		return 0;
	return 1U << s->fallback;
}
