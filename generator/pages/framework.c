/* A framework: its categories with the rules beside the policy's words. */
#include "pages/audience.h"
#include "pages/duties.h"
#include "pages/explain.h"
#include "pages/framework_parts.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

#include "framework/evaluate.h"

void
put_framework(struct sheet *sheet, const struct framework *framework)
{
	struct value *object = value_set_object(sheet->data, "framework");

	value_set_text(object, "id", framework->id.s);
	value_set_text(object, "title", framework->title.s);
	value_set_text(object, "trust", framework->trust.s);
	value_set_text(object, "version", framework->version.s);
	put_date(sheet, object, "effective",
		IS_SET(framework->effective) ? framework->effective.d
					     : DATE_NONE);
	put_date(sheet, object, "until",
		IS_SET(framework->until) ? framework->until.d : DATE_NONE);
	value_set_text(object, "decide",
		framework->categories.count > 0 ? decide_text(sheet, framework)
						: S(""));
	value_set_text(object, "policy-href",
		framework->policy == NULL
			? S("")
			: path_of_framework(sheet->arena, sheet->site,
				  framework, "policy.html"));
	value_set_text(object, "href",
		path_of_framework(
			sheet->arena, sheet->site, framework, "index.html"));
}

static void
add_rule(struct sheet *sheet, struct value *list,
	const struct framework *framework, const struct criterion *criterion)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "id", criterion->id.s);
	value_set_text(item, "anchor",
		str_printf(
			sheet->arena, "rule-%.*s", STR_ARG(criterion->id.s)));
	value_set_text(item, "text", criterion->text.s);
	value_set_flag(item, "is-binding", criterion->binding.on);
	put_citation(sheet, item, framework, criterion->cite);
	value_set_text(item, "rule", rule_words(sheet, criterion));
	put_rulings(sheet, item, framework, criterion, false);
}

/* The criteria of a category or an overlay; `label` goes into the caption. */
struct rules {
	const struct criterion *items;
	size_t count;
	str label;
	const char *caption;
};

static void
put_rules(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct rules *rules)
{
	struct value *list = value_set_list(object, "criteria");

	for (size_t i = 0; i < rules->count; i++)
		add_rule(sheet, list, framework, &rules->items[i]);
	put_has(sheet, object, "criteria");
	value_set_text(object, "criteria-caption",
		words(sheet, rules->caption, "label", rules->label, NULL));
}

/* So many schools a category lists; of more, the page of schools has all. */
enum { SCHOOLS_LISTED = 100 };

/* The schools now in a category, or under an overlay. */
struct listed {
	struct value *list;
	size_t more;
};

static void
list_school(struct sheet *sheet, struct listed *listed,
	const struct school *school, const char *page)
{
	if (value_count(listed->list) == SCHOOLS_LISTED)
		listed->more++;
	else
		add_link(listed->list,
			path_of_school(sheet->arena, school, page),
			school->is.name.s);
}

static void
put_listed(struct sheet *sheet, struct value *object, struct listed listed)
{
	put_has(sheet, object, "schools");
	if (listed.more)
		put_link(object, "more-schools", S("schools/index.html"),
			counted(sheet, "schools-more", listed.more));
	else
		put_none(object, "more-schools");
}

static bool
is_in(const struct assessment *of, const struct framework *framework,
	const struct category *category)
{
	return of->in_force.category != NULL &&
	       str_eq(of->framework_id, framework->id.s) &&
	       str_eq(of->in_force.category->id.s, category->id.s);
}

static void
put_schools_in(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct category *category)
{
	struct some_schools schools = sheet->site->schools;
	struct listed listed = {value_set_list(object, "schools"), 0};

	for (size_t i = 0; i < schools.count; i++)
		if (is_in(site_standing(sheet->site, schools.items[i]),
			    framework, category))
			list_school(sheet, &listed, schools.items[i], "index");
	put_listed(sheet, object, listed);
}

static void
add_category_section(struct sheet *sheet, struct value *list,
	const struct framework *framework, const struct category *category)
{
	struct value *item = value_add_object(list);
	const struct rules rules = {category->criteria.items,
		category->criteria.count, category->label.s,
		"rules-of-category"};

	value_set_text(item, "anchor",
		str_printf(sheet->arena, "category-%.*s",
			STR_ARG(category->id.s)));
	put_category(sheet, item, "category", category);
	value_set_text(item, "band", category->band.s);
	value_set_text(item, "descriptor", category->descriptor.s);
	value_set_text(item, "expectation", category->expectation.s);
	value_set_text(item, "exit", category->exit.s);
	value_set_text(item, "agreed-by",
		refs_label(sheet, category->agreed_by.items,
			category->agreed_by.count));
	put_schools_in(sheet, item, framework, category);
	put_rules(sheet, item, framework, &rules);
}

static void
put_categories(struct sheet *sheet, const struct framework *framework)
{
	struct value *list = value_set_list(sheet->data, "categories");

	for (size_t i = 0; i < framework->categories.count; i++)
		add_category_section(sheet, list, framework,
			&framework->categories.items[i]);
}

