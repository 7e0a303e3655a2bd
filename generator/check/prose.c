/* Every Markdown text as it will be published, so that `check` says it all. */
#include "check/checks.h"
#include "check/links.h"
#include "check/prose_place.h"

struct prose {
	struct portal *portal;
	const struct school *school; /* NULL where it is of none */
	struct arena *scratch;       /* of one file's texts */
};

static void
read_text(const struct prose *prose, struct markup_options *options,
	struct diags *diags)
{
	struct links links = {prose->portal, diags};
	void *place = links_at(
		&links, prose->scratch, prose->school, options->source, S(""));

	options->resolve = links_resolve;
	options->context = place;
	options->diags = diags;
	(void)markup_read(prose->scratch, options);
	arena_reset(prose->scratch);
}

/* --- bodies --- */

struct body {
	str text;
	const struct source *source;
	uint32_t line;
	bool clauses;
};

static void
check_body(const struct prose *prose, struct body body)
{
	struct markup_options options = {.text = body.text,
		.source = body.source,
		.first_line = body.line,
		.clauses = body.clauses};

	if (str_trim(body.text).n > 0)
		read_text(prose, &options, prose->portal->diags);
}

/* --- values --- */

/* Where nothing better is known, a mistake is somewhere in the value. */
static void
pass_on(struct portal *portal, const struct diags *found, struct span span)
{
	for (size_t i = 0; i < found->all.count; i++) {
		struct diagnostic *d = found->all.items[i];

		d->span = span;
		*list_push(portal->diags->arena, &portal->diags->all) = d;
	}
}

static void
check_value(const struct prose *prose, const struct text *text)
{
	struct portal *portal = prose->portal;
	struct markup_options options = {.text = text->s};
	struct prose_place place;
	struct diags found;

	diags_init(&found, portal->diags->arena);
	read_text(prose, &options, &found);
	if (found.all.count == 0)
		return;
	if (!prose_place_find(text, &place)) {
		pass_on(portal, &found, text->span);
		return;
	}
	options.source = text->span.source;
	options.first_line = place.line;
	options.first_column = place.column;
	read_text(prose, &options, portal->diags);
}

static void
visit(void *context, const struct field *field UNUSED, void *item,
	void *record UNUSED)
{
	const struct text *text = item;

	if (IS_SET(*text) && text->s.n > 0)
		check_value(context, text);
}

/* --- a school --- */

static void
check_plans_of(struct prose *prose, const void *list)
{
	const struct any_list *plans = list;
	struct plan *const *items = plans->items;

	for (size_t i = 0; i < plans->count; i++) {
		struct plan *plan = items[i];

		record_walk(&plan_type, plan, PROSE, visit, prose);
		check_body(prose, (struct body){plan->body, plan->source,
					  plan->body_line, false});
	}
}

static void
check_school(struct prose *prose, struct school *school)
{
	const struct page *about = school->about;

	if (about != NULL)
		check_body(prose, (struct body){about->body, about->source,
					  about->body_line, false});
	records_walk(
		&categorisation_type, &school->decisions, PROSE, visit, prose);
	records_walk(&target_type, &school->targets, PROSE, visit, prose);
	records_walk(&risk_type, &school->risks, PROSE, visit, prose);
	records_walk(&waiver_type, &school->waivers, PROSE, visit, prose);
	if (school->support != NULL)
		record_walk(
			&support_type, school->support, PROSE, visit, prose);
	check_plans_of(prose, &school->plans);
	check_plans_of(prose, &school->action_plans);
	for (size_t i = 0; i < school->evidence.count; i++) {
		struct evidence *evidence = school->evidence.items[i];

		record_walk(&evidence_type, evidence, PROSE, visit, prose);
		check_body(
			prose, (struct body){evidence->body, evidence->source,
				       evidence->body_line, false});
	}
}

/* --- the trust --- */

struct part {
	const struct record_type *type;
	size_t offset;
};

static const struct part parts[] = {
	{&indicator_type, offsetof(struct portal, indicators)},
	{&trust_priority_type, offsetof(struct portal, priorities)},
	{&meeting_type, offsetof(struct portal, meetings)},
	{&network_type, offsetof(struct portal, networks)},
	{&programme_type, offsetof(struct portal, programmes)},
	{&service_type, offsetof(struct portal, services)},
	{&talent_type, offsetof(struct portal, talents)},
};

static void
check_content(struct prose *prose)
{
	struct portal *portal = prose->portal;

	record_walk(&settings_type, &portal->settings, PROSE, visit, prose);
	for (size_t i = 0; i < COUNT(parts); i++)
		records_walk(parts[i].type, (char *)portal + parts[i].offset,
			PROSE, visit, prose);
	for (size_t i = 0; i < portal->pages.count; i++) {
		const struct page *page = portal->pages.items[i];

		check_body(prose, (struct body){page->body, page->source,
					  page->body_line, false});
	}
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct policy *policy =
			portal->frameworks.items[i]->policy;

		if (policy != NULL)
			check_body(prose,
				(struct body){policy->body, policy->source,
					policy->body_line, true});
	}
}

void
check_prose(struct portal *portal, const struct assessments *all UNUSED)
{
	struct prose prose = {portal, NULL, arena_new()};

	check_content(&prose);
	for (size_t i = 0; i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];

		prose.school = school;
		check_school(&prose, school);
	}
	arena_free(prose.scratch);
}
