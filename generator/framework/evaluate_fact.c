/* Facts under a condition: choices, comparisons and trends. */
#include "framework/assertion.h"
#include "framework/evaluate_parts.h"

/* Without a range of its own a measure lies within a billion either way. */
#define WIDEST (INT64_C(1000000000) * DECIMAL_ONE)

/* Names of variables as bytes: no other one is as long. */
enum { KEY_MAX = 96 };

struct key {
	char bytes[KEY_MAX];
	size_t n;
};

/*
 * While a fact is renamed its variables are others, which is how the search
 * for missing facts changes one fact alone.
 */
static struct key
key_of(const struct evaluation *evaluation, const struct fact *fact,
	struct unknown of)
{
	struct {
		const void *fact;
		int64_t at;
		uint64_t renamed;
	} head = {fact, of.at, fact != NULL && fact == evaluation->renamed};
	struct key key = {.n = sizeof(head)};

	if (of.what.n > KEY_MAX - sizeof(head))
		of.what.n = KEY_MAX - sizeof(head);
	memcpy(key.bytes, &head, sizeof(head));
	memcpy(key.bytes + key.n, of.what.p, of.what.n);
	key.n += of.what.n;
	return key;
}

static struct variable *
find_variable(const struct map *map, const struct key *key)
{
	return map_get(map, (str){key->bytes, key->n});
}

static void
keep_variable(struct evaluation *evaluation, struct map *map,
	const struct key *key, struct variable *variable)
{
	map_put(evaluation->arena, map,
		str_copy(evaluation->arena, (str){key->bytes, key->n}),
		variable);
}

const struct variable *
evaluation_choice(struct evaluation *evaluation, const struct fact *fact,
	struct unknown of, uint64_t values)
{
	struct key key = key_of(evaluation, fact, of);
	struct variable *variable = find_variable(&evaluation->choices, &key);

	if (variable == NULL) {
		variable = variable_choice(
			&evaluation->variables, fact, values);
		variable->part = of.what;
		variable->at = of.at;
		keep_variable(evaluation, &evaluation->choices, &key, variable);
	}
	return variable;
}

static const struct variable *
figure_within(struct evaluation *evaluation, const struct fact *fact,
	struct unknown of, const int64_t range[3])
{
	struct key key = key_of(evaluation, fact, of);
	struct variable *variable = find_variable(&evaluation->figures, &key);

	if (variable == NULL) {
		variable = variable_figure(&evaluation->variables, fact,
			range[0], range[1], range[2]);
		variable->part = of.what;
		variable->at = of.at;
		keep_variable(evaluation, &evaluation->figures, &key, variable);
	}
	return variable;
}

const struct variable *
evaluation_figure(struct evaluation *evaluation, const struct fact *fact,
	struct unknown of)
{
	const struct indicator *indicator = fact->indicator.target;
	int64_t range[3] = {
		-WIDEST, WIDEST, decimal_unit(fact_places(fact)).millionths};

	/* One that ends before it begins was reported (S108). */
	if (indicator != NULL && indicator->range.count == 2 &&
		decimal_cmp(indicator->range.items[0].v,
			indicator->range.items[1].v) <= 0) {
		range[0] = indicator->range.items[0].v.millionths;
		range[1] = indicator->range.items[1].v.millionths;
	}
	return figure_within(evaluation, fact, of, range);
}

const struct variable *
evaluation_number(
	struct evaluation *evaluation, str name, int64_t least, int64_t most)
{
	const int64_t range[3] = {least, most, 1};

	return figure_within(
		evaluation, NULL, (struct unknown){name, 0}, range);
}

/* Every value that a choice can have. */
static uint64_t
all_values(const struct evaluation *evaluation, const struct fact *fact)
{
	size_t count = fact_value_count(evaluation->situation->portal, fact);

	return count >= 64 ? UINT64_MAX : (UINT64_C(1) << count) - 1;
}

