/* What would give a school another category, in words of its facts. */
#include "framework/change.h"
#include "pages/categorisation_parts.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

/* " (+1.2)": how far the figure is from that of now; empty if unknown. */
static str
figure_step(struct sheet *sheet, const struct changed_fact *changed)
{
	decimal from, to, step;
	bool rises;

	if (!changed->from.n ||
		decimal_parse(changed->from, &from, NULL) != DECIMAL_OK ||
		decimal_parse(changed->to, &to, NULL) != DECIMAL_OK)
		return S("");
	rises = to.millionths > from.millionths;
	step.millionths = rises ? to.millionths - from.millionths
				: from.millionths - to.millionths;
	return words(sheet, rises ? "would-rise" : "would-fall", "step",
		decimal_text(sheet->arena, step, fact_places(changed->fact)),
		NULL);
}

static const char *
figure_form(const struct changed_fact *changed)
{
	if (!changed->open)
		return "would-exactly";
	return changed->rises ? "would-or-more" : "would-or-less";
}

static str
now_words(struct sheet *sheet, const struct changed_fact *changed)
{
	if (!changed->from.n)
		return words(sheet, "would-not-known", NULL);
	if (changed->fact->kind.v == FACT_NUMBER)
		return figure_step(sheet, changed);
	return words(sheet, "would-now", "value",
		running_case(sheet->arena,
			fact_value_text(sheet, changed->fact, changed->from)),
		NULL);
}

/* "headline results were 47.8% or more (+1.2)" */
static str
fact_words(struct sheet *sheet, const struct changed_fact *changed)
{
	const struct fact *fact = changed->fact;
	str label = running_case(sheet->arena, fact->label.s);
	const char *form = "would-value";
	str value;

	value = fact_value_text(sheet, fact, changed->to);
	if (fact->kind.v == FACT_NUMBER)
		form = figure_form(changed);
	else
		value = running_case(sheet->arena, value);
	if (fact->kind.v == FACT_FLAG) {
		form = "would-flag";
		label = fact->label.s;
	}
	return words(sheet, form, "label", label, "value", value, "now",
		now_words(sheet, changed), NULL);
}

static void
fill_change(struct sheet *sheet, struct value *item,
	const struct change *change, bool worse)
{
	struct phrases facts = {0};
	bool quirk = false;

	for (size_t i = 0; i < change->facts.count; i++) {
		const struct changed_fact *changed = &change->facts.items[i];

		phrase_add(sheet, &facts, fact_words(sheet, changed));
		quirk |= changed->worse && !worse;
	}
	put_category(sheet, item, "category", change->to);
	value_set_text(item, "text",
		words(sheet, "would-if", "what",
			phrases_join(sheet, &facts, "and"), NULL));
	value_set_text(item, "quirk",
		quirk ? words(sheet, "would-quirk", NULL) : S(""));
}

static bool
looks_at_facts(const struct verdict *verdict)
{
	if (verdict->fact != NULL)
		return true;
	for (size_t i = 0; i < verdict->children.count; i++)
		if (looks_at_facts(verdict->children.items[i]))
			return true;
	return false;
}

/* Is the school held where it is by what no fact can change? */
static bool
only_time_helps(
	const struct computed *computed, const struct category *category)
{
	if (computed->framework->decide.v != DECIDE_MOST_SERIOUS)
		return false;
	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];

		if (v->result == TRUTH_TRUE &&
			v->category->rank >= category->rank &&
			!looks_at_facts(v->tree))
			return true;
	}
	return false;
}

/*
 * Where some of it is not shown, what is left would be certain ways only: odd
 * ones, such as a concern that gives a category whatever else there is.
 */
static size_t
better_count(const struct computed *now, const struct changes *changes)
{
	return now->withheld ? 0 : changes->better.count;
}

/* What leads to the list, or says why there is none. */
static str
lead(struct sheet *sheet, const struct changes *changes)
{
	const struct computed *now = sheet->standing->now;
	const struct category *category = computed_single(now);
	size_t count = better_count(now, changes);
	const char *key = "would-none";

	if (category == NULL && now->possible.count < 2)
		return words(sheet, "would-judged", NULL);
	if (category == NULL)
		return words(sheet, "would-open", "names",
			outcome_names(sheet, now), NULL);
	if (count)
		key = count == 1 ? "would-one" : "would-many";
	else if (category->rank == 0)
		key = "would-best";
	else if (now->withheld)
		key = "would-withheld";
	else if (only_time_helps(sheet_explained(sheet, now), category))
		key = "would-time";
	return words(sheet, key, "category", category->label.s, NULL);
}

void
put_would_change(struct sheet *sheet)
{
	const struct assessment *standing = sheet->standing;
	const struct changes *changes;
	struct value *object, *better;

	if (!computes(standing->now) || standing->status == STANDING_NONE) {
		put_none(sheet->data, "would-change");
		return;
	}
	changes = changes_find(sheet->arena,
		sheet_explained(sheet, standing->now), sheet->site->precedents);
	object = value_set_object(sheet->data, "would-change");
	value_set_text(object, "sentence", lead(sheet, changes));
	better = value_set_list(object, "better");
	for (size_t i = 0; i < better_count(standing->now, changes); i++)
		fill_change(sheet, value_add_object(better),
			&changes->better.items[i], false);
	put_has(sheet, object, "better");
	if (changes->worse.to == NULL)
		put_none(object, "worse");
	else
		fill_change(sheet, value_set_object(object, "worse"),
			&changes->worse, true);
	value_set_text(object, "note",
		changes->capped ? words(sheet, "would-capped", NULL) : S(""));
}
