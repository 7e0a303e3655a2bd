/* Number facts: values of consecutive years and what they compare with. */
#include "framework/assertion.h"
#include "model/benchmarks.h"

static struct reading
unknown(enum reason reason)
{
	return (struct reading){.reason = reason};
}

static struct reading
known(decimal v, struct span span, const struct evidence *evidence)
{
	return (struct reading){
		.known = true, .v = v, .span = span, .evidence = evidence};
}

/* A value as evidence writes it: a figure, or a word for having none. */
static struct reading
read_value(str text, struct span span, const struct evidence *evidence)
{
	struct reading reading = {.span = span, .evidence = evidence};

	if (str_eq_z(text, "suppressed"))
		reading.reason = REASON_SUPPRESSED;
	else if (str_eq_z(text, "not-published"))
		reading.reason = REASON_NOT_PUBLISHED;
	else if (decimal_parse(text, &reading.v, NULL) == DECIMAL_OK)
		reading.known = true;
	else
		reading.reason = REASON_MISSING;
	return reading;
}

static bool
is_figure(const struct fact_state *state, const struct assertion *assertion)
{
	return assertion->whole_year &&
	       assertion_may_count(state->rule, assertion) &&
	       assertion_is_of(state->fact, assertion);
}

/*
 * Does `a`, which comes later in the list, go before `b`? For the current
 * figure what is still valid goes before what is not.
 */
static bool
goes_before(const struct situation *situation, const struct fact_state *state,
	const struct assertion *a, const struct assertion *b)
{
	bool current = a->year == state->figures->year;
	bool valid_a = assertion_is_valid(state->rule, a, situation->day);
	bool valid_b = assertion_is_valid(state->rule, b, situation->day);

	if (current && valid_a != valid_b)
		return valid_a;
	return assertion_is_preferred(
		situation, state->fact, state->rule, a, b);
}

/* The preferred assertion of one year's figure, or NULL. */
static const struct assertion *
of_year(const struct situation *situation, const struct fact_state *state,
	int year)
{
	const struct assertions *all = situation_assertions(
		situation, state->fact);
	const struct assertion *best = NULL;

	for (size_t i = 0; i < all->all.count; i++) {
		const struct assertion *a = &all->all.items[i];

		if (a->year != year || !is_figure(state, a))
			continue;
		if (best == NULL || goes_before(situation, state, a, best))
			best = a;
	}
	return best;
}

/* The latest year of which a valid figure is known; INT_MIN without one. */
static int
latest_year(const struct situation *situation, const struct fact_state *state,
	bool *stale)
{
	const struct assertions *all = situation_assertions(
		situation, state->fact);
	int latest = INT32_MIN;

	*stale = false;
	for (size_t i = 0; i < all->all.count; i++) {
		const struct assertion *a = &all->all.items[i];

		if (!is_figure(state, a))
			continue;
		if (!assertion_is_valid(state->rule, a, situation->day))
			*stale = true;
		else if (a->year > latest)
			latest = a->year;
	}
	return latest;
}

static bool
phase_matches(const struct benchmark *row, int phase)
{
	if (row->phase.count == 0)
		return true;
	for (size_t i = 0; i < row->phase.count; i++)
		if (row->phase.items[i].v == phase)
			return true;
	return false;
}

static bool
text_matches(const struct text *a, str b)
{
	return !IS_SET(*a) || b.n == 0 || str_eq(a->s, b);
}

/* Same group, period, series and phase; the measure is the same already. */
static bool
row_matches(const struct situation *situation, const struct fact_state *state,
	const struct benchmark *row, str series)
{
	str group = IS_SET(state->fact->pupils) ? state->fact->pupils.s
						: S("all");

	if (!phase_matches(row, situation->phase))
		return false;
	if (IS_SET(row->group) ? !str_eq(row->group.s, group)
			       : !str_eq(group, S("all")))
		return false;
	if (IS_SET(row->period) && !str_eq_z(row->period.s, "year"))
		return false;
	return text_matches(&row->series, series);
}

static const struct number *
row_figure(const struct benchmark *row, enum benchmark_kind kind)
{
	return kind == BENCHMARK_NATIONAL ? &row->national
					  : &row->similar_schools;
}

/* How closely a row is about a school: its own, of its phase, of a series. */
static int
closeness(const struct benchmark *row)
{
	return 4 * IS_SET(row->school) + 2 * (row->phase.count > 0) +
	       IS_SET(row->series);
}

/* A figure that is looked for in the benchmark files (framework.md). */
struct wanted {
	const struct situation *situation;
	const struct fact_state *state;
	enum benchmark_kind kind;
	str series;
	struct reading found;
	int closest; /* of the rows so far; -1: none */
};

static void
consider(struct wanted *wanted, const struct benchmark *row)
{
	const struct number *figure = row_figure(row, wanted->kind);

	if (!IS_SET(*figure) ||
		!row_matches(wanted->situation, wanted->state, row,
			wanted->series) ||
		closeness(row) < wanted->closest)
		return;
	wanted->found = closeness(row) == wanted->closest
				? unknown(REASON_NO_BENCHMARK)
				: known(figure->v, figure->span, NULL);
	wanted->closest = closeness(row);
}

static void
consider_all(struct wanted *wanted, const struct benchmarks *file,
	const struct school *school)
{
	struct benchmark_rows rows = benchmark_rows_of(
		file, wanted->state->fact->indicator.target, school);

	for (size_t i = 0; i < rows.count; i++)
		consider(wanted, rows.items[i]);
}

/*
 * The figure of the row that is closest. Two that are equally close leave it
 * open which is meant.
 */
