#include "load/reading.h"

#include <stdarg.h>

#include "load/publishable.h"

str
path_part(str path, size_t index)
{
	str part = {0};

	for (size_t i = 0; i <= index; i++)
		if (!str_cut(&path, '/', &part))
			return (str){0};
	return part;
}

str
path_stem(str path)
{
	size_t end = path.n, start = path.n;

	while (start > 0 && path.p[start - 1] != '/')
		start--;
	while (end > start && path.p[end - 1] != '.')
		end--;
	return str_sub(path, start, end > start ? end - 1 : path.n);
}

struct diagnostic *
misnamed(struct portal *portal, struct span span, const char *format, ...)
{
	struct buf text = buf_new(portal->diags->arena);
	va_list args;

	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	return diag(portal->diags, S122, span, "%.*s", STR_ARG(buf_str(&text)));
}

int
year_of_name(struct reading *reading, str name)
{
	int year;

	if (academic_year_parse(name, &year, NULL))
		return year;
	diag_help(reading->portal->diags,
		misnamed(reading->portal, span_of_file(reading->source),
			"`%.*s` in the name of this file is no academic year",
			STR_ARG(name)),
		"name the file after the year it is of, such as `2026-27`");
	return 0;
}

enum { NAME_MAX_LENGTH = 40 };

void
check_name(struct portal *portal, const struct source *source, str name)
{
	bool good = name.n > 0 && name.n <= NAME_MAX_LENGTH;
	struct diagnostic *d;

	for (size_t i = 0; i < name.n; i++)
		good = good &&
		       ((name.p[i] >= 'a' && name.p[i] <= 'z') ||
			       char_is_digit(name.p[i]) || name.p[i] == '-');
	if (good)
		return;
	d = diag(portal->diags, R206, span_of_file(source),
		"the name `%.*s` makes no id", STR_ARG(name));
	if (name.n > NAME_MAX_LENGTH)
		diag_help(portal->diags, d,
			"it has %zu characters; give it %d at most", name.n,
			NAME_MAX_LENGTH);
	else
		diag_help(portal->diags, d,
			"rename it: small letters, digits and hyphens only");
}

static struct binder
make_binder(const struct reading *reading)
{
	return (struct binder){.arena = reading->portal->arena,
		.diags = reading->portal->diags,
		.source = reading->source};
}

/* The root of the file's tree; NULL where there is nothing to bind. */
static struct node *
read_tree(struct reading *reading, str text, uint32_t line)
{
	return yaml_read(reading->scratch, reading->portal->diags,
		reading->source, text, line);
}

static void
report_empty(struct reading *reading)
{
	diag_help(reading->portal->diags,
		diag(reading->portal->diags, S113,
			span_of_file(reading->source), "the file is empty"),
		"fill it in, or take the file away");
}

bool
reading_record(
	struct reading *reading, const struct record_type *type, void *record)
{
	struct binder binder = make_binder(reading);
	size_t before = binder.diags->all.count;
	struct node *root = read_tree(reading, reading->source->text, 1);

	if (root == NULL && binder.diags->all.count == before)
		report_empty(reading);
	if (root == NULL)
		return false;
	binder.incomplete = root->damaged;
	return bind_record(&binder, root, type, record);
}

void
reading_list(
	struct reading *reading, const struct record_type *type, void *list)
{
	struct binder binder = make_binder(reading);
	struct node *root = read_tree(reading, reading->source->text, 1);

	if (root == NULL)
		return;
	binder.incomplete = root->damaged;
	bind_list(&binder, root, type, list);
}

struct front
reading_markdown(struct reading *reading, const struct record_type *type,
	void *record, bool required)
{
	struct binder binder = make_binder(reading);
	struct front front = front_split(reading->portal->arena, binder.diags,
		reading->source, required);
	struct node *root = NULL;

	if (front.present)
		root = read_tree(reading, front.keys, front.keys_line);
	if (root != NULL) {
		binder.incomplete = root->damaged || front.unclosed;
		bind_record(&binder, root, type, record);
	} else if (front.present && required) {
		report_empty(reading);
	}
	publishable_body(
		binder.diags, reading->source, front.body, front.body_line);
	/* The record is there even where nothing in it could be read. */
	if (!span_is_set(*(struct span *)record))
		*(struct span *)record = span_of_file(reading->source);
	return front;
}
