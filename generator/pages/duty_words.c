/* Duties in words: for whom they hold, and by which clock. */
#include "pages/duties.h"

#include "pages/framework_parts.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

/* Is it called so, by its id or its code? */
static bool
is_named(str name, struct duty_holder of)
{
	if (of.category == NULL)
		return of.overlay != NULL && str_eq(name, of.overlay->id.s);
	return str_eq(name, of.category->id.s) ||
	       (of.category->code.s.n && str_eq(name, of.category->code.s));
}

static enum truth condition_holds(
	const struct condition *condition, struct duty_holder of);

/* All of a list: one that does not hold settles it. */
static enum truth
all_hold(const struct condition *items, size_t count, struct duty_holder of)
{
	enum truth result = TRUTH_TRUE;

	for (size_t i = 0; i < count; i++) {
		enum truth one = condition_holds(&items[i], of);

		if (one == TRUTH_FALSE)
			return one;
		if (one == TRUTH_UNKNOWN)
			result = one;
	}
	return result;
}

/* One of a list: unless all of them do not hold. */
static enum truth
any_holds(const struct condition *items, size_t count, struct duty_holder of)
{
	enum truth result = TRUTH_FALSE;

	for (size_t i = 0; i < count; i++) {
		enum truth one = condition_holds(&items[i], of);

		if (one == TRUTH_TRUE)
			return one;
		if (one == TRUTH_UNKNOWN)
			result = one;
	}
	return result;
}

/* As far as the category alone tells; everything else is unknown. */
static enum truth
condition_holds(const struct condition *c, struct duty_holder of)
{
	if (IS_SET(c->group))
		return TRUTH_UNKNOWN;
	if (c->any.count)
		return any_holds(c->any.items, c->any.count, of);
	if (c->all.count)
		return all_hold(c->all.items, c->all.count, of);
	if (c->none.count)
		return truth_not(any_holds(c->none.items, c->none.count, of));
	if (c->not .count)
		return truth_not(all_hold(c->not .items, c->not .count, of));
	if (!c->category.count || of.category == NULL)
		return TRUTH_UNKNOWN;
	for (size_t i = 0; i < c->category.count; i++)
		if (is_named(c->category.items[i].s, of))
			return TRUTH_TRUE;
	return TRUTH_FALSE;
}

/* The period of its `every:` for the category, or NULL. */
static const struct period *
period_for(const struct duty *duty, const struct category *category)
{
	for (size_t i = 0; i < duty->every.count; i++) {
		const struct every_period *of = &duty->every.items[i];

		if (!of->category.s.n ||
			(category != NULL &&
				is_named(of->category.s,
					(struct duty_holder){category, NULL})))
			return &of->period;
	}
	return NULL;
}

enum truth
duty_holds(const struct duty *duty, struct duty_holder of)
{
	bool is_for = !duty->applies_to.count && of.overlay == NULL;

	for (size_t i = 0; i < duty->applies_to.count; i++)
		is_for |= is_named(duty->applies_to.items[i].s, of);
	if (!is_for || (duty->every.count && of.category != NULL &&
			       period_for(duty, of.category) == NULL))
		return TRUTH_FALSE;
	return duty->when == NULL ? TRUTH_TRUE
				  : condition_holds(duty->when, of);
}

str
duty_condition(struct sheet *sheet, const struct duty *duty)
{
	if (duty->when == NULL)
		return S("");
	return words(sheet, "duty-where", "what",
		condition_in_words(sheet, duty->when), NULL);
}

/* "Every term", "Every 4 weeks", "6 a year" */
static str
every_words(struct sheet *sheet, const struct period *period)
{
	static const char *const single[UNIT_COUNT] = {
		[UNIT_MONTH] = "every-month",
		[UNIT_FORTNIGHT] = "every-fortnight",
		[UNIT_WEEK] = "every-week",
		[UNIT_HALF_TERM] = "every-half-term",
		[UNIT_TERM] = "every-term",
		[UNIT_HALF_YEAR] = "every-half-year",
		[UNIT_YEAR] = "every-year"};
	str text = period_text(sheet->arena, period);

	if (period->per_year)
		return text;
	if (period->count == 1 && single[period->unit] != NULL)
		return words(sheet, single[period->unit], NULL);
	return words(sheet, "every-period", "period", text, NULL);
}

static str
window_words(struct sheet *sheet, const struct duty_window *in)
{
	struct phrases points = {0};

	if (in->from.s.n && in->to.s.n)
		return words(sheet, "duty-between", "from",
			sentence_case(sheet->arena, in->from.s), "to",
			sentence_case(sheet->arena, in->to.s), NULL);
	for (size_t i = 0; i < in->points.count; i++)
		phrase_add(sheet, &points,
			sentence_case(sheet->arena, in->points.items[i].s));
	return words(sheet, "duty-in", "points",
		phrases_join(sheet, &points, "and"), NULL);
}

/* What another duty is called, or what else starts a clock. */
static str
duty_name(struct sheet *sheet, const struct framework *framework, str id)
{
	for (size_t i = 0; i < framework->duties.count; i++)
		if (str_eq(framework->duties.items[i].id.s, id))
			return running_case(sheet->arena,
				framework->duties.items[i].title.s);
	if (str_eq(id, S("entry")) || str_eq(id, S("evidence")) ||
		str_eq(id, S("joined")))
		return word_for(sheet, "duty-start", id);
	return readable(sheet->arena, id);
}

static str
within_words(struct sheet *sheet, const struct framework *framework,
	const struct duty *duty)
{
	str period = period_text(sheet->arena, &duty->within);

	if (!duty->after.s.n)
		return words(sheet, "duty-within", "period", period, NULL);
	return words(sheet, "duty-within-after", "period", period, "what",
		duty_name(sheet, framework, duty->after.s), NULL);
}

static str
attends_words(struct sheet *sheet, const struct framework *framework,
	const struct duty *duty)
{
	str what = duty_name(sheet, framework, duty->attends.s);

	if (!IS_SET(duty->share))
		return words(sheet, "duty-attends", "what", what, NULL);
	return words(sheet, "duty-attends-share", "what", what, "share",
		decimal_text(sheet->arena, duty->share.v, -1), NULL);
}

/* "October half-term", but "end of autumn term". */
static str
point_words(struct sheet *sheet, str point)
{
	str rest = point, first;

	if (!str_cut(&rest, ' ', &first) || month_from_name(first) == 0)
		return point;
	return sentence_case(sheet->arena, point);
}

str
duty_clock(struct sheet *sheet, const struct framework *framework,
	const struct duty *duty, const struct category *category)
{
	const struct period *every = period_for(duty, category);

	if (every != NULL)
		return every_words(sheet, every);
	if (duty->in != NULL)
		return window_words(sheet, duty->in);
	if (duty->before.s.n)
		return words(sheet, "duty-before", "point",
			point_words(sheet, duty->before.s), NULL);
	if (IS_SET(duty->within))
		return within_words(sheet, framework, duty);
	if (duty->at_each.s.n)
		return words(sheet, "duty-at-each", "what",
			duty_name(sheet, framework, duty->at_each.s), NULL);
	if (duty->attends.s.n)
		return attends_words(sheet, framework, duty);
	if (IS_SET(duty->on_request))
		return words(sheet, "duty-on-request", "who",
			running_case(
				sheet->arena, ref_label(&duty->on_request)),
			NULL);
	return words(
		sheet, duty->standing.on ? "duty-standing" : "duty-held", NULL);
}
