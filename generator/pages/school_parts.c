#include "pages/school_parts.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/pager.h"
#include "pages/put.h"
#include "pages/words.h"

str
phase_label(struct sheet *sheet, const struct school *school)
{
	if (!IS_SET(school->is.phase))
		return words(sheet, "phase-unknown", NULL);
	return word_for(
		sheet, "phase", str_from(phase_words[school->is.phase.v]));
}

str
standing_word(const struct assessment *standing)
{
	return standing->withheld ? S("withheld")
				  : str_from(status_words[standing->status]);
}

bool
is_by_agreement(const struct school *school)
{
	return school->is.membership.v == MEMBERSHIP_AGREEMENT;
}

bool
is_without_categories(const struct assessment *standing)
{
	return standing->framework != NULL &&
	       standing->framework->categories.count == 0 &&
	       standing->school->is.membership.v == MEMBERSHIP_TRUST;
}

str
no_category_words(struct sheet *sheet, const struct school *school)
{
	const struct assessment *standing = site_standing(sheet->site, school);
	const struct school_facts *is = &school->is;

	if (standing->withheld)
		return words(sheet, "category-withheld", NULL);
	if (is_by_agreement(school))
		return words(sheet, "by-agreement", NULL);
	if (is_without_categories(standing))
		return words(sheet, "no-categories-here", NULL);
	if (is->membership.v != MEMBERSHIP_JOINING)
		return words(sheet, "not-decided", NULL);
	if (!IS_SET(is->joined))
		return words(sheet, "joining", NULL);
	return words(sheet, "joins-on", "date",
		date_text(sheet->arena, is->joined.d), NULL);
}

str
overlay_href(struct sheet *sheet, const struct school *school,
	const struct overlay *overlay)
{
	str page = path_of_school(sheet->arena, school, "categorisation");

	return str_printf(sheet->arena, "%.*s#overlay-%.*s", STR_ARG(page),
		STR_ARG(overlay->id.s));
}

void
put_standing(
	struct sheet *sheet, struct value *object, const struct school *school)
{
	const struct assessment *standing = site_standing(sheet->site, school);
	const struct category *category = standing->in_force.category;
	struct value *chips;

	put_category(sheet, object, "category", category);
	value_set_text(object, "no-category",
		category == NULL ? no_category_words(sheet, school) : S(""));
	chips = value_set_list(object, "overlays");
	for (size_t i = 0; i < standing->overlays.count; i++) {
		const struct overlay_standing *of =
			&standing->overlays.items[i];
		struct value *chip;

		if (!of->in_force)
			continue;
		chip = value_add_object(chips);
		value_set_text(chip, "id", of->overlay->id.s);
		value_set_text(chip, "label", of->overlay->label.s);
		value_set_text(chip, "tone",
			str_from(tone_words[of->overlay->tone.v]));
		value_set_text(chip, "glyph", S("!"));
		value_set_text(
			chip, "href", overlay_href(sheet, school, of->overlay));
	}
}

void
put_overlays_in_force(struct sheet *sheet)
{
	struct value *list = value_set_list(sheet->data, "overlays-in-force");

	for (size_t i = 0; i < sheet->standing->overlays.count; i++) {
		const struct overlay_standing *of =
			&sheet->standing->overlays.items[i];
		struct value *item;

		if (!of->in_force || of->entry == NULL)
			continue;
		item = value_add_object(list);
		value_set_text(item, "href",
			overlay_href(sheet, sheet->school, of->overlay));
		value_set_text(item, "label", of->overlay->label.s);
		value_set_text(item, "tone",
			str_from(tone_words[of->overlay->tone.v]));
		value_set_text(item, "glyph", S("!"));
		value_set_text(item, "text",
			words(sheet, "overlay-beside", "date",
				date_text(sheet->arena, of->entry->from.d),
				NULL));
	}
}

static str
facts_line(struct sheet *sheet)
{
	const struct school *school = sheet->school;
	struct buf out = buf_new(sheet->arena);

	buf_put(&out, phase_label(sheet, school));
	if (school->age_to)
		buf_put(&out,
			words(sheet, "comma-ages", "from",
				str_printf(
					sheet->arena, "%d", school->age_from),
				"to",
				str_printf(sheet->arena, "%d", school->age_to),
				NULL));
	if (IS_SET(school->is.roll))
		buf_put(&out, words(sheet, "dot-pupils", "count",
				      grouped(sheet->arena, school->is.roll.v),
				      NULL));
	if (school->is.local_authority.s.n)
		buf_printf(
			&out, " · %.*s", STR_ARG(school->is.local_authority.s));
	return buf_str(&out);
}

