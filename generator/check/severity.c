#include "check/severity.h"

#include "check/checks.h"

static bool
may_be_set(enum code code)
{
	static const enum code settable[] = {C403, C404, C407, C409, C412, C413,
		C414, C416, C417, C419, O502, O505, O508, O511};

	for (size_t i = 0; i < COUNT(settable); i++)
		if (settable[i] == code)
			return true;
	return false;
}

static void
check_severity(struct portal *portal, const struct severity_rule *rule)
{
	enum code code = code_find(rule->code.s);
	struct diagnostic *d;

	if (code != CODE_COUNT && may_be_set(code))
		return;
	if (code == CODE_COUNT)
		d = diag(portal->diags, F345, rule->code.span,
			"there is no code `%.*s`", STR_ARG(rule->code.s));
	else
		d = diag(portal->diags, F345, rule->code.span,
			"no framework may set the severity of `%.*s`: %s",
			STR_ARG(rule->code.s), code_table[code].title);
	diag_help(portal->diags, d, "take the line out%s",
		code == CODE_COUNT ? ", or correct the code" : "");
}

void
check_severities(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *f = portal->frameworks.items[i];

		for (size_t j = 0; j < f->severity.count; j++)
			check_severity(portal, &f->severity.items[j]);
	}
}

static const struct severity_rule *
rule_for(const struct framework *framework, enum code code)
{
	for (size_t i = 0; i < framework->severity.count; i++) {
		const struct severity_rule *rule =
			&framework->severity.items[i];

		if (IS_SET(rule->severity) && code_find(rule->code.s) == code)
			return rule;
	}
	return NULL;
}

/* The framework that governs the school that something was reported of. */
static const struct framework *
governing(const struct portal *portal, const struct diagnostic *d)
{
	const struct source *source = d->span.source;
	const struct school *school;

	if (source == NULL || source->school.n == 0)
		return NULL;
	school = portal_school(portal, source->school);
	if (school == NULL || school->is.frameworks.count == 0)
		return NULL;
	return portal_framework(
		portal, school->is.frameworks.items[0].id, portal->as_of);
}

void
severities_apply(struct portal *portal)
{
	for (size_t i = 0; i < portal->diags->all.count; i++) {
		struct diagnostic *d = portal->diags->all.items[i];
		const struct framework *framework;
		const struct severity_rule *rule;

		/* What is graver than its code, or less so, says why itself. */
		if (!may_be_set(d->code) ||
			d->severity != code_table[d->code].severity)
			continue;
		framework = governing(portal, d);
		rule = framework == NULL ? NULL : rule_for(framework, d->code);
		if (rule != NULL)
			d->severity = (enum severity)rule->severity.v;
	}
}
