/* Why this category: declared and computed side by side, and the rules. */
#include "pages/categorisation_parts.h"

#include "pages/audience.h"
#include "pages/explain.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/rubric.h"
#include "pages/school_parts.h"
#include "pages/standards.h"
#include "pages/words.h"

static str
banner_text(struct sheet *sheet)
{
	const struct assessment *standing = sheet->standing;
	const struct categorisation *entry = standing->in_force.entry;
	str word = standing_word(standing);

	if (standing->status == STANDING_UNDECLARED && standing->exempt)
		return words(sheet, "answer-none", "why",
			no_category_words(sheet, sheet->school), NULL);
	if (standing->status == STANDING_PROVISIONAL && entry != NULL) {
		date until = entry->provisional->until.d;
		bool over = date_cmp(until, sheet->portal->as_of) < 0;

		return words(sheet,
			over ? "banner-provisional-over" : "banner-provisional",
			"date", date_text(sheet->arena, until), NULL);
	}
	if (standing->status == STANDING_OVERRIDDEN && entry != NULL)
		return words(sheet, "reason-below", "what",
			overridden_words(sheet, entry), NULL);
	if (standing->status == STANDING_DISPUTED && entry != NULL &&
		entry->dispute != NULL)
		return dispute_words(sheet, entry->dispute);
	if (is_by_agreement(sheet->school))
		return words(sheet, "banner-by-agreement", NULL);
	if (is_without_categories(standing))
		return words(sheet, "banner-no-categories", NULL);
	return word_for(sheet, "banner", word);
}

static void
put_banner(struct sheet *sheet)
{
	str word = standing_word(sheet->standing);
	struct value *banner = put_status(sheet, sheet->data, "banner", word);

	if (banner != NULL)
		value_set_text(banner, "text", banner_text(sheet));
}

static str
computed_sentence(
	struct sheet *sheet, const struct computed *computed, const char *key)
{
	const char *form = "many";
	str name;

	if (computed->contradiction || !computed->possible.count)
		form = "contradiction";
	else if (computed_single(computed) != NULL)
		form = "one";
	else if (computed->possible.count == 1)
		form = computed->possible.items[0].categories.count ? "both"
								    : "none";
	name = str_printf(sheet->arena, "%s-%s", key, form);
	return words(sheet, str_z(sheet->arena, name), "date",
		date_text(sheet->arena, computed->day), "names",
		outcome_names(sheet, computed), NULL);
}

static struct value *
put_computed(
	struct sheet *sheet, const char *key, const struct computed *computed)
{
	struct value *object = value_set_object(sheet->data, key);
	struct value *possible = value_set_list(object, "possible");

	put_date(sheet, object, "date", computed->day);
	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *outcome = &computed->possible.items[i];

		for (size_t j = 0; j < outcome->categories.count; j++)
			add_category(
				sheet, possible, outcome->categories.items[j]);
	}
	value_set_text(
		object, "sentence", computed_sentence(sheet, computed, key));
	return object;
}

bool
computes(const struct computed *computed)
{
	return computed != NULL && computed->framework->categories.count &&
	       computed->framework->decide.v != DECIDE_DECLARED;
}

/* Does a criterion that nobody may go past now say otherwise? */
static void
put_differs(struct sheet *sheet, struct value *now)
{
	const struct assessment *standing = sheet->standing;
	str binding = binding_words(sheet, standing);

	value_set_flag(now, "differs", standing->differs);
	value_set_text(now, "tone", binding.n ? S("critical") : S("caution"));
	value_set_text(now, "binding", binding);
}

/* Why nothing is worked out: by the policy, or for want of one. */
static const char *
no_result(const struct assessment *standing)
{
	if (standing->withheld)
		return "computed-withheld";
	return standing->status == STANDING_NONE ? "nothing-computed-none"
						 : "nothing-computed";
}

/* Why there is no result on the day of the decision. */
static const char *
no_then(const struct assessment *standing)
{
	if (standing->withheld || standing->in_force.entry != NULL ||
		standing->status == STANDING_NONE)
		return no_result(standing);
	return "no-then-undeclared";
}

