/* Where the files of a theme would send a browser. */
#include "base/utf8.h"
#include "pages/theme_check.h"

struct search {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	str text;         /* in lower case; of styles, without escapes */
	const size_t *at; /* of styles: where each byte of it came from */
	bool is_page;     /* a template, not a picture */
};

/* A name for SVG, not an address that anybody asks for. */
static const str namespaces = STR_INIT("http://www.w3.org/");

static struct span
span_at(const struct search *search, size_t from, size_t to)
{
	struct span span = {.source = search->source, .line = 1};
	str text = search->source->text;
	size_t line = 0;

	if (search->at != NULL) {
		from = search->at[from];
		to = search->at[to];
	}
	for (size_t i = 0; i < from; i++)
		if (text.p[i] == '\n') {
			span.line++;
			line = i + 1;
		}
	span.column = (uint32_t)utf8_length(str_sub(text, line, from)) + 1;
	span.end_line = span.line;
	span.end_column = span.column;
	text = str_sub(text, from, to);
	if (text.n > 1 && str_find(text, S("\n"), 0) < 0)
		span.end_column += (uint32_t)utf8_length(text) - 1;
	return span;
}

static void
report(const struct search *search, size_t from, size_t to)
{
	diag_help(search->diags,
		diag(search->diags, P615, span_at(search, from, to),
			"this leads out of the portal"),
		"keep the file in the theme's `assets/`, and name it from "
		"there");
}

/* "https:", "x-y:"; the length of it, or 0. */
static size_t
scheme_length(str address)
{
	size_t i = 0;

	while (i < address.n &&
		(char_is_alpha(address.p[i]) || char_is_digit(address.p[i]) ||
			strchr("+.-", address.p[i]) != NULL))
		i++;
	return i > 0 && i < address.n && address.p[i] == ':' ? i + 1 : 0;
}

/* Of an address that a browser would follow: does it leave the portal? */
static bool
is_outside(str address)
{
	address = str_trim(address);
	if (str_starts(address, S("data:")))
		return false;
	return scheme_length(address) > 0 || str_starts(address, S("/")) ||
	       str_starts(address, S("\\"));
}

/* Of any text in quotation marks: is it the address of another host? */
static bool
is_foreign(str text)
{
	static const str schemes[] = {STR_INIT("http:"), STR_INIT("https:"),
		STR_INIT("ws:"), STR_INIT("wss:")};

	if (str_starts(text, namespaces))
		return false;
	for (size_t i = 0; i < COUNT(schemes); i++)
		if (str_starts(text, schemes[i]))
			return true;
	return str_starts(text, S("//")) && text.n > 2 &&
	       (char_is_alpha(text.p[2]) || char_is_digit(text.p[2]));
}

/* --- style sheets --- */

/* A style sheet as browsers take it: no comments, escapes undone. */
struct plain {
	struct buf text;
	size_t *at;
	char quote; /* inside a text: the mark that ends it */
};

