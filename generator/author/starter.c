#include "author/starter.h"

#include <assert.h>
#include <stdlib.h>

#include "author/compiled_in.h"
#include "base/map.h"
#include "load/file_kinds.h"
#include "render/json.h"
#include "version.h"

#define TEMPLATE_ENDING ".mustache"

/* One making of a portal. */
struct making {
	struct arena *arena;
	struct value *data;
	struct map *taken; /* paths */
	struct fs_tree *tree;
	struct template_set *templates;
};

/* --- data --- */

/* As YAML and JSON write it between quotation marks. */
static str
quoted(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	json_write(&out, value_text(arena, text));
	return buf_str(&out);
}

/* The kinds of files that editors can hold to a schema. */
static void
set_schemas(struct value *data)
{
	struct value *list = value_set_list(data, "schemas");
	struct value *row = NULL;
	const struct file_kind *kind;

	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++) {
		if (!str_ends(str_from(kind->pattern), S(".yaml")))
			continue;
		row = value_add_object(list);
		value_set_flag(row, "last", false);
		value_set_text(row, "name", str_from(kind->name));
		value_set_text(row, "pattern", str_from(kind->pattern));
	}
	assert(row != NULL); /* there are kinds of files */
	value_set_flag(row, "last", true);
}

/* Of the year, as far as the framework was in force. */
static str
first_day(struct arena *arena, const struct starter *starter)
{
	date first = academic_year_first(academic_year_of(starter->day));

	return date_iso(arena, date_cmp(starter->effective, first) > 0
				       ? starter->effective
				       : first);
}

/* Names are put in raw, as HTML would be: no file of these is a page. */
static struct value *
make_data(struct arena *arena, const struct starter *starter)
{
	struct value *data = value_object(arena);

	value_set_html(data, "trust", starter->trust);
	value_set_html(data, "trust-quoted", quoted(arena, starter->trust));
	value_set_text(data, "framework", starter->framework);
	value_set_html(data, "framework-title", starter->title);
	value_set_text(data, "version", S(TRUST_PORTAL_VERSION));
	value_set_flag(data, "categories", starter->categories);
	starter_set_days(arena, data, starter->day);
	value_set_text(data, "first-day", first_day(arena, starter));
	set_schemas(data);
	return data;
}

/* --- names --- */

/* The path with what the data has for each `_word_`. */
static str
fill_in(const struct making *making, str path)
{
	struct buf out = buf_new(making->arena);

	for (size_t i = 0; i < path.n; i++) {
		ptrdiff_t end = path.p[i] == '_' ? str_find(path, S("_"), i + 1)
						 : -1;
		const struct value *value =
			end < 0 ? NULL
				: value_get(making->data,
					  str_sub(path, i + 1, (size_t)end));

		if (value == NULL) {
			buf_put_char(&out, path.p[i]);
			continue;
		}
		buf_put(&out, value_chars(value));
		i = (size_t)end;
	}
	return buf_str(&out);
}

/* The path that the file has in the portal. */
static str
portal_path(const struct making *making, str path)
{
	struct buf out = buf_new(making->arena);
	str part;

	if (str_ends(path, S(TEMPLATE_ENDING)))
		path.n -= strlen(TEMPLATE_ENDING);
	path = fill_in(making, path);
	while (str_cut(&path, '/', &part)) {
		if (out.n > 0)
			buf_put_char(&out, '/');
		if (str_starts(part, S("dot-"))) {
			buf_put_char(&out, '.');
			part = str_sub(part, strlen("dot-"), part.n);
		}
		buf_put(&out, part);
	}
	return buf_str(&out);
}

/* --- files --- */

static str
content_of(const struct making *making, const struct embedded *file)
{
	struct buf out = buf_new(making->arena);
	str path = str_from(file->path);

	if (!str_ends(path, S(TEMPLATE_ENDING)))
		return (str){(const char *)file->bytes, file->size};
	template_render(making->templates, path, making->data, &out);
	return buf_str(&out);
}

/* Those below the folder ("portal/"), but for paths that are taken. */
static void
add_folder(const struct making *making, str folder)
{
	for (size_t i = 0; i < embedded_starter.count; i++) {
		const struct embedded *file = &embedded_starter.files[i];
		str path = str_from(file->path), text;

		if (!str_starts(path, folder))
			continue;
		path = portal_path(making, str_sub(path, folder.n, path.n));
		text = content_of(making, file);
		if (map_get(making->taken, path) != NULL)
			continue;
		map_put(making->arena, making->taken, path, making->taken);
		if (text.n == 0)
			continue;
		*list_push(
			making->arena, &making->tree->files) = (struct fs_file){
			.path = path,
			.kind = FS_FILE,
			.size = text.n,
			.bytes = text,
		};
	}
}

static int
by_path(const void *a, const void *b)
{
	const struct fs_file *left = a;
	const struct fs_file *right = b;

	return str_cmp(left->path, right->path);
}

void
starter_add(struct arena *arena, const struct starter *starter,
	struct fs_tree *tree)
{
	struct compiled_in starters = {arena, &embedded_starter};
	struct diags diags;
	struct map taken = {0};
	struct making making = {
		.arena = arena,
		.data = make_data(arena, starter),
		.taken = &taken,
		.tree = tree,
	};

	diags_init(&diags, arena);
	making.templates = template_set_new(
		arena, &diags, compiled_in_find, &starters);
	template_set_strict(making.templates, true);
	add_folder(&making, str_printf(arena, "frameworks/%.*s/",
				    STR_ARG(starter->framework)));
	add_folder(&making, S("portal/"));
	assert(diags.all.count == 0);
	qsort(tree->files.items, tree->files.count, sizeof(*tree->files.items),
		by_path);
}
