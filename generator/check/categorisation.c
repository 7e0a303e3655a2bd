#include "check/check.h"

enum { MOST_PLACES = 6 };

str
possible_words(struct arena *arena, const struct computed *computed)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];
		bool last = i + 1 == computed->possible.count;

		if (i > 0)
			buf_put_z(&out, last ? " or " : ", ");
		if (o->categories.count == 0)
			buf_put_z(&out, "no category at all");
		for (size_t j = 0; j < o->categories.count; j++)
			buf_printf(&out, "%s%.*s", j > 0 ? " and " : "",
				STR_ARG(o->categories.items[j]->id.s));
	}
	return buf_str(&out);
}

/* "Overall effectiveness is at least good: good (16 November 2022)" */
static void
relate_leaf(struct portal *portal, struct diagnostic *d,
	const struct verdict *verdict)
{
	str text = verdict->text, value = verdict->value;

	if (verdict->by_silence)
		diag_related(portal->diags, d, verdict->span,
			"%.*s: %.*s, which is what silence means",
			STR_ARG(text), STR_ARG(value));
	else if (date_is_set(verdict->date))
		diag_related(portal->diags, d, verdict->span,
			"%.*s: %.*s (%.*s)", STR_ARG(text), STR_ARG(value),
			STR_ARG(date_text(portal->arena, verdict->date)));
	else
		diag_related(portal->diags, d, verdict->span, "%.*s: %.*s",
			STR_ARG(text), STR_ARG(value));
}

/*
 * What makes a verdict so: of "any of these", those that hold; of "not",
 * what does not.
 */
static bool
carries(const struct verdict *verdict, const struct verdict *child)
{
	if (verdict->negates)
		return child->result != verdict->result &&
		       child->result != TRUTH_NOT_APPLICABLE;
	return child->result == verdict->result;
}

static void
relate_verdict(struct portal *portal, struct diagnostic *d,
	const struct verdict *verdict)
{
	if (d->related.count >= MOST_PLACES)
		return;
	if (verdict->children.count == 0 && span_is_set(verdict->span))
		relate_leaf(portal, d, verdict);
	for (size_t i = 0; i < verdict->children.count; i++)
		if (carries(verdict, verdict->children.items[i]))
			relate_verdict(portal, d, verdict->children.items[i]);
}

void
relate_evidence(struct portal *portal, struct diagnostic *d,
	const struct computed *results, const struct criterion *criterion)
{
	struct arena *scratch = arena_new();

	relate_verdict(portal, d, computed_why(scratch, results, criterion));
	arena_free(scratch);
}

/* The criteria that hold for a category, and the evidence under them. */
static void
relate_criteria(struct portal *portal, struct diagnostic *d,
	const struct computed *computed, const struct category *category)
{
	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];

		if (v->category != category || v->result != TRUTH_TRUE)
			continue;
		diag_related(portal->diags, d, v->criterion->id.span,
			"criterion %.*s of %.*s holds: %.*s",
			STR_ARG(v->criterion->id.s), STR_ARG(category->id.s),
			STR_ARG(v->criterion->text.s));
		relate_evidence(portal, d, computed, v->criterion);
	}
}

/* The first criterion that holds for a category, or NULL. */
static const struct criterion *
first_criterion(
	const struct computed *computed, const struct category *category)
{
	for (size_t i = 0; i < computed->criteria.count; i++)
		if (computed->criteria.items[i].category == category &&
			computed->criteria.items[i].result == TRUTH_TRUE)
			return computed->criteria.items[i].criterion;
	return NULL;
}

static str
because(struct portal *portal, const struct computed *computed)
{
	const struct category *single = computed_single(computed);
	const struct criterion *criterion =
		single == NULL ? NULL : first_criterion(computed, single);

	if (criterion == NULL)
		return S("");
	return str_printf(portal->arena, ": %.*s, %.*s",
		STR_ARG(criterion->id.s), STR_ARG(criterion->text.s));
}

