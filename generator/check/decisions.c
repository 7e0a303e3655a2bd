/* The form of decisions: what they name, when, and who agreed to them. */
#include "base/utf8.h"
#include "check/check.h"
#include "check/parts.h"

struct review_of {
	struct portal *portal;
	const struct school *school;
	const struct categorisation *entry;
	const struct framework *framework;
	const struct category *category;
};

static void
report_missing(const struct review_of *r, const char *key)
{
	struct diagnostic *d = diag(r->portal->diags, S102, r->entry->span,
		"a decision about %s needs `%s:`",
		IS_SET(r->entry->overlay) ? "an overlay" : "a category", key);

	diag_help(r->portal->diags, d, "add `%s:`", key);
}

/* A look-alike letter is named by its code point (framework.md, B). */
static void
report_unknown(const struct review_of *r, const struct text *name,
	const char *noun, str near)
{
	struct diags *diags = r->portal->diags;
	size_t at;
	const struct look_alike *wrong = utf8_look_alike(name->s, &at);
	struct diagnostic *d;

	if (wrong != NULL)
		d = diag(diags, S115, name->span, "`%.*s` holds U+%04X %s",
			STR_ARG(name->s), (unsigned)wrong->code_point,
			wrong->name);
	else
		d = diag(diags, R201, name->span,
			"the framework `%.*s` has no %s `%.*s`",
			STR_ARG(r->framework->id.s), noun, STR_ARG(name->s));
	diag_did_you_mean(diags, d, near);
	if (near.n == 0)
		diag_help(diags, d, "use one of the framework's own");
}

static void
check_names(struct review_of *r)
{
	const struct categorisation *e = r->entry;
	struct scope scope = {r->portal, NULL, r->framework};

	if (IS_SET(e->category) == IS_SET(e->overlay)) {
		struct diagnostic *d = diag(r->portal->diags, S120, e->span,
			"an entry is about a category or about an overlay");

		diag_help(r->portal->diags, d,
			"give it one of `category:` and `overlay:`");
		return;
	}
	if (IS_SET(e->category) && r->category == NULL)
		report_unknown(r, &e->category, "category",
			framework_nearest_category(
				r->portal->arena, r->framework, e->category.s));
	if (IS_SET(e->overlay) && map_get(&r->framework->index[REF_OVERLAY],
					  e->overlay.s) == NULL)
		report_unknown(r, &e->overlay, "overlay",
			portal_nearest(
				&scope, REFS(REF_OVERLAY), e->overlay.s));
}

static void
check_dates(const struct review_of *r)
{
	const struct categorisation *e = r->entry;
	struct diagnostic *d;

	if (IS_SET(e->category) && !IS_SET(e->year))
		report_missing(r, "year");
	if (IS_SET(e->category) && !IS_SET(e->from))
		report_missing(r, "from");
	if (IS_SET(e->year) && IS_SET(e->from) &&
		academic_year_of(e->from.d) != e->year.start) {
		d = diag(r->portal->diags, C420, e->from.span,
			"the decision begins outside the year it is for");
		diag_related(
			r->portal->diags, d, e->year.span, "the year is here");
		diag_help(r->portal->diags, d, "correct one of the two");
	}
	if (e->proposed != NULL && e->agreed != NULL &&
		IS_SET(e->proposed->date) && IS_SET(e->agreed->date) &&
		e->proposed->date.d.day > e->agreed->date.d.day) {
		d = diag(r->portal->diags, C420, e->agreed->date.span,
			"agreed before it was proposed");
		diag_help(r->portal->diags, d, "correct one of the dates");
	}
}

/* The category's own authority goes before the round's. */
static const void *
authority_of(const struct review_of *r)
{
	if (r->category != NULL && r->category->agreed_by.count > 0)
		return &r->category->agreed_by;
	if (r->framework->round != NULL &&
		r->framework->round->agreed_by.count > 0)
		return &r->framework->round->agreed_by;
	return NULL;
}

static str
names_of(struct portal *portal, const void *list)
{
	const struct any_list *refs = list;
	const struct ref *items = refs->items;
	struct buf out = buf_new(portal->arena);

	for (size_t i = 0; i < refs->count; i++)
		buf_printf(&out, "%s`%.*s`", i > 0 ? " or " : "",
			STR_ARG(items[i].id));
	return buf_str(&out);
}

static void
report_unsaid(const struct review_of *r)
{
	struct diagnostic *d = diag(r->portal->diags, C406, r->entry->span,
		"the decision is agreed, but does not say by whom and when");

	diag_help(r->portal->diags, d,
		"add `agreed: {by: …, date: …, minute: …}`, or "
		"`status: proposed`");
}

/* Without a day it is never in force, nor ever an answer. */
static void
check_overlay(const struct review_of *r)
{
	const struct categorisation *e = r->entry;

	if (entry_stands(e) && !IS_SET(e->from))
		report_missing(r, "from");
	if (entry_status(e) == STATUS_DECLINED && !IS_SET(e->from) &&
		!IS_SET(e->date))
		report_missing(r, "date");
	if (entry_stands(e) && e->agreed == NULL)
		report_unsaid(r);
}

