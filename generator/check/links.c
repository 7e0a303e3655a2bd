#include "check/links.h"

#include "base/path.h"

struct place {
	const struct links *links;
	struct arena *arena;
	const struct school *school;
	const struct framework *framework; /* whose policy it is, or governs */
	const struct source *source;
	str path;
};

/* The framework whose policy stands in the source, or the governing one. */
static const struct framework *
framework_of(const struct portal *portal, const struct school *school,
	const struct source *source)
{
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *of = portal->frameworks.items[i];

		if (of->policy != NULL && of->policy->source == source)
			return of;
	}
	if (school != NULL && school->is.frameworks.count)
		return portal_framework(portal,
			school->is.frameworks.items[0].id, portal->as_of);
	if (portal->settings.frameworks.count)
		return portal_framework(portal,
			portal->settings.frameworks.items[0].id, portal->as_of);
	return NULL;
}

void *
links_at(void *links, struct arena *arena, const struct school *school,
	const struct source *source, str path)
{
	struct place *place = NEW(arena, struct place);

	place->links = links;
	place->arena = arena;
	place->school = school;
	place->source = source;
	place->framework = framework_of(place->links->portal, school, source);
	place->path = path;
	return place;
}

/* `href`, from the root, as the place's page must write it. */
static str
relative(const struct place *place, str href)
{
	struct buf out = buf_new(place->arena);

	for (size_t i = 0; i < place->path.n; i++)
		if (place->path.p[i] == '/')
			buf_put_z(&out, "../");
	buf_put(&out, href);
	return buf_str(&out);
}

static bool
nowhere(const struct place *place, enum code code, struct span span,
	str message, str near)
{
	struct diags *diags = place->links->diags;

	if (diags != NULL)
		diag_did_you_mean(diags,
			diag(diags, code, span, "%.*s", STR_ARG(message)),
			near);
	return false;
}

/* A record by its id; where there is none, the nearest name is offered. */
static void *
find(const struct place *place, const struct school *school, enum ref_kind kind,
	struct text name)
{
	struct scope scope = {place->links->portal, school, NULL};
	void *found = portal_find(&scope, REFS(kind), name.s, NULL);

	if (found == NULL && place->links->diags != NULL)
		nowhere(place, R204, name.span,
			str_printf(place->arena,
				"this link leads nowhere: there is no `%.*s`",
				STR_ARG(name.s)),
			portal_nearest(&scope, REFS(kind), name.s));
	return found;
}

/* "slug", or "school/slug" of another school. */
static const struct school *
school_of(const struct place *place, struct text *name)
{
	ptrdiff_t slash = str_find(name->s, S("/"), 0);
	struct text school = *name;

	if (slash < 0)
		return place->school;
	school.s = str_sub(name->s, 0, (size_t)slash);
	name->s = str_sub(name->s, (size_t)slash + 1, name->s.n);
	return find(place, NULL, REF_SCHOOL, school);
}

static bool
resolve_evidence(const struct place *place, struct text name, str *href)
{
	const struct school *school = school_of(place, &name);

	if (school == NULL || find(place, school, REF_EVIDENCE, name) == NULL)
		return false;
	*href = str_printf(place->arena, "schools/%.*s/evidence/%.*s.html",
		STR_ARG(school->id), STR_ARG(name.s));
	return true;
}

static bool
resolve_school(const struct place *place, struct text name, str *href)
{
	if (find(place, NULL, REF_SCHOOL, name) == NULL)
		return false;
	*href = str_printf(
		place->arena, "schools/%.*s/index.html", STR_ARG(name.s));
	return true;
}

static bool
resolve_target(const struct place *place, struct text name, str *href)
{
	const struct school *school = school_of(place, &name);

	if (school == NULL || find(place, school, REF_TARGET, name) == NULL)
		return false;
	*href = str_printf(place->arena, "schools/%.*s/index.html#card",
		STR_ARG(school->id));
	return true;
}

/* The folder of the pages of a framework's version. */
static str
framework_folder(struct arena *arena, const struct portal *portal,
	const struct framework *framework)
{
	if (portal_framework(portal, framework->id.s, portal->as_of) ==
		framework)
		return str_printf(
			arena, "frameworks/%.*s", STR_ARG(framework->id.s));
	return str_printf(arena, "frameworks/%.*s/%.*s",
		STR_ARG(framework->id.s), STR_ARG(framework->version.s));
}

static bool
resolve_clause(const struct place *place, struct text name, str *href)
{
	const struct framework *of = place->framework;
	const struct policy *policy = of == NULL ? NULL : of->policy;

	for (size_t i = 0; policy != NULL && i < policy->clauses.count; i++) {
		if (!str_eq(policy->clauses.items[i].number, name.s))
			continue;
		*href = str_printf(place->arena, "%.*s/policy.html#clause-%.*s",
			STR_ARG(framework_folder(
				place->arena, place->links->portal, of)),
			STR_ARG(name.s));
		return true;
	}
	return nowhere(place, R204, name.span,
		str_printf(place->arena,
			"this link leads nowhere: the policy has no clause "
			"`%.*s`",
			STR_ARG(name.s)),
		S(""));
}

static bool
resolve_file(const struct place *place, enum markup_reference kind,
	struct text name, str *href)
{
	ptrdiff_t hash = str_find(name.s, S("#"), 0);
	str file = hash < 0 ? name.s : str_sub(name.s, 0, (size_t)hash);
	str fragment = hash < 0 ? S("")
				: str_sub(name.s, (size_t)hash, name.s.n);
	str folder = place->source == NULL ? S("")
					   : path_folder(place->source->path);
	str path = path_join(place->arena, folder, file);
	str page = links_page_of(place->arena, place->links->portal, path);

	if (!page.n)
		return nowhere(place, kind == MARKUP_PICTURE ? R202 : R204,
			name.span,
			str_printf(place->arena,
				"this %s leads nowhere: the portal shows no "
				"file `%.*s`",
				kind == MARKUP_PICTURE ? "picture" : "link",
				STR_ARG(path.n ? path : file)),
			S(""));
	*href = str_printf(
		place->arena, "%.*s%.*s", STR_ARG(page), STR_ARG(fragment));
	return true;
}

typedef bool scheme_resolve(
	const struct place *place, struct text name, str *href);

static const struct {
	str scheme;
	scheme_resolve *resolve;
} schemes[] = {
	{STR_INIT("evidence:"), resolve_evidence},
	{STR_INIT("school:"), resolve_school},
	{STR_INIT("target:"), resolve_target},
	{STR_INIT("clause:"), resolve_clause},
};

bool
links_resolve(void *context, enum markup_reference kind, str target,
	struct span span, str *href)
{
	const struct place *place = context;
	struct text name = {.span = span, .s = target};
	scheme_resolve *resolve = NULL;
	bool found;

	for (size_t i = 0; i < COUNT(schemes) && resolve == NULL; i++)
		if (str_starts(target, schemes[i].scheme)) {
			name.s = str_sub(target, schemes[i].scheme.n, target.n);
			resolve = schemes[i].resolve;
		}
	found = resolve != NULL ? resolve(place, name, href)
				: resolve_file(place, kind, name, href);
	if (found)
		*href = relative(place, *href);
	return found;
}