static const struct formula *
choice_formula(struct evaluation *evaluation, const struct fact_state *state,
	uint64_t wanted, struct unknown when)
{
	const struct variable *variable;

	if (state->reason == REASON_NONE)
		return formula_constant(
			state->value >= 0 && (wanted >> state->value & 1));
	variable = evaluation_choice(evaluation, state->fact, when,
		all_values(evaluation, state->fact));
	return formula_member(evaluation->arena, variable, wanted);
}

/* What a worked case says the fact was `back` years ago. */
static const struct formula *
given_formula(struct evaluation *evaluation, const struct compiled *compiled,
	size_t back)
{
	const struct worked_case *worked = evaluation->situation->worked;
	struct fact_state past = {
		.fact = compiled->fact, .value = -1, .reason = REASON_MISSING};

	for (size_t i = 0; i < worked->given.count; i++) {
		const struct given *given = &worked->given.items[i];
		const struct given_value *v = given->values.items;

		if (!str_eq(given->name.s, compiled->fact->id.s) || v == NULL ||
			v->series.count <= back)
			continue;
		past.value = fact_value_index(evaluation->situation->portal,
			past.fact,
			v->series.items[v->series.count - 1 - back].s);
		if (past.value >= 0)
			past.reason = REASON_NONE;
	}
	return choice_formula(evaluation, &past, compiled->values,
		(struct unknown){S("years ago"), (int64_t)back});
}

/*
 * A day on which the fact may have been something else than now: that on
 * which the period began (0), then two for each assertion, since what was
 * said before may have gone stale on the day before.
 */
static date
turning_day(const struct assertions *all, date start, size_t at)
{
	const struct assertion *a;

	if (at == 0)
		return start;
	a = &all->all.items[(at - 1) / 2];
	return date_add_days(
		evidence_known_from(a->evidence), at % 2 == 1 ? -1 : 0);
}

/* Held throughout: now, a period ago, and at each change between. */
static const struct formula *
held_formula(struct evaluation *evaluation, const struct compiled *compiled,
	const struct formula *now)
{
	struct situation *situation = evaluation->situation;
	const struct assertions *all = situation_assertions(
		situation, compiled->fact);
	date start = situation->day;
	struct formulas points = {0};

	formulas_add(evaluation->arena, &points, now);
	if (situation->school == NULL) {
		for (int back = 1; back <= compiled->periods; back++)
			formulas_add(evaluation->arena, &points,
				given_formula(
					evaluation, compiled, (size_t)back));
		return formula_all(evaluation->arena, &points);
	}
	while (period_after(&compiled->period, start).day > situation->day.day)
		start = date_add_days(start, -1);
	for (size_t i = 0; i <= 2 * all->all.count; i++) {
		date day = turning_day(all, start, i);
		const struct fact_state *state;

		if (day.day < start.day || day.day >= situation->day.day)
			continue;
		state = situation_fact_on(situation, compiled->fact, day);
		formulas_add(evaluation->arena, &points,
			choice_formula(evaluation, state, compiled->values,
				(struct unknown){S("day"), day.day}));
	}
	return formula_all(evaluation->arena, &points);
}

/* Did evidence speak of the fact that this audience may not see? */
static bool
was_withheld(struct evaluation *evaluation, const struct fact *fact)
{
	const struct assertions *all = situation_assertions(
		evaluation->situation, fact);

	for (size_t i = 0; i < all->all.count; i++)
		if (all->all.items[i].withheld == WITHHELD_AUDIENCE)
			return true;
	return false;
}

static void
evaluate_choice(struct evaluation *evaluation, struct verdict *verdict,
	const struct compiled *compiled, const struct fact_state *state)
{
	const struct formula *now = choice_formula(evaluation, state,
		compiled->values, (struct unknown){S("now"), 0});

	if (compiled->periods > 0)
		now = held_formula(evaluation, compiled, now);
	verdict_settle(verdict, now);
	if (state->mapping != NULL)
		*list_push(evaluation->arena, &verdict->children) =
			evaluate_condition(evaluation, state->mapping->when);
	verdict->reason = state->reason;
	if (verdict->result == TRUTH_UNKNOWN && state->reason == REASON_NONE)
		verdict->reason = was_withheld(evaluation, compiled->fact)
					  ? REASON_WITHHELD
					  : REASON_SHORT_SERIES;
}