/* standards: {has-criteria, criteria, criteria-caption}, or false. */
static void
put_framework_standards(struct sheet *sheet, const struct framework *framework)
{
	const struct rules rules = {framework->standards.items,
		framework->standards.count, framework->title.s,
		"rules-of-standards"};

	if (framework->standards.count == 0)
		put_none(sheet->data, "standards");
	else
		put_rules(sheet, value_set_object(sheet->data, "standards"),
			framework, &rules);
}

static bool
is_under(const struct assessment *of, const struct overlay *overlay)
{
	for (size_t i = 0; i < of->overlays.count; i++)
		if (of->overlays.items[i].overlay == overlay &&
			of->overlays.items[i].in_force)
			return true;
	return false;
}

static void
put_schools_under(struct sheet *sheet, struct value *object,
	const struct overlay *overlay)
{
	struct some_schools schools = sheet->site->schools;
	struct listed listed = {value_set_list(object, "schools"), 0};

	for (size_t i = 0; i < schools.count; i++)
		if (is_under(site_standing(sheet->site, schools.items[i]),
			    overlay))
			list_school(sheet, &listed, schools.items[i],
				"categorisation");
	put_listed(sheet, object, listed);
}

static void
put_framework_overlays(struct sheet *sheet, const struct framework *framework)
{
	struct value *list = value_set_list(sheet->data, "overlays");

	for (size_t i = 0; i < framework->overlays.count; i++) {
		const struct overlay *of = &framework->overlays.items[i];
		const struct rules rules = {of->criteria.items,
			of->criteria.count,
			running_case(sheet->arena, of->label.s),
			"rules-of-overlay"};
		struct value *item;

		item = value_add_object(list);
		value_set_text(item, "id", of->id.s);
		value_set_text(item, "anchor",
			str_printf(sheet->arena, "overlay-%.*s",
				STR_ARG(of->id.s)));
		value_set_text(item, "label", of->label.s);
		value_set_text(item, "tone", str_from(tone_words[of->tone.v]));
		value_set_text(item, "glyph", S("!"));
		put_schools_under(sheet, item, of);
		put_rules(sheet, item, framework, &rules);
	}
	put_has(sheet, sheet->data, "overlays");
}

static void
add_content(struct value *list, str anchor, str text)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "anchor", anchor);
	value_set_text(item, "text", text);
	value_set_int(item, "level", 2);
}

static void
put_contents(struct sheet *sheet, const struct framework *framework)
{
	struct value *list = value_set_list(sheet->data, "contents");

	for (size_t i = 0; i < framework->categories.count; i++)
		add_content(list,
			str_printf(sheet->arena, "category-%.*s",
				STR_ARG(framework->categories.items[i].id.s)),
			framework->categories.items[i].label.s);
	for (size_t i = 0; i < framework->overlays.count; i++)
		add_content(list,
			str_printf(sheet->arena, "overlay-%.*s",
				STR_ARG(framework->overlays.items[i].id.s)),
			framework->overlays.items[i].label.s);
	if (framework->standards.count > 0)
		add_content(
			list, S("standards"), words(sheet, "standards", NULL));
	if (value_is_true(value_get(sheet->data, S("has-support-matrix"))))
		add_content(list, S("support-matrix"),
			words(sheet, "who-gets-what", NULL));
	if (framework->round != NULL)
		add_content(list, S("round"), words(sheet, "the-round", NULL));
	if (framework->decisions.count)
		add_content(list, S("decisions"),
			words(sheet, "decisions-on-policy", NULL));
	put_has(sheet, sheet->data, "contents");
}

/* Other frameworks, and other versions of this one. */
static void
put_others(struct sheet *sheet, const struct framework *framework)
{
	const struct portal *portal = sheet->portal;
	struct value *list = value_set_list(sheet->data, "others");

	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *of = portal->frameworks.items[i];

		if (of == framework)
			continue;
		add_link(list,
			path_of_framework(
				sheet->arena, sheet->site, of, "index.html"),
			words(sheet, "framework-version", "title", of->title.s,
				"version", of->version.s, NULL));
	}
	put_has(sheet, sheet->data, "others");
}

static void
plan_frameworks(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->frameworks.count; i++)
		site_plan(
			site, (struct planned){.kind = kind,
				      .path = path_of_framework(site->arena,
					      site, portal->frameworks.items[i],
					      "index.html"),
				      .subject = portal->frameworks.items[i]});
}

static void
fill_framework(struct sheet *sheet, const struct planned *planned)
{
	const struct framework *framework = planned->subject;

	sheet_heading(sheet,
		(struct heading){.title = words(sheet, "framework-version",
					 "title", framework->title.s, "version",
					 framework->version.s, NULL),
			.heading = words(sheet,
				framework->categories.count
					? "nav-framework"
					: "framework-without-categories",
				NULL),
			.summary =
				framework->categories.count
					? sentence_case(sheet->arena,
						  counted(sheet,
							  "categories-are",
							  framework->categories
								  .count))
					: words(sheet, "no-categories", NULL)});
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	sheet_use_file(sheet, framework->source, "file-framework");
	put_framework(sheet, framework);
	put_others(sheet, framework);
	put_support_matrix(sheet, framework);
	put_contents(sheet, framework);
	put_categories(sheet, framework);
	put_framework_overlays(sheet, framework);
	put_framework_standards(sheet, framework);
	put_round(sheet, framework);
	put_decisions(sheet, framework);
}

const struct page_kind framework_kind = {
	"framework", plan_frameworks, fill_framework};
