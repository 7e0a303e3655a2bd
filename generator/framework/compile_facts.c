/* Conditions on facts: values into places, limits into exact figures. */
#include "base/utf8.h"
#include "framework/compile_parts.h"
#include "framework/situation.h"

enum { DEFAULT_YEARS = 1 };

static int
place_of(struct compiler *compiler, const struct fact *fact,
	const struct text *value)
{
	struct portal *portal = compiler->portal;
	int place = fact_value_index(portal, fact, value->s);
	size_t count = fact_value_count(portal, fact);
	str *names;
	struct diagnostic *d;

	if (place >= 0)
		return place;
	names = NEW_ARRAY(portal->arena, str, count);
	for (size_t i = 0; i < count; i++)
		names[i] = fact_value_name(portal, fact, i);
	compiler->failed = true;
	d = diag(portal->diags, F306, value->span,
		"`%.*s` is no value of the fact `%.*s`", STR_ARG(value->s),
		STR_ARG(fact->id.s));
	diag_did_you_mean(portal->diags, d,
		str_nearest(
			utf8_unmask(portal->arena, value->s), names, count));
	if (d->help.n == 0 && count > 0)
		diag_help(portal->diags, d,
			"its values run from `%.*s` to "
			"`%.*s`",
			STR_ARG(names[0]), STR_ARG(names[count - 1]));
	return -1;
}

/* The places from `first` to before `end`, as a set. */
static uint64_t
places(int first, int end)
{
	uint64_t set = 0;

	for (int i = first; i < end; i++)
		set |= UINT64_C(1) << i;
	return set;
}

static void
compile_is(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	for (size_t i = 0; i < condition->is.count; i++) {
		const struct text *value = &condition->is.items[i];
		int place;

		if (str_eq_z(value->s, "n/a")) {
			compiled->or_na = true;
			continue;
		}
		place = place_of(compiler, compiled->fact, value);
		if (place >= 0)
			compiled->values |= UINT64_C(1) << place;
	}
}

/* The operators that need an order, and the places they stand for. */
static void
compile_order(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	const struct {
		const struct text *value;
		bool better, itself;
	} operators[] = {
		{&condition->at_least, true, true},
		{&condition->at_most, false, true},
		{&condition->better_than, true, false},
		{&condition->worse_than, false, false},
	};
	int count = (int)fact_value_count(compiler->portal, compiled->fact);

	for (size_t i = 0; i < COUNT(operators); i++) {
		int place;

		if (!IS_SET(*operators[i].value))
			continue;
		place = place_of(compiler, compiled->fact, operators[i].value);
		if (place < 0)
			return;
		compiled->values =
			operators[i].better
				? places(0, place + operators[i].itself)
				: places(place + !operators[i].itself, count);
	}
}

static bool
has_order(const struct fact *fact)
{
	return fact->kind.v == FACT_GRADE || fact->kind.v == FACT_RATING;
}

/* How many whole years a period comes to, at least one. */
static int
years_of(const struct period *period)
{
	date from = date_from(2001, 9, 1);
	date end = period_after(period, from);
	int years = 1;

	while (date_add_months(from, 12 * years).day < end.day)
		years++;
	return years;
}

void
compile_choice(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	bool number_only = IS_SET(condition->above) ||
			   IS_SET(condition->below) || IS_SET(condition->by) ||
			   IS_SET(condition->gap_to) ||
			   IS_SET(condition->trend);

	compiled->form = FORM_VALUE;
	if (number_only) {
		compile_complain(compiler, F307, condition->span,
			"this compares figures, but the fact is no number");
		return;
	}
	if (condition->is.count == 0 && !has_order(compiled->fact)) {
		compile_complain(compiler, F307, condition->span,
			"the values of this fact have no order: use `is`");
		return;
	}
	if (IS_SET(condition->held_for)) {
		compiled->period = condition->held_for;
		compiled->periods = years_of(&condition->held_for);
	}
	if (condition->is.count > 0)
		compile_is(compiler, condition, compiled);
	else
		compile_order(compiler, condition, compiled);
}

/* A figure, or the name of a parameter that holds one. */
static bool
figure_of(struct compiler *compiler, const struct text *text, decimal *out)
{
	const struct parameter *parameter = NULL;
	str near = {0};
	struct diagnostic *d;

	if (decimal_parse(text->s, out, NULL) == DECIMAL_OK)
		return true;
	if (compiler->framework != NULL) {
		struct scope scope = {
			compiler->portal, NULL, compiler->framework};

		parameter = portal_find(
			&scope, REFS(REF_PARAMETER), text->s, NULL);
		near = portal_nearest(&scope, REFS(REF_PARAMETER), text->s);
	}
	if (parameter != NULL) {
		*out = parameter->value.v;
		return true;
	}
	d = compile_complain(compiler, F308, text->span,
		"this is neither a figure nor a parameter of the framework");
	diag_did_you_mean(compiler->portal->diags, d, near);
	return false;
}

static bool
limit_of(struct compiler *compiler, const struct text *text,
	struct comparison *comparison)
{
	static const char *const names[] = {[LIMIT_NATIONAL] = "national",
		[LIMIT_SIMILAR] = "similar-schools",
		[LIMIT_TARGET] = "target"};

