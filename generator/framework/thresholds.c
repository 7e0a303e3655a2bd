#include "framework/thresholds.h"

struct gathering {
	struct arena *arena;
	struct situation *situation;
	const struct grounds *grounds;
	struct fact_values *facts;
	const struct fact_state *state;
	int64_t unit;
	LIST(int64_t) points; /* where conditions change: at and above it */
};

static int64_t
floor_to(int64_t value, int64_t unit)
{
	int64_t rest = value % unit;

	if (rest < 0)
		rest += unit;
	return value - rest;
}

/* The least value on the grid at or above. */
static int64_t
ceiling_to(int64_t value, int64_t unit)
{
	return floor_to(value + unit - 1, unit);
}

static void
add_point(struct gathering *g, int64_t at)
{
	*list_push(g->arena, &g->points) = at;
}

/* The ends of what the fact's figure can be; false where there are none. */
static bool
range_of(const struct fact *fact, int64_t ends[2])
{
	const struct indicator *indicator = fact->indicator.target;

	if (indicator == NULL || indicator->range.count != 2)
		return false;
	ends[0] = indicator->range.items[0].v.millionths;
	ends[1] = indicator->range.items[1].v.millionths;
	return true;
}

/* Where `value - other >= distance` begins, or `<=` ends. */
static void
add_boundary(struct gathering *g, int64_t other, int64_t distance, bool upward)
{
	int64_t at = other + distance;

	add_point(g, upward ? ceiling_to(at, g->unit)
			    : floor_to(at, g->unit) + g->unit);
}

/*
 * The same against what may be unknown: then it begins to be so, or to be
 * certain, where it is for the one or the other end of what that can be.
 */
static void
add_boundaries(struct gathering *g, const struct fact *of,
	const struct reading *other, int64_t distance, bool upward)
{
	int64_t ends[2];

	if (other->known) {
		add_boundary(g, other->v.millionths, distance, upward);
	} else if (range_of(of, ends)) {
		add_boundary(g, ends[0], distance, upward);
		add_boundary(g, ends[1], distance, upward);
	}
}

static void
add_comparison(struct gathering *g, const struct compiled *c,
	const struct comparison *comparison)
{
	struct reading limit = {.known = true, .v = comparison->figure};
	int64_t distance = comparison->distance.millionths;
	bool upward = comparison->upward;
	const struct fact *of = g->facts->fact;

	if (c->gap_to != NULL) {
		/* this - other >= d; or other - this >= d: this <= other - d.
		 */
		of = c->fact == of ? c->gap_to : c->fact;
		limit = situation_fact(g->situation, of)->figures->value[0];
		distance += comparison->figure.millionths;
		if (c->gap_to == g->facts->fact) {
			distance = -distance;
			upward = !upward;
		}
	} else if (comparison->limit != LIMIT_FIGURE) {
		limit = g->state->figures
				->limit[comparison->limit - LIMIT_NATIONAL][0];
	}
	add_boundaries(g, of, &limit, distance, upward);
}

/*
 * With `each` the way from an earlier year goes by the years between, which
 * may be unknown: one step of `by` for each.
 */
static void
add_trend(struct gathering *g, const struct compiled *c)
{
	const struct figures *figures = g->state->figures;
	int64_t by = c->by.millionths;

	for (int steps = 1; steps <= (c->each ? c->periods : 1); steps++) {
		const struct reading *then =
			&figures->value[c->each ? steps : c->periods];

		if (c->trend != TREND_FALLING)
			add_boundaries(
				g, g->facts->fact, then, by * steps, true);
		if (c->trend != TREND_RISING)
			add_boundaries(
				g, g->facts->fact, then, -by * steps, false);
		if (then->known)
			return;
	}
}

static void
add_conditions(struct gathering *g)
{
	for (size_t i = 0; i < g->grounds->conditions.count; i++) {
		const struct compiled *c = g->grounds->conditions.items[i];

		if (c->fact != g->facts->fact && c->gap_to != g->facts->fact)
			continue;
		if (c->form == FORM_TREND)
			add_trend(g, c);
		for (size_t j = 0; j < c->compare.count; j++)
			add_comparison(g, c, &c->compare.items[j]);
	}
}

static struct fact_state *
copy_state(struct gathering *g)
{
	struct fact_state *copy = NEW(g->arena, struct fact_state);

	*copy = *g->state;
	copy->applies = true;
	copy->reason = REASON_NONE;
	copy->by_silence = false;
	copy->mapping = NULL;
	if (g->state->figures != NULL) {
		copy->figures = NEW(g->arena, struct figures);
		*copy->figures = *g->state->figures;
	}
	return copy;
}

static bool
in_range(const struct fact *fact, int64_t value)
{
	int64_t ends[2];

	return !range_of(fact, ends) || (value >= ends[0] && value <= ends[1]);
}

static bool
has_figure(const struct fact_values *facts, int64_t value)
{
	for (size_t i = 0; i < facts->values.count; i++)
		if (facts->values.items[i].figure == value)
			return true;
	return false;
}

