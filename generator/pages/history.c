/* A school's categories over the years. */
#include "pages/history_line.h"

#include "pages/audience.h"
#include "pages/categorisation_parts.h"
#include "pages/put.h"
#include "pages/words.h"

static bool
is_under(const struct school *school, str framework)
{
	for (size_t i = 0; i < school->is.frameworks.count; i++)
		if (str_eq(school->is.frameworks.items[i].id, framework))
			return true;
	return false;
}

/* False where the entry belongs to another line than this page's. */
static bool
fill_past(struct sheet *sheet, const struct categorisation *entry,
	struct past *past)
{
	const struct assessment *standing = sheet->standing;
	str id = standing->framework_id;

	past->entry = entry;
	past->was_before = false;
	if (!entry_is_of(entry, sheet->school, id)) {
		id = entry->framework.id;
		past->was_before = true;
		if (is_under(sheet->school, id))
			return false;
	}
	if (!IS_SET(entry->category) || !IS_SET(entry->from))
		return false;
	past->framework = portal_framework(sheet->portal, id, entry->from.d);
	if (past->framework == NULL && !past->was_before)
		past->framework = standing->framework;
	past->category = past->framework == NULL
				 ? NULL
				 : framework_category(
					   past->framework, entry->category.s);
	return past->category != NULL;
}

static str
note_of(struct sheet *sheet, const struct past *past)
{
	const struct categorisation *entry = past->entry;
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
	if (past->was_before)
		phrase_add(sheet, &notes,
			words(sheet, "entry-under", "framework",
				past->framework->title.s, NULL));
	return sentence_case(sheet->arena, phrases_join(sheet, &notes, "and"));
}

static void
add_row(struct sheet *sheet, struct value *list, const struct past *past)
{
	const struct categorisation *entry = past->entry;
	struct value *item = value_add_object(list);

	value_set_text(item, "year",
		academic_year_text(sheet->arena, entry->year.start));
	put_category(sheet, item, "category", past->category);
	put_date(sheet, item, "from", entry->from.d);
	put_direction(sheet, item, entry->direction);
	put_approval(sheet, item, "agreed", entry->agreed);
	value_set_text(item, "no-agreed", words(sheet, "not-agreed", NULL));
	value_set_text(item, "note", note_of(sheet, past));
}

/* Was the school under it at its end, and placed by no other in that year? */
static bool
was_under(struct sheet *sheet, const struct framework *framework,
	const struct pasts *pasts)
{
	const struct school_facts *is = &sheet->school->is;
	date last = framework->until.d;
	int64_t first;

	if (!IS_SET(framework->until) || last.day >= sheet->portal->as_of.day ||
		is->membership.v != MEMBERSHIP_TRUST || !IS_SET(is->joined) ||
		is->joined.d.day > last.day)
		return false;
	first = academic_year_first(academic_year_of(last)).day;
	for (size_t i = 0; i < pasts->list.count; i++) {
		date from = pasts->list.items[i].entry->from.d;

		if (from.day >= first && from.day <= last.day)
			return false;
	}
	return true;
}

/* "Until 31 August 2025 the school was in no category…", or of today's. */
static str
uncategorised_words(struct sheet *sheet, const struct framework *framework)
{
	if (framework == sheet->standing->framework)
		return words(sheet, "policy-uncategorised", NULL);
	return words(sheet, "history-uncategorised", "date",
		date_text(sheet->arena, framework->until.d), NULL);
}

/* Versions without categories: that in force, and those before it. */
static void
put_uncategorised(struct sheet *sheet, const struct pasts *pasts)
{
	const struct portal *portal = sheet->portal;
	struct value *list = value_set_list(sheet->data, "uncategorised");

	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *of = portal->frameworks.items[i];
		struct value *item;

		if (of->categories.count ||
			!str_eq(of->id.s, sheet->standing->framework_id) ||
			(of != sheet->standing->framework &&
				!was_under(sheet, of, pasts)))
			continue;
		item = add_link(list,
			path_of_framework(
				sheet->arena, sheet->site, of, "index.html"),
			words(sheet, "framework-version", "title", of->title.s,
				"version", of->version.s, NULL));
		value_set_text(
			item, "sentence", uncategorised_words(sheet, of));
	}
}

void
put_history(struct sheet *sheet)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(sheet->data, "history");
	struct pasts pasts = {0};

	value_set_text(sheet->data, "history-caption",
		words(sheet, "history-caption", NULL));
	for (size_t i = 0; i < school->decisions.count; i++) {
		struct past past;

		if (!fill_past(sheet, &school->decisions.items[i], &past))
			continue;
		*list_push(sheet->arena, &pasts.list) = past;
		add_row(sheet, list, &past);
	}
	put_has(sheet, sheet->data, "history");
	put_history_line(sheet, &pasts);
	put_uncategorised(sheet, &pasts);
}
