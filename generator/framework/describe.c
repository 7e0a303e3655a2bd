/* Conditions in words, and what was found and compared. */
#include "framework/evaluate_parts.h"

static void
put_values(struct buf *out, const struct condition *condition)
{
	for (size_t i = 0; i < condition->is.count; i++) {
		str value = str_words(out->arena, condition->is.items[i].s);
		bool last = i + 1 == condition->is.count;

		if (i > 0)
			buf_put_z(out, last ? " or " : ", ");
		buf_put(out, value);
	}
}

/*
 * A limit as it was written, and the figure behind it where it is a
 * parameter's name, which is the policy's word for it: "5 (“close to
 * floor”)". `rest` stands between: " or more".
 */
static void
put_limit(struct buf *out, const struct text *written, decimal figure,
	const char *rest)
{
	decimal value;
	bool is_figure = decimal_parse(written->s, &value, NULL) == DECIMAL_OK;

	buf_put(out,
		is_figure ? written->s : decimal_text(out->arena, figure, -1));
	buf_put_z(out, rest);
	if (!is_figure)
		buf_printf(out, " (“%.*s”)",
			STR_ARG(str_words(out->arena, written->s)));
}

static void
put_value(struct buf *out, const struct compiled *compiled,
	const struct text *written)
{
	bool is_figure = compiled->compare.count > 0 &&
			 compiled->compare.items[0].limit == LIMIT_FIGURE;

	if (is_figure)
		put_limit(out, written, compiled->compare.items[0].figure, "");
	else
		buf_put(out, str_words(out->arena, written->s));
}

static decimal
size_of(decimal value)
{
	return (decimal){
		value.millionths < 0 ? -value.millionths : value.millionths};
}

/* Words that end the noun of a measure's name: "results of pupils". */
static bool
ends_noun(str word)
{
	static const char *const words[] = {"above", "at", "below", "by", "for",
		"from", "in", "less", "met", "of", "on", "over", "per", "that",
		"under", "which", "who", "with"};

	for (size_t i = 0; i < COUNT(words); i++)
		if (str_eq_z(word, words[i]))
			return true;
	return false;
}

/*
 * "Headline results are", but "progress from starting points is". Only
 * measures are things that may be many; other facts are named by what is
 * asked of them.
 */
static const char *
verb_of(const struct fact *fact)
{
	str rest = fact->label.s, word, noun = {0};

	while (fact->kind.v == FACT_NUMBER && str_cut(&rest, ' ', &word) &&
		!ends_noun(word))
		noun = word;
	return str_ends(noun, S("s")) && !str_ends(noun, S("ss")) ? "are "
								  : "is ";
}

/* The operators of a fact and the words they are read as. */
static void
put_operator(struct buf *out, const struct compiled *compiled,
	const struct condition *c)
{
	const struct {
		const struct text *value;
		const char *words;
	} operators[] = {
		{&c->at_least, "at least "},
		{&c->at_most, "at most "},
		{&c->better_than, "better than "},
		{&c->worse_than, "worse than "},
		{&c->above, "above "},
		{&c->below, "below "},
	};

	if (c->is.count > 0)
		put_values(out, c);
	for (size_t i = 0; i < COUNT(operators); i++) {
		if (!IS_SET(*operators[i].value))
			continue;
		buf_put_z(out, operators[i].words);
		put_value(out, compiled, operators[i].value);
	}
	if (IS_SET(c->by) && compiled->compare.count > 0) {
		buf_put_z(out, " by ");
		put_limit(out, &c->by,
			size_of(compiled->compare.items[0].distance),
			" or more");
	}
}

static void
put_trend(struct buf *out, const struct compiled *compiled,
	const struct condition *c)
{
	buf_put_z(out, trend_words[c->trend.v]);
	if (compiled->each)
		buf_put_z(out, " every year");
	buf_printf(out, " over %d year%s", compiled->periods,
		compiled->periods == 1 ? "" : "s");
	if (IS_SET(c->by)) {
		buf_put_z(out, " by ");
		put_limit(out, &c->by, compiled->by, " or more");
	}
}

/* "Safeguarding is effective: yes", where a flag is asked for one value. */
static bool
put_flag(struct buf *out, const struct fact *fact, const struct condition *c)
{
	if (fact->kind.v != FACT_FLAG || c->is.count != 1)
		return false;
	buf_printf(out, "%.*s: %s", STR_ARG(fact->label.s),
		str_eq_z(c->is.items[0].s, "true") ? "yes" : "no");
	return true;
}

