#include "pages/theme.h"

#include "base/embedded.h"

struct theme_set {
	struct arena *arena;
	struct map files;   /* path → struct source, own before compiled in */
	struct map strings; /* key → str */
	struct value *values;
	LIST(const struct theme_file *) assets;
	LIST(str) templates; /* names, of partials too */
};

/* "text" with or without quotation marks; \" and \\ as in YAML. */
static str
unquoted(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	text = str_trim(text);
	if (text.n < 2 || text.p[0] != '"' || text.p[text.n - 1] != '"')
		return text;
	for (size_t i = 1; i + 1 < text.n; i++) {
		if (text.p[i] == '\\' && i + 2 < text.n)
			i++;
		buf_put_char(&out, text.p[i]);
	}
	return buf_str(&out);
}

static void
set_label(struct theme_set *theme, str key, str text)
{
	str *kept = NEW(theme->arena, str);

	*kept = text;
	map_put(theme->arena, &theme->strings, key, kept);
	value_put(theme->values, key, value_text(theme->arena, text));
}

/* The labels compiled in have one form, which tests/theme sees to. */
static void
add_embedded_labels(struct theme_set *theme, str text)
{
	str line, key;

	while (str_cut(&text, '\n', &line))
		if (line.n && line.p[0] != '#' && str_cut(&line, ':', &key))
			set_label(theme, key, unquoted(theme->arena, line));
}

/* From the last to the first, which thereby counts. */
static void
add_own_labels(struct theme_set *theme, const struct theme_files *own)
{
	for (size_t i = own->labels.count; i > 0; i--) {
		const struct theme_label *label = &own->labels.items[i - 1];

		set_label(theme, label->key.s, label->words.s);
	}
}

static const str template_folders[] = {
	STR_INIT("partials/"), STR_INIT("templates/")};
static const str template_ending = STR_INIT(".mustache");

static void
add_template(struct theme_set *theme, str path)
{
	for (size_t i = 0; i < COUNT(template_folders); i++)
		if (str_starts(path, template_folders[i]) &&
			str_ends(path, template_ending))
			*list_push(theme->arena, &theme->templates) = str_sub(
				path, template_folders[i].n,
				path.n - template_ending.n);
}

static void
add_file(struct theme_set *theme, const struct theme_file *file)
{
	struct source *source = NEW(theme->arena, struct source);

	*source = (struct source){.path = file->source, .text = file->text};
	if (map_get(&theme->files, file->path) != NULL)
		return;
	map_put(theme->arena, &theme->files, file->path, source);
	add_template(theme, file->path);
	if (str_starts(file->path, S("assets/")))
		*list_push(theme->arena, &theme->assets) = file;
}

static void
add_embedded(struct theme_set *theme)
{
	for (size_t i = 0; i < embedded_theme.count; i++) {
		const struct embedded *from = &embedded_theme.files[i];
		struct theme_file *file = NEW(theme->arena, struct theme_file);

		file->path = str_from(from->path);
		file->text = (str){(const char *)from->bytes, from->size};
		file->source = str_printf(
			theme->arena, "themes/default/%s", from->path);
		add_file(theme, file);
		if (str_eq(file->path, S("strings.yaml")))
			add_embedded_labels(theme, file->text);
	}
}

static void
sort_assets(struct theme_set *theme)
{
	for (size_t i = 1; i < theme->assets.count; i++) {
		const struct theme_file *file = theme->assets.items[i];
		size_t at = i;

		for (; at && str_cmp(theme->assets.items[at - 1]->path,
				     file->path) > 0;
			at--)
			theme->assets.items[at] = theme->assets.items[at - 1];
		theme->assets.items[at] = file;
	}
}

struct theme_set *
theme_new(struct arena *arena, const struct theme_files *own)
{
	struct theme_set *theme = NEW(arena, struct theme_set);

	theme->arena = arena;
	theme->values = value_object(arena);
	for (size_t i = 0; own != NULL && i < own->list.count; i++)
		add_file(theme, &own->list.items[i]);
	add_embedded(theme);
	if (own != NULL)
		add_own_labels(theme, own);
	sort_assets(theme);
	return theme;
}

const struct source *
theme_file(const struct theme_set *theme, str path)
{
	return map_get(&theme->files, path);
}

const struct source *
theme_template(void *context, str name)
{
	struct theme_set *theme = context;

	for (size_t i = 0; i < COUNT(template_folders); i++) {
		str path = str_printf(theme->arena, "%.*s%.*s%.*s",
			STR_ARG(template_folders[i]), STR_ARG(name),
			STR_ARG(template_ending));
		const struct source *source = map_get(&theme->files, path);

		if (source != NULL)
			return source;
	}
	return NULL;
}

void
theme_read_templates(const struct theme_set *theme, struct template_set *set)
{
	for (size_t i = 0; i < theme->templates.count; i++)
		template_check(set, theme->templates.items[i]);
}

bool
theme_has_string(const struct theme_set *theme, str key)
{
	return map_get(&theme->strings, key) != NULL;
}

str
theme_string(const struct theme_set *theme, str key)
{
	const str *text = map_get(&theme->strings, key);

	return text == NULL ? key : *text;
}

struct value *
theme_strings(const struct theme_set *theme)
{
	return theme->values;
}

void
theme_assets(const struct theme_set *theme, theme_take *take, void *context)
{
	for (size_t i = 0; i < theme->assets.count; i++)
		take(context, theme->assets.items[i]->path,
			theme->assets.items[i]->text);
}
