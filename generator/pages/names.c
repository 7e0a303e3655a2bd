/* What records are called, and the chips of categories. */
#include "pages/put.h"
#include "pages/words.h"

str
refs_label(struct sheet *sheet, const struct ref *refs, size_t count)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < count; i++)
		phrase_add(sheet, &phrases, ref_label(&refs[i]));
	return phrases_join(sheet, &phrases, "and");
}

str
plain_words(struct sheet *sheet, str markdown)
{
	return markup_plain(sheet->arena, markdown);
}

str
file_label(const struct sheet *sheet, str path)
{
	static const struct {
		const char *start, *end, *key;
	} labels[] = {{"content/frameworks/", "", "file-framework"},
		{"content/benchmarks/", "", "file-benchmarks"},
		{"content/", "", "file-of-trust"},
		{"schools/", "/targets.yaml", "file-targets"},
		{"schools/", "/categorisation.yaml", "file-decisions"},
		{"schools/", "/school.yaml", "file-school"},
		{"", "", "file-other"}};
	size_t i = 0;

	while (!str_starts(path, str_from(labels[i].start)) ||
		!str_ends(path, str_from(labels[i].end)))
		i++;
	return words(sheet, labels[i].key, NULL);
}

str
evidence_title(const struct sheet *sheet, const struct evidence *evidence)
{
	if (evidence->title.s.n)
		return evidence->title.s;
	return str_printf(sheet->arena, "%.*s, %.*s",
		STR_ARG(vocabulary_label(sheet->portal, evidence->type.s)),
		STR_ARG(date_text(sheet->arena, evidence->date.d)));
}

str
href_of_evidence(struct sheet *sheet, const struct evidence *evidence)
{
	const struct school *school = portal_school(
		sheet->portal, evidence->source->school);
	str path;

	if (school == NULL)
		return S("");
	path = path_of_evidence(sheet->arena, school, evidence);
	return site_has(sheet->site, path) ? path : S("");
}

/* Categories named after colours are shown in them. */
str
category_hue(struct sheet *sheet, const struct category *category)
{
	static const char *const hues[] = {"green", "yellow", "amber", "red"};
	str label = str_lower(sheet->arena, category->label.s);

	for (size_t i = 0; i < COUNT(hues); i++)
		if (str_eq_z(category->id.s, hues[i]) ||
			str_eq_z(label, hues[i]))
			return str_from(hues[i]);
	return S("");
}

str
category_tone(const struct category *category)
{
	return str_from(IS_SET(category->tone) ? tone_words[category->tone.v]
					       : "neutral");
}

/* "Category C1" says its code already. */
static bool
names_its_code(const struct category *category)
{
	str label = category->label.s, code = category->code.s;

	return code.n > 0 && label.n > code.n && str_ends(label, code) &&
	       label.p[label.n - code.n - 1] == ' ';
}

static str
mark_of(struct sheet *sheet, const struct category *category)
{
	if (names_its_code(category))
		return S("");
	if (category->code.s.n)
		return category->code.s;
	return str_printf(sheet->arena, "%d", category->rank + 1);
}

static void
fill_category(struct sheet *sheet, struct value *value,
	const struct category *category)
{
	value_set_text(value, "id", category->id.s);
	value_set_text(value, "code", category->code.s);
	value_set_text(value, "mark", mark_of(sheet, category));
	value_set_text(value, "label", category->label.s);
	value_set_text(value, "tone", category_tone(category));
	value_set_text(value, "hue", category_hue(sheet, category));
	value_set_int(value, "rank", category->rank + 1);
}

void
put_category(struct sheet *sheet, struct value *object, const char *key,
	const struct category *category)
{
	if (category == NULL)
		put_none(object, key);
	else
		fill_category(sheet, value_set_object(object, key), category);
}

void
add_category(struct sheet *sheet, struct value *list,
	const struct category *category)
{
	fill_category(sheet, value_add_object(list), category);
}

str
category_name(struct sheet *sheet, const struct category *category)
{
	str mark = mark_of(sheet, category);

	if (mark.n == 0)
		return category->label.s;
	return str_printf(sheet->arena, "%.*s %.*s", STR_ARG(mark),
		STR_ARG(category->label.s));
}

str
category_classes(struct sheet *sheet, const struct category *category)
{
	str hue = category_hue(sheet, category);

	return str_printf(sheet->arena, "tone-%.*s%s%.*s",
		STR_ARG(category_tone(category)), hue.n ? " hue-" : "",
		STR_ARG(hue));
}