static str
tab_label(const struct sheet *sheet, const char *key)
{
	if (str_eq_z(str_from(key), "tab-category") &&
		is_without_categories(sheet->standing))
		return words(sheet, "tab-standards", NULL);
	return words(sheet, key, NULL);
}

static void
put_school_nav(struct sheet *sheet, struct value *object, const char *here)
{
	static const struct {
		const char *page, *key;
	} entries[] = {{"index", "tab-overview"},
		{"categorisation", "tab-category"}, {"plan", "tab-plan"},
		{"evidence/index", "tab-evidence"}, {"support", "tab-support"}};
	struct value *nav = value_set_list(object, "nav");

	for (size_t i = 0; i < COUNT(entries); i++) {
		str href = path_of_school(
			sheet->arena, sheet->school, entries[i].page);
		struct value *item = add_link(
			nav, href, tab_label(sheet, entries[i].key));
		bool is_part = str_eq_z(str_from(here), entries[i].key);
		bool is_current = is_part && str_eq(href, sheet->planned->path);

		value_set_flag(item, "is-current", is_current);
		value_set_flag(item, "is-section", is_part && !is_current);
		if (is_current)
			put_school_pager(sheet, entries[i].page);
	}
}

void
put_school(struct sheet *sheet, const char *here)
{
	const struct school *school = sheet->school;
	struct value *object = value_set_object(sheet->data, "school");
	bool is_overview = str_eq_z(str_from(here), "tab-overview");
	str href = path_of_school(sheet->arena, school, "index");

	value_set_text(object, "id", school->id);
	value_set_text(object, "name", school->is.name.s);
	value_set_text(object, "href", href);
	value_set_flag(object, "is-overview", is_overview);
	value_set_text(object, "nav-label", school->is.name.s);
	put_standing(sheet, object, school);
	value_set_text(object, "facts-line", facts_line(sheet));
	put_school_nav(sheet, object, here);
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	sheet_crumb(sheet, S("schools/index.html"),
		words(sheet, "nav-schools", NULL));
	if (!is_overview)
		sheet_crumb(sheet, href, school->is.name.s);
}

str
category_meaning(const struct sheet *sheet, const struct category *category)
{
	if (category == NULL || !category->descriptor.s.n)
		return S("");
	return words(sheet, "category-means", "category", category->label.s,
		"what", running_case(sheet->arena, category->descriptor.s),
		NULL);
}

str
outcome_names(struct sheet *sheet, const struct computed *computed)
{
	struct phrases names = {0};

	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *outcome = &computed->possible.items[i];
		struct phrases both = {0};

		for (size_t j = 0; j < outcome->categories.count; j++)
			phrase_add(sheet, &both,
				outcome->categories.items[j]->label.s);
		phrase_add(sheet, &names,
			outcome->categories.count
				? phrases_join(sheet, &both, "and")
				: words(sheet, "no-category-fits", NULL));
	}
	return phrases_join(sheet, &names, "or");
}

str
binding_words(struct sheet *sheet, const struct assessment *standing)
{
	const struct criterion_verdict *binding;

	if (!standing->differs || standing->in_force.category == NULL)
		return S("");
	binding = binding_beyond(
		standing->now, standing->in_force.category, TRUTH_TRUE);
	if (binding == NULL)
		return S("");
	return words(sheet, "now-binding", "id", binding->criterion->id.s,
		"what", binding->criterion->text.s, NULL);
}

const struct fact *
attendance_fact(const struct portal *portal)
{
	const struct fact *fact = NULL;

	for (size_t i = 0; fact == NULL && i < portal->facts.count; i++)
		if (str_eq(portal->facts.items[i].id.s, S("attendance")))
			fact = &portal->facts.items[i];
	if (fact == NULL || fact->kind.v != FACT_NUMBER || !fact_is_shown(fact))
		return NULL;
	return fact;
}
