#include "manual/mdoc.h"

#include "base/utf8.h"

#define LINE_WIDTH 76

static void
put_escaped(struct buf *out, str text)
{
	size_t at = 0;

	while (at < text.n) {
		size_t before = at;
		int32_t point = utf8_next(text, &at);

		if (point == '\\')
			buf_put_z(out, "\\e");
		else if (point == '-')
			buf_put_z(out, "\\-");
		else if (point == '"')
			buf_put_z(out, "\\(dq");
		else if (point > '~')
			buf_printf(out, "\\[u%04X]", (unsigned)point);
		else
			buf_put(out, str_sub(text, before, at));
	}
}

/* The same with backquotes as changes of the font. */
static void
put_marked(struct buf *out, str text, bool *bold)
{
	size_t from = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] != '`')
			continue;
		put_escaped(out, str_sub(text, from, i));
		*bold = !*bold;
		buf_put_z(out, *bold ? "\\fB" : "\\fP");
		from = i + 1;
	}
	put_escaped(out, str_sub(text, from, text.n));
}

void
mdoc_macro(struct buf *out, const char *line)
{
	buf_printf(out, "%s\n", line);
}

void
mdoc_with(struct buf *out, const char *macro, str text)
{
	bool bold = false;

	buf_printf(out, "%s \"", macro);
	put_marked(out, text, &bold);
	buf_put_z(out, "\"\n");
}

void
mdoc_begin(struct buf *out, const char *name, const char *section,
	const char *day, const char *what)
{
	buf_printf(out, ".Dd %s\n.Dt ", day);
	for (const char *c = name; *c != '\0'; c++)
		buf_put_char(out, char_is_alpha(*c) ? (char)(*c & ~0x20) : *c);
	buf_printf(out, " %s\n.Os\n.Sh NAME\n.Nm %s\n.Nd %s\n", section, name,
		what);
}

/* One paragraph that is being filled. */
struct filling {
	struct buf *out;
	size_t line; /* where the line begins that is being filled */
	bool bold;   /* a backquote was opened */
	bool ended;  /* the word before ended a sentence */
};

static void
put_word(struct filling *filling, str word)
{
	struct buf *out = filling->out;
	bool starts = out->n == filling->line;
	struct buf marked = buf_new(out->arena);
	str text;

	put_marked(&marked, word, &filling->bold);
	text = buf_str(&marked);
	if (!starts && (filling->ended ||
			       out->n - filling->line + text.n > LINE_WIDTH)) {
		buf_put_char(out, '\n');
		filling->line = out->n;
		starts = true;
	}
	if (!starts)
		buf_put_char(out, ' ');
	else if (str_starts(text, S(".")) || str_starts(text, S("'")))
		buf_put_z(out, "\\&");
	buf_put(out, text);
	filling->ended = str_ends(word, S(".")) || str_ends(word, S(":"));
}

/* Texts of the tables are broken for terminals: their lines mean nothing. */
static void
put_paragraph(struct buf *out, str text)
{
	struct filling filling = {.out = out, .line = out->n};
	str line, word;

	while (str_cut(&text, '\n', &line))
		while (str_cut(&line, ' ', &word))
			if (word.n > 0)
				put_word(&filling, word);
	buf_put_char(out, '\n');
}

/* What is indented keeps its lines. */
static void
put_part(struct buf *out, str text)
{
	str line;

	if (!str_starts(text, S(" "))) {
		put_paragraph(out, text);
		return;
	}
	while (str_cut(&text, '\n', &line))
		mdoc_with(out, ".Dl", str_trim(line));
}

void
mdoc_text(struct buf *out, str text)
{
	ptrdiff_t gap;

	while ((gap = str_find(text, S("\n\n"), 0)) >= 0) {
		put_part(out, str_sub(text, 0, (size_t)gap));
		mdoc_macro(out, ".Pp");
		text = str_sub(text, (size_t)gap + 2, text.n);
	}
	put_part(out, text);
}
