/* One piece of evidence. */
#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/pager.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/used_by.h"
#include "pages/words.h"

static void
plan_items(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		for (size_t j = 0; j < school->evidence.count; j++)
			if (evidence_is_shown(
				    portal, school->evidence.items[j]))
				site_plan(site,
					(struct planned){.kind = kind,
						.path = path_of_evidence(
							site->arena, school,
							school->evidence
								.items[j]),
						.school = school,
						.subject = school->evidence
								   .items[j]});
	}
}

static void
add_detail(struct sheet *sheet, struct value *list, const char *key, str value)
{
	struct value *item = add_labelled(sheet, list, key, value);

	if (item != NULL)
		put_none(item, "date");
}

static void
add_day(struct sheet *sheet, struct value *list, const char *key,
	struct day day)
{
	struct value *item;

	if (!IS_SET(day))
		return;
	item = value_add_object(list);
	value_set_text(item, "label", words(sheet, key, NULL));
	value_set_text(item, "value", S(""));
	put_date(sheet, item, "date", day.d);
}

static void
put_details(struct sheet *sheet, const struct evidence *of)
{
	struct value *list = value_set_list(sheet->data, "details");

	add_detail(sheet, list, "type",
		vocabulary_label(sheet->portal, of->type.s));
	if (IS_SET(of->kind))
		add_detail(sheet, list, "kind",
			word_for(sheet, "inspection",
				str_from(inspection_kind_words[of->kind.v])));
	add_day(sheet, list, "date", of->date);
	add_day(sheet, list, "published", of->published);
	add_detail(sheet, list, "by",
		refs_label(sheet, of->by.items, of->by.count));
	if (IS_SET(of->covers))
		add_detail(sheet, list, "covers",
			academic_year_text(sheet->arena, of->covers.start));
	add_detail(sheet, list, "urn", of->urn.s);
	if (IS_SET(of->inspection_category))
		add_detail(sheet, list, "inspection-category",
			readable(sheet->arena,
				str_from(inspection_category_words
						[of->inspection_category.v])));
}

static void
add_note(struct value *list, const char *tone, const char *glyph, str text)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "tone", str_from(tone));
	value_set_text(item, "glyph", str_from(glyph));
	value_set_text(item, "text", text);
}

static bool
has_small_groups(const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];

		for (size_t j = 0; j < finding->values.count; j++)
			if (finding->values.items[j].withheld == WITHHELD_SMALL)
				return true;
	}
	return false;
}

static void
put_notes(struct sheet *sheet, const struct evidence *evidence)
{
	const struct school_facts *is = &sheet->school->is;
	struct value *list = value_set_list(sheet->data, "notes");

	for (size_t i = 0; i < is->predecessor_urns.count; i++)
		if (evidence->urn.s.n &&
			str_eq(evidence->urn.s,
				is->predecessor_urns.items[i].s))
			add_note(list, "notice", "◇",
				words(sheet, "of-predecessor", NULL));
	if (evidence->summary.s.n)
		add_note(list, "neutral", "◇", evidence->summary.s);
	if (has_small_groups(evidence))
		add_note(list, "notice", "◇",
			words(sheet, "small-groups-note", NULL));
}

/*
 * "Autumn term 2025-26, disadvantaged, 57 pupils"; those of a survey may be
 * parents.
 */
static str
about_finding(struct sheet *sheet, const struct evidence *evidence,
	const struct finding_value *value)
{
	bool is_survey = str_eq(evidence->type.s, S("survey"));
	struct phrases parts = {0};
	struct buf out = buf_new(sheet->arena);

	if (value->period.s.n)
		phrase_add(sheet, &parts,
			figure_period_text(sheet, value->period.s));
	if (value->group.s.n && !str_eq(value->group.s, S("all")))
		phrase_add(sheet, &parts,
			running_case(sheet->arena,
				readable(sheet->arena, value->group.s)));
	if (IS_SET(value->cohort))
		phrase_add(sheet, &parts,
			words(sheet,
				is_survey ? "answers-counted"
					  : "pupils-counted",
				"count",
				decimal_text(sheet->arena, value->cohort.v, -1),
				NULL));
	if (value->series.s.n)
		phrase_add(sheet, &parts, value->series.s);
	for (size_t i = 0; i < parts.list.count; i++)
		buf_printf(&out, "%s%.*s", i ? ", " : "",
			STR_ARG(parts.list.items[i]));
	return buf_str(&out);
}

static void
add_finding(struct sheet *sheet, struct value *list,
	const struct evidence *evidence, const struct finding *finding,
	const struct finding_value *value)
{
	const struct fact *fact = finding->fact.target;
	str missing = value->withheld
			      ? words(sheet, "unknown-small-group", NULL)
			      : missing_value_text(sheet, value->value.s);
	struct value *item = value_add_object(list);
	bool first = value == finding->values.items;

	value_set_text(item, "anchor",
		first ? str_printf(sheet->arena, "fact-%.*s",
				STR_ARG(finding->fact.id))
		      : S(""));
	value_set_text(
		item, "label", fact == NULL ? finding->fact.id : fact->label.s);
	value_set_text(item, "value",
		missing.n ? S("")
			  : fact_value_text(sheet, fact, value->value.s));
	value_set_text(item, "missing", missing);
	value_set_text(item, "tone",
		str_from(missing.n ? "neutral"
				   : fact_tone(sheet, fact, value->value.s)));
	value_set_text(item, "about", about_finding(sheet, evidence, value));
	value_set_text(item, "note", value->note.s);
}

