#include "build_theme.h"

#include <errno.h>

#include "base/fs.h"
#include "load/bind.h"
#include "load/limits.h"

/* Themes that rest on each other, the portal's own and `default` included. */
enum { CHAIN_MAX = 8 };

struct chain {
	struct build *build;
	struct text names[CHAIN_MAX]; /* those that were read */
	size_t count;
	struct fs_listing files; /* of the theme that is read now */
	str folder;
	struct theme_about about; /* what its theme.yaml says */
};

/* Reports a file that is there and may not be read. */
static void
refuse(struct build *build, str path, enum fs_error error)
{
	struct source *source = NEW(build->arena, struct source);
	enum code code = error == FS_TOO_LARGE ? Y030 : R203;

	source->path = path;
	diag(&build->diags, code, span_of_file(source),
		"this file of the theme is not read: %s", fs_error_text(error));
}

/*
 * Binds a file of keys. A type of one field that takes any key is a file of
 * nothing else: its keys are what the field holds.
 */
static void
bind(struct build *build, const struct theme_file *file,
	const struct record_type *type, void *record)
{
	struct source *source = NEW(build->arena, struct source);
	struct binder binder = {.arena = build->arena,
		.diags = &build->diags,
		.source = source};
	const struct node *root;

	*source = (struct source){.path = file->source, .text = file->text};
	root = yaml_read(build->arena, &build->diags, source, file->text, 1);
	if (root == NULL)
		return;
	binder.incomplete = root->damaged;
	if (root->kind == NODE_MAP && type->fields[0].kind == FIELD_ENTRIES)
		bind_field(&binder, &type->fields[0], root, record);
	else
		bind_record(&binder, root, type, record);
}

static void
take_labels(struct build *build, const struct theme_file *file)
{
	struct theme_labels read = {0};

	bind(build, file, &theme_labels_type, &read);
	for (size_t i = 0; i < read.labels.count; i++)
		*list_push(build->arena,
			&build->theme.labels) = read.labels.items[i];
}

static bool
read_file(struct chain *chain, str path)
{
	struct build *build = chain->build;
	struct theme_file *file;
	str text;
	enum fs_error error = fs_read(build->arena, build->root, path,
		(size_t)LIMIT_FILE_BYTES, &text);

	if (error == FS_FAILED)
		return build_cannot_read(build, path, errno);
	if (error != FS_OK) {
		refuse(build, path, error);
		return true;
	}
	file = list_push(build->arena, &build->theme.list);
	file->path = str_sub(path, chain->folder.n + 1, path.n);
	file->text = text;
	file->source = path;
	if (str_eq(file->path, S("theme.yaml")))
		bind(build, file, &theme_about_type, &chain->about);
	else if (str_eq(file->path, S("strings.yaml")))
		take_labels(build, file);
	return true;
}

static bool
is_default(const struct text *name)
{
	return str_eq(name->s, S("default"));
}

/* A theme says for which data its templates were written. */
static void
check_about(struct chain *chain, const struct text *name)
{
	struct diags *diags = &chain->build->diags;
	const struct theme_about *about = &chain->about;

	if (!span_is_set(about->span) && IS_SET(*name))
		diag_help(diags,
			diag(diags, P610, name->span,
				"the theme `%.*s` does not say for which "
				"version of the data it is made",
				STR_ARG(name->s)),
			"put `api: %d` into %.*s/theme.yaml", THEME_API,
			STR_ARG(chain->folder));
	else if (IS_SET(about->api) &&
		 decimal_cmp(about->api.v, decimal_from_int(THEME_API)) != 0)
		diag_help(diags,
			diag(diags, P610, about->api.span,
				"this theme is made for version %.*s of the "
				"data, and this generator gives version %d",
				STR_ARG(decimal_text(
					diags->arena, about->api.v, -1)),
				THEME_API),
			"compare its templates with those of the default "
			"theme, then write `api: %d`",
			THEME_API);
	if (IS_SET(about->name) && !str_eq(about->name.s, name->s))
		diag_help(diags,
			diag(diags, S122, about->name.span,
				"the theme in the folder `%.*s` calls itself "
				"`%.*s`",
				STR_ARG(name->s), STR_ARG(about->name.s)),
			"write `name: %.*s`, or rename the folder",
			STR_ARG(name->s));
}

static bool
read_layer(struct chain *chain, const struct text *name)
{
	struct build *build = chain->build;
	enum fs_error error;

	chain->folder = str_printf(
		build->arena, "themes/%.*s", STR_ARG(name->s));
	chain->files = (struct fs_listing){0};
	chain->about = (struct theme_about){0};
	error = fs_walk(
		build->arena, build->root, chain->folder, &chain->files);
	if (error == FS_FAILED)
		return build_cannot_read(build, chain->folder, errno);
	for (size_t i = 0; i < chain->files.entries.count; i++) {
		const struct fs_entry *entry = &chain->files.entries.items[i];

		if (entry->kind != FS_FOLDER && !read_file(chain, entry->path))
			return false;
	}
	if (chain->files.entries.count > 0)
		check_about(chain, name);
	else if (!is_default(name))
		diag_help(&build->diags,
			diag(&build->diags, R202, name->span,
				"there is no theme `%.*s`", STR_ARG(name->s)),
			"put its files into themes/%.*s/, or use `default`",
			STR_ARG(name->s));
	return true;
}

/* May the theme that is read now rest on this one? Reported where not. */
static bool
may_extend(struct chain *chain, const struct text *extends)
{
	struct diags *diags = &chain->build->diags;
	str from = chain->names[chain->count - 1].s;

	for (size_t i = 0; i < chain->count; i++) {
		if (!str_eq(chain->names[i].s, extends->s))
			continue;
		diag_help(diags,
			diag(diags, P611, extends->span,
				"`%.*s` extends `%.*s`, which rests on it",
				STR_ARG(from), STR_ARG(extends->s)),
			"take one of the two `extends:` out");
		return false;
	}
	if (chain->count < CHAIN_MAX)
		return true;
	diag_help(diags,
		diag(diags, P612, extends->span,
			"`%.*s` is the %dth theme in a row that extends "
			"another",
			STR_ARG(from), CHAIN_MAX),
		"put what they share into one theme; `default` counts too");
	return false;
}

/* What comes after the theme that was read; false: nothing does. */
static bool
next_theme(struct chain *chain, struct text *name)
{
	const struct text *extends = &chain->about.extends;

	if (is_default(name) && IS_SET(*extends)) {
		diag_help(&chain->build->diags,
			diag(&chain->build->diags, P611, extends->span,
				"`default` extends `%.*s`, and every theme "
				"rests on `default`",
				STR_ARG(extends->s)),
			"take `extends:` out");
		return false;
	}
	if (is_default(name))
		return false;
	if (!IS_SET(*extends)) {
		*name = (struct text){.s = S("default")};
		return true;
	}
	*name = *extends;
	return may_extend(chain, extends);
}

bool
build_read_theme(struct build *build)
{
	struct chain chain = {.build = build};
	struct text name = build->portal.settings.theme;

	if (!IS_SET(name))
		name.s = S("default");
	do {
		/* `default` ends the row, however long it is. */
		if (chain.count < CHAIN_MAX)
			chain.names[chain.count++] = name;
		if (!read_layer(&chain, &name))
			return false;
	} while (next_theme(&chain, &name));
	return true;
}
