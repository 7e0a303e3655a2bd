/* What goes onto the timelines: of evidence, and of support. */
#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/timeline.h"
#include "pages/words.h"

static void
add_evidence(struct sheet *sheet, struct timeline *timeline,
	const struct evidence *evidence)
{
	if (!evidence_is_shown(sheet->portal, evidence))
		return;
	timeline_add(sheet, timeline,
		(struct happening){.date = evidence->date.d,
			.text = evidence_title(sheet, evidence),
			.href = href_of_evidence(sheet, evidence),
			.kind = vocabulary_label(
				sheet->portal, evidence->type.s),
			.who = refs_label(sheet, evidence->by.items,
				evidence->by.count)});
}

/* The evidence in which a visit was written up; NULL where it was not. */
static const struct evidence *
written_up(struct sheet *sheet, const struct support_record *record)
{
	for (size_t i = 0; i < record->evidence.count; i++) {
		const struct evidence *of = record->evidence.items[i].target;

		if (of != NULL && evidence_is_shown(sheet->portal, of))
			return of;
	}
	return NULL;
}

static void
add_record(struct sheet *sheet, struct timeline *timeline,
	const struct support_record *record)
{
	const struct evidence *evidence = written_up(sheet, record);
	str kind = vocabulary_label(sheet->portal, record->kind.id);
	str text = evidence != NULL ? evidence_title(sheet, evidence)
				    : record->focus.s;

	timeline_add(sheet, timeline,
		(struct happening){.date = record->date.d,
			.text = text.n ? text : kind,
			.href = evidence != NULL
					? href_of_evidence(sheet, evidence)
					: S(""),
			.kind = text.n ? kind : S(""),
			.who = refs_label(
				sheet, record->by.items, record->by.count)});
}

static void
add_agreement_day(struct sheet *sheet, struct timeline *timeline,
	const struct agreement *of, struct day day, const char *key)
{
	if (IS_SET(day))
		timeline_add(sheet, timeline,
			(struct happening){.date = day.d,
				.text = of->objective.s,
				.href = str_printf(sheet->arena, "%.*s#a-%.*s",
					STR_ARG(sheet->planned->path),
					STR_ARG(of->id.s)),
				.kind = words(sheet, key, NULL),
				.who = IS_SET(of->lead) ? ref_label(&of->lead)
							: S("")});
}

static void
add_agreement(struct sheet *sheet, struct timeline *timeline,
	const struct agreement *of)
{
	add_agreement_day(sheet, timeline, of, of->from, "support-begins");
	add_agreement_day(sheet, timeline, of, of->to, "support-ends");
	for (size_t i = 0; i < of->reviews.count; i++)
		add_agreement_day(sheet, timeline, of,
			of->reviews.items[i].date, "support-reviewed");
}

void
put_evidence_timeline(struct sheet *sheet)
{
	const struct school *school = sheet->school;
	const struct support *support = school->support;
	struct timeline timeline = {0};

	for (size_t i = 0; i < school->evidence.count; i++)
		add_evidence(sheet, &timeline, school->evidence.items[i]);
	/* A visit that was written up stands there as evidence already. */
	for (size_t i = 0; support != NULL && i < support->record.count; i++)
		if (written_up(sheet, &support->record.items[i]) == NULL)
			add_record(sheet, &timeline, &support->record.items[i]);
	put_timeline(sheet, &timeline,
		counted(sheet, "timeline-seen",
			timeline_lately(sheet, &timeline)));
}

void
put_support_timeline(struct sheet *sheet)
{
	const struct support *support = sheet->school->support;
	struct timeline timeline = {0};

	for (size_t i = 0; support != NULL && i < support->agreements.count;
		i++)
		add_agreement(sheet, &timeline, &support->agreements.items[i]);
	for (size_t i = 0; support != NULL && i < support->record.count; i++)
		add_record(sheet, &timeline, &support->record.items[i]);
	put_timeline(sheet, &timeline,
		counted(sheet, "timeline-support",
			timeline_lately(sheet, &timeline)));
}
