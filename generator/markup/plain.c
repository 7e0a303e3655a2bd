#include "markup/plain.h"

#include "render/html.h"

/* Characters that mean nothing to Markdown behind the first of their line. */
static bool
means_nothing(char c)
{
	return char_is_alpha(c) || char_is_digit(c) ||
	       (c != '\0' && strchr(" ,.;:'\"()%/+-?$", c) != NULL);
}

bool
text_is_plain(str text)
{
	char before = '\n';

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (before == '\n' ? !char_is_alpha(c)
				   : !means_nothing(c) && c != '\n')
			return false;
		/* Blanks at the end of a line may break it there. */
		if (before == ' ' && c == '\n')
			return false;
		before = c;
	}
	return before != '\n' && before != ' ';
}

/* So few marks make nothing that is nested too deep. */
enum { QUIET_MARKS = 30 };

/* Such a line underlines a heading, or the head of a table. */
static bool
ends_line(str text, size_t at)
{
	while (at < text.n && text.p[at] != '\n') {
		if (!char_is_space(text.p[at]) && text.p[at] != '-' &&
			text.p[at] != ':')
			return false;
		at++;
	}
	return true;
}

bool
text_is_quiet(str text)
{
	size_t marks = 0;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (char_is_alpha(c) || c == ' ')
			continue;
		if (c == '\0' || strchr("[<#|=", c) != NULL ||
			(c == '-' && ends_line(text, i)))
			return false;
		/* Full stops and brackets end the number of an item. */
		if (strchr("*_>-+.)", c) != NULL && ++marks > QUIET_MARKS)
			return false;
	}
	return true;
}

str
plain_html(struct arena *arena, str text, bool flat)
{
	struct buf out = buf_new(arena);

	if (!flat)
		buf_put_z(&out, "<p>");
	html_escape(&out, text);
	if (!flat)
		buf_put_z(&out, "</p>\n");
	return buf_str(&out);
}
