/* What is missing, what has changed, overlays and the history. */
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
		bool shown = fact_is_shown(sheet->portal, missing->fact);

		value_set_text(item, "label", missing->fact->label.s);
		value_set_text(item, "reason",
			shown ? word_for(sheet, "unknown",
					str_from(reason_words[missing->reason]))
			      : words(sheet, "evidence-hidden", NULL));
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

static void
add_change(struct sheet *sheet, struct value *list,
	const struct fact_state *then, const struct fact_state *now)
{
	str before = fact_state_text(sheet, then);
	str after = fact_state_text(sheet, now);
	struct value *item;

	if (str_eq(before, after))
		return;
	item = value_add_object(list);
	value_set_text(item, "label", now->fact->label.s);
	value_set_text(item, "then", before);
	value_set_text(item, "now", after);
	put_source(sheet, item, "evidence", now->evidence, now->span);
}

void
put_changes(struct sheet *sheet)
{
	const struct declared *in_force = &sheet->standing->in_force;
	struct value *list = value_set_list(sheet->data, "changes");
	struct situation *then;
	struct facts_seen seen = {0};

	value_set_text(sheet->data, "changes-caption",
		words(sheet, "changes-caption", NULL));
	if (in_force->computed != NULL) {
		then = situation_of_school(sheet->arena, sheet->portal,
			in_force->computed->framework, sheet->school,
			in_force->judged);
		facts_seen_by(sheet, in_force->computed, &seen);
		for (size_t i = 0; i < seen.list.count; i++) {
			const struct fact *fact = seen.list.items[i];
			const struct fact_state *now = sheet_fact(sheet, fact);

			if (now != NULL && fact_is_shown(sheet->portal, fact))
				add_change(sheet, list,
					situation_fact(then, fact), now);
		}
	}
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
	const struct overlay_standing *of)
{
	static const struct categorisation nothing;
	const struct categorisation *entry = of->entry == NULL ? &nothing
							       : of->entry;
	const struct lifting *lift = entry->lift;
	struct act declined = {.date = entry->date};

	value_set_text(item, "reason", entry->reason.s);
	put_date(sheet, item, "from",
		IS_SET(entry->from) ? entry->from.d : DATE_NONE);
	put_approval(sheet, item, "agreed", entry->agreed);
	put_none(item, "declined");
	if (of->declined) {
		struct value *by = value_set_object(item, "declined");

		fill_approval(sheet, by, &declined);
		value_set_text(by, "by",
			refs_label(sheet, entry->by.items, entry->by.count));
	}
	put_approval(sheet, item, "lifted", lift == NULL ? NULL : lift->lifted);
	value_set_text(item, "ends-when",
		lift != NULL && lift->ends_when.s.n ? lift->ends_when.s
						    : of->overlay->lift.s);
}

void
put_overlays(struct sheet *sheet)
{
	const struct assessment *standing = sheet->standing;
	struct value *list = value_set_list(sheet->data, "overlays");

	for (size_t i = 0; i < standing->overlays.count; i++) {
		const struct overlay_standing *of =
			&standing->overlays.items[i];
		struct verdicts verdicts = {
			.computed = standing->now, .overlay = of->overlay};
		struct value *item;

		if (!is_shown(sheet->portal, "overlays", of->overlay->audience))
			continue;
		item = value_add_object(list);
		value_set_text(item, "id", of->overlay->id.s);
		value_set_text(item, "anchor", of->overlay->id.s);
		value_set_text(item, "label", of->overlay->label.s);
		value_set_text(item, "tone",
			of->in_force ? str_from(tone_words[of->overlay->tone.v])
				     : S("neutral"));
		value_set_text(
			item, "state", words(sheet, overlay_state(of), NULL));
		put_overlay_entry(sheet, item, of);
		put_criteria(sheet, item, &verdicts);
	}
	put_has(sheet, sheet->data, "overlays");
}

static str
history_note(struct sheet *sheet, const struct categorisation *entry)
{
	struct phrases notes = {0};
	enum decision_status status = entry_status(entry);

	if (status != STATUS_AGREED)
		phrase_add(sheet, &notes,
			word_for(sheet, "entry",
				str_from(decision_status_words[status])));
	if (entry->override != NULL)
		phrase_add(
			sheet, &notes, words(sheet, "entry-overridden", NULL));
	if (entry->provisional != NULL)
		phrase_add(sheet, &notes,
			words(sheet, "entry-provisional", "date",
				date_text(sheet->arena,
					entry->provisional->until.d),
				NULL));
	return sentence_case(sheet->arena, phrases_join(sheet, &notes, "and"));
}

/* The category as the version of the framework of its day has it. */
static const struct category *
category_then(struct sheet *sheet, const struct categorisation *entry)
{
	const struct framework *framework = portal_framework(
		sheet->portal, sheet->standing->framework_id, entry->from.d);

	if (framework == NULL)
		framework = sheet->standing->framework;
	return framework == NULL
		       ? NULL
		       : framework_category(framework, entry->category.s);
}

void
put_history(struct sheet *sheet)
{
	const struct assessment *standing = sheet->standing;
	struct value *list = value_set_list(sheet->data, "history");

	value_set_text(sheet->data, "history-caption",
		words(sheet, "history-caption", NULL));
	for (size_t i = 0; i < standing->history.count; i++) {
		const struct categorisation *entry = standing->history.items[i];
		const struct category *category = category_then(sheet, entry);
		struct value *item;

		if (category == NULL ||
			!is_shown(sheet->portal, "decisions", entry->audience))
			continue;
		item = value_add_object(list);
		value_set_text(item, "year",
			academic_year_text(sheet->arena, entry->year.start));
		put_category(sheet, item, "category", category);
		put_date(sheet, item, "from", entry->from.d);
		put_direction(sheet, item, entry->direction);
		put_approval(sheet, item, "agreed", entry->agreed);
		value_set_text(
			item, "no-agreed", words(sheet, "not-agreed", NULL));
		value_set_text(item, "note", history_note(sheet, entry));
	}
	put_has(sheet, sheet->data, "history");
}
