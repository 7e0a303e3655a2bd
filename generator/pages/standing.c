/* What is missing, what has changed since, and overlays. */
#include "pages/audience.h"
#include "pages/categorisation_parts.h"
#include "pages/explain.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

static str
settles(struct sheet *sheet, const struct missing *missing)
{
	struct phrases types = {0};

	for (size_t i = 0; i < missing->types.count; i++)
		phrase_add(sheet, &types,
			running_case(sheet->arena,
				vocabulary_label(sheet->portal,
					missing->types.items[i])));
	if (missing->reason == REASON_NO_BENCHMARK)
		return words(sheet, "settled-by-benchmark", NULL);
	if (!missing->types.count)
		return words(sheet, "settled-by-any", NULL);
	return sentence_case(sheet->arena, phrases_join(sheet, &types, "or"));
}

void
put_missing(struct sheet *sheet)
{
	const struct computed *computed = explained(sheet);
	struct value *list = value_set_list(sheet->data, "missing");
	size_t count = computed == NULL ? 0 : computed->missing.count;

	for (size_t i = 0; i < count; i++) {
		const struct missing *missing = &computed->missing.items[i];
		struct value *item = value_add_object(list);

		value_set_text(item, "label", missing->fact->label.s);
		value_set_text(item, "reason",
			word_for(sheet, "unknown",
				str_from(reason_words[missing->reason])));
		value_set_text(item, "settles", settles(sheet, missing));
	}
	value_set_text(sheet->data, "missing-sentence", S(""));
	if (count)
		value_set_text(sheet->data, "missing-sentence",
			words(sheet,
				count == 1 ? "missing-one" : "missing-many",
				"count",
				sentence_case(sheet->arena,
					number_word(sheet, count)),
				"names", outcome_names(sheet, computed), NULL));
	put_has(sheet, sheet->data, "missing");
}

/* Was the state read from evidence of a later day, or known only later? */
static bool
is_newer(struct sheet *sheet, const struct fact_state *now, date judged)
{
	const struct evidence *evidence = now->evidence;

	if (evidence == NULL || !evidence_is_shown(sheet->portal, evidence))
		return false;
	return date_cmp(evidence->date.d, judged) > 0 ||
	       (IS_SET(evidence->published) &&
		       date_cmp(evidence->published.d, judged) > 0);
}

static bool
add_change(struct sheet *sheet, struct value *list,
	const struct fact_state *then, const struct fact_state *now)
{
	str before = fact_state_text(sheet, then);
	str after = fact_state_text(sheet, now);
	struct value *item;

	/* Of what is not shown nobody is told whether it changed. */
	if (str_eq(before, after) || then->reason == REASON_WITHHELD ||
		now->reason == REASON_WITHHELD)
		return false;
	item = value_add_object(list);
	value_set_text(item, "label", now->fact->label.s);
	value_set_text(item, "then", before);
	value_set_text(item, "now", after);
	put_source(sheet, item, "evidence", now->evidence, now->span);
	return true;
}

/* newer: the newest evidence by which facts differ, or false. */
static void
put_newer(struct sheet *sheet, const struct evidence *newest)
{
	struct value *link;

	if (newest == NULL) {
		put_none(sheet->data, "newer");
		return;
	}
	link = put_link(sheet->data, "newer", href_of_evidence(sheet, newest),
		evidence_title(sheet, newest));
	put_date(sheet, link, "date", newest->date.d);
}

void
put_changes(struct sheet *sheet)
{
	const struct declared *in_force = &sheet->standing->in_force;
	struct value *list = value_set_list(sheet->data, "changes");
	const struct evidence *newest = NULL;
	const struct computed *then;
	struct facts_seen seen = {0};

	value_set_text(sheet->data, "changes-caption",
		words(sheet, "changes-caption", NULL));
	if (in_force->computed != NULL) {
		then = sheet_explained(sheet, in_force->computed);
		facts_seen_by(sheet, then, &seen);
		for (size_t i = 0; i < seen.list.count; i++) {
			const struct fact *fact = seen.list.items[i];
			const struct fact_state *now = sheet_fact(sheet, fact);

			if (now != NULL && fact_is_shown(fact) &&
				add_change(sheet, list,
					situation_fact(then->situation, fact),
					now) &&
				is_newer(sheet, now, in_force->judged) &&
				(newest == NULL ||
					date_cmp(now->evidence->date.d,
						newest->date.d) > 0))
				newest = now->evidence;
		}
	}
	put_newer(sheet, newest);
	put_has(sheet, sheet->data, "changes");
}

