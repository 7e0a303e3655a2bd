#include "report/diagnostics.h"
#include "report/fingerprint.h"
#include "report/place.h"

#include "render/json.h"
#include "version.h"

#define SCHEMA                                                                 \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"  \
	"sarif-schema-2.1.0.json"

/* The rules of a run: the codes that were used, in the catalogue's order. */
struct rules {
	bool used[CODE_COUNT];
	size_t index[CODE_COUNT];
};

static struct rules
find_rules(const struct account *account)
{
	struct rules rules = {0};
	size_t count = 0;

	for (size_t i = 0; i < account->shown.count; i++)
		rules.used[account->shown.items[i]->code] = true;
	for (enum code code = 0; code < CODE_COUNT; code++)
		if (rules.used[code])
			rules.index[code] = count++;
	return rules;
}

/*
 * A message as SARIF wants it: braces, which else stand for arguments, come
 * twice, and where there is what would be a link, its brackets are escaped.
 */
static str
message_text(struct arena *arena, str text)
{
	bool links = str_find(text, S("]("), 0) >= 0;
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (c == '{' || c == '}')
			buf_put_char(&out, c);
		else if (links && (c == '[' || c == ']' || c == '\\'))
			buf_put_char(&out, '\\');
		buf_put_char(&out, c);
	}
	return buf_str(&out);
}

static void
set_message(
	struct arena *arena, struct value *object, const char *key, str text)
{
	value_set_text(value_set_object(object, key), "text",
		message_text(arena, text));
}

static void
add_rule(struct arena *arena, struct value *list, const struct code_info *info)
{
	struct value *rule = value_add_object(list);
	struct value *configuration;

	value_set_text(rule, "id", str_from(info->name));
	set_message(arena, rule, "shortDescription", str_from(info->title));
	set_message(arena, rule, "fullDescription", str_from(info->meaning));
	set_message(arena, rule, "help",
		str_printf(arena, "%s\n\nFor example:\n\n%s\n\n%s",
			info->meaning, info->example, info->mend));
	configuration = value_set_object(rule, "defaultConfiguration");
	value_set_text(configuration, "level",
		str_from(severity_words[info->severity]));
}

/* The path as a relative URI: whatever is not plain is written in hex. */
static str
uri_of(struct arena *arena, str path)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < path.n; i++) {
		char c = path.p[i];

		if (char_is_alpha(c) || char_is_digit(c) || c == '/' ||
			c == '-' || c == '.' || c == '_' || c == '~')
			buf_put_char(&out, c);
		else
			buf_printf(&out, "%%%02X", (unsigned char)c);
	}
	return buf_str(&out);
}

static struct value *
add_location(struct arena *arena, struct value *list, struct place place)
{
	struct value *location = value_add_object(list);
	struct value *physical = value_set_object(location, "physicalLocation");
	struct value *artifact = value_set_object(physical, "artifactLocation");
	struct value *region = value_set_object(physical, "region");

	value_set_text(artifact, "uri", uri_of(arena, place.path));
	value_set_int(region, "startLine", place.line);
	value_set_int(region, "startColumn", place.column);
	value_set_int(region, "endLine", place.end_line);
	/* The first column behind it. */
	value_set_int(region, "endColumn", (int64_t)place.end_column + 1);
	return location;
}

static void
add_related(struct arena *arena, const struct account *account,
	struct value *list, const struct related *related)
{
	struct value *location = add_location(
		arena, list, place_of(arena, account, related->span));

	set_message(arena, location, "message", related->message);
}

/* What is wrong, and below it how to mend it. */
static str
told(struct arena *arena, const struct diagnostic *d)
{
	str help = account_help(arena, d);

	if (help.n == 0)
		return d->message;
	return str_printf(
		arena, "%.*s\nHelp: %.*s", STR_ARG(d->message), STR_ARG(help));
}

static void
add_result(struct arena *arena, const struct account *account,
	struct value *result, const struct diagnostic *d)
{
	struct value *list;

	value_set_text(result, "ruleId", str_from(code_table[d->code].name));
	value_set_text(result, "level", str_from(severity_words[d->severity]));
	set_message(arena, result, "message", told(arena, d));
	list = value_set_list(result, "locations");
	add_location(arena, list, place_of(arena, account, d->span));
	if (d->related.count == 0)
		return;
	list = value_set_list(result, "relatedLocations");
	for (size_t i = 0; i < d->related.count; i++)
		add_related(arena, account, list, &d->related.items[i]);
}

static void
set_results(struct arena *arena, struct value *run,
	const struct account *account, const struct rules *rules)
{
	struct value *list = value_set_list(run, "results");
	const str *prints = fingerprints_of(arena, account);

	for (size_t i = 0; i < account->shown.count; i++) {
		const struct diagnostic *d = account->shown.items[i];
		struct value *result = value_add_object(list);

		value_set_int(
			result, "ruleIndex", (int64_t)rules->index[d->code]);
		add_result(arena, account, result, d);
		value_set_text(value_set_object(result, "partialFingerprints"),
			"trustPortal/v1", prints[i]);
		if (account->since.n > 0)
			value_set_text(result, "baselineState",
				d->old ? S("unchanged") : S("new"));
	}
}

static void
set_tool(struct arena *arena, struct value *run, const struct rules *rules)
{
	struct value *tool = value_set_object(run, "tool");
	struct value *driver = value_set_object(tool, "driver");
	struct value *list;

	value_set_text(driver, "name", S("Trust Portal"));
	value_set_text(driver, "version", S(TRUST_PORTAL_VERSION));
	value_set_text(driver, "semanticVersion", S(TRUST_PORTAL_VERSION));
	value_set_text(driver, "language", S("en-GB"));
	list = value_set_list(driver, "rules");
	for (enum code code = 0; code < CODE_COUNT; code++)
		if (rules->used[code])
			add_rule(arena, list, &code_table[code]);
}

void
account_sarif(struct buf *out, const struct account *account)
{
	struct value *document = value_object(out->arena);
	struct rules rules = find_rules(account);
	struct value *run;

	value_set_text(document, "$schema", S(SCHEMA));
	value_set_text(document, "version", S("2.1.0"));
	run = value_add_object(value_set_list(document, "runs"));
	set_tool(out->arena, run, &rules);
	value_set_text(run, "columnKind", S("unicodeCodePoints"));
	set_results(out->arena, run, account, &rules);
	json_write(out, document);
	buf_put_char(out, '\n');
}
