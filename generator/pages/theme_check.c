#include "pages/theme_check.h"

#include "base/embedded.h"

static const str template_ending = STR_INIT(".mustache");
static const str tokens_path = STR_INIT("assets/tokens.css");

/* What themes may hold below assets/. */
static const str asset_endings[] = {STR_INIT(".css"), STR_INIT(".js"),
	STR_INIT(".svg"), STR_INIT(".png"), STR_INIT(".jpg"), STR_INIT(".jpeg"),
	STR_INIT(".webp"), STR_INIT(".ico"), STR_INIT(".woff2"),
	STR_INIT(".woff"), STR_INIT(".txt")};

/* For whoever looks after the theme, and for its reader. */
static const str other_files[] = {STR_INIT("theme.yaml"),
	STR_INIT("strings.yaml"), STR_INIT("README.md"), STR_INIT("LICENSE"),
	STR_INIT("LICENSE.md"), STR_INIT("LICENSE.txt")};

struct check {
	struct arena *arena;
	struct diags *diags;
	const struct theme_files *own;
	struct theme_set *theme;         /* as pages are made with it */
	struct theme_set *default_theme; /* as compiled in */
	struct map data;                 /* what templates ask for by name */
	struct map included;             /* templates that others name */
	bool includes_any;               /* by a name that is data */
};

/* A template_visit. */
static void
note_tag(void *context, enum template_use use, str name, struct span span)
{
	static char mark;
	struct check *check = context;

	switch (use) {
	case TEMPLATE_DATA:
		map_put(check->arena, &check->data, name, &mark);
		return;
	case TEMPLATE_ANY_INCLUDE:
		check->includes_any = true;
		return;
	case TEMPLATE_INCLUDE:
		map_put(check->arena, &check->included, name, &mark);
		if (theme_template(check->theme, name) == NULL)
			diag(check->diags, P605, span,
				"there is no template `%.*s`", STR_ARG(name));
		return;
	}
}

static str
name_of_template(str path)
{
	ptrdiff_t slash = str_find(path, S("/"), 0);

	return str_sub(path, (size_t)slash + 1, path.n - template_ending.n);
}

static bool
is_template(str path)
{
	return (str_starts(path, S("templates/")) ||
		       str_starts(path, S("partials/"))) &&
	       str_ends(path, template_ending);
}

/* Would the template of this name be missed if it were not there? */
static bool
is_asked_for(const struct check *check, str name)
{
	return check->includes_any || map_get(&check->included, name) != NULL ||
	       theme_template(check->default_theme, name) != NULL;
}

static bool
is_used(const struct check *check, const struct theme_file *file)
{
	if (is_template(file->path)) {
		str name = name_of_template(file->path);
		const struct source *found = theme_template(check->theme, name);

		return found != NULL && str_eq(found->path, file->source) &&
		       is_asked_for(check, name);
	}
	for (size_t i = 0; i < COUNT(asset_endings); i++)
		if (str_starts(file->path, S("assets/")) &&
			str_ends(file->path, asset_endings[i]))
			return true;
	for (size_t i = 0; i < COUNT(other_files); i++)
		if (str_eq(file->path, other_files[i]))
			return true;
	return false;
}

static str
nearest_file(const struct check *check, str path)
{
	str *paths = NEW_ARRAY(check->arena, str, embedded_theme.count);

	for (size_t i = 0; i < embedded_theme.count; i++)
		paths[i] = str_from(embedded_theme.files[i].path);
	return str_nearest(path, paths, embedded_theme.count);
}

/* The name of the token that is set in `text` at `*at` or after it. */
static bool
next_token(str text, size_t *at, str *name)
{
	ptrdiff_t found;

	while ((found = str_find(text, S("--"), *at)) >= 0) {
		size_t from = (size_t)found, to = from + 2;

		while (to < text.n &&
			(char_is_alpha(text.p[to]) ||
				char_is_digit(text.p[to]) || text.p[to] == '-'))
			to++;
		*at = to;
		*name = str_sub(text, from, to);
		while (to < text.n && char_is_space(text.p[to]))
			to++;
		if (to < text.n && text.p[to] == ':')
			return true;
	}
	return false;
}

static void
check_tokens(const struct check *check, const struct source *source)
{
	static char mark;
	str wanted = theme_file(check->default_theme, tokens_path)->text, name;
	struct map given = {0};

	for (size_t at = 0; next_token(source->text, &at, &name);)
		map_put(check->arena, &given, name, &mark);
	for (size_t at = 0; next_token(wanted, &at, &name);)
		if (map_put(check->arena, &given, name, &mark) == NULL)
			diag(check->diags, P616, span_of_file(source),
				"the token `%.*s` is not set", STR_ARG(name));
}