static struct reading
from_benchmarks(const struct situation *situation,
	const struct fact_state *state, enum benchmark_kind kind, int year,
	str series)
{
	struct wanted wanted = {situation, state, kind, series,
		unknown(REASON_NO_BENCHMARK), -1};

	for (size_t i = 0; i < situation->portal->benchmarks.count; i++) {
		const struct benchmarks *file =
			&situation->portal->benchmarks.items[i];

		if (file->year != year)
			continue;
		consider_all(&wanted, file, NULL);
		if (situation->school != NULL)
			consider_all(&wanted, file, situation->school);
	}
	return wanted.found;
}

static struct reading
from_targets(const struct situation *situation, const struct fact_state *state,
	int year)
{
	const struct school *school = situation->school;
	str group = IS_SET(state->fact->pupils) ? state->fact->pupils.s
						: S("all");
	bool all = school->all_targets.count > 0;
	const struct target *targets = all ? school->all_targets.items
					   : school->targets.items;
	size_t count = all ? school->all_targets.count : school->targets.count;

	for (size_t i = 0; i < count; i++) {
		const struct target *target = &targets[i];

		if (target->indicator.target != state->fact->indicator.target ||
			target->year.start != year ||
			!text_matches(&target->group, group))
			continue;
		if (target->withheld)
			return unknown(withheld_reason(target->withheld));
		if (IS_SET(target->target))
			return known(
				target->target.v, target->target.span, NULL);
	}
	return unknown(REASON_NO_BENCHMARK);
}

/* What stands beside the figure in the evidence goes before the files. */
static struct reading
limit_of(const struct situation *situation, const struct fact_state *state,
	const struct assertion *assertion, enum benchmark_kind kind, int year)
{
	const struct finding_value *f = assertion == NULL || assertion->withheld
						? NULL
						: assertion->finding;
	str series = f != NULL && IS_SET(f->series) ? f->series.s : (str){0};

	if (f != NULL) {
		const struct number *beside[BENCHMARK_COUNT] = {
			[BENCHMARK_NATIONAL] = &f->national,
			[BENCHMARK_SIMILAR] = &f->similar_schools,
			[BENCHMARK_TARGET] = &f->target,
		};

		if (IS_SET(*beside[kind]))
			return known(beside[kind]->v, beside[kind]->span,
				assertion->evidence);
	}
	if (kind == BENCHMARK_TARGET)
		return from_targets(situation, state, year);
	return from_benchmarks(situation, state, kind, year, series);
}

static struct reading
value_of(const struct assertion *a)
{
	if (a == NULL)
		return unknown(REASON_SHORT_SERIES);
	if (a->withheld)
		return unknown(withheld_reason(a->withheld));
	return read_value(a->value, a->span, a->evidence);
}

static void
fill_year(const struct situation *situation, struct fact_state *state, int back)
{
	struct figures *figures = state->figures;
	int year = figures->year - back;
	const struct assertion *a = of_year(situation, state, year);

	figures->value[back] = value_of(a);
	for (enum benchmark_kind kind = 0; kind < BENCHMARK_COUNT; kind++)
		figures->limit[kind][back] = limit_of(
			situation, state, a, kind, year);
	if (back > 0 || a == NULL)
		return;
	state->date = a->date;
	if (a->withheld)
		return;
	state->text = a->value;
	state->span = a->span;
	state->evidence = a->evidence;
	state->finding = a->finding;
}

void
figures_of_school(struct situation *situation, struct fact_state *state)
{
	bool stale;
	int year = latest_year(situation, state, &stale);

	state->figures->year = year;
	if (year == INT32_MIN)
		/* Without a current value nothing ties the others to a year. */
		state->figures->year = academic_year_of(situation->day) - 1;
	for (int back = 0; back < SERIES_MAX; back++)
		fill_year(situation, state, back);
	if (year == INT32_MIN)
		state->figures->value[0] = unknown(
			stale ? REASON_STALE : REASON_MISSING);
	state->reason = state->figures->value[0].known
				? REASON_NONE
				: state->figures->value[0].reason;
	if (str_eq_z(state->text, "n/a") && year != INT32_MIN)
		state->applies = false;
}

static struct reading
given_number(const struct number *number)
{
	return IS_SET(*number) ? known(number->v, number->span, NULL)
			       : unknown(REASON_NO_BENCHMARK);
}

void
figures_of_case(struct situation *situation, struct fact_state *state,
	const struct given_value *given)
{
	struct figures *figures = state->figures;
	size_t count = given->series.count;

	figures->year = academic_year_of(situation->day) - 1;
	for (int back = 0; back < SERIES_MAX; back++) {
		figures->value[back] = unknown(REASON_SHORT_SERIES);
		for (enum benchmark_kind k = 0; k < BENCHMARK_COUNT; k++)
			figures->limit[k][back] = unknown(REASON_NO_BENCHMARK);
	}
	for (size_t back = 0; back < count && back < SERIES_MAX; back++) {
		const struct text *t = &given->series.items[count - 1 - back];

		figures->value[back] = read_value(t->s, t->span, NULL);
	}
	if (IS_SET(given->value))
		figures->value[0] = read_value(
			given->value.s, given->value.span, NULL);
	figures->limit[BENCHMARK_NATIONAL][0] = given_number(&given->national);
	figures->limit[BENCHMARK_SIMILAR][0] = given_number(
		&given->similar_schools);
	figures->limit[BENCHMARK_TARGET][0] = given_number(&given->target);
	if (!figures->value[0].known &&
		figures->value[0].reason == REASON_SHORT_SERIES)
		figures->value[0].reason = REASON_MISSING;
	state->reason = figures->value[0].known ? REASON_NONE
						: figures->value[0].reason;
	state->applies = !str_eq_z(given->value.s, "n/a");
}
