/* portal.yaml, people and priorities. */
#include "check/checks.h"
#include "check/parts.h"
#include "version.h"

/* --- portal.yaml --- */

enum { VERSION_PARTS = 3, DIGITS_MAX = 4 };

struct version {
	int part[VERSION_PARTS];
};

/* "1", "1.2" or "1.2.3". */
static bool
version_parse(str text, struct version *out)
{
	str part;
	size_t count = 0;

	*out = (struct version){{0, 0, 0}};
	while (str_cut(&text, '.', &part)) {
		if (count == VERSION_PARTS || part.n == 0 ||
			part.n > DIGITS_MAX)
			return false;
		for (size_t i = 0; i < part.n; i++) {
			if (!char_is_digit(part.p[i]))
				return false;
			out->part[count] = out->part[count] * 10 +
					   (part.p[i] - '0');
		}
		count++;
	}
	return count > 0;
}

static int
version_cmp(const struct version *a, const struct version *b)
{
	for (size_t i = 0; i < VERSION_PARTS; i++)
		if (a->part[i] != b->part[i])
			return a->part[i] < b->part[i] ? -1 : 1;
	return 0;
}

static void
report_requirement(struct portal *portal, const char *help, const char *message)
{
	const struct text *requires = &portal->settings.requires;
	struct diagnostic *d = diag(portal->diags, S137, requires->span,
		"%s: `%.*s`", message, STR_ARG(requires->s));

	diag_help(portal->diags, d, "%s", help);
}

/* ">= 1.2", or a version alone, which means the same. */
static void
check_requires(struct portal *portal)
{
	str wanted = portal->settings.requires.s;
	struct version least, own;

	if (!IS_SET(portal->settings.requires))
		return;
	if (str_starts(wanted, S(">=")))
		wanted = str_trim(str_sub(wanted, 2, wanted.n));
	if (!version_parse(wanted, &least)) {
		report_requirement(portal,
			"write the least version, such as `\">= 1.2\"`",
			"this is no version that can be asked for");
		return;
	}
	/* What follows the figures is the mark of a version in the making. */
	if (!version_parse(S(TRUST_PORTAL_VERSION), &own) ||
		version_cmp(&own, &least) >= 0)
		return;
	report_requirement(portal, "install the version that is asked for",
		"this generator is " TRUST_PORTAL_VERSION
		", and the portal asks for another");
}

/* --- people and priorities --- */

static void
check_people(struct portal *portal)
{
	for (size_t i = 0; i < portal->people.count; i++) {
		const struct person *person = &portal->people.items[i];

		check_order(portal, (struct dated){&person->from, "from"},
			(struct dated){&person->to, "to"});
	}
}

static void
check_priorities(struct portal *portal)
{
	for (size_t i = 0; i < portal->priorities.count; i++) {
		const struct trust_priority *p = &portal->priorities.items[i];
		struct arena *arena = portal->diags->arena;
		struct diagnostic *d;

		if (!IS_SET(p->from) || !IS_SET(p->to) ||
			p->to.start >= p->from.start)
			continue;
		d = diag(portal->diags, S131, p->to.span,
			"`to`, %.*s, is before `from`, %.*s",
			STR_ARG(academic_year_text(arena, p->to.start)),
			STR_ARG(academic_year_text(arena, p->from.start)));
		diag_related(portal->diags, d, p->from.span, "`from` is here");
		diag_help(portal->diags, d, "correct one of the two");
	}
}

void
check_trust(struct portal *portal, const struct assessments *all UNUSED)
{
	check_requires(portal);
	check_people(portal);
	check_priorities(portal);
}