static str
fact_words(struct arena *arena, const struct fact *fact,
	const struct compiled *compiled, const struct condition *c)
{
	struct buf out = buf_new(arena);

	if (fact->withheld ||
		(compiled->gap_to != NULL && compiled->gap_to->withheld))
		return S("a fact not shown to this audience");
	if (put_flag(&out, fact, c))
		return buf_str(&out);
	buf_printf(&out, "%.*s ", STR_ARG(fact->label.s));
	if (compiled->gap_to != NULL)
		buf_printf(
			&out, "less %.*s ", STR_ARG(compiled->gap_to->label.s));
	buf_put_z(&out, verb_of(fact));
	if (compiled->form == FORM_TREND)
		put_trend(&out, compiled, c);
	else
		put_operator(&out, compiled, c);
	if (IS_SET(c->held_for)) {
		str period = period_text(arena, &c->held_for);

		buf_printf(&out, " for %.*s", STR_ARG(period));
	}
	return buf_str(&out);
}

static str
list_words(struct arena *arena, const char *lead, const void *list,
	const char *const *words)
{
	const struct any_list *values = list;
	const struct word *items = values->items;
	struct buf out = buf_new(arena);

	buf_put_z(&out, lead);
	for (size_t i = 0; i < values->count; i++)
		buf_printf(
			&out, "%s%s", i > 0 ? " or " : "", words[items[i].v]);
	return buf_str(&out);
}

static str
within_words(struct arena *arena, const struct condition *c,
	const struct portal *portal)
{
	str period = period_text(arena, &c->within->period);
	str what = S("joining the trust");

	if (c->compiled->form == FORM_RECENT)
		what = vocabulary_label(portal, c->within->evidence.s);
	else if (c->compiled->head)
		what = S("the head's start");
	return str_printf(
		arena, "within %.*s of %.*s", STR_ARG(period), STR_ARG(what));
}

static str
count_words(
	struct arena *arena, const struct compiled *compiled, const char *of)
{
	if (compiled->most >= 0)
		return str_printf(arena, "at most %d %s", compiled->most, of);
	return str_printf(arena, "at least %d %s", compiled->least, of);
}

static str
group_words(struct arena *arena, const struct condition *c)
{
	str group = str_words(arena, c->group.s);
	str value = str_words(arena, c->count.s);
	const char *of = str_z(arena, str_printf(arena, "of the %.*s are %.*s",
					      STR_ARG(group), STR_ARG(value)));
	str share = decimal_text(arena, c->compiled->share, -1);

	if (c->compiled->form == FORM_GROUP_COUNT)
		return count_words(arena, c->compiled, of);
	if (c->compiled->form == FORM_GROUP_ALL)
		return str_printf(arena, "all of the %.*s", STR_ARG(group));
	if (c->compiled->form == FORM_GROUP_ANY)
		return str_printf(arena, "any of the %.*s", STR_ARG(group));
	return str_printf(arena, "%.*s%% or more of the %.*s", STR_ARG(share),
		STR_ARG(group));
}

static str
category_words(struct arena *arena, const struct condition *c)
{
	struct buf out = buf_new(arena);

	buf_put_z(&out, "the agreed category is ");
	for (size_t i = 0; i < c->category.count; i++)
		buf_printf(&out, "%s%.*s", i > 0 ? " or " : "",
			STR_ARG(c->category.items[i].s));
	return buf_str(&out);
}

str
condition_words(struct arena *arena, const struct portal *portal,
	const struct condition *c)
{
	const struct compiled *compiled = c->compiled;

	if (compiled == NULL)
		return S("this condition");
	switch (compiled->form) {
	case FORM_INVALID:
		return S("this condition");
	case FORM_ANY:
		return S("any of these");
	case FORM_ALL:
		return S("all of these");
	case FORM_NONE:
		return S("none of these");
	case FORM_NOT:
		return S("not");
	case FORM_COUNT_OF:
		if (compiled->least == (int)c->of.count)
			return S("all of these, and each must apply");
		return count_words(arena, compiled, "of these");
	case FORM_VALUE:
	case FORM_COMPARE:
	case FORM_TREND:
		return fact_words(arena, compiled->fact, compiled, c);
	case FORM_GROUP_ANY:
	case FORM_GROUP_ALL:
	case FORM_GROUP_COUNT:
	case FORM_GROUP_SHARE:
		return group_words(arena, c);
	case FORM_CRITERION:
		if (c->criterion.target == NULL)
			return S("a criterion not shown to this audience");
		return str_printf(arena, "criterion %.*s holds",
			STR_ARG(c->criterion.id));
	case FORM_CATEGORY:
		return category_words(arena, c);
	case FORM_PHASE:
		return list_words(
			arena, "the phase is ", &c->phase, phase_words);
	case FORM_AGES:
		return str_printf(
			arena, "it has pupils aged %d", compiled->age);
	case FORM_SIXTH_FORM:
		return compiled->flag ? S("it has a sixth form")
				      : S("it has no sixth form");
	case FORM_MEMBERSHIP:
		return list_words(arena, "the membership is ", &c->membership,
			membership_words);
	case FORM_SINCE:
	case FORM_RECENT:
		return within_words(arena, c, portal);
	}
	return S("this condition");
}