/* One side of a difference: a known figure, or a variable. */
struct side {
	const struct variable *variable;
	int64_t known;
};

static struct side
side_of(struct evaluation *evaluation, const struct fact *fact,
	const struct reading *reading, struct unknown of)
{
	if (reading->known)
		return (struct side){NULL, reading->v.millionths};
	return (struct side){evaluation_figure(evaluation, fact, of), 0};
}

static struct side
value_side(
	struct evaluation *evaluation, const struct fact_state *state, int back)
{
	return side_of(evaluation, state->fact, &state->figures->value[back],
		(struct unknown){S("value"), back});
}

/* left - right >= least, with what is known taken over. */
static const struct formula *
difference(struct evaluation *evaluation, struct side left, struct side right,
	int64_t least)
{
	return formula_distance(evaluation->arena, left.variable,
		right.variable, least - left.known + right.known);
}

static struct side
limit_side(struct evaluation *evaluation, const struct fact_state *state,
	const struct comparison *comparison, int back)
{
	static const str names[BENCHMARK_COUNT] = {
		[BENCHMARK_NATIONAL] = STR_INIT("national"),
		[BENCHMARK_SIMILAR] = STR_INIT("similar"),
		[BENCHMARK_TARGET] = STR_INIT("target")};
	enum benchmark_kind kind;

	if (comparison->limit == LIMIT_FIGURE)
		return (struct side){NULL, comparison->figure.millionths};
	kind = (enum benchmark_kind)(comparison->limit - LIMIT_NATIONAL);
	return side_of(evaluation, state->fact,
		&state->figures->limit[kind][back],
		(struct unknown){names[kind], back});
}

/*
 * value - limit at or beyond a distance. With a gap the value is a difference
 * itself and the limit a figure, which then joins the distance.
 */
static const struct formula *
compare_once(struct evaluation *evaluation, const struct fact_state *state,
	const struct compiled *compiled, const struct comparison *comparison,
	int back)
{
	struct side value = value_side(evaluation, state, back);
	struct side limit = limit_side(evaluation, state, comparison, back);
	int64_t distance = comparison->distance.millionths;

	if (compiled->gap_to != NULL) {
		const struct fact_state *other = situation_fact(
			evaluation->situation, compiled->gap_to);

		distance += comparison->figure.millionths;
		limit = value_side(evaluation, other, back);
	}
	if (comparison->upward)
		return difference(evaluation, value, limit, distance);
	return difference(evaluation, limit, value, -distance);
}

static const struct formula *
compare_formula(struct evaluation *evaluation, const struct fact_state *state,
	const struct compiled *compiled)
{
	struct formulas all = {0};
	int years = compiled->periods > 0 ? compiled->periods : 1;

	for (int back = 0; back < years; back++)
		for (size_t i = 0; i < compiled->compare.count; i++)
			formulas_add(evaluation->arena, &all,
				compare_once(evaluation, state, compiled,
					&compiled->compare.items[i], back));
	return formula_all(evaluation->arena, &all);
}

/* The move from `back` years ago to `to` years ago. */
static const struct formula *
step_formula(struct evaluation *evaluation, const struct fact_state *state,
	const struct compiled *compiled, int to, int back)
{
	struct side new = value_side(evaluation, state, to);
	struct side old = value_side(evaluation, state, back);
	int64_t by = compiled->by.millionths;
	const struct formula *up = difference(evaluation, new, old, by);
	const struct formula *down = difference(evaluation, old, new, by);
	struct formulas either = {0};

	if (compiled->trend == TREND_RISING)
		return up;
	if (compiled->trend == TREND_FALLING)
		return down;
	formulas_add(evaluation->arena, &either, up);
	formulas_add(evaluation->arena, &either, down);
	return formula_not(
		evaluation->arena, formula_any(evaluation->arena, &either));
}

