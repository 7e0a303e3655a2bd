/* Where people decided otherwise than the rules, or disagree. */
#include "pages/audience.h"
#include "pages/categorisation_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

void
put_cited(struct sheet *sheet, struct value *object, const struct ref *refs,
	size_t count)
{
	struct value *list = value_set_list(object, "evidence");

	for (size_t i = 0; i < count; i++) {
		const struct evidence *evidence = refs[i].target;
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
put_prose(struct sheet *sheet, struct value *object, const char *key,
	const struct text *text)
{
	struct prose prose = {.text = text->s,
		.source = text->span.source,
		.line = text->span.line,
		.top_level = 4};

	value_set_html(object, key,
		text->s.n ? sheet_markup(sheet, prose).html : S(""));
}

/* What is to be said of the override beside what was written. */
static void
put_override_notes(
	struct sheet *sheet, struct value *value, const struct declared *of)
{
	struct value *notes = value_set_list(value, "notes");
	const struct criterion_verdict *binding = of->override.binding;

	if (of->override.faults & OVERRIDE_NOT_NEEDED)
		value_set_text(value_add_object(notes), "text",
			words(sheet, "override-not-needed", NULL));
	if ((of->override.faults & OVERRIDE_UNKNOWN_BINDING) && binding != NULL)
		value_set_text(value_add_object(notes), "text",
			words(sheet, "override-binding-unknown", "id",
				binding->criterion->id.s, "what",
				binding->criterion->text.s, NULL));
	put_has(sheet, value, "notes");
}

void
put_override(
	struct sheet *sheet, struct value *object, const struct declared *of)
{
	const struct override *override = of->entry->override;
	bool ends, expired;
	struct value *value;

	if (override == NULL) {
		put_none(object, "override");
		return;
	}
	ends = IS_SET(override->expires);
	expired = ends &&
		  date_cmp(override->expires.d, sheet->portal->as_of) < 0;
	value = value_set_object(object, "override");
	value_set_text(value, "instead",
		of->computed == NULL
			? S("")
			: words(sheet, "override-instead", "names",
				  outcome_names(sheet, of->computed),
				  "category", of->category->label.s, NULL));
	put_prose(sheet, value, "reason-html", &override->reason);
	put_approval(sheet, value, "approved", override->approved);
	value_set_text(value, "no-approved", words(sheet, "not-agreed", NULL));
	put_date(sheet, value, "expires",
		ends ? override->expires.d : DATE_NONE);
	value_set_text(value, "no-expires", words(sheet, "no-end", NULL));
	value_set_flag(value, "is-expired", expired);
	put_cited(sheet, value, override->evidence.items,
		override->evidence.count);
	put_override_notes(sheet, value, of);
}

str
overridden_words(struct sheet *sheet, const struct categorisation *entry)
{
	const struct override *override = entry->override;
	const char *key = "banner-overridden-until";

	if (override == NULL)
		return words(sheet, "banner-overridden-dispute", NULL);
	if (!IS_SET(override->expires))
		return words(sheet, "banner-overridden", NULL);
	if (date_cmp(override->expires.d, sheet->portal->as_of) < 0)
		key = "banner-overridden-expired";
	return words(sheet, key, "date",
		date_text(sheet->arena, override->expires.d), NULL);
}

static void
put_outcome(struct sheet *sheet, struct value *value,
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
			"reason", plain_words(sheet, outcome->reason.s), NULL));
}

void
put_dispute(struct sheet *sheet, struct value *object,
	const struct dispute *dispute)
{
	struct value *value;

	if (dispute == NULL) {
		put_none(object, "dispute");
		return;
	}
	value = value_set_object(object, "dispute");
	value_set_text(value, "title",
		words(sheet,
			dispute->decision == NULL ? "dispute-open"
						  : "dispute-over",
			NULL));
	put_prose(sheet, value, "school-view-html", &dispute->school_view);
	put_approval(sheet, value, "raised", dispute->raised);
	value_set_text(value, "no-raised", words(sheet, "not-agreed", NULL));
	put_date(sheet, value, "meeting",
		IS_SET(dispute->meeting) ? dispute->meeting.d : DATE_NONE);
	value_set_text(value, "no-meeting", words(sheet, "no-meeting", NULL));
	value_set_text(
		value, "no-decided", words(sheet, "dispute-waits", NULL));
	put_outcome(sheet, value, dispute->decision);
}

/* "Raised by the headteacher on 3 October 2026; the meeting is on …" */
str
dispute_words(struct sheet *sheet, const struct dispute *dispute)
{
	const struct act *raised = dispute->raised;
	struct buf out = buf_new(sheet->arena);

	if (raised != NULL && IS_SET(raised->date))
		buf_put(&out,
			words(sheet, "dispute-raised", "by",
				running_case(sheet->arena,
					refs_label(sheet, raised->by.items,
						raised->by.count)),
				"date", date_text(sheet->arena, raised->date.d),
				NULL));
	if (IS_SET(dispute->meeting)) {
		bool past = date_cmp(dispute->meeting.d, sheet->portal->as_of) <
			    0;

		buf_put(&out,
			words(sheet, past ? "dispute-met" : "dispute-to-meet",
				"date",
				date_text(sheet->arena, dispute->meeting.d),
				NULL));
	}
	buf_put(&out, words(sheet, "banner-disputed", NULL));
	return buf_str(&out);
}