static str
reading_text(struct arena *arena, const struct fact *fact,
	const struct reading *reading)
{
	if (!reading->known)
		return str_from(reason_words[reading->reason]);
	return decimal_text(arena, reading->v, fact_places(fact));
}

/* "71, 68, 70": oldest first, as a series is read. */
static str
series_text(struct arena *arena, const struct fact_state *state, int years)
{
	struct buf out = buf_new(arena);

	for (int back = years; back >= 0; back--) {
		str value = reading_text(
			arena, state->fact, &state->figures->value[back]);

		buf_printf(
			&out, "%.*s%s", STR_ARG(value), back > 0 ? ", " : "");
	}
	return buf_str(&out);
}

/* "41.5 (similar schools 43.5 less 2)" */
static str
comparison_text(struct arena *arena, const struct fact_state *state,
	const struct comparison *comparison)
{
	static const char *const names[] = {
		"", "national ", "similar schools ", "target "};
	const struct reading figure = {.known = true, .v = comparison->figure};
	const struct reading *limit = &figure;
	struct reading sum = {.known = true};
	int64_t distance = comparison->distance.millionths;
	str text, by;

	if (comparison->limit != LIMIT_FIGURE)
		limit = &state->figures
				 ->limit[comparison->limit - LIMIT_NATIONAL][0];
	text = reading_text(arena, state->fact, limit);
	text = str_printf(
		arena, "%s%.*s", names[comparison->limit], STR_ARG(text));
	/* A lone millionth only says that the limit itself is out. */
	if (distance >= -1 && distance <= 1)
		return text;
	by = decimal_text(arena, size_of(comparison->distance), -1);
	text = str_printf(arena, "%.*s %s %.*s", STR_ARG(text),
		distance < 0 ? "less" : "plus", STR_ARG(by));
	if (!limit->known)
		return text;
	sum.v.millionths = limit->v.millionths + distance;
	return str_printf(arena, "%.*s (%.*s)",
		STR_ARG(reading_text(arena, state->fact, &sum)), STR_ARG(text));
}

static void
describe_number(struct evaluation *evaluation, struct verdict *verdict,
	const struct compiled *compiled, const struct fact_state *state)
{
	struct arena *arena = evaluation->arena;

	if (compiled->form == FORM_TREND) {
		verdict->value = series_text(arena, state, compiled->periods);
		return;
	}
	if (compiled->periods > 1)
		verdict->value = series_text(
			arena, state, compiled->periods - 1);
	else if (state->figures->value[0].known)
		verdict->value = reading_text(
			arena, state->fact, &state->figures->value[0]);
	if (compiled->compare.count > 0)
		verdict->limit = comparison_text(
			arena, state, &compiled->compare.items[0]);
}

const struct compiled *
verdict_compiled(const struct verdict *verdict)
{
	const struct compiled *compiled = verdict->condition->compiled;

	for (size_t i = 0; i < compiled->group.count; i++)
		if (compiled->group.items[i] == verdict->fact)
			return compiled->group_members.items[i];
	return compiled;
}

static const struct condition *
inner_condition(const struct condition *condition)
{
	if (!IS_SET(condition->group))
		return condition;
	if (condition->any.count == 1)
		return &condition->any.items[0];
	return condition->all.count == 1 ? &condition->all.items[0] : condition;
}

/* A member counted by its value: "Vision known by all is not met". */
static str
member_words(struct arena *arena, const struct verdict *verdict,
	const struct compiled *compiled)
{
	const struct condition *c = verdict->condition;
	str value;

	if (verdict->fact->withheld)
		return S("a fact not shown to this audience");
	if (!IS_SET(c->count))
		return fact_words(
			arena, verdict->fact, compiled, inner_condition(c));
	value = str_words(arena, c->count.s);
	return str_printf(arena, "%.*s is %.*s",
		STR_ARG(verdict->fact->label.s), STR_ARG(value));
}

static void
describe_fact(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct compiled *compiled = verdict_compiled(verdict);
	const struct fact_state *state = situation_fact(
		evaluation->situation, verdict->fact);

	if (compiled != verdict->condition->compiled)
		verdict->text = member_words(
			evaluation->arena, verdict, compiled);
	if (!state->applies || reason_is_withheld(state->reason))
		return;
	if (state->figures != NULL)
		describe_number(evaluation, verdict, compiled, state);
	else
		verdict->value = state->text;
}

void
describe(struct evaluation *evaluation, struct verdict *verdict)
{
	if (evaluation->wordless || verdict->condition == NULL ||
		verdict->text.n > 0)
		return;
	if (verdict->fact != NULL)
		describe_fact(evaluation, verdict);
	if (verdict->text.n == 0)
		verdict->text = condition_words(evaluation->arena,
			evaluation->situation->portal, verdict->condition);
}
