/* The register of a school's evidence, newest first. */
#include "pages/audience.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/used_by.h"
#include "pages/words.h"

static bool
cites(const struct categorisation *entry, const struct evidence *evidence)
{
	for (size_t i = 0; i < entry->evidence.count; i++)
		if (entry->evidence.items[i].target == evidence)
			return true;
	return false;
}

static str
decision_name(
	struct sheet *sheet, const struct categorisation *entry, bool is_short)
{
	str year = academic_year_text(sheet->arena, entry->year.start);

	return is_short ? words(sheet, "decision-short", "year", year, NULL)
			: words(sheet, "decision-of", "year", year, NULL);
}

static bool
calls_for(const struct priority *priority, const struct evidence *evidence)
{
	for (size_t i = 0; i < priority->because.count; i++)
		if (priority->because.items[i].target == evidence)
			return true;
	return false;
}

static void
add_plan_use(struct sheet *sheet, struct value *list, const struct plan *plan,
	const struct evidence *evidence)
{
	str path = path_of_plan(sheet->arena, sheet->site, sheet->school, plan);
	bool is_used = plan->self_evaluation.target == evidence;

	for (size_t i = 0; i < plan->priorities.count; i++)
		is_used |= calls_for(&plan->priorities.items[i], evidence);
	if (is_used && site_has(sheet->site, path))
		add_link(list, path,
			words(sheet, "plan-of", "year",
				academic_year_text(
					sheet->arena, plan->year.start),
				NULL));
}

void
put_used_by(struct sheet *sheet, struct value *object,
	const struct evidence *evidence, bool is_short)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(object, "used-by");
	str page = path_of_school(sheet->arena, school, "categorisation");

	for (size_t i = 0; i < school->decisions.count; i++) {
		const struct categorisation *entry =
			&school->decisions.items[i];

		if (cites(entry, evidence) &&
			is_shown(sheet->portal, "decisions", entry->audience))
			add_link(list, page,
				decision_name(sheet, entry, is_short));
	}
	for (size_t i = 0; i < school->plans.count; i++)
		add_plan_use(sheet, list, school->plans.items[i], evidence);
	put_has(sheet, object, "used-by");
}

static const struct fact_rule *
rule_of(const struct framework *framework, const struct fact *fact)
{
	for (size_t i = 0; i < framework->facts.count; i++)
		if (framework->facts.items[i].fact.target == fact)
			return &framework->facts.items[i];
	return NULL;
}

/* May the rule still read evidence of this type and day? */
static bool
is_valid(
	const struct fact_rule *rule, const struct evidence *evidence, date day)
{
	for (size_t i = 0; rule != NULL && i < rule->valid.count; i++) {
		const struct valid_for *valid = &rule->valid.items[i];
		date from = IS_SET(evidence->published) ? evidence->published.d
							: evidence->date.d;

		if (valid->type.s.n && !str_eq(valid->type.s, evidence->type.s))
			continue;
		return date_cmp(period_after(&valid->period, from), day) >= 0;
	}
	return true;
}

static bool
is_stale(const struct sheet *sheet, const struct evidence *evidence)
{
	const struct framework *framework = sheet->standing->framework;
	bool any = false;

	for (size_t i = 0; framework != NULL && i < evidence->findings.count;
		i++) {
		const struct fact_rule *rule = rule_of(
			framework, evidence->findings.items[i].fact.target);

		if (rule == NULL)
			continue;
		any = true;
		if (is_valid(rule, evidence, sheet->portal->as_of))
			return false;
	}
	return any;
}

void
put_freshness(struct sheet *sheet, struct value *object,
	const struct evidence *evidence)
{
	put_status(sheet, object, "freshness",
		is_stale(sheet, evidence) ? S("stale") : S("current"));
	value_set_text(object, "age",
		words(sheet, "old", "time", duration(sheet, evidence->date.d),
			NULL));
}

static void
add_row(struct sheet *sheet, struct value *list,
	const struct evidence *evidence)
{
	struct value *item = add_link(list, href_of_evidence(sheet, evidence),
		evidence_title(sheet, evidence));

	put_date(sheet, item, "date", evidence->date.d);
	value_set_text(item, "type",
		vocabulary_label(sheet->portal, evidence->type.s));
	value_set_text(item, "by",
		refs_label(sheet, evidence->by.items, evidence->by.count));
	value_set_text(item, "covers",
		IS_SET(evidence->covers) ? academic_year_text(sheet->arena,
						   evidence->covers.start)
					 : S(""));
	put_freshness(sheet, item, evidence);
	put_used_by(sheet, item, evidence, true);
	sheet_use_evidence(sheet, evidence);
}

static void
plan_evidence(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->schools.count; i++)
		site_plan(site, (struct planned){.kind = kind,
					.path = path_of_school(site->arena,
						portal->schools.items[i],
						"evidence/index"),
					.school = portal->schools.items[i]});
}

static void
fill_evidence(struct sheet *sheet, const struct planned *planned UNUSED)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(sheet->data, "evidence");

	put_school(sheet, "tab-evidence");
	for (size_t i = school->evidence.count; i-- > 0;)
		if (evidence_is_shown(sheet->portal, school->evidence.items[i]))
			add_row(sheet, list, school->evidence.items[i]);
	put_has(sheet, sheet->data, "evidence");
	value_set_text(sheet->data, "evidence-caption",
		words(sheet, "evidence-caption", NULL));
	value_set_text(sheet->data, "evidence-note",
		words(sheet, "evidence-note", NULL));
	sheet_heading(sheet,
		(struct heading){.title = words(sheet, "tab-evidence", NULL),
			.heading = words(sheet, "evidence-heading", NULL),
			.summary = sentence_case(
				sheet->arena, counted(sheet, "evidence-summary",
						      value_count(list)))});
}

const struct page_kind evidence_kind = {
	"evidence", plan_evidence, fill_evidence};
