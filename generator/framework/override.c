#include "framework/override.h"

#include "base/utf8.h"

const struct criterion_verdict *
binding_beyond(const struct computed *computed, const struct category *declared,
	enum truth truth)
{
	const struct criterion_verdict *worst = NULL;

	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];

		if (v->criterion->binding.on && v->result == truth &&
			v->category->rank > declared->rank)
			worst = v;
	}
	return worst;
}

bool
dispute_is_decided(const struct categorisation *entry)
{
	return entry->dispute != NULL && entry->dispute->decision != NULL;
}

static bool
names_category(const struct text *name, const struct category *category)
{
	return str_eq(name->s, category->id.s) ||
	       (IS_SET(category->code) && str_eq(name->s, category->code.s));
}

/* `from:` names the computed category; any names each, and no category. */
static bool
allows_from(const struct override_step *step, const struct category *from)
{
	for (size_t i = 0; i < step->from.count; i++)
		if (str_eq_z(step->from.items[i].s, "any") ||
			(from != NULL &&
				names_category(&step->from.items[i], from)))
			return true;
	return false;
}

/* `to:` names the declared category, or the way it lies: worse, better. */
static bool
allows_to(const struct override_step *step, const struct category *from,
	const struct category *to)
{
	for (size_t i = 0; i < step->to.count; i++) {
		const struct text *name = &step->to.items[i];

		if (str_eq_z(name->s, "any") || names_category(name, to))
			return true;
		if (from == NULL)
			continue;
		if (str_eq_z(name->s, "worse") && to->rank > from->rank)
			return true;
		if (str_eq_z(name->s, "better") && to->rank < from->rank)
			return true;
	}
	return false;
}

static bool
is_step_allowed(const struct override_rule *rule, const struct category *from,
	const struct category *to)
{
	for (size_t i = 0; i < rule->allow.count; i++)
		if (allows_from(&rule->allow.items[i], from) &&
			allows_to(&rule->allow.items[i], from, to))
			return true;
	return false;
}

/* Every result that the evidence leaves must be one to step away from. */
static bool
is_allowed(const struct computed *computed, const struct category *to)
{
	const struct override_rule *rule = computed->framework->overrides;

	for (size_t i = 0; rule != NULL && i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];
		const struct category *from = o->categories.count == 1
						      ? o->categories.items[0]
						      : NULL;

		if (from != to && !is_step_allowed(rule, from, to))
			return false;
	}
	return rule != NULL;
}

/* "80 characters" asks for 80. */
static size_t
characters_asked(const struct text *text)
{
	size_t count = 0;

	for (size_t i = 0; i < text->s.n && char_is_digit(text->s.p[i]); i++)
		count = count * 10 + (size_t)(text->s.p[i] - '0');
	return count;
}

static bool
is_approved(const struct act *approved, const struct override_needs *needs)
{
	if (needs->approved_by.count == 0)
		return true;
	return approved != NULL &&
	       refs_meet(&approved->by, &needs->approved_by);
}

static unsigned
expiry_faults(
	const struct override *override, const struct override_needs *needs)
{
	const struct act *approved = override->approved;

	if (!IS_SET(needs->expires_within))
		return 0;
	if (!IS_SET(override->expires))
		return OVERRIDE_NO_EXPIRY;
	if (approved != NULL && IS_SET(approved->date) &&
		override->expires.d.day >
			period_after(&needs->expires_within, approved->date.d)
				.day)
		return OVERRIDE_TOO_LONG;
	return 0;
}

static unsigned
form_faults(const struct override *override, const struct override_needs *needs)
{
	unsigned faults = expiry_faults(override, needs);

	if (utf8_length(str_trim(override->reason.s)) <
		characters_asked(&needs->reason))
		faults |= OVERRIDE_SHORT_REASON;
	if (IS_SET(needs->evidence) &&
		decimal_cmp(
			decimal_from_int((int64_t) override->evidence.count),
			needs->evidence.v) < 0)
		faults |= OVERRIDE_FEW_EVIDENCE;
	if (!is_approved(override->approved, needs))
		faults |= OVERRIDE_UNAPPROVED;
	return faults;
}

/* Is the declared category what the evidence gives anyway? */
static bool
is_needless(const struct computed *computed, const struct category *declared)
{
	return computed_single(computed) == declared;
}

struct override_judgement
override_judge(const struct portal *portal, const struct computed *computed,
	const struct categorisation *entry, const struct category *declared)
{
	static const struct override_needs nothing_more;
	const struct override_rule *rule = computed->framework->overrides;
	const struct override *override = entry->override;
	struct override_judgement judgement = {0};

	if (is_needless(computed, declared)) {
		judgement.faults = OVERRIDE_NOT_NEEDED;
		return judgement;
	}
	if (!is_allowed(computed, declared))
		judgement.faults |= OVERRIDE_NOT_ALLOWED;
	judgement.faults |= form_faults(override,
		rule != NULL && rule->require != NULL ? rule->require
						      : &nothing_more);
	judgement.binding = binding_beyond(computed, declared, TRUTH_TRUE);
	if (judgement.binding != NULL) {
		judgement.faults |= OVERRIDE_PAST_BINDING;
		return judgement;
	}
	judgement.binding = binding_beyond(computed, declared, TRUTH_UNKNOWN);
	if (judgement.binding != NULL)
		judgement.faults |= OVERRIDE_UNKNOWN_BINDING;
	if (IS_SET(override->expires) &&
		override->expires.d.day < portal->as_of.day)
		judgement.faults |= OVERRIDE_EXPIRED;
	return judgement;
}