static int
hex_value(char c)
{
	if (char_is_digit(c))
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

enum { HEX_DIGITS = 6 };

/* Steps over an escape and gives its character; '?' for what is not plain. */
static char
unescape(str css, size_t *at)
{
	size_t digits = 0;
	int32_t code = 0;

	for (++*at; *at < css.n && digits < HEX_DIGITS &&
		    hex_value(css.p[*at]) >= 0;
		++*at, digits++)
		code = code * 16 + hex_value(css.p[*at]);
	if (digits == 0 && *at < css.n)
		code = (unsigned char)css.p[(*at)++];
	else if (*at < css.n && char_is_space(css.p[*at]))
		++*at;
	return code > ' ' && code < 127 && code != '"' && code != '\''
		       ? (char)code
		       : '?';
}

static void
put_plain(struct plain *plain, char c, size_t at)
{
	plain->at[plain->text.n] = at;
	buf_put_char(&plain->text, c);
}

static void
put_from(struct plain *plain, str css, size_t *at)
{
	size_t from = *at;
	char c = css.p[from];

	if (c == '\\') {
		put_plain(plain, unescape(css, at), from);
		return;
	}
	if (!plain->quote && str_starts(str_sub(css, from, css.n), S("/*"))) {
		ptrdiff_t end = str_find(css, S("*/"), from + 2);

		*at = end < 0 ? css.n : (size_t)end + 2;
		put_plain(plain, ' ', from);
		return;
	}
	if (plain->quote ? c == plain->quote : c == '"' || c == '\'')
		plain->quote = plain->quote ? 0 : c;
	put_plain(plain, c, from);
	++*at;
}

/* The address in "url(" that begins behind it, without quotation marks. */
static void
check_url(const struct search *search, size_t from)
{
	str text = search->text;
	size_t to;

	while (from < text.n &&
		(char_is_space(text.p[from]) || text.p[from] == '"' ||
			text.p[from] == '\''))
		from++;
	for (to = from; to < text.n && strchr("\"')\n", text.p[to]) == NULL;)
		to++;
	if (is_outside(str_sub(text, from, to)))
		report(search, from, to);
}

static bool
is_imported(str text, size_t quote)
{
	size_t at = quote;

	while (at > 0 && char_is_space(text.p[at - 1]))
		at--;
	return str_ends(str_sub(text, 0, at), S("@import"));
}

/* Steps over a text in quotation marks and judges it. */
static size_t
check_quoted(const struct search *search, size_t quote)
{
	str text = search->text, inside;
	size_t to = quote + 1;

	while (to < text.n && text.p[to] != text.p[quote])
		to++;
	inside = str_sub(text, quote + 1, to);
	if (is_foreign(inside) ||
		(is_imported(text, quote) && is_outside(inside)))
		report(search, quote + 1, to);
	return to + 1;
}

static void
check_styles(struct search *search)
{
	str css = search->text;
	struct plain plain = {buf_new(search->arena),
		NEW_ARRAY(search->arena, size_t, css.n + 1), 0};

	for (size_t at = 0; at < css.n;)
		put_from(&plain, css, &at);
	plain.at[plain.text.n] = css.n;
	search->text = str_lower(search->arena, buf_str(&plain.text));
	search->at = plain.at;
	for (size_t at = 0; at < search->text.n;) {
		char c = search->text.p[at];

		if (c == '"' || c == '\'') {
			at = check_quoted(search, at);
			continue;
		}
		if (str_ends(str_sub(search->text, 0, ++at), S("url(")))
			check_url(search, at);
	}
}

/* --- scripts --- */

static void
check_script(struct search *search)
{
	str text = search->text;

	for (size_t at = 0; at < text.n; at++) {
		size_t to = at + 1;

		if (strchr("\"'`", text.p[at]) == NULL)
			continue;
		while (to < text.n && strchr("\"'`\n", text.p[to]) == NULL)
			to++;
		if (is_foreign(str_sub(text, at + 1, to)))
			report(search, at + 1, to);
	}
}

/* --- templates and pictures --- */

struct attribute {
	str tag, name, value;
	size_t from; /* of the name */
	size_t value_from;
};

static bool
is_name_char(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || c == '-' || c == ':' ||
	       c == '_';
}

/* Attributes whose address the browser asks for by itself. */
static bool
is_fetched(const struct attribute *attribute)
{
	static const str names[] = {STR_INIT("src"), STR_INIT("srcset"),
		STR_INIT("poster"), STR_INIT("data"), STR_INIT("action"),
		STR_INIT("formaction"), STR_INIT("background"),
		STR_INIT("imagesrcset"), STR_INIT("ping")};
	bool is_link = str_eq(attribute->name, S("href")) ||
		       str_eq(attribute->name, S("xlink:href"));

	for (size_t i = 0; i < COUNT(names); i++)
		if (str_eq(attribute->name, names[i]))
			return true;
	return is_link && !str_eq(attribute->tag, S("a")) &&
	       !str_eq(attribute->tag, S("area"));
}

static void
check_attribute(const struct search *search, const struct attribute *a)
{
	bool is_code = (search->is_page && str_eq(a->name, S("style"))) ||
		       (str_starts(a->name, S("on")) && a->name.n > 2);

	if (is_code)
		diag(search->diags, P617,
			span_at(search, a->from, a->from + a->name.n),
			"browsers do not heed `%.*s` here", STR_ARG(a->name));
	else if (is_fetched(a) && is_outside(a->value))
		report(search, a->value_from, a->value_from + a->value.n);
}

/* Reads the attribute at `at` and steps over it. */
static size_t
read_attribute(const struct search *search, size_t at, struct attribute *a)
{
	str text = search->text;
	size_t to = at;
	char quote;

	while (to < text.n && is_name_char(text.p[to]))
		to++;
	*a = (struct attribute){
		.tag = a->tag, .name = str_sub(text, at, to), .from = at};
	if (to == at || to + 1 >= text.n || text.p[to] != '=')
		return to > at ? to : at + 1;
	quote = text.p[++to];
	if (quote == '"' || quote == '\'')
		to++;
	else
		quote = 0;
	a->value_from = to;
	while (to < text.n &&
		(quote ? text.p[to] != quote
		       : !char_is_space(text.p[to]) && text.p[to] != '>'))
		to++;
	a->value = str_sub(text, a->value_from, to);
	return quote ? to + 1 : to;
}

/* A script or style of the page's own has no `src`. */
static void
check_element(const struct search *search, size_t from, str tag, bool has_src)
{
	if ((str_eq(tag, S("script")) && !has_src) ||
		(search->is_page && str_eq(tag, S("style"))))
		diag(search->diags, P617, span_at(search, from, from + tag.n),
			"browsers do not heed a `%.*s` in the page itself",
			STR_ARG(tag));
}

/* The tag whose name begins at `from`; returns where to go on. */
static size_t
check_tag(const struct search *search, size_t from)
{
	str text = search->text;
	struct attribute attribute = {0};
	bool has_src = false;
	size_t at = from;

	while (at < text.n && is_name_char(text.p[at]))
		at++;
	attribute.tag = str_sub(text, from, at);
	while (at < text.n && text.p[at] != '>') {
		at = read_attribute(search, at, &attribute);
		has_src = has_src || str_eq(attribute.name, S("src"));
		check_attribute(search, &attribute);
	}
	check_element(search, from, attribute.tag, has_src);
	return at;
}

static void
check_markup(struct search *search)
{
	str text = search->text;

	for (size_t at = 0; at + 1 < text.n; at++)
		if (text.p[at] == '<' && char_is_alpha(text.p[at + 1]))
			at = check_tag(search, at + 1);
}

void
theme_check_addresses(
	struct arena *arena, struct diags *diags, const struct source *source)
{
	static const struct {
		str ending;
		void (*check)(struct search *search);
	} kinds[] = {
		{STR_INIT(".css"), check_styles},
		{STR_INIT(".js"), check_script},
		{STR_INIT(".svg"), check_markup},
		{STR_INIT(".mustache"), check_markup},
	};
	struct search search = {.arena = arena,
		.diags = diags,
		.source = source,
		.text = str_lower(arena, source->text),
		.is_page = str_ends(source->path, S(".mustache"))};

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (str_ends(source->path, kinds[i].ending))
			kinds[i].check(&search);
}
