/* The decision in force, as it was written. */
#include "pages/audience.h"
#include "pages/categorisation_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

static void
put_provisional(struct sheet *sheet, struct value *object,
	const struct categorisation *entry)
{
	if (entry->provisional == NULL) {
		put_none(object, "provisional");
		return;
	}
	put_date(sheet, value_set_object(object, "provisional"), "until",
		entry->provisional->until.d);
}

static void
put_override(struct sheet *sheet, struct value *object,
	const struct override *override)
{
	struct value *value;

	if (override == NULL) {
		put_none(object, "override");
		return;
	}
	value = value_set_object(object, "override");
	value_set_text(value, "reason", override->reason.s);
	put_approval(sheet, value, "approved", override->approved);
	put_date(sheet, value, "expires",
		IS_SET(override->expires) ? override->expires.d : DATE_NONE);
}

static void
put_dispute_outcome(struct sheet *sheet, struct value *value,
	const struct dispute_outcome *outcome)
{
	struct value *decided;

	value_set_text(value, "outcome", S(""));
	if (outcome == NULL) {
		put_none(value, "decided");
		return;
	}
	decided = value_set_object(value, "decided");
	value_set_text(decided, "by",
		refs_label(sheet, outcome->by.items, outcome->by.count));
	put_date(sheet, decided, "date",
		IS_SET(outcome->date) ? outcome->date.d : DATE_NONE);
	value_set_text(decided, "minute", S(""));
	value_set_text(value, "outcome",
		words(sheet,
			outcome->outcome.v ? "dispute-changed"
					   : "dispute-upheld",
			"reason", outcome->reason.s, NULL));
}

static void
put_dispute(struct sheet *sheet, struct value *object,
	const struct dispute *dispute)
{
	struct value *value;

	if (dispute == NULL) {
		put_none(object, "dispute");
		return;
	}
	value = value_set_object(object, "dispute");
	value_set_text(value, "school-view", dispute->school_view.s);
	put_approval(sheet, value, "raised", dispute->raised);
	put_date(sheet, value, "meeting",
		IS_SET(dispute->meeting) ? dispute->meeting.d : DATE_NONE);
	put_dispute_outcome(sheet, value, dispute->decision);
}

static void
put_cited(struct sheet *sheet, struct value *object,
	const struct categorisation *entry)
{
	struct value *list = value_set_list(object, "evidence");

	for (size_t i = 0; i < entry->evidence.count; i++) {
		const struct evidence *evidence =
			entry->evidence.items[i].target;
		struct value *item;

		if (evidence == NULL ||
			!evidence_is_shown(sheet->portal, evidence))
			continue;
		item = add_link(list, href_of_evidence(sheet, evidence),
			evidence_title(sheet, evidence));
		put_date(sheet, item, "date", evidence->date.d);
		value_set_text(item, "by",
			refs_label(
				sheet, evidence->by.items, evidence->by.count));
		sheet_use_evidence(sheet, evidence);
	}
	put_has(sheet, object, "evidence");
}

static void
put_rationale(struct sheet *sheet, struct value *object,
	const struct categorisation *entry)
{
	struct prose prose = {.text = entry->rationale.s,
		.source = entry->rationale.span.source,
		.line = entry->rationale.span.line,
		.top_level = 4};

	value_set_html(object, "rationale-html",
		prose.text.n ? sheet_markup(sheet, prose).html : S(""));
}

static void
put_framework_link(struct sheet *sheet, struct value *object)
{
	const struct framework *framework =
		sheet->standing->in_force.computed != NULL
			? sheet->standing->in_force.computed->framework
			: sheet->standing->framework;

	if (framework == NULL)
		put_none(object, "framework");
	else
		put_link(object, "framework",
			path_of_framework(sheet->site, framework, "index.html"),
			words(sheet, "framework-version", "title",
				framework->title.s, "version",
				framework->version.s, NULL));
}

static void
put_category_words(struct value *object, const struct category *category,
	const struct categorisation *entry)
{
	value_set_text(object, "descriptor", category->descriptor.s);
	value_set_text(object, "band", category->band.s);
	value_set_text(object, "expectation", category->expectation.s);
	value_set_text(object, "exit",
		entry->exit.s.n ? entry->exit.s : category->exit.s);
}

void
put_declared(struct sheet *sheet)
{
	const struct declared *in_force = &sheet->standing->in_force;
	const struct categorisation *entry = in_force->entry;
	struct value *object;

	value_set_text(sheet->data, "no-declared", S(""));
	if (entry == NULL || in_force->category == NULL ||
		!is_shown(sheet->portal, "decisions", entry->audience)) {
		put_none(sheet->data, "declared");
		value_set_text(sheet->data, "no-declared",
			no_category_words(sheet, sheet->school));
		return;
	}
	object = value_set_object(sheet->data, "declared");
	put_category(sheet, object, "category", in_force->category);
	put_category_words(object, in_force->category, entry);
	value_set_text(object, "year",
		academic_year_text(sheet->arena, entry->year.start));
	put_date(sheet, object, "from", entry->from.d);
	put_approval(sheet, object, "proposed", entry->proposed);
	put_approval(sheet, object, "agreed", entry->agreed);
	put_direction(sheet, object, entry->direction);
	put_framework_link(sheet, object);
	put_provisional(sheet, object, entry);
	value_set_text(object, "reason", entry->reason.s);
	put_rationale(sheet, object, entry);
	put_cited(sheet, object, entry);
	put_override(sheet, object, entry->override);
	put_dispute(sheet, object, entry->dispute);
}
