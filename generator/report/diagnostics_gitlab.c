#include "report/diagnostics.h"
#include "report/fingerprint.h"
#include "report/place.h"

#include "render/json.h"

/* An error keeps the portal from being published. */
static const char *const gitlab_severities[] = {
	[SEVERITY_NOTE] = "info",
	[SEVERITY_WARNING] = "minor",
	[SEVERITY_ERROR] = "blocker",
};

static void
add_finding(struct arena *arena, const struct account *account,
	struct value *finding, const struct diagnostic *d)
{
	struct place place = place_of(arena, account, d->span);
	struct value *location;
	struct value *lines;

	value_set_text(finding, "description",
		str_printf(arena, "%.*s%s (help: %.*s)", STR_ARG(d->message),
			account_age(d), STR_ARG(account_help(arena, d))));
	value_set_text(
		finding, "check_name", str_from(code_table[d->code].name));
	value_set_text(finding, "severity",
		str_from(gitlab_severities[account_weight(d)]));
	location = value_set_object(finding, "location");
	value_set_text(location, "path", place.path);
	lines = value_set_object(location, "lines");
	value_set_int(lines, "begin", place.line);
	value_set_int(lines, "end", place.end_line);
}

void
account_gitlab(struct buf *out, const struct account *account)
{
	struct value *document = value_list(out->arena);
	const str *prints = fingerprints_of(out->arena, account);

	for (size_t i = 0; i < account->shown.count; i++) {
		struct value *finding = value_add_object(document);

		value_set_text(finding, "fingerprint", prints[i]);
		add_finding(
			out->arena, account, finding, account->shown.items[i]);
	}
	json_write(out, document);
	buf_put_char(out, '\n');
}