static void
check_file(const struct check *check, const struct theme_file *file)
{
	const struct source *source = theme_file(check->theme, file->path);

	/* Another theme's file goes before this one. */
	if (!str_eq(source->path, file->source))
		return;
	if (!is_used(check, file))
		diag_did_you_mean(check->diags,
			diag(check->diags, P613, span_of_file(source),
				"nothing uses this file of the theme"),
			nearest_file(check, file->path));
	if (str_eq(file->path, tokens_path))
		check_tokens(check, source);
	theme_check_addresses(check->arena, check->diags, source);
}

/* --- labels --- */

static const str count_forms[] = {
	STR_INIT("-none"), STR_INIT("-one"), STR_INIT("-many")};

/*
 * The label for many of what `key` counts: its forms for one and for none may
 * be added to it. Empty where nothing is counted.
 */
static str
key_of_many(const struct check *check, str key)
{
	for (size_t i = 0; i < COUNT(count_forms); i++) {
		if (!str_ends(key, count_forms[i]))
			continue;
		key = str_printf(check->arena, "%.*s-many",
			(int)(key.n - count_forms[i].n), key.p);
		return theme_has_string(check->default_theme, key) ? key
								   : S("");
	}
	return S("");
}

/* The next place to fill, "{date}", at `*at` or after it. */
static bool
next_place(str text, size_t *at, str *place)
{
	ptrdiff_t open = str_find(text, S("{"), *at), close;

	if (open < 0)
		return false;
	close = str_find(text, S("}"), (size_t)open);
	if (close < 0)
		return false;
	*at = (size_t)close + 1;
	*place = str_sub(text, (size_t)open, *at);
	return true;
}

struct places {
	LIST(str) list;
};

/* A counted phrase is always given the number in words and in digits. */
static struct places
places_of(const struct check *check, str key, str many)
{
	struct places places = {0};
	str words = theme_string(check->default_theme,
		theme_has_string(check->default_theme, key) ? key : many);
	str place;

	for (size_t at = 0; next_place(words, &at, &place);)
		*list_push(check->arena, &places.list) = place;
	if (many.n > 0) {
		*list_push(check->arena, &places.list) = S("{count}");
		*list_push(check->arena, &places.list) = S("{n}");
	}
	return places;
}

static bool
is_among(const struct places *places, str place)
{
	for (size_t i = 0; i < places->list.count; i++)
		if (str_eq(places->list.items[i], place))
			return true;
	return false;
}

static void
check_places(
	const struct check *check, const struct theme_label *label, str many)
{
	struct places known = places_of(check, label->key.s, many);
	str place;

	for (size_t at = 0; next_place(label->words.s, &at, &place);)
		if (!is_among(&known, place))
			diag_did_you_mean(check->diags,
				diag(check->diags, P614, label->words.span,
					"nothing is given for `%.*s` in "
					"`%.*s`",
					STR_ARG(place), STR_ARG(label->key.s)),
				str_nearest(place, known.list.items,
					known.list.count));
}

static str
nearest_label(const struct check *check, str key)
{
	const struct value *labels = theme_strings(check->default_theme);
	size_t count = value_count(labels);
	str *keys = NEW_ARRAY(check->arena, str, count);

	for (size_t i = 0; i < count; i++)
		keys[i] = value_key(labels, i);
	return str_nearest(key, keys, count);
}

/* Do templates of the theme's own ask for it? */
static bool
is_shown(const struct check *check, str key)
{
	str name = str_printf(check->arena, "t.%.*s", STR_ARG(key));

	return map_get(&check->data, name) != NULL ||
	       map_get(&check->data, key) != NULL;
}

static void
check_label(const struct check *check, const struct theme_label *label)
{
	str key = label->key.s, many = key_of_many(check, key);
	struct diagnostic *d;

	if (many.n > 0 || theme_has_string(check->default_theme, key)) {
		check_places(check, label, many);
		return;
	}
	if (is_shown(check, key))
		return;
	d = diag(check->diags, S101, label->key.span, "unknown key `%.*s`",
		STR_ARG(key));
	diag_label(check->diags, d, "not a label of the theme");
	diag_did_you_mean(check->diags, d, nearest_label(check, key));
}

void
theme_check(
	struct arena *arena, struct diags *diags, const struct theme_files *own)
{
	struct check check = {.arena = arena, .diags = diags, .own = own};
	struct template_set *set;

	check.theme = theme_new(arena, own);
	check.default_theme = theme_new(arena, NULL);
	set = template_set_new(arena, diags, theme_template, check.theme);
	theme_read_templates(check.theme, set);
	template_set_visit(set, note_tag, &check);
	for (size_t i = 0; i < own->list.count; i++)
		check_file(&check, &own->list.items[i]);
	for (size_t i = 0; i < own->labels.count; i++)
		check_label(&check, &own->labels.items[i]);
}