static void
put_then_and_now(struct sheet *sheet)
{
	const struct assessment *standing = sheet->standing;
	const struct computed *then = standing->in_force.computed;
	const struct computed *now = standing->now;
	bool has_then = computes(then), has_now = computes(now);

	if (has_then)
		put_computed(sheet, "then", then);
	else
		put_none(sheet->data, "then");
	value_set_text(sheet->data, "no-then",
		has_then ? S("") : words(sheet, no_then(standing), NULL));
	if (has_now)
		put_differs(sheet, put_computed(sheet, "now", now));
	else
		put_none(sheet->data, "now");
	value_set_text(sheet->data, "no-now",
		has_now ? S("") : words(sheet, no_result(standing), NULL));
}

/* What the page explains: the agreed day, or today. */
const struct computed *
explained(const struct sheet *sheet)
{
	const struct assessment *standing = sheet->standing;

	return standing->in_force.computed != NULL ? standing->in_force.computed
						   : standing->now;
}

/* How it was read, and whether some of it may not be seen. */
static str
explanation_sentence(struct sheet *sheet, const struct computed *computed)
{
	struct buf out = buf_new(sheet->arena);

	buf_put(&out, words(sheet, "explanation-intro", "how",
			      decide_text(sheet, computed->framework), "date",
			      date_text(sheet->arena, computed->day), NULL));
	if (computed->withheld)
		buf_put(&out, words(sheet, "explanation-withheld", NULL));
	return buf_str(&out);
}

static void
put_explanation(struct sheet *sheet)
{
	const struct computed *computed = explained(sheet);
	struct value *list = value_set_list(sheet->data, "explanation");
	const struct framework *framework;
	bool worst_first;

	value_set_text(sheet->data, "explanation-sentence", S(""));
	value_set_flag(sheet->data, "has-explanation", computes(computed));
	if (!computes(computed)) {
		put_no_rubric(sheet);
		return;
	}
	computed = sheet_explained(sheet, computed);
	framework = computed->framework;
	worst_first = framework->decide.v == DECIDE_MOST_SERIOUS;
	value_set_text(sheet->data, "explanation-sentence",
		explanation_sentence(sheet, computed));
	put_rubric(sheet, computed);
	if (framework->decide.v == DECIDE_BEST_FIT)
		return;
	for (size_t i = 0; i < framework->categories.count; i++) {
		size_t at = worst_first ? framework->categories.count - 1 - i
					: i;
		struct verdicts of = {.computed = computed,
			.category = &framework->categories.items[at]};
		struct value *item = value_add_object(list);

		put_category(sheet, item, "category", of.category);
		value_set_text(item, "outcome", outcome_words(sheet, &of));
		put_criteria(sheet, item, &of);
	}
}

static str
page_heading(struct sheet *sheet)
{
	const struct category *category = sheet->standing->in_force.category;

	if (is_without_categories(sheet->standing))
		return words(sheet, "standards", NULL);
	if (category == NULL)
		return words(sheet, "category-heading-none", NULL);
	return words(
		sheet, "category-heading", "category", category->label.s, NULL);
}

static void
plan_categorisation(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		site_plan(site, (struct planned){.kind = kind,
					.path = path_of_school(site->arena,
						school, "categorisation"),
					.school = school});
	}
}

static void
fill_categorisation(struct sheet *sheet, const struct planned *planned UNUSED)
{
	bool has_none = is_without_categories(sheet->standing);

	sheet_heading(sheet, (struct heading){.title = words(sheet,
						      has_none ? "tab-standards"
							       : "tab-category",
						      NULL),
				     .heading = page_heading(sheet)});
	value_set_flag(sheet->data, "has-categories", !has_none);
	put_school(sheet, "tab-category");
	sheet_use_file(
		sheet, sheet->school->decisions_source, "file-decisions");
	put_banner(sheet);
	put_overlays_in_force(sheet);
	put_declared(sheet);
	put_then_and_now(sheet);
	put_missing(sheet);
	put_would_change(sheet);
	put_changes(sheet);
	put_explanation(sheet);
	put_standards(sheet);
	put_overlays(sheet);
	put_history(sheet);
}

const struct page_kind categorisation_kind = {
	"categorisation", plan_categorisation, fill_categorisation};
