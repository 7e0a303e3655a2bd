/* Words, ids, references, flags and paths. */
#include "load/bind_parts.h"

#include "base/utf8.h"

enum { ID_MAX = 40 };

str
bind_keep(const struct binder *binder, str text)
{
	str whole = binder->source->text;
	uintptr_t at = (uintptr_t)text.p, start = (uintptr_t)whole.p;

	if (text.n > 0 && at >= start && at + text.n <= start + whole.n)
		return text;
	return str_copy(binder->arena, text);
}

/* In the file as it is: on one line, without quotes, and nothing left out. */
static bool
is_verbatim(const struct node *node)
{
	return node_is_plain(node) && node->span.line == node->span.end_line &&
	       node->span.end_column - node->span.column + 1 ==
		       utf8_length(node->text);
}

struct span
span_of_character(const struct node *node, size_t at)
{
	struct span span = node->span;

	if (!is_verbatim(node))
		return span;
	span.column += (uint32_t)utf8_length(str_sub(node->text, 0, at));
	span.end_column = span.column;
	return span;
}

str
bind_unmask(struct binder *binder, const struct node *node, str text)
{
	size_t at;
	const struct look_alike *letter = utf8_look_alike(text, &at);
	struct diagnostic *d;
	str meant;

	if (letter == NULL)
		return text;
	meant = utf8_unmask(binder->arena, text);
	at += (size_t)(text.p - node->text.p);
	d = diag(binder->diags, S115, span_of_character(node, at),
		"U+%04X %s stands in `%.*s`", (unsigned)letter->code_point,
		letter->name, STR_ARG(text));
	diag_label(
		binder->diags, d, "looks like `%c`, but is not", letter->meant);
	diag_help(binder->diags, d, "type `%.*s` again", STR_ARG(meant));
	return meant;
}

/* --- words that other programs read as flags --- */

struct flag_word {
	str word;
	bool on, plain; /* plain: true or false itself */
};

static const struct flag_word flag_words[] = {
	{STR_INIT("true"), true, true},
	{STR_INIT("false"), false, true},
	{STR_INIT("yes"), true, false},
	{STR_INIT("no"), false, false},
	{STR_INIT("on"), true, false},
	{STR_INIT("off"), false, false},
};

static bool
eq_fold(str text, str word)
{
	return text.n == word.n && strncasecmp(text.p, word.p, text.n) == 0;
}

static bool
find_flag_word(str text, bool plain, bool *on)
{
	for (size_t i = 0; i < COUNT(flag_words); i++) {
		if (flag_words[i].plain != plain ||
			!eq_fold(text, flag_words[i].word))
			continue;
		*on = flag_words[i].on;
		return true;
	}
	return false;
}

bool
word_is_yes_or_no(str text, bool *on)
{
	return find_flag_word(text, false, on);
}

bool
word_is_flag(str text, bool *on)
{
	return find_flag_word(text, true, on);
}

bool
word_is_null(str text)
{
	return str_eq(text, S("~")) || eq_fold(text, S("null"));
}

bool
refuse_bare_word(const struct scalar *scalar)
{
	struct diags *diags = scalar->binder->diags;
	struct diagnostic *d;
	bool on;

	if (!node_is_plain(scalar->node) ||
		!(word_is_null(scalar->text) ||
			word_is_yes_or_no(scalar->text, &on) ||
			word_is_flag(scalar->text, &on)))
		return false;
	d = diag(diags, S119, scalar->node->span,
		"`%.*s` without quotes is not text to other programs",
		STR_ARG(scalar->text));
	diag_help(diags, d, "write \"%.*s\", in quotation marks",
		STR_ARG(scalar->text));
	return true;
}

static bool
refuse_flag(const struct scalar *scalar, bool on, const char *why)
{
	struct diags *diags = scalar->binder->diags;
	struct diagnostic *d = diag(diags, S111, scalar->node->span,
		"`%.*s` %s", STR_ARG(scalar->text), why);

	diag_help(diags, d, "write `%s`", on ? "true" : "false");
	return false;
}

bool
bind_flag(const struct scalar *scalar, void *slot)
{
	struct flag *flag = slot;
	struct diagnostic *d;
	bool on;

	if (word_is_yes_or_no(scalar->text, &on))
		return refuse_flag(
			scalar, on, "is not how these files say yes or no");
	if (!word_is_flag(scalar->text, &on)) {
		d = diag(scalar->binder->diags, S111, scalar->node->span,
			"`%s` is either true or false, and this is `%.*s`",
			scalar->field->key, STR_ARG(scalar->text));
		diag_help(scalar->binder->diags, d, "write `true` or `false`");
		return false;
	}
	if (!node_is_plain(scalar->node))
		return refuse_flag(
			scalar, on, "in quotation marks is text, not a flag");
	if (!str_eq(scalar->text, on ? S("true") : S("false")))
		return refuse_flag(scalar, on, "is written in small letters");
	flag->on = on;
	return true;
}

/* --- closed sets of words --- */

static str
list_of_words(struct arena *arena, const char *const *words)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; words[i] != NULL; i++)
		buf_printf(&out, "%s`%s`", i == 0 ? "" : ", ", words[i]);
	return buf_str(&out);
}

static str
nearest_word(struct arena *arena, const char *const *words, str text)
{
	LIST(str) all = {0};

	for (size_t i = 0; words[i] != NULL; i++)
		*list_push(arena, &all) = str_from(words[i]);
	return str_nearest(str_lower(arena, text), all.items, all.count);
}

