/* How many schools are in each category. */
#include "pages/figure.h"
#include "pages/home_parts.h"
#include "pages/put.h"
#include "pages/words.h"

enum { CATEGORIES_MAX = 16, SENTENCE_LABEL_MAX = 20 };

struct distribution {
	const struct framework *framework;
	struct svg_part parts[CATEGORIES_MAX];
	size_t count;
};

/* The frameworks that schools are placed by, the portal's own first. */
struct frameworks {
	LIST(const struct framework *) list;
};

static void
note_framework(struct sheet *sheet, struct frameworks *frameworks,
	const struct framework *framework)
{
	if (framework == NULL || !framework->categories.count)
		return;
	for (size_t i = 0; i < frameworks->list.count; i++)
		if (str_eq(frameworks->list.items[i]->id.s, framework->id.s))
			return;
	*list_push(sheet->arena, &frameworks->list) = framework;
}

static void
find_frameworks(struct sheet *sheet, struct frameworks *frameworks)
{
	const struct portal *portal = sheet->portal;

	if (portal->settings.frameworks.count)
		note_framework(sheet, frameworks,
			portal_framework(portal,
				portal->settings.frameworks.items[0].id,
				portal->as_of));
	for (size_t i = 0; i < portal->schools.count; i++)
		note_framework(sheet, frameworks,
			site_standing(sheet->site, portal->schools.items[i])
				->framework);
}

/* A category keeps its id from one version of a framework to the next. */
static bool
is_in(const struct assessment *standing, const struct framework *framework,
	const struct category *category)
{
	const struct category *of = standing->in_force.category;

	if (!str_eq(standing->framework_id, framework->id.s))
		return false;
	if (category == NULL || of == NULL)
		return category == of && standing->status != STANDING_NONE;
	return str_eq(of->id.s, category->id.s);
}

static int64_t
schools_in(struct sheet *sheet, const struct framework *framework,
	const struct category *category)
{
	const struct portal *portal = sheet->portal;
	int64_t count = 0;

	for (size_t i = 0; i < portal->schools.count; i++)
		count += is_in(
			site_standing(sheet->site, portal->schools.items[i]),
			framework, category);
	return count;
}

static void
add_part(struct distribution *to, struct svg_level level, int64_t count)
{
	to->parts[to->count++] = (struct svg_part){
		.level = level, .count = count};
}

static void
collect(struct sheet *sheet, struct distribution *to)
{
	const struct framework *framework = to->framework;
	const struct svg_level none = {
		.label = words(sheet, "not-decided", NULL),
		.classes = S("tone-neutral")};

	for (size_t i = 0;
		i < framework->categories.count && i + 1 < CATEGORIES_MAX;
		i++) {
		const struct category *category =
			&framework->categories.items[i];

		add_part(to, figure_level(sheet, category),
			schools_in(sheet, framework, category));
	}
	add_part(to, none, schools_in(sheet, framework, NULL));
}

static str
description(struct sheet *sheet, const struct distribution *of)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < of->count; i++)
		phrase_add(sheet, &phrases,
			words(sheet, "part", "label", of->parts[i].level.label,
				"count",
				str_printf(sheet->arena, "%lld",
					(long long)of->parts[i].count),
				NULL));
	return phrases_join(sheet, &phrases, "and");
}

static void
put_table(struct sheet *sheet, struct figure *figure,
	const struct distribution *of)
{
	figure_column(figure, words(sheet, "category", NULL), false);
	figure_column(figure, words(sheet, "schools-in-category", NULL), true);
	for (size_t i = 0; i < of->count; i++)
		figure_count(sheet,
			figure_row(figure, of->parts[i].level.label),
			of->parts[i].count);
}

/* A label, or the code where labels are sentences themselves. */
static str
name_in_sentence(const struct framework *framework, size_t at)
{
	const struct category *category = &framework->categories.items[at];
	bool is_short = true;

	for (size_t i = 0; i < framework->categories.count; i++)
		is_short = is_short &&
			   framework->categories.items[i].label.s.n <=
				   SENTENCE_LABEL_MAX;
	return is_short || !IS_SET(category->code) ? category->label.s
						   : category->code.s;
}

/* "Two of the four schools with a category are Green or Yellow" */
static str
headline(struct sheet *sheet, const struct distribution *of)
{
	size_t categories = of->framework->categories.count;
	size_t better = 0, placed = 0;
	struct phrases names = {0};

	for (size_t i = 0; i < categories && i < of->count; i++) {
		placed += (size_t)of->parts[i].count;
		if (i >= categories / 2)
			continue;
		better += (size_t)of->parts[i].count;
		phrase_add(sheet, &names, name_in_sentence(of->framework, i));
	}
	if (!placed)
		return words(sheet, "distribution-empty", NULL);
	return sentence_case(sheet->arena,
		words(sheet,
			!better       ? "distribution-none"
			: better == 1 ? "distribution-one"
				      : "distribution-many",
			"better", number_word(sheet, better), "placed",
			placed == 1
				? words(sheet, "distribution-only", NULL)
				: counted(sheet, "distribution-placed", placed),
			"names", phrases_join(sheet, &names, "or"), NULL));
}

/* Which policy it is of is said where there are several. */
static str
subtitle(struct sheet *sheet, const struct distribution *of, bool several)
{
	return words(sheet,
		several ? "distribution-under" : "distribution-subtitle",
		"framework", of->framework->title.s, "date",
		date_text(sheet->arena, sheet->portal->as_of), NULL);
}

/* Nothing to draw where the framework has no school at all. */
static str
drawing(struct sheet *sheet, const struct distribution *of)
{
	struct buf out = buf_new(sheet->arena);
	const struct svg_distribution chart = {
		.words = {.id = str_printf(sheet->arena, "distribution-%.*s",
				  STR_ARG(of->framework->id.s)),
			.title = words(sheet, "distribution-caption", NULL),
			.description = description(sheet, of)},
		.parts = of->parts,
		.part_count = of->count};
	int64_t schools = 0;

	for (size_t i = 0; i < of->count; i++)
		schools += of->parts[i].count;
	if (schools)
		svg_distribution(&out, &chart);
	return buf_str(&out);
}

static void
add_figure(struct sheet *sheet, struct value *list,
	const struct framework *framework, bool several)
{
	struct distribution of = {.framework = framework};
	struct figure_words said = {
		.caption = words(sheet, "distribution-caption", NULL),
		.source = words(sheet, "distribution-source", NULL)};
	struct figure figure;

	collect(sheet, &of);
	said.headline = headline(sheet, &of);
	said.subtitle = subtitle(sheet, &of, several);
	figure = figure_begin(
		value_add_object(list), said, drawing(sheet, &of));
	put_table(sheet, &figure, &of);
}

void
put_distributions(struct sheet *sheet)
{
	struct value *list = value_set_list(sheet->data, "distributions");
	struct frameworks frameworks = {0};

	find_frameworks(sheet, &frameworks);
	for (size_t i = 0; i < frameworks.list.count; i++)
		add_figure(sheet, list, frameworks.list.items[i],
			frameworks.list.count > 1);
	put_has(sheet, sheet->data, "distributions");
}
