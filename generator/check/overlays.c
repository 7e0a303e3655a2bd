/* Overlays: what the evidence calls for, and what is recorded. */
#include "check/check.h"

static const struct criterion_verdict *
holding(const struct assessment *a, const struct overlay *overlay)
{
	for (size_t i = 0; i < a->now->overlays.count; i++) {
		const struct criterion_verdict *v = &a->now->overlays.items[i];

		if (v->overlay == overlay && v->result == TRUTH_TRUE)
			return v;
	}
	return NULL;
}

static struct span
place_of(const struct assessment *a, const struct overlay_standing *s)
{
	if (s->entry != NULL)
		return s->entry->overlay.span;
	return decisions_span(a->school);
}

/* A criterion holds, but nobody has declared or declined the overlay. */
static void
report_called_for(struct portal *portal, const struct assessment *a,
	const struct overlay_standing *s)
{
	const struct criterion_verdict *v = holding(a, s->overlay);
	struct diagnostic *d = diag(portal->diags, C413, place_of(a, s),
		"the evidence calls for the overlay `%.*s` at %.*s",
		STR_ARG(s->overlay->id.s), STR_ARG(a->school->is.name.s));

	diag_related(portal->diags, d, v->criterion->id.span,
		"criterion %.*s holds: %.*s", STR_ARG(v->criterion->id.s),
		STR_ARG(v->criterion->text.s));
	relate_evidence(portal, d, a->now, v->criterion);
	diag_help(portal->diags, d,
		"declare it in an entry of its own, or decline it with a "
		"reason (`status: declined`)");
}

/* What is wrong with an entry that is there: an error, not a call. */
static struct diagnostic *
report_entry(struct portal *portal, const struct overlay_standing *s,
	const char *what)
{
	struct diagnostic *d;

	assert(s->entry != NULL);
	d = diag(portal->diags, C413, s->entry->overlay.span,
		"the overlay `%.*s` %s", STR_ARG(s->overlay->id.s), what);
	d->severity = SEVERITY_ERROR;
	return d;
}

static void
report_unfounded(struct portal *portal, const struct overlay_standing *s)
{
	struct diagnostic *d = report_entry(portal, s,
		"is declared, but none of its criteria holds and no reason is "
		"given");

	diag_help(portal->diags, d,
		"add `reason:`, bring the evidence, or lift it");
}

static void
report_no_reason(struct portal *portal, const struct overlay_standing *s)
{
	struct diagnostic *d = report_entry(
		portal, s, "is declined without a reason");

	diag_help(portal->diags, d, "add `reason:`");
}

static void
check_standing(struct portal *portal, const struct assessment *a,
	const struct overlay_standing *s)
{
	bool has_reason = s->entry != NULL && IS_SET(s->entry->reason);

	if (s->holds == TRUTH_TRUE && !s->in_force && !s->declined)
		report_called_for(portal, a, s);
	if (s->in_force && s->holds != TRUTH_TRUE && !has_reason)
		report_unfounded(portal, s);
	if (s->declined && !has_reason)
		report_no_reason(portal, s);
}

void
check_overlays(struct portal *portal, const struct assessments *all)
{
	for (size_t i = 0; i < all->all.count; i++) {
		const struct assessment *a = all->all.items[i];

		for (size_t j = 0; a->governs && !a->school->doubtful &&
				   a->now != NULL && j < a->overlays.count;
			j++)
			check_standing(portal, a, &a->overlays.items[j]);
	}
}