bool
bind_word(const struct scalar *scalar, void *slot)
{
	const char *const *words = scalar->field->words;
	struct diags *diags = scalar->binder->diags;
	struct word *word = slot;
	struct diagnostic *d;
	str list, near;

	for (int i = 0; words[i] != NULL; i++) {
		if (!str_eq_z(scalar->text, words[i]))
			continue;
		word->v = i;
		return true;
	}
	list = list_of_words(diags->arena, words);
	near = nearest_word(diags->arena, words, scalar->text);
	d = diag(diags, S104, scalar->node->span,
		"`%.*s` is not a word that `%s` takes", STR_ARG(scalar->text),
		scalar->field->key);
	if (near.n > 0)
		diag_help(diags, d, "did you mean `%.*s`? It takes %.*s",
			STR_ARG(near), STR_ARG(list));
	else
		diag_help(diags, d, "it takes %.*s", STR_ARG(list));
	return false;
}

/* --- ids, codes, references --- */

static ptrdiff_t
wrong_id_character(str text, bool capitals)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (!(c >= 'a' && c <= 'z') && !char_is_digit(c) && c != '-' &&
			!(capitals && c >= 'A' && c <= 'Z'))
			return (ptrdiff_t)i;
	}
	return -1;
}

static void
report_character(const struct scalar *scalar, ptrdiff_t at)
{
	struct diags *diags = scalar->binder->diags;
	str text = scalar->text;
	size_t next = (size_t)at;
	int32_t code_point = utf8_next(text, &next);
	str letter = str_sub(text, (size_t)at, next);
	str slug = utf8_slug(diags->arena, text);
	struct diagnostic *d = diag(diags, S109, scalar->node->span,
		"`%.*s` is no id: it has %s`%.*s`", STR_ARG(text),
		code_point == ' ' ? "a space, " : "", STR_ARG(letter));

	if (code_point == ' ')
		d->message = str_printf(diags->arena,
			"`%.*s` is no id: it has a space", STR_ARG(text));
	if (code_point >= 'A' && code_point <= 'Z')
		d->message = str_printf(diags->arena,
			"`%.*s` is no id: it has the capital `%.*s`",
			STR_ARG(text), STR_ARG(letter));
	if (slug.n > 0 && slug.n <= ID_MAX)
		diag_help(diags, d, "write `%.*s`", STR_ARG(slug));
	else
		diag_help(diags, d, "use small letters, digits and hyphens");
}

static bool
check_id(const struct scalar *scalar, bool capitals)
{
	struct diags *diags = scalar->binder->diags;
	ptrdiff_t at = wrong_id_character(scalar->text, capitals);
	struct diagnostic *d;

	if (at >= 0) {
		report_character(scalar, at);
		return false;
	}
	if (scalar->text.n <= ID_MAX)
		return true;
	d = diag(diags, S109, scalar->node->span,
		"`%.*s` has %zu characters, and an id has %d at most",
		STR_ARG(scalar->text), scalar->text.n, ID_MAX);
	diag_help(diags, d, "write a shorter one");
	return false;
}

static void
put_text(const struct scalar *scalar, void *slot)
{
	struct text *text = slot;

	text->s = bind_keep(scalar->binder, scalar->text);
}

bool
bind_id(const struct scalar *scalar, void *slot)
{
	if (refuse_bare_word(scalar) || !check_id(scalar, false))
		return false;
	put_text(scalar, slot);
	return true;
}

/* Codes are also the values of facts: true, 3.5 and n/a are among these. */
bool
bind_code(const struct scalar *scalar, void *slot)
{
	bool names = scalar->field->defines != 0, on;
	decimal unused;

	if (!names && node_is_plain(scalar->node) &&
		word_is_yes_or_no(scalar->text, &on))
		return refuse_flag(
			scalar, on, "is not how these files say yes or no");
	if ((names || !word_is_flag(scalar->text, &on)) &&
		refuse_bare_word(scalar))
		return false;
	if ((names || (!str_eq(scalar->text, S("n/a")) &&
			      decimal_parse(scalar->text, &unused, NULL) !=
				      DECIMAL_OK)) &&
		!check_id(scalar, true))
		return false;
	put_text(scalar, slot);
	return true;
}

/* A name with a space is that of somebody outside: any letter may be in it. */
bool
bind_ref(const struct scalar *scalar, void *slot)
{
	bool outside = scalar->field->flags & OUTSIDE &&
		       str_find(scalar->text, S(" "), 0) >= 0;
	struct scalar plain = *scalar;
	struct ref *ref = slot;

	if (refuse_bare_word(scalar))
		return false;
	if (!outside)
		plain.text = bind_unmask(
			scalar->binder, scalar->node, scalar->text);
	ref->id = bind_keep(scalar->binder, plain.text);
	return true;
}

/* --- paths --- */

static const char *
path_fault(str path)
{
	str part;

	if (str_find(path, S("://"), 0) >= 0)
		return "is an address, not a file of the portal";
	if (path.p[0] == '/' || str_find(path, S(":"), 0) >= 0)
		return "is a path of one computer, not of the portal";
	if (str_find(path, S("\\"), 0) >= 0)
		return "has a backslash";
	while (str_cut(&path, '/', &part)) {
		if (str_eq(part, S("..")))
			return "leaves its folder";
		if (part.n == 0 || str_eq(part, S(".")))
			return "has a folder without a name";
	}
	return NULL;
}

bool
bind_file(const struct scalar *scalar, void *slot)
{
	struct diags *diags = scalar->binder->diags;
	const char *fault = path_fault(scalar->text);
	struct diagnostic *d;

	if (fault == NULL) {
		put_text(scalar, slot);
		return true;
	}
	d = diag(diags, R203, scalar->node->span, "`%.*s` %s",
		STR_ARG(scalar->text), fault);
	diag_help(diags, d,
		"name it from the school's folder, such as `files/name.pdf`");
	return false;
}
