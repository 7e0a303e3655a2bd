/*
 * Indentation of what fills a block: taken off where it is written, put on
 * where it is used (the rules are the inheritance part of the language).
 */
#include "render/template_node.h"

static str
leading_blanks(str s)
{
	size_t n = 0;

	while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
		n++;
	return str_sub(s, 0, n);
}

static bool
is_empty_line(str s)
{
	return str_trim(s).n == 0;
}

/* Does a line of its template begin with this node, and how far in? */
static bool
line_indent(const struct node *node, str *indent)
{
	if (node->kind == NODE_TEXT) {
		if (!node->starts_line || is_empty_line(node->text))
			return false;
		*indent = leading_blanks(node->text);
		return true;
	}
	*indent = node->indent;
	return node->stands_alone;
}

bool
node_first_indent(
	const struct template *template, size_t from, size_t to, str *indent)
{
	for (size_t i = from; i < to; i++)
		if (line_indent(&template->nodes.items[i], indent))
			return true;
	return false;
}

/* Takes off the front of `s` what it has in common with `indent`. */
static str
without(str s, str indent)
{
	size_t n = 0;

	while (n < s.n && n < indent.n && s.p[n] == indent.p[n])
		n++;
	return str_sub(s, n, s.n);
}

void
node_remove_indent(struct template *template, size_t from, size_t to)
{
	str indent;
	size_t i = from;

	if (!node_first_indent(template, from, to, &indent))
		return;
	while (i < to) {
		struct node *node = &template->nodes.items[i];

		if (node->kind == NODE_TEXT && node->starts_line)
			node->text = without(node->text, indent);
		node->indent = without(node->indent, indent);
		i = node->kind == NODE_ARGUMENT ? node->end : i + 1;
	}
}
