/*
 * The theme: templates, partials, assets and the strings file. A file of the
 * portal's own theme goes before the one compiled in; strings are merged key
 * by key.
 */
#ifndef PAGES_THEME_H
#define PAGES_THEME_H

#include "base/diag.h"
#include "base/map.h"
#include "render/template.h"

struct theme_file {
	str path;   /* below the theme's folder: "templates/home.mustache" */
	str text;   /* whole */
	str source; /* as diagnostics name it: "themes/x/templates/…" */
};

struct theme_files {
	LIST(struct theme_file) list; /* sorted by path */
};

struct theme_set;

/* Reads the theme's strings; `own` may be NULL. Owned by the arena. */
struct theme_set *theme_new(struct arena *arena, const struct theme_files *own);

/* The template or partial of this name: a template_find. */
const struct source *theme_template(void *theme, str name);

/* Reads all templates and partials: mistakes of those not used count too. */
void theme_read_templates(
	const struct theme_set *theme, struct template_set *set);

/* The text under a key of the strings file; the key where there is none. */
str theme_string(const struct theme_set *theme, str key);

/* All strings, for templates. */
struct value *theme_strings(const struct theme_set *theme);

/* Hands every file below assets/ to `take`, sorted by path. */
typedef void theme_take(void *context, str path, str bytes);
void theme_assets(
	const struct theme_set *theme, theme_take *take, void *context);

#endif