static void
check_authority(const struct review_of *r)
{
	const struct categorisation *e = r->entry;
	const void *authority = authority_of(r);
	struct diagnostic *d;
	str names;

	if (!entry_stands(e))
		return;
	if (e->agreed == NULL) {
		report_unsaid(r);
		return;
	}
	check_past(r->portal, (struct dated){&e->agreed->date, "date"});
	/* Nobody: an `agreed:` without names has been reported. */
	if (e->agreed->by.count == 0)
		return;
	if (authority == NULL || refs_meet(&e->agreed->by, authority))
		return;
	names = names_of(r->portal, authority);
	d = diag(r->portal->diags, C406, e->agreed->by.items[0].span,
		"a category is agreed by %.*s", STR_ARG(names));
	diag_label(r->portal->diags, d, "not by this one");
	diag_help(r->portal->diags, d,
		"correct who agreed it, or bring it to them");
}

static const struct round_months *
months_of(const struct round *round, const struct school *school)
{
	const struct round_months *other = NULL;

	for (size_t i = 0; i < round->in.count; i++) {
		const struct round_months *m = &round->in.items[i];

		if (IS_SET(school->is.phase) && IS_SET(m->phase) &&
			str_eq_z(m->phase.s, phase_words[school->is.phase.v]))
			return m;
		if (!IS_SET(m->phase) || str_eq_z(m->phase.s, "other"))
			other = m;
	}
	return other;
}

static bool
is_in_round(const struct round_months *months, date day)
{
	int month = date_split(day).month;

	for (size_t i = 0; i < months->months.count; i++)
		if (month_from_name(months->months.items[i].s) == month)
			return true;
	return months->months.count == 0;
}

/* P16: primary categories in July, others in September; else with reason. */
static void
check_round(const struct review_of *r)
{
	const struct categorisation *e = r->entry;
	const struct round_months *months;
	struct diagnostic *d;

	if (r->framework->round == NULL || e->agreed == NULL ||
		!IS_SET(e->agreed->date) || IS_SET(e->reason) ||
		r->school->is.membership.v == MEMBERSHIP_JOINING ||
		r->school->doubtful)
		return;
	months = months_of(r->framework->round, r->school);
	if (months == NULL || is_in_round(months, e->agreed->date.d))
		return;
	d = diag(r->portal->diags, C409, e->agreed->date.span,
		"agreed outside the round, and no reason is given");
	diag_related(r->portal->diags, d, months->span, "the round is here");
	diag_help(r->portal->diags, d,
		"add `reason:` to say why the category changed in the year");
}

static str
framework_id_of(const struct categorisation *entry, const struct school *school)
{
	if (IS_SET(entry->framework))
		return entry->framework.id;
	return school->is.frameworks.count > 0
		       ? school->is.frameworks.items[0].id
		       : (str){0};
}

/* Would both be in force from the same day on? */
static bool
are_rivals(const struct school *school, const struct categorisation *a,
	const struct categorisation *b)
{
	return IS_SET(a->category) && IS_SET(b->category) && entry_stands(a) &&
	       entry_stands(b) && IS_SET(a->from) && IS_SET(b->from) &&
	       date_cmp(a->from.d, b->from.d) == 0 &&
	       str_eq(framework_id_of(a, school), framework_id_of(b, school));
}

/* Of two decisions from one day on nobody can say which is in force. */
static void
check_rivals(const struct review_of *r)
{
	const struct categorisation *first = r->school->decisions.items;
	struct diagnostic *d;

	while (first < r->entry && !are_rivals(r->school, first, r->entry))
		first++;
	if (first == r->entry)
		return;
	d = diag(r->portal->diags, C420, r->entry->from.span,
		"two decisions begin on this day");
	diag_related(
		r->portal->diags, d, first->from.span, "the other is here");
	diag_help(r->portal->diags, d,
		"correct a date, or write `status: withdrawn` where one "
		"replaced the other");
}

static void
check_entry(struct portal *portal, const struct school *school,
	const struct categorisation *entry)
{
	struct review_of r = {portal, school, entry, NULL, NULL};
	date day = IS_SET(entry->from) ? entry->from.d : portal->as_of;

	r.framework = portal_framework(
		portal, framework_id_of(entry, school), day);
	if (r.framework == NULL)
		return;
	if (IS_SET(entry->category))
		r.category = framework_category(r.framework, entry->category.s);
	check_names(&r);
	check_dates(&r);
	if (IS_SET(entry->overlay) && !IS_SET(entry->category))
		check_overlay(&r);
	if (r.category == NULL)
		return;
	check_authority(&r);
	check_round(&r);
	check_rivals(&r);
}

void
check_decisions(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		for (size_t j = 0; j < school->decisions.count; j++)
			check_entry(
				portal, school, &school->decisions.items[j]);
	}
}