static const struct formula *
trend_formula(struct evaluation *evaluation, const struct fact_state *state,
	const struct compiled *compiled)
{
	struct formulas steps = {0};

	if (!compiled->each)
		return step_formula(
			evaluation, state, compiled, 0, compiled->periods);
	for (int back = 1; back <= compiled->periods; back++)
		formulas_add(evaluation->arena, &steps,
			step_formula(
				evaluation, state, compiled, back - 1, back));
	return formula_all(evaluation->arena, &steps);
}

/* The first thing that a figure lacks: itself, earlier years, a limit. */
static enum reason
figure_reason(const struct fact_state *state, const struct compiled *compiled)
{
	const struct figures *figures = state->figures;
	int last = compiled->form == FORM_TREND ? compiled->periods
						: compiled->periods - 1;

	for (int back = 0; back <= last || back == 0; back++)
		if (!figures->value[back].known)
			return back == 0 ? state->reason
					 : figures->value[back].reason;
	return compiled->gap_to != NULL ? REASON_MISSING : REASON_NO_BENCHMARK;
}

/* Why what is lacking may not be seen by this audience; or REASON_NONE. */
static enum reason
lacks_withheld(struct evaluation *evaluation, const struct compiled *compiled,
	const struct fact_state *state)
{
	const struct fact_state *other =
		compiled->gap_to == NULL ? NULL
					 : situation_fact(evaluation->situation,
						   compiled->gap_to);
	enum reason reason = figure_reason(state, compiled);

	if (other != NULL && !reason_is_withheld(reason))
		reason = other->reason;
	if (reason_is_withheld(reason))
		return reason;
	return fact_state_is_withheld(state) ||
			       (other != NULL && fact_state_is_withheld(other))
		       ? REASON_WITHHELD
		       : REASON_NONE;
}

static void
evaluate_number(struct evaluation *evaluation, struct verdict *verdict,
	const struct compiled *compiled, const struct fact_state *state)
{
	if (compiled->form == FORM_TREND)
		verdict_settle(
			verdict, trend_formula(evaluation, state, compiled));
	else
		verdict_settle(
			verdict, compare_formula(evaluation, state, compiled));
	if (verdict->result != TRUTH_UNKNOWN)
		return;
	verdict->reason = lacks_withheld(evaluation, compiled, state);
	if (verdict->reason == REASON_NONE)
		verdict->reason = figure_reason(state, compiled);
}

/* A fact, or the other side of a gap, that does not apply drops out. */
static bool
drops_out(struct evaluation *evaluation, const struct compiled *compiled,
	const struct fact_state *state)
{
	if (!state->applies)
		return true;
	return compiled->gap_to != NULL &&
	       !situation_fact(evaluation->situation, compiled->gap_to)
			->applies;
}

void
evaluate_fact(struct evaluation *evaluation, struct verdict *verdict,
	const struct compiled *compiled)
{
	const struct fact_state *state = situation_fact(
		evaluation->situation, compiled->fact);

	verdict->fact = compiled->fact;
	verdict->evidence = state->evidence;
	verdict->span = state->span;
	verdict->date = state->date;
	verdict->by_silence = state->by_silence;
	if (drops_out(evaluation, compiled, state)) {
		bool says_na = compiled->or_na && str_eq_z(state->text, "n/a");

		verdict->formula = formula_constant(says_na);
		verdict->result = says_na ? TRUTH_TRUE : TRUTH_NOT_APPLICABLE;
	} else if (compiled->form == FORM_VALUE) {
		evaluate_choice(evaluation, verdict, compiled, state);
	} else if (compiled->form == FORM_INVALID) {
		verdict->formula = formula_constant(false);
		verdict->result = TRUTH_UNKNOWN;
	} else {
		evaluate_number(evaluation, verdict, compiled, state);
	}
	if (verdict->text.n == 0)
		describe(evaluation, verdict);
}
