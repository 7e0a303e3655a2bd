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
			path_of_framework(sheet->arena, sheet->site, framework,
				"index.html"),
			words(sheet, "framework-version", "title",
				framework->title.s, "version",
				framework->version.s, NULL));
}

static void
put_category_words(struct sheet *sheet, struct value *object,
	const struct category *category, const struct categorisation *entry)
{
	value_set_text(object, "descriptor", category_meaning(sheet, category));
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
	if (entry == NULL || in_force->category == NULL) {
		put_none(sheet->data, "declared");
		value_set_text(sheet->data, "no-declared",
			no_category_words(sheet, sheet->school));
		return;
	}
	object = value_set_object(sheet->data, "declared");
	put_category(sheet, object, "category", in_force->category);
	put_category_words(sheet, object, in_force->category, entry);
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
	put_cited(sheet, object, entry->evidence.items, entry->evidence.count);
	put_override(sheet, object, in_force);
	put_dispute(sheet, object, entry->dispute);
}