static void
report_mismatch(struct portal *portal, const struct declared *declared)
{
	const struct computed *computed = declared->computed;
	const struct category *single = computed_single(computed);
	str possible = possible_words(portal->arena, computed);
	str why = because(portal, computed);
	struct diagnostic *d = diag(portal->diags, C401,
		declared->entry->category.span,
		"declared %.*s, but on %.*s the criteria give %.*s%.*s",
		STR_ARG(declared->category->id.s),
		STR_ARG(date_text(portal->arena, declared->judged)),
		STR_ARG(possible), STR_ARG(why));

	if (single != NULL)
		relate_criteria(portal, d, computed, single);
	if (first_criterion(computed, declared->category) == NULL)
		diag_label(portal->diags, d, "no criterion of %.*s holds",
			STR_ARG(declared->category->id.s));
	else
		diag_label(portal->diags, d, "outranked");
	if (single != NULL)
		diag_help(portal->diags, d,
			"declare `%.*s`, correct the evidence named above, or "
			"record an approved override",
			STR_ARG(single->id.s));
	else
		diag_help(portal->diags, d,
			"declare %.*s, or give a rationale and who agreed to "
			"it where no category fits",
			STR_ARG(possible));
}

/* "pace (health-check, executive-review)": what would settle it. */
static str
missing_words(struct portal *portal, const struct computed *computed)
{
	struct buf out = buf_new(portal->arena);

	for (size_t i = 0; i < computed->missing.count; i++) {
		const struct missing *m = &computed->missing.items[i];

		buf_printf(&out, "%s`%.*s`", i > 0 ? ", " : "",
			STR_ARG(m->fact->id.s));
		for (size_t j = 0; j < m->types.count; j++)
			buf_printf(&out, "%s%.*s%s", j > 0 ? ", " : " (",
				STR_ARG(m->types.items[j]),
				j + 1 == m->types.count ? ")" : "");
	}
	return buf_str(&out);
}

static void
report_open(struct portal *portal, const struct declared *declared)
{
	const struct computed *computed = declared->computed;
	str possible = possible_words(portal->arena, computed);
	str missing = missing_words(portal, computed);
	struct diagnostic *d = diag(portal->diags, C402,
		declared->entry->category.span,
		"on %.*s the evidence leaves more than one result: %.*s",
		STR_ARG(date_text(portal->arena, declared->judged)),
		STR_ARG(possible));

	diag_label(portal->diags, d, "one of several");
	diag_help(portal->diags, d,
		"mark it `provisional: {until: DATE}`, or bring evidence of "
		"%.*s",
		STR_ARG(missing));
}

static void
report_conflict(struct portal *portal, const struct declared *declared)
{
	str possible = possible_words(portal->arena, declared->computed);
	struct diagnostic *d = diag(portal->diags, C411,
		declared->entry->category.span,
		"two categories hold at once: %.*s", STR_ARG(possible));

	for (size_t i = 0; i < declared->computed->possible.count; i++) {
		const struct outcome *o =
			&declared->computed->possible.items[i];

		for (size_t j = 0; j < o->categories.count; j++)
			relate_criteria(portal, d, declared->computed,
				o->categories.items[j]);
	}
	diag_help(portal->diags, d,
		"correct the evidence, or the framework, so that one of them "
		"holds");
}

static void
report_contradiction(
	struct portal *portal, struct span at, const struct computed *computed)
{
	struct diagnostic *d = diag(portal->diags, C418, at,
		"the evidence says what the framework calls impossible");

	for (size_t i = 0; i < computed->violated.count; i++)
		diag_related(portal->diags, d,
			computed->violated.items[i]->span, "%.*s",
			STR_ARG(computed->violated.items[i]->why.s));
	diag_help(portal->diags, d, "correct the evidence");
}

static void
check_limits(struct portal *portal, const struct declared *declared)
{
	struct span at = declared->entry->category.span;

	if (declared->computed->contradiction)
		report_contradiction(portal, at, declared->computed);
	if (declared->computed->capped)
		diag(portal->diags, C419, at,
			"too much is unknown to work out exactly which results "
			"are possible");
}

static void
check_provisional(struct portal *portal, const struct declared *declared)
{
	const struct provisional *p = declared->entry->provisional;
	struct diagnostic *d;

	if (p == NULL || !IS_SET(p->until) ||
		p->until.d.day >= portal->as_of.day ||
		declared->status != STANDING_PROVISIONAL)
		return;
	d = diag(portal->diags, C403, p->until.span,
		"the category was provisional until %.*s",
		STR_ARG(date_text(portal->arena, p->until.d)));
	diag_help(portal->diags, d,
		"bring the evidence that was missing, or agree another date");
}

