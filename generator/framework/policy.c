#include "framework/policy.h"

#include "base/buf.h"
#include "base/utf8.h"

struct clause *
policy_clause(const struct framework *framework, str number)
{
	struct policy *policy = framework->policy;

	for (size_t i = 0; policy != NULL && i < policy->clauses.count; i++)
		if (str_eq(policy->clauses.items[i].number, number))
			return &policy->clauses.items[i];
	return NULL;
}

/* White space to one space, curly quotation marks to straight ones. */
static str
normalised(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	for (size_t at = 0; at < text.n;) {
		size_t before = at;
		int32_t c = utf8_next(text, &at);
		bool space = c == 0xA0 || (c < 0x80 && char_is_space((char)c));

		if (space && out.n > 0 && out.p[out.n - 1] != ' ')
			buf_put_char(&out, ' ');
		else if (c == 0x2018 || c == 0x2019)
			buf_put_char(&out, '\'');
		else if (c == 0x201C || c == 0x201D)
			buf_put_char(&out, '"');
		else if (!space)
			buf_put(&out, str_sub(text, before, at));
	}
	return str_trim(buf_str(&out));
}

static str
nearest_clause(
	struct portal *portal, const struct framework *framework, str number)
{
	LIST(str) numbers = {0};

	if (!diags_may_suggest(portal->diags))
		return (str){0};
	for (size_t i = 0; i < framework->policy->clauses.count; i++)
		*list_push(portal->arena,
			&numbers) = framework->policy->clauses.items[i].number;
	return str_nearest(number, numbers.items, numbers.count);
}

static void
check_quote(struct portal *portal, const struct citation *cite,
	const struct clause *clause)
{
	str quote = normalised(portal->arena, cite->quote.s);
	str text = normalised(portal->arena, clause->text);
	struct diagnostic *d;

	if (!IS_SET(cite->quote) || str_find(text, quote, 0) >= 0)
		return;
	d = diag(portal->diags, F313, cite->quote.span,
		"these words do not stand in clause %.*s",
		STR_ARG(clause->number));
	diag_related(portal->diags, d, clause->span, "the clause is here");
	diag_help(portal->diags, d,
		"quote the policy as it is written there, or cite the clause "
		"that says so");
}

static void
check_citation(struct portal *portal, struct framework *framework,
	const struct citation *cite)
{
	struct clause *clause = policy_clause(framework, cite->clause.s);
	struct diagnostic *d;

	if (clause != NULL) {
		clause->cited = true;
		check_quote(portal, cite, clause);
		return;
	}
	d = diag(portal->diags, F312, cite->clause.span,
		"the policy has no clause %.*s", STR_ARG(cite->clause.s));
	diag_did_you_mean(portal->diags, d,
		nearest_clause(portal, framework, cite->clause.s));
}

struct citing {
	struct portal *portal;
	struct framework *framework;
};

static void
visit_citation(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	struct citing *citing = context;

	if (field->kind == FIELD_RECORD && str_eq_z(S("cite"), field->key))
		check_citation(citing->portal, citing->framework, item);
}

static void
check_cited(struct portal *portal, const void *list)
{
	const struct any_list *criteria = list;
	const struct criterion *items = criteria->items;

	for (size_t i = 0; i < criteria->count; i++)
		if (items[i].cite == NULL)
			diag(portal->diags, F319, items[i].id.span,
				"criterion `%.*s` cites no clause",
				STR_ARG(items[i].id.s));
}

static void
check_all_cited(struct portal *portal, struct framework *framework)
{
	for (size_t i = 0; i < framework->categories.count; i++)
		check_cited(portal, &framework->categories.items[i].criteria);
	for (size_t i = 0; i < framework->overlays.count; i++)
		check_cited(portal, &framework->overlays.items[i].criteria);
	check_cited(portal, &framework->standards);
}

/* Decisions that name a clause speak of it; that is no citation. */
static void
check_ruling_clauses(struct portal *portal, struct framework *framework)
{
	for (size_t i = 0; i < framework->decisions.count; i++) {
		const struct ruling *ruling = &framework->decisions.items[i];
		struct diagnostic *d;

		if (!IS_SET(ruling->clause) ||
			policy_clause(framework, ruling->clause.s) != NULL)
			continue;
		d = diag(portal->diags, F312, ruling->clause.span,
			"the policy has no clause %.*s",
			STR_ARG(ruling->clause.s));
		diag_did_you_mean(portal->diags, d,
			nearest_clause(portal, framework, ruling->clause.s));
	}
}

/* A heading is implemented where it, or one below it, is cited. */
static bool
is_implemented(const struct policy *policy, size_t at)
{
	str number = policy->clauses.items[at].number;

	for (size_t i = 0; i < policy->clauses.count; i++) {
		const struct clause *clause = &policy->clauses.items[i];

		if (clause->cited && str_starts(clause->number, number) &&
			(clause->number.n == number.n ||
				clause->number.p[number.n] == '.'))
			return true;
	}
	return false;
}

static void
check_uncited(struct portal *portal, const struct policy *policy)
{
	for (size_t i = 0; i < policy->clauses.count; i++) {
		const struct clause *clause = &policy->clauses.items[i];
		struct diagnostic *d;

		if (clause->informative || is_implemented(policy, i))
			continue;
		d = diag(portal->diags, F314, clause->span,
			"nothing implements clause %.*s",
			STR_ARG(clause->number));
		diag_help(portal->diags, d,
			"cite it from a criterion, or end its heading with "
			"{.informative}");
	}
}

void
policy_check(struct portal *portal, struct framework *framework)
{
	struct citing citing = {portal, framework};

	check_all_cited(portal, framework);
	if (framework->policy == NULL) {
		diag(portal->diags, F322, framework->span,
			"there is no policy.md beside this framework");
		return;
	}
	record_walk(&framework_type, framework, ALL_FIELDS, visit_citation,
		&citing);
	check_ruling_clauses(portal, framework);
	check_uncited(portal, framework->policy);
}
