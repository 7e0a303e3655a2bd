/* Audiences: their names, and the defaults of each kind of material. */
#include "audience/audience.h"
#include "check/checks.h"
#include "check/leaks.h"

static void
check_named(struct portal *portal)
{
	const struct settings *settings = &portal->settings;

	/* Without a portal.yaml that was reported. */
	if (!span_is_set(settings->title.span) || settings->audiences.count > 0)
		return;
	diag_help(portal->diags,
		diag(portal->diags, S102, settings->title.span,
			"the portal does not say its `audiences`"),
		"add `audiences: [governors, heads, executive]`, the widest "
		"first");
}

/* Names that some systems keep for devices, whatever the ending. */
static const char *const device_names[] = {"con", "prn", "aux", "nul"};

static bool
is_safe_name(str name)
{
	for (size_t i = 0; i < COUNT(device_names); i++)
		if (str_eq_z(name, device_names[i]))
			return false;
	if (name.n == 4 && char_is_digit(name.p[3]) &&
		(str_starts(name, S("com")) || str_starts(name, S("lpt"))))
		return false;
	return name.n == 0 || name.p[0] != '-';
}

/* `build --all-audiences` makes a folder for each. */
static void
check_names(struct portal *portal)
{
	const struct settings *settings = &portal->settings;

	for (size_t i = 0; i < settings->audiences.count; i++) {
		const struct text *id = &settings->audiences.items[i].id;

		if (IS_SET(*id) && !is_safe_name(id->s))
			diag_help(portal->diags,
				diag(portal->diags, S140, id->span,
					"no folder can be called `%.*s`",
					STR_ARG(id->s)),
				"give the audience another name");
	}
}

static void
check_defaults(struct portal *portal)
{
	const struct settings *settings = &portal->settings;

	for (size_t i = 0; i < settings->default_audience.count; i++) {
		const struct text *kind =
			&settings->default_audience.items[i].kind;
		struct diagnostic *d;

		if (audience_is_kind(kind->s))
			continue;
		d = diag(portal->diags, S141, kind->span,
			"there is no kind of material `%.*s`",
			STR_ARG(kind->s));
		diag_did_you_mean(portal->diags, d,
			audience_nearest_kind(portal->diags->arena, kind->s));
	}
}

void
check_audiences(struct portal *portal, const struct assessments *all UNUSED)
{
	check_named(portal);
	check_names(portal);
	check_defaults(portal);
	check_leaks(portal);
}