	for (int kind = LIMIT_NATIONAL; kind <= LIMIT_TARGET; kind++) {
		if (!str_eq_z(text->s, names[kind]))
			continue;
		comparison->limit = (enum limit_kind)kind;
		return true;
	}
	comparison->limit = LIMIT_FIGURE;
	return figure_of(compiler, text, &comparison->figure);
}

static enum direction
direction_of(const struct fact *fact)
{
	const struct indicator *indicator = fact->indicator.target;

	if (indicator == NULL || !IS_SET(indicator->direction))
		return DIRECTION_NEUTRAL;
	return (enum direction)indicator->direction.v;
}

/* Is upwards better? Reported where the measure has no better way. */
static bool
upward_is_better(struct compiler *compiler, const struct compiled *compiled,
	struct span span)
{
	enum direction direction = direction_of(compiled->fact);

	if (direction == DIRECTION_NEUTRAL)
		compile_complain(compiler, F309, span,
			"the measure has no direction, so nothing is better "
			"or worse");
	return direction != DIRECTION_LOWER;
}

/* One operator of a number: where its limit lies, and on which side. */
struct number_operator {
	const struct text *value;
	bool upward;
	bool strict;     /* beyond the limit, not at it */
	bool by_quality; /* better and worse follow the direction */
};

static void
compile_operator(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled, const struct number_operator *operator)
{
	struct comparison comparison = {.upward = operator->upward };
	/* Beyond a limit is a millionth past it, or more. */
	decimal by = {operator->strict ? 1 : 0 };

	if (operator->by_quality && !upward_is_better(
		    compiler, compiled, operator->value->span))
		comparison.upward = !operator->upward;
	if (!limit_of(compiler, operator->value, &comparison))
		return;
	if (IS_SET(condition->by) && !figure_of(compiler, &condition->by, &by))
		return;
	comparison.distance.millionths = comparison.upward ? by.millionths
							   : -by.millionths;
	*list_push(compiler->portal->arena, &compiled->compare) = comparison;
}

/* A number `is: V` (one value only): at least and at most it. */
static void
compile_equal(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	const struct number_operator both[] = {
		{&condition->is.items[0], true, false, false},
		{&condition->is.items[0], false, false, false}};

	if (condition->is.count > 1) {
		compile_complain(compiler, F307, condition->span,
			"a number is compared with one figure");
		return;
	}
	for (size_t i = 0; i < COUNT(both); i++)
		compile_operator(compiler, condition, compiled, &both[i]);
}

static void
compile_compare(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	const struct number_operator operators[] = {
		{&condition->at_least, true, false, false},
		{&condition->at_most, false, false, false},
		{&condition->above, true, true, false},
		{&condition->below, false, true, false},
		{&condition->better_than, true, true, true},
		{&condition->worse_than, false, true, true},
	};

	if (condition->is.count > 0)
		compile_equal(compiler, condition, compiled);
	for (size_t i = 0; i < COUNT(operators); i++)
		if (IS_SET(*operators[i].value))
			compile_operator(
				compiler, condition, compiled, &operators[i]);
	if (IS_SET(condition->held_for))
		compiled->periods = years_of(&condition->held_for);
}

/* Improving and declining follow the measure, rising and falling the figure. */
static enum trend
plain_trend(struct compiler *compiler, const struct compiled *compiled,
	const struct word *trend)
{
	enum trend t = (enum trend)trend->v;
	bool up;

	if (t != TREND_IMPROVING && t != TREND_DECLINING)
		return t;
	up = upward_is_better(compiler, compiled, trend->span);
	return (t == TREND_IMPROVING) == up ? TREND_RISING : TREND_FALLING;
}

static void
compile_trend(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	compiled->trend = plain_trend(compiler, compiled, &condition->trend);
	compiled->each = condition->each.on;
	compiled->periods = DEFAULT_YEARS;
	if (IS_SET(condition->over))
		compiled->periods =
			(int)(condition->over.v.millionths / DECIMAL_ONE);
	compiled->by = decimal_unit(fact_places(compiled->fact));
	if (IS_SET(condition->by))
		(void)figure_of(compiler, &condition->by, &compiled->by);
	if (compiled->periods < 1 || compiled->periods >= SERIES_MAX)
		compile_complain(compiler, F302, condition->over.span,
			"a trend runs over 1 to 7 years");
}

static void
compile_gap(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	compiled->gap_to = condition->gap_to.target;
	if (compiled->gap_to == NULL) {
		compiler->failed = true;
		return;
	}
	if (compiled->gap_to->kind.v != FACT_NUMBER)
		compile_complain(compiler, F307, condition->gap_to.span,
			"a gap lies between two numbers");
	for (size_t i = 0; i < compiled->compare.count; i++)
		if (compiled->compare.items[i].limit != LIMIT_FIGURE)
			compile_complain(compiler, F307, condition->span,
				"a gap is compared with a figure");
}

void
compile_number(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	if (compiled->form == FORM_TREND) {
		compile_trend(compiler, condition, compiled);
		return;
	}
	compiled->form = FORM_COMPARE;
	compile_compare(compiler, condition, compiled);
	if (IS_SET(condition->gap_to))
		compile_gap(compiler, condition, compiled);
	if (compiled->periods >= SERIES_MAX)
		compile_complain(compiler, F302, condition->held_for.span,
			"figures of at most 7 years are compared");
}
