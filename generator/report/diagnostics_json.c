#include "render/json.h"
#include "report/diagnostics.h"
#include "report/entry.h"

#define FORMAT_VERSION 1

static void
set_place(struct value *object, struct span span)
{
	bool known = span_is_set(span);

	value_set_text(object, "file", known ? span.source->path : S(""));
	value_set_int(object, "line", known ? span.line : 1);
	value_set_int(object, "column", known ? span.column : 1);
}

static void
add_related(struct value *list, const struct related *related)
{
	struct value *place = value_add_object(list);

	set_place(place, related->span);
	value_set_text(place, "message", related->message);
}

static void
add_diagnostic(const struct account *account, struct value *list,
	const struct diagnostic *d)
{
	struct arena *arena = account->portal->arena;
	struct value *object = value_add_object(list);
	bool known = span_is_set(d->span);
	struct value *related;

	value_set_text(object, "code", str_from(code_table[d->code].name));
	value_set_text(
		object, "severity", str_from(severity_words[d->severity]));
	set_place(object, d->span);
	value_set_int(object, "end_line", known ? d->span.end_line : 1);
	value_set_int(object, "end_column", known ? d->span.end_column : 1);
	value_set_text(object, "message", d->message);
	value_set_text(object, "label", d->label);
	value_set_text(object, "help", account_help(arena, d));
	if (account->since.n > 0)
		value_set_flag(object, "new", !d->old);
	if (known && d->span.source->school.n > 0)
		value_set_text(object, "school", d->span.source->school);
	related = value_set_list(object, "related");
	for (size_t i = 0; i < d->related.count; i++)
		add_related(related, &d->related.items[i]);
}

static void
set_summary(struct value *document, const struct account *account)
{
	struct value *summary = value_set_object(document, "summary");

	value_set_int(summary, "errors",
		(int64_t)account_count(account, SEVERITY_ERROR));
	value_set_int(summary, "warnings",
		(int64_t)account_count(account, SEVERITY_WARNING));
	if (account->since.n > 0) {
		value_set_int(summary, "new_errors",
			(int64_t)account_count_new(account, SEVERITY_ERROR));
		value_set_int(summary, "new_warnings",
			(int64_t)account_count_new(account, SEVERITY_WARNING));
	}
	value_set_int(summary, "files", (int64_t)account->portal->file_count);
	value_set_int(
		summary, "schools", (int64_t)account->portal->schools.count);
}

struct value *
account_value(struct arena *arena, const struct account *account)
{
	struct value *document = value_object(arena);
	struct value *list;

	value_set_int(document, "version", FORMAT_VERSION);
	value_set_text(
		document, "as_of", date_iso(arena, account->portal->as_of));
	if (account->since.n > 0)
		value_set_text(document, "since", account->since);
	set_summary(document, account);
	list = value_set_list(document, "diagnostics");
	for (size_t i = 0; i < account->shown.count; i++)
		add_diagnostic(account, list, account->shown.items[i]);
	list = value_set_list(document, "schools");
	for (size_t i = 0; i < account->assessments->all.count; i++)
		value_add(list,
			entry_value(arena, account->assessments->all.items[i]));
	return document;
}

void
account_json(struct buf *out, const struct account *account)
{
	json_write(out, account_value(out->arena, account));
	buf_put_char(out, '\n');
}
