#include "base/diag.h"

#define ERROR SEVERITY_ERROR
#define WARNING SEVERITY_WARNING
#define NOTE SEVERITY_NOTE

const struct code_info code_table[CODE_COUNT] = {
#define X(code, severity, timed, title, meaning, example, mend)                \
	[code] = {#code, severity, timed, title, meaning, example, mend},
#include "base/codes.def"
#undef X
};

struct span
span_of_file(const struct source *source)
{
	return (struct span){source, 1, 1, 1, 1};
}

struct span
span_join(struct span a, struct span b)
{
	if (!span_is_set(a))
		return b;
	if (!span_is_set(b) || a.source != b.source)
		return a;
	a.end_line = b.end_line;
	a.end_column = b.end_column;
	return a;
}

bool
span_is_set(struct span span)
{
	return span.source != NULL;
}

enum code
code_find(str name)
{
	for (enum code code = 0; code < CODE_COUNT; code++) {
		const char *known = code_table[code].name;

		if (name.n == strlen(known) &&
			strncasecmp(name.p, known, name.n) == 0)
			return code;
	}
	return CODE_COUNT;
}

void
diags_init(struct diags *diags, struct arena *arena)
{
	*diags = (struct diags){.arena = arena};
}

static str PRINTF_LIKE(2, 0)
	vprint(struct arena *arena, const char *format, va_list args)
{
	struct buf out = buf_new(arena);

	buf_vprintf(&out, format, args);
	return buf_str(&out);
}

struct diagnostic *
diag(struct diags *diags, enum code code, struct span span, const char *format,
	...)
{
	struct diagnostic *d = NEW(diags->arena, struct diagnostic);
	va_list args;

	va_start(args, format);
	d->message = vprint(diags->arena, format, args);
	va_end(args);
	d->code = code;
	d->severity = code_table[code].severity;
	d->span = span;
	d->order = diags->all.count;
	*list_push(diags->arena, &diags->all) = d;
	return d;
}

struct diagnostic *
diag_label(struct diags *diags, struct diagnostic *d, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	d->label = vprint(diags->arena, format, args);
	va_end(args);
	return d;
}

struct diagnostic *
diag_help(struct diags *diags, struct diagnostic *d, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	d->help = vprint(diags->arena, format, args);
	va_end(args);
	return d;
}

struct diagnostic *
diag_related(struct diags *diags, struct diagnostic *d, struct span span,
	const char *format, ...)
{
	struct related *related = list_push(diags->arena, &d->related);
	va_list args;

	va_start(args, format);
	related->message = vprint(diags->arena, format, args);
	va_end(args);
	related->span = span;
	return d;
}

bool
diags_may_suggest(struct diags *diags)
{
	return diags->suggestions++ < DIAGS_SUGGESTIONS;
}

struct diagnostic *
diag_did_you_mean(struct diags *diags, struct diagnostic *d, str near)
{
	if (near.n > 0)
		diag_help(diags, d, "did you mean `%.*s`?", STR_ARG(near));
	return d;
}

void
diags_append(struct diags *diags, const struct diags *from)
{
	for (size_t i = 0; i < from->all.count; i++) {
		struct diagnostic *d = from->all.items[i];

		d->order = diags->all.count;
		*list_push(diags->arena, &diags->all) = d;
	}
}

static int
compare_spans(struct span a, struct span b)
{
	str none = {0};
	int order = str_cmp(a.source == NULL ? none : a.source->path,
		b.source == NULL ? none : b.source->path);

	if (order != 0)
		return order;
	if (a.line != b.line)
		return a.line < b.line ? -1 : 1;
	return (a.column > b.column) - (a.column < b.column);
}

static int
compare(const void *left, const void *right)
{
	const struct diagnostic *a = *(struct diagnostic *const *)left;
	const struct diagnostic *b = *(struct diagnostic *const *)right;
	int order = compare_spans(a->span, b->span);

	if (order != 0)
		return order;
	if (a->code != b->code)
		return strcmp(
			code_table[a->code].name, code_table[b->code].name);
	return (a->order > b->order) - (a->order < b->order);
}

static bool
is_repeat(const struct diagnostic *a, const struct diagnostic *b)
{
	return a->code == b->code && compare_spans(a->span, b->span) == 0 &&
	       str_eq(a->message, b->message);
}

void
diags_finish(struct diags *diags, bool strict)
{
	size_t kept = 0;

	if (diags->all.count == 0)
		return;
	qsort(diags->all.items, diags->all.count, sizeof(*diags->all.items),
		compare);
	for (size_t i = 0; i < diags->all.count; i++) {
		struct diagnostic *d = diags->all.items[i];

		if (kept > 0 && is_repeat(d, diags->all.items[kept - 1]))
			continue;
		if (strict && d->severity == SEVERITY_WARNING)
			d->severity = SEVERITY_ERROR;
		diags->all.items[kept++] = d;
	}
	diags->all.count = kept;
}

size_t
diags_count(const struct diags *diags, enum severity severity)
{
	size_t count = 0;

	for (size_t i = 0; i < diags->all.count; i++)
		count += diags->all.items[i]->severity == severity;
	return count;
}