static const char *
overlay_state(const struct overlay_standing *of)
{
	if (of->in_force)
		return "overlay-state-in-force";
	if (of->declined)
		return "overlay-state-declined";
	return of->entry == NULL ? "overlay-state-not-declared"
				 : "overlay-state-lifted";
}

static void
put_overlay_entry(struct sheet *sheet, struct value *item,
	const struct overlay *overlay, const struct categorisation *entry)
{
	const struct lifting *lift = entry->lift;
	struct act declined = {.date = entry->date};

	value_set_text(item, "reason", entry->reason.s);
	put_date(sheet, item, "from",
		IS_SET(entry->from) ? entry->from.d : DATE_NONE);
	put_approval(sheet, item, "agreed", entry->agreed);
	put_none(item, "declined");
	if (entry_status(entry) == STATUS_DECLINED) {
		struct value *by = value_set_object(item, "declined");

		fill_approval(sheet, by, &declined);
		value_set_text(by, "by",
			refs_label(sheet, entry->by.items, entry->by.count));
	}
	put_approval(sheet, item, "lifted", lift == NULL ? NULL : lift->lifted);
	value_set_text(item, "ends-when",
		lift != NULL && lift->ends_when.s.n ? lift->ends_when.s
						    : overlay->lift.s);
}

/* What is still to come was not before. */
static bool
is_earlier(const struct sheet *sheet, const struct overlay_standing *of,
	const struct categorisation *entry)
{
	if (entry == of->entry ||
		!entry_settles_overlay(sheet->standing, entry, of->overlay))
		return false;
	return !IS_SET(entry->from) ||
	       date_cmp(entry->from.d, sheet->portal->as_of) <= 0;
}

/* What was said of it before, in the order of the file. */
static void
put_earlier(struct sheet *sheet, struct value *item,
	const struct overlay_standing *of)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(item, "earlier");

	for (size_t i = 0; i < school->decisions.count; i++)
		if (is_earlier(sheet, of, &school->decisions.items[i]))
			put_overlay_entry(sheet, value_add_object(list),
				of->overlay, &school->decisions.items[i]);
	put_has(sheet, item, "earlier");
}

/* Not of a school that no policy places, unless something was declared. */
static bool
is_told(const struct assessment *standing, const struct overlay_standing *of)
{
	return of->entry != NULL || standing->withheld ||
	       standing->status != STANDING_NONE;
}

void
put_overlays(struct sheet *sheet)
{
	static const struct categorisation nothing;
	const struct assessment *standing = sheet->standing;
	struct value *list = value_set_list(sheet->data, "overlays");

	for (size_t i = 0; i < standing->overlays.count; i++) {
		const struct overlay_standing *of =
			&standing->overlays.items[i];
		struct verdicts verdicts = {.overlay = of->overlay};
		struct value *item;

		if (!is_told(standing, of))
			continue;
		if (standing->now != NULL)
			verdicts.computed = sheet_explained(
				sheet, standing->now);
		item = value_add_object(list);
		value_set_text(item, "id", of->overlay->id.s);
		value_set_text(item, "anchor", of->overlay->id.s);
		value_set_text(item, "label", of->overlay->label.s);
		value_set_text(item, "tone",
			of->in_force ? str_from(tone_words[of->overlay->tone.v])
				     : S("neutral"));
		value_set_text(
			item, "state", words(sheet, overlay_state(of), NULL));
		put_overlay_entry(sheet, item, of->overlay,
			of->entry == NULL ? &nothing : of->entry);
		put_earlier(sheet, item, of);
		put_criteria(sheet, item, &verdicts);
	}
	put_has(sheet, sheet->data, "overlays");
}