/* Does any row have something in this column? */
static bool
has_any(const struct value *rows, str column)
{
	for (size_t i = 0; i < value_count(rows); i++)
		if (value_is_true(value_get(value_at(rows, i), column)))
			return true;
	return false;
}

static void
put_findings(struct sheet *sheet, const struct evidence *evidence)
{
	struct value *list = value_set_list(sheet->data, "findings");

	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];

		if (finding->fact.target != NULL &&
			!fact_is_shown(finding->fact.target))
			continue;
		for (size_t j = 0; j < finding->values.count; j++)
			add_finding(sheet, list, evidence, finding,
				&finding->values.items[j]);
	}
	put_has(sheet, sheet->data, "findings");
	value_set_flag(sheet->data, "has-about", has_any(list, S("about")));
	value_set_flag(sheet->data, "has-remarks", has_any(list, S("note")));
	value_set_text(sheet->data, "findings-caption",
		words(sheet, "findings-caption", NULL));
}

static void
put_reported(struct sheet *sheet, const struct evidence *evidence)
{
	struct value *list = value_set_list(sheet->data, "reported");

	for (size_t i = 0; i < evidence->reported.count; i++) {
		const struct report *report = &evidence->reported.items[i];
		struct value *item = value_add_object(list);

		value_set_text(item, "to", ref_label(&report->to));
		value_set_text(item, "form", report->form.s);
		put_date(sheet, item, "date",
			IS_SET(report->date) ? report->date.d : DATE_NONE);
	}
	put_has(sheet, sheet->data, "reported");
}

static void
put_attachments(struct sheet *sheet, const struct evidence *evidence)
{
	struct value *list = value_set_list(sheet->data, "attachments");

	for (size_t i = 0; i < evidence->attachments.count; i++) {
		str path = evidence->attachments.items[i].s;
		str href = str_printf(sheet->arena, "schools/%.*s/%.*s",
			STR_ARG(sheet->school->id), STR_ARG(path));
		const struct school_file *file = school_find_file(
			sheet->school, path);
		struct value *item;

		/* One that is not there was reported, and is no link. */
		if (file == NULL)
			continue;
		item = add_link(list, href,
			str_starts(path, S("files/")) ? str_sub(path, 6, path.n)
						      : path);
		value_set_text(
			item, "size", file_size_text(sheet, path, file->size));
		sheet_publish(sheet, href);
	}
	if (evidence->attachments_withheld > 0) {
		struct value *item = add_link(list, S(""),
			sentence_case(sheet->arena,
				counted(sheet, "attachments-withheld",
					evidence->attachments_withheld)));

		value_set_text(item, "size", S(""));
	}
	put_has(sheet, sheet->data, "attachments");
}

static struct step
step_to(struct sheet *sheet, const struct evidence *evidence)
{
	return (struct step){href_of_evidence(sheet, evidence),
		evidence_title(sheet, evidence)};
}

/* What was seen before it, and after it. */
static void
put_neighbours(struct sheet *sheet, const struct evidence *evidence)
{
	static const struct pager pager = {
		"pager-evidence", "earlier-evidence", "later-evidence"};
	const struct school *school = sheet->school;
	struct step earlier = {0}, later = {0};
	bool is_past = false;

	for (size_t i = 0; i < school->evidence.count && !later.href.n; i++) {
		const struct evidence *of = school->evidence.items[i];

		if (of == evidence)
			is_past = true;
		else if (evidence_is_shown(sheet->portal, of))
			*(is_past ? &later : &earlier) = step_to(sheet, of);
	}
	put_pager(sheet, &pager, earlier, later);
}

static void
fill_item(struct sheet *sheet, const struct planned *planned)
{
	const struct evidence *evidence = planned->subject;
	str title = evidence_title(sheet, evidence);
	struct prose prose = {.text = evidence->body,
		.source = evidence->source,
		.line = evidence->body_line,
		.top_level = 3};

	sheet_heading(
		sheet, (struct heading){.title = title, .heading = title});
	put_school(sheet, "tab-evidence");
	sheet_crumb(sheet,
		path_of_school(sheet->arena, sheet->school, "evidence/index"),
		words(sheet, "tab-evidence", NULL));
	put_neighbours(sheet, evidence);
	sheet_use_evidence(sheet, evidence);
	put_details(sheet, evidence);
	put_freshness(sheet, sheet->data, evidence);
	put_used_by(sheet, sheet->data, evidence, false);
	put_notes(sheet, evidence);
	put_findings(sheet, evidence);
	value_set_html(sheet->data, "body-html",
		prose.text.n ? sheet_markup(sheet, prose).html : S(""));
	put_reported(sheet, evidence);
	put_attachments(sheet, evidence);
}

const struct page_kind evidence_item_kind = {
	"evidence-item", plan_items, fill_item};
