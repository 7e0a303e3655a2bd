/*
 * The theme: templates, partials, assets and the labels of strings.yaml. They
 * are looked up file by file: in the portal's theme, in those that it
 * extends, and last in the one compiled in; labels key by key.
 */
#ifndef PAGES_THEME_H
#define PAGES_THEME_H

#include "base/diag.h"
#include "base/map.h"
#include "model/trust.h"
#include "render/template.h"

/* Of the data that templates are given: CONTRACT.md, `api:` of theme.yaml. */
#define THEME_API 1

struct theme_file {
	str path;   /* below the theme's folder: "templates/home.mustache" */
	str text;   /* whole */
	str source; /* as diagnostics name it: "themes/x/templates/…" */
};

/*
 * What the portal's themes hold, the first theme's before those that it
 * extends: of files with one path, and of labels with one key, the first
 * counts.
 */
struct theme_files {
	LIST(struct theme_file) list; /* of each theme, sorted by path */
	LIST(struct theme_label) labels;
};

struct theme_set;

/* `own` may be NULL: the theme compiled in. Owned by the arena. */
struct theme_set *theme_new(struct arena *arena, const struct theme_files *own);

/* The file at this path below the theme's folder, or NULL. */
const struct source *theme_file(const struct theme_set *theme, str path);

/* The template or partial of this name: a template_find. */
const struct source *theme_template(void *theme, str name);

/* Reads all templates and partials: mistakes of those not used count too. */
void theme_read_templates(
	const struct theme_set *theme, struct template_set *set);

bool theme_has_string(const struct theme_set *theme, str key);

/* The text of a label; the key where there is none. */
str theme_string(const struct theme_set *theme, str key);

/* All labels, for templates. */
struct value *theme_strings(const struct theme_set *theme);

/* Hands every file below assets/ to `take`, sorted by path. */
typedef void theme_take(void *context, str path, str bytes);
void theme_assets(
	const struct theme_set *theme, theme_take *take, void *context);

#endif