/* Is that way the wrong one for the measure? */
static bool
is_worse_way(const struct fact *fact, bool rises)
{
	const struct indicator *indicator = fact->indicator.target;

	if (indicator == NULL || !IS_SET(indicator->direction) ||
		indicator->direction.v == DIRECTION_NEUTRAL)
		return false;
	return rises == (indicator->direction.v == DIRECTION_LOWER);
}

static void
add_figure(struct gathering *g, int64_t value)
{
	const struct reading *now = &g->state->figures->value[0];
	struct changed_value *v;

	if (!in_range(g->facts->fact, value) || has_figure(g->facts, value) ||
		(now->known && now->v.millionths == value))
		return;
	v = list_push(g->arena, &g->facts->values);
	v->is_figure = true;
	v->state = copy_state(g);
	v->state->figures->value[0] = (struct reading){
		.known = true, .v = {value}};
	v->to = decimal_text(
		g->arena, (decimal){value}, fact_places(g->facts->fact));
	v->figure = value;
	v->rises = !now->known || value > now->v.millionths;
	v->worse = now->known && is_worse_way(g->facts->fact, v->rises);
	v->better = now->known && is_worse_way(g->facts->fact, !v->rises);
	v->distance = now->known ? value - now->v.millionths : value;
	if (now->known ? v->distance < 0 : !is_worse_way(g->facts->fact, true))
		v->distance = -v->distance;
}

static void
fill_figures(struct gathering *g)
{
	g->unit = decimal_unit(fact_places(g->facts->fact)).millionths;
	add_conditions(g);
	for (size_t i = 0; i < g->points.count; i++) {
		add_figure(g, g->points.items[i]);
		add_figure(g, g->points.items[i] - g->unit);
	}
}

static void
fill_choices(struct gathering *g)
{
	const struct portal *portal = g->situation->portal;
	const struct fact *fact = g->facts->fact;
	size_t count = fact_value_count(portal, fact);

	for (size_t i = 0; i < count; i++) {
		struct changed_value *v;
		int64_t distance = (int64_t)i - g->state->value;

		if (g->state->reason == REASON_NONE && distance == 0)
			continue;
		v = list_push(g->arena, &g->facts->values);
		v->state = copy_state(g);
		v->state->value = (int)i;
		v->state->text = v->to = fact_value_name(portal, fact, i);
		v->distance = distance < 0 ? -distance : distance;
		if (g->state->reason != REASON_NONE ||
			(fact->kind.v != FACT_GRADE &&
				fact->kind.v != FACT_RATING))
			continue;
		v->worse = distance > 0;
		v->better = distance < 0;
	}
}

static int
by_distance(const void *left, const void *right)
{
	const struct changed_value *a = left, *b = right;

	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return str_cmp(a->to, b->to);
}

static void
fill_unknown(struct gathering *g)
{
	struct fact_state *unknown = copy_state(g);

	unknown->reason = REASON_MISSING;
	unknown->value = -1;
	if (unknown->figures != NULL)
		unknown->figures->value[0] = (struct reading){
			.reason = REASON_MISSING};
	g->facts->unknown = unknown;
}

void
fact_values_fill(struct arena *arena, struct situation *situation,
	const struct grounds *grounds, struct fact_values *facts)
{
	struct gathering g = {.arena = arena,
		.situation = situation,
		.grounds = grounds,
		.facts = facts,
		.state = situation_fact(situation, facts->fact)};

	if (g.state->reason == REASON_NONE)
		facts->from = g.state->figures == NULL
				      ? g.state->text
				      : decimal_text(arena,
						g.state->figures->value[0].v,
						fact_places(facts->fact));
	fill_unknown(&g);
	if (g.state->figures != NULL)
		fill_figures(&g);
	else
		fill_choices(&g);
	if (facts->values.count > 1)
		qsort(facts->values.items, facts->values.count,
			sizeof(*facts->values.items), by_distance);
}

str
changed_text(struct arena *arena, const struct fact_values *facts,
	const struct changed_value *value, bool beyond)
{
	str label = facts->fact->label.s;
	str to = str_words(arena, value->to);
	str by;

	if (facts->fact->kind.v == FACT_FLAG)
		to = str_eq_z(value->to, "true") ? S("yes") : S("no");
	if (!value->is_figure)
		return str_printf(
			arena, "%.*s: %.*s", STR_ARG(label), STR_ARG(to));
	by = decimal_text(
		arena, (decimal){value->distance}, fact_places(facts->fact));
	return str_printf(arena, "%.*s %.*s%s%s%.*s", STR_ARG(label),
		STR_ARG(to),
		!beyond        ? ""
		: value->rises ? " or more"
			       : " or less",
		facts->from.n == 0 ? ""
		: value->rises     ? ": +"
				   : ": \xE2\x88\x92",
		facts->from.n == 0 ? 0 : (int)by.n, by.p);
}
