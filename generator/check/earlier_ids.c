/*
 * Earlier ids (`was:`): each leads to one record, so it is neither the id of
 * another nor an earlier id of two.
 */
#include "check/checks.h"

/* An id of one kind of record, present or earlier. */
struct named {
	str now; /* the present id of its record */
	struct span span;
	bool is_earlier;
};

struct names {
	struct portal *portal;
	const char *noun;
	struct map all; /* to struct named */
};

static struct named *
note(struct names *names, str id, str now, struct span span)
{
	struct named *named = NEW(names->portal->arena, struct named);

	named->now = now;
	named->span = span;
	map_put(names->portal->arena, &names->all, id, named);
	return named;
}

static void
report(struct names *names, const struct text *was, const struct named *first)
{
	struct diags *diags = names->portal->diags;
	struct diagnostic *d = diag(diags, S110, was->span,
		first->is_earlier ? "`%.*s` leads already to another %s"
				  : "`%.*s` is the id of another %s",
		STR_ARG(was->s), names->noun);

	diag_related(diags, d, first->span, "here");
	diag_help(diags, d, "take it out of `was:`%s",
		first->is_earlier ? " in one of the two" : "");
}

static void
report_again(
	struct names *names, const struct text *was, const struct named *first)
{
	struct diags *diags = names->portal->diags;
	struct diagnostic *d = diag(diags, S110, was->span,
		first->is_earlier ? "the earlier id `%.*s` stands here twice"
				  : "`%.*s` is the id now, not an earlier one",
		STR_ARG(was->s));

	diag_help(diags, d, "take it out of `was:`");
}

/* One earlier id of the record that is called `now`. */
static void
check_one(struct names *names, str now, const struct text *was)
{
	const struct named *first = map_get(&names->all, was->s);

	if (first == NULL)
		note(names, was->s, now, was->span)->is_earlier = true;
	else if (!str_eq(first->now, now))
		report(names, was, first);
	/* Versions of one framework may each say what it was called. */
	else if (!first->is_earlier || first->span.source == was->span.source)
		report_again(names, was, first);
}

/* `was` is a LIST(struct text). */
#define CHECK_EACH(names, now, was)                                            \
	for (size_t at = 0; at < (was).count; at++)                            \
	check_one((names), (now), &(was).items[at])

static void
check_school_ids(struct portal *portal)
{
	struct names names = {.portal = portal, .noun = "school"};

	for (size_t i = 0; i < portal->schools.count; i++)
		note(&names, portal->schools.items[i]->id,
			portal->schools.items[i]->id,
			portal->schools.items[i]->is.span);
	for (size_t i = 0; i < portal->schools.count; i++)
		CHECK_EACH(&names, portal->schools.items[i]->id,
			portal->schools.items[i]->is.was);
}

static void
check_evidence_ids(struct portal *portal, const struct school *school)
{
	struct names names = {.portal = portal, .noun = "piece of evidence"};

	for (size_t i = 0; i < school->evidence.count; i++)
		note(&names, school->evidence.items[i]->slug,
			school->evidence.items[i]->slug,
			school->evidence.items[i]->span);
	for (size_t i = 0; i < school->evidence.count; i++)
		CHECK_EACH(&names, school->evidence.items[i]->slug,
			school->evidence.items[i]->was);
}

static void
check_plan_ids(struct portal *portal, struct plan *const *plans, size_t count)
{
	struct names names = {.portal = portal, .noun = "plan"};

	for (size_t i = 0; i < count; i++)
		note(&names, plans[i]->slug, plans[i]->slug, plans[i]->span);
	for (size_t i = 0; i < count; i++)
		CHECK_EACH(&names, plans[i]->slug, plans[i]->was);
}

static void
check_framework_ids(struct portal *portal)
{
	struct names names = {.portal = portal, .noun = "framework"};

	for (size_t i = 0; i < portal->frameworks.count; i++)
		note(&names, portal->frameworks.items[i]->id.s,
			portal->frameworks.items[i]->id.s,
			portal->frameworks.items[i]->id.span);
	for (size_t i = 0; i < portal->frameworks.count; i++)
		CHECK_EACH(&names, portal->frameworks.items[i]->id.s,
			portal->frameworks.items[i]->was);
}

/* --- pages, whose ids are paths --- */

enum { PART_MAX = 40 };

static bool
is_id(str part)
{
	bool good = part.n > 0 && part.n <= PART_MAX;

	for (size_t i = 0; i < part.n; i++)
		good = good &&
		       ((part.p[i] >= 'a' && part.p[i] <= 'z') ||
			       char_is_digit(part.p[i]) || part.p[i] == '-');
	return good;
}

static void
check_path(struct portal *portal, const struct text *was)
{
	str rest = was->s, part;

	while (str_cut(&rest, '/', &part)) {
		if (is_id(part))
			continue;
		diag_help(portal->diags,
			diag(portal->diags, S109, was->span,
				"`%.*s` is no address that a page can have "
				"had",
				STR_ARG(was->s)),
			"write it as it follows content/pages/, without .md: "
			"`news/autumn`");
		return;
	}
}

static void
check_page_ids(struct portal *portal)
{
	struct names names = {.portal = portal, .noun = "page"};

	for (size_t i = 0; i < portal->pages.count; i++)
		note(&names, portal->pages.items[i]->path,
			portal->pages.items[i]->path,
			portal->pages.items[i]->span);
	for (size_t i = 0; i < portal->pages.count; i++) {
		const struct page *page = portal->pages.items[i];

		CHECK_EACH(&names, page->path, page->was);
		for (size_t j = 0; j < page->was.count; j++)
			check_path(portal, &page->was.items[j]);
	}
}

void
check_earlier_ids(struct portal *portal, const struct assessments *all UNUSED)
{
	check_school_ids(portal);
	check_framework_ids(portal);
	check_page_ids(portal);
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		check_evidence_ids(portal, school);
		check_plan_ids(
			portal, school->plans.items, school->plans.count);
		check_plan_ids(portal, school->action_plans.items,
			school->action_plans.count);
	}
}
