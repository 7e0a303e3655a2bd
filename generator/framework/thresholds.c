#include "framework/thresholds.h"

#include "framework/compile.h"

struct gathering {
	struct arena *arena;
	struct situation *situation;
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

/* Where `value - other >= distance` begins, or `<=` ends. */
static void
add_boundary(struct gathering *g, const struct reading *other, int64_t distance,
	bool upward)
{
	int64_t at;

	if (!other->known)
		return;
	at = other->v.millionths + distance;
	add_point(g, upward ? ceiling_to(at, g->unit)
			    : floor_to(at, g->unit) + g->unit);
}

static void
add_comparison(struct gathering *g, const struct compiled *c,
	const struct comparison *comparison)
{
	struct reading limit = {.known = true, .v = comparison->figure};
	int64_t distance = comparison->distance.millionths;

	if (comparison->limit != LIMIT_FIGURE)
		limit = g->state->figures
				->limit[comparison->limit - LIMIT_NATIONAL][0];
	if (c->gap_to != NULL && c->fact == g->facts->fact) {
		distance += comparison->figure.millionths;
		limit = situation_fact(g->situation, c->gap_to)
				->figures->value[0];
	} else if (c->gap_to != NULL) {
		/* other - this >= d is this <= other - d. */
		limit = situation_fact(g->situation, c->fact)
				->figures->value[0];
		distance = -(distance + comparison->figure.millionths);
		add_boundary(g, &limit, distance, !comparison->upward);
		return;
	}
	add_boundary(g, &limit, distance, comparison->upward);
}

static void
add_trend(struct gathering *g, const struct compiled *c)
{
	int back = c->each ? 1 : c->periods;
	const struct reading *then = &g->state->figures->value[back];
	int64_t by = c->by.millionths;

	if (c->trend != TREND_FALLING)
		add_boundary(g, then, by, true);
	if (c->trend != TREND_RISING)
		add_boundary(g, then, -by, false);
}

static void
add_compiled(struct gathering *g, const struct compiled *c)
{
	if (c->fact != g->facts->fact && c->gap_to != g->facts->fact)
		return;
	if (c->form == FORM_TREND)
		add_trend(g, c);
	for (size_t i = 0; i < c->compare.count; i++)
		add_comparison(g, c, &c->compare.items[i]);
}

/* Every compiled condition of the framework's categories. */
static void
visit_conditions(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	const struct condition *condition = item;

	if (field->type != &condition_type || condition->compiled == NULL)
		return;
	add_compiled(context, condition->compiled);
	for (size_t i = 0; i < condition->compiled->group_members.count; i++)
		add_compiled(
			context, condition->compiled->group_members.items[i]);
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
	if (copy->figures != NULL) {
		copy->figures = NEW(g->arena, struct figures);
		*copy->figures = *g->state->figures;
	}
	return copy;
}

static bool
in_range(const struct fact *fact, int64_t value)
{
	const struct indicator *indicator = fact->indicator.target;

	if (indicator == NULL || indicator->range.count != 2)
		return true;
	return value >= indicator->range.items[0].v.millionths &&
	       value <= indicator->range.items[1].v.millionths;
}

static bool
has_figure(const struct fact_values *facts, int64_t value)
{
	for (size_t i = 0; i < facts->values.count; i++)
		if (facts->values.items[i]
				.state->figures->value[0]
				.v.millionths == value)
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
	v->rises = !now->known || value > now->v.millionths;
	v->worse = now->known && is_worse_way(g->facts->fact, v->rises);
	v->distance = now->known ? value - now->v.millionths : value;
	if (v->distance < 0)
		v->distance = -v->distance;
}

static void
fill_figures(struct gathering *g)
{
	const struct framework *framework = g->situation->framework;

	g->unit = decimal_unit(fact_places(g->facts->fact)).millionths;
	/* The walk writes nothing; its signature serves writers as well. */
	record_walk(&framework_type, (void *)(uintptr_t)framework,
		visit_conditions, g);
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
		v->worse = g->state->reason == REASON_NONE && distance > 0 &&
			   (fact->kind.v == FACT_GRADE ||
				   fact->kind.v == FACT_RATING);
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
	struct fact_values *facts)
{
	struct gathering g = {.arena = arena,
		.situation = situation,
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

/* "requires-improvement" as people write it. */
static str
readable(struct arena *arena, str id)
{
	char *text = (char *)(uintptr_t)str_z(arena, id);

	for (size_t i = 0; i < id.n; i++)
		if (text[i] == '-')
			text[i] = ' ';
	return (str){text, id.n};
}

str
changed_text(struct arena *arena, const struct fact_values *facts,
	const struct changed_value *value, bool beyond)
{
	str label = facts->fact->label.s;
	str to = readable(arena, value->to);
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