static void
check_declared(struct portal *portal, const struct declared *declared)
{
	if (declared->computed == NULL)
		return;
	check_limits(portal, declared);
	if (declared->computed->contradiction)
		return;
	if (declared->status == STANDING_MISMATCH)
		report_mismatch(portal, declared);
	if (declared->status == STANDING_OPEN)
		report_open(portal, declared);
	if (declared->status == STANDING_CONFLICT)
		report_conflict(portal, declared);
	check_provisional(portal, declared);
}

struct span
decisions_span(const struct school *school)
{
	return school->decisions_source == NULL
		       ? school->is.span
		       : span_of_file(school->decisions_source);
}

static void
check_undeclared(struct portal *portal, const struct assessment *a)
{
	struct diagnostic *d;
	str year;

	if (a->status != STANDING_UNDECLARED || a->exempt)
		return;
	year = academic_year_text(portal->arena, academic_year_of(a->day));
	d = diag(portal->diags, C412, decisions_span(a->school),
		"no category is declared for %.*s in %.*s",
		STR_ARG(a->school->is.name.s), STR_ARG(year));
	diag_help(portal->diags, d,
		"add the decision, newest first, with its year and from");
}

/* Evidence that came after the decision, or before there is one. */
static void
check_contradiction_now(struct portal *portal, const struct assessment *a)
{
	const struct categorisation *e = a->in_force.entry;
	const struct computed *then = a->in_force.computed;

	if (a->now == NULL || !a->now->contradiction ||
		(then != NULL && then->contradiction))
		return;
	report_contradiction(portal,
		e != NULL ? e->category.span : decisions_span(a->school),
		a->now);
}

static void
check_now(struct portal *portal, const struct assessment *a)
{
	const struct category *single;
	struct diagnostic *d;
	str possible;

	check_contradiction_now(portal, a);
	if (!a->differs)
		return;
	assert(a->in_force.entry != NULL);
	possible = possible_words(portal->arena, a->now);
	d = diag(portal->diags, C414, a->in_force.entry->category.span,
		"agreed as %.*s, but what the evidence says now gives %.*s",
		STR_ARG(a->in_force.category->id.s), STR_ARG(possible));
	single = computed_single(a->now);
	if (single != NULL)
		relate_criteria(portal, d, a->now, single);
	diag_help(portal->diags, d,
		"take it to the next meeting: a decision agreed after that "
		"evidence is judged by it");
}

/* Was the fact missing already when the category was agreed? */
static bool
was_missing(const struct assessment *a, const struct fact *fact)
{
	const struct computed *then = a->in_force.computed;

	for (size_t i = 0; then != NULL && i < then->missing.count; i++)
		if (then->missing.items[i].fact == fact)
			return true;
	return false;
}

/* Facts that decided once and have grown too old since. */
static void
check_stale(struct portal *portal, const struct assessment *a)
{
	for (size_t i = 0; a->now != NULL && a->in_force.entry != NULL &&
			   i < a->now->missing.count;
		i++) {
		const struct missing *m = &a->now->missing.items[i];
		struct diagnostic *d;

		if (m->reason != REASON_STALE || was_missing(a, m->fact))
			continue;
		d = diag(portal->diags, C404, a->in_force.entry->category.span,
			"%.*s: the evidence has grown too old to count",
			STR_ARG(m->fact->label.s));
		diag_help(portal->diags, d, "record newer evidence");
	}
}

void
check_categorisation(struct portal *portal, const struct assessments *all)
{
	for (size_t i = 0; i < all->all.count; i++) {
		const struct assessment *a = all->all.items[i];

		/* Other frameworks are shown; only the governing one binds. */
		if (!a->governs || a->status == STANDING_NONE ||
			a->school->doubtful)
			continue;
		if (a->in_force.entry != NULL)
			check_declared(portal, &a->in_force);
		for (size_t j = 0; j < a->to_come.count; j++)
			check_declared(portal, &a->to_come.items[j]);
		check_undeclared(portal, a);
		check_now(portal, a);
		check_stale(portal, a);
	}
}
