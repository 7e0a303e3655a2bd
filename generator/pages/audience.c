#include "pages/audience.h"

static struct ref
default_audience(const struct portal *portal, const char *kind)
{
	const struct settings *settings = &portal->settings;

	for (size_t i = 0; i < settings->default_audience.count; i++)
		if (str_eq_z(settings->default_audience.items[i].kind.s, kind))
			return settings->default_audience.items[i].audience;
	return (struct ref){0};
}

bool
is_shown(const struct portal *portal, const char *kind, struct ref audience)
{
	const struct settings *settings = &portal->settings;

	if (!IS_SET(audience))
		audience = default_audience(portal, kind);
	if (!IS_SET(audience))
		return true;
	return settings->audiences.count &&
	       str_eq(audience.id, settings->audiences.items[0].id.s);
}

bool
fact_is_shown(const struct portal *portal, const struct fact *fact)
{
	return is_shown(portal, "facts", fact->audience);
}

/* Outcomes of inspections count, and are told, once they are published. */
static bool
is_known(const struct evidence *evidence, date day)
{
	bool is_inspection = str_eq(evidence->type.s, S("inspection"));

	if (is_inspection && !IS_SET(evidence->published))
		return false;
	return date_cmp(IS_SET(evidence->published) ? evidence->published.d
						    : evidence->date.d,
		       day) <= 0;
}

static struct ref
kind_audience(const struct portal *portal, str kind)
{
	const struct record_kind *found = map_get(
		&portal->index[REF_RECORD_KIND], kind);

	return found == NULL ? (struct ref){0} : found->audience;
}

bool
evidence_is_shown(const struct portal *portal, const struct evidence *evidence)
{
	struct ref audience = evidence->audience;

	if (!IS_SET(audience))
		audience = kind_audience(portal, evidence->type.s);
	return is_known(evidence, portal->as_of) &&
	       is_shown(portal, "evidence", audience);
}

bool
support_is_shown(
	const struct portal *portal, const struct support_record *record)
{
	struct ref audience = record->audience;

	if (!IS_SET(audience))
		audience = kind_audience(portal, record->kind.id);
	return is_shown(portal, "support", audience);
}
