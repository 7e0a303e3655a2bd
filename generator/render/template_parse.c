/*
 * Reading a template into nodes. A tag with its line to itself takes the line
 * away with it; what counts as that differs between parents, blocks and the
 * rest, so each kind of tag has a small function here.
 */
#include "render/template_parser.h"

static tag_reader read_comment, read_delimiters, read_variable, read_section,
	read_partial, read_parent, read_block, read_end;

const struct sign template_signs[] = {
	{'!', NODE_TEXT, 0, false, false, true, read_comment},
	{'=', NODE_TEXT, '=', false, false, true, read_delimiters},
	{'{', NODE_RAW, '}', false, true, false, read_variable},
	{'&', NODE_RAW, 0, false, true, false, read_variable},
	{'#', NODE_SECTION, 0, false, true, false, read_section},
	{'^', NODE_INVERTED, 0, false, true, false, read_section},
	{'>', NODE_PARTIAL, 0, true, false, false, read_partial},
	{'<', NODE_PARENT, 0, true, false, false, read_parent},
	{'$', NODE_BLOCK, 0, false, false, false, read_block},
	{'/', NODE_TEXT, 0, true, false, false, read_end},
	{0, NODE_VARIABLE, 0, false, true, false, read_variable},
};

static struct node *
add_node(struct parser *parser, const struct tag *tag)
{
	struct node *node = list_push(parser->arena, &parser->template->nodes);
	str rest = tag->name, part;

	node->kind = tag->sign->kind;
	node->text = tag->name;
	if (str_cut(&rest, '.', &part))
		node->first = value_name(part);
	while (str_cut(&rest, '.', &part))
		*list_push(parser->arena, &node->rest) = value_name(part);
	node->span = tag->span;
	node->is_dynamic = tag->is_dynamic;
	node->end = (uint32_t)parser->template->nodes.count;
	return node;
}

static bool
is_alone(const struct tag *tag)
{
	return tag->follows_blanks && tag->next_line > 0;
}

/* Steps over a tag, and over its whole line where it stands alone. */
static bool
step_over(struct parser *parser, const struct tag *tag)
{
	if (is_alone(tag)) {
		parser->at = tag->next_line;
		return true;
	}
	template_add_prefix(parser, tag);
	parser->at = tag->end;
	return false;
}

static struct node *
innermost(struct parser *parser)
{
	if (parser->depth == 0)
		return NULL;
	return &parser->template->nodes.items[parser->stack[parser->depth - 1]];
}

static void
open_node(struct parser *parser, const struct node *node)
{
	size_t index = (size_t)(node - parser->template->nodes.items);

	if (parser->depth == TEMPLATE_NEST_MAX) {
		template_report(parser, P606, node->span,
			"this is nested more than %d levels deep",
			TEMPLATE_NEST_MAX);
		parser->at = parser->text.n;
		parser->depth = 0;
		return;
	}
	parser->stack[parser->depth++] = (uint32_t)index;
}

static void
read_comment(struct parser *parser, const struct tag *tag)
{
	step_over(parser, tag);
}

static void
read_delimiters(struct parser *parser, const struct tag *tag)
{
	size_t n = 0;
	str open, close;

	step_over(parser, tag);
	while (n < tag->name.n && !char_is_space(tag->name.p[n]))
		n++;
	open = str_sub(tag->name, 0, n);
	close = str_trim(str_sub(tag->name, n, tag->name.n));
	for (n = 0; n < close.n && !char_is_space(close.p[n]); n++)
		;
	if (close.n == 0 || n < close.n ||
		memchr(tag->name.p, '=', tag->name.n) != NULL) {
		template_report(parser, P604, tag->span,
			"new delimiters must be two words without "
			"an equals sign");
		return;
	}
	parser->open = open;
	parser->close = close;
}

static void
read_variable(struct parser *parser, const struct tag *tag)
{
	template_add_prefix(parser, tag);
	parser->at = tag->end;
	add_node(parser, tag);
}

static void
read_section(struct parser *parser, const struct tag *tag)
{
	step_over(parser, tag);
	open_node(parser, add_node(parser, tag));
}

static void
read_partial(struct parser *parser, const struct tag *tag)
{
	bool alone = step_over(parser, tag);
	struct node *node = add_node(parser, tag);

	node->stands_alone = alone;
	if (alone)
		node->indent = tag->prefix;
}

/* Whether it stands alone only its closing tag tells: see end_parent(). */
static void
read_parent(struct parser *parser, const struct tag *tag)
{
	struct node *node;

	template_add_prefix(parser, tag);
	parser->at = tag->end;
	node = add_node(parser, tag);
	node->stands_alone = tag->follows_blanks;
	node->arguments = NEW(parser->arena, struct map);
	open_node(parser, node);
}

static void
read_argument(struct parser *parser, const struct tag *tag)
{
	struct node *node = add_node(parser, tag);

	node->kind = NODE_ARGUMENT;
	node->begins_after_line = tag->next_line > 0;
	parser->at = tag->next_line > 0 ? tag->next_line : tag->end;
	open_node(parser, node);
}

static void
read_block(struct parser *parser, const struct tag *tag)
{
	const struct node *around = innermost(parser);
	struct node *node;
	bool alone;

	if (around != NULL && around->kind == NODE_PARENT) {
		read_argument(parser, tag);
		return;
	}
	alone = step_over(parser, tag);
	node = add_node(parser, tag);
	node->stands_alone = alone;
	if (tag->follows_blanks)
		node->indent = tag->prefix;
	open_node(parser, node);
}

static void
end_parent(struct parser *parser, struct node *node, const struct tag *tag)
{
	struct node *before = node - 1;

	parser->at = tag->end;
	node->stands_alone = node->stands_alone && tag->next_line > 0;
	if (!node->stands_alone)
		return;
	/* read_parent() has put the blanks before it in a node of their own. */
	node->indent = before->text;
	before->text = (str){0};
	before->starts_line = false;
	parser->at = tag->next_line;
}

static void
end_argument(struct parser *parser, struct node *node, const struct tag *tag)
{
	struct template *template = parser->template;
	size_t index = (size_t)(node - template->nodes.items);
	struct argument *argument = NEW(parser->arena, struct argument);
	struct node *parent;

	parser->at = tag->end;
	if (node->begins_after_line)
		node_remove_indent(template, index + 1, node->end);
	argument->template = template;
	argument->node = (uint32_t)index;
	parent = innermost(parser);
	map_put(parser->arena, parent->arguments, node->text, argument);
}

/* What fills the block is indented like the lines that it replaces. */
static void
end_block(struct parser *parser, struct node *node)
{
	struct template *template = parser->template;
	size_t index = (size_t)(node - template->nodes.items);

	if (node->stands_alone)
		node_first_indent(
			template, index + 1, node->end, &node->indent);
}

static void
close_node(struct parser *parser, const struct tag *tag)
{
	struct node *node = innermost(parser);

	node->end = (uint32_t)parser->template->nodes.count;
	parser->depth--;
	if (node->kind == NODE_PARENT)
		end_parent(parser, node, tag);
	else if (node->kind == NODE_ARGUMENT)
		end_argument(parser, node, tag);
	else if (node->kind == NODE_BLOCK)
		end_block(parser, node);
}

/* Is any open node the one that this tag closes? */
static bool
is_open(const struct parser *parser, str name)
{
	for (size_t i = 0; i < parser->depth; i++) {
		uint32_t index = parser->stack[i];

		if (str_eq(parser->template->nodes.items[index].text, name))
			return true;
	}
	return false;
}

static void
report_end(struct parser *parser, const struct tag *tag)
{
	const struct node *node = innermost(parser);
	struct diagnostic *d;

	if (node == NULL) {
		template_report(parser, P603, tag->span,
			"`%.*s` is closed here, but nothing is open",
			STR_ARG(tag->name));
		return;
	}
	d = template_report(parser, P603, tag->span,
		"`%.*s` is closed here, but `%.*s` was opened last",
		STR_ARG(tag->name), STR_ARG(node->text));
	diag_related(parser->diags, d, node->span, "`%.*s` is opened here",
		STR_ARG(node->text));
}

static void
read_end(struct parser *parser, const struct tag *tag)
{
	const struct node *node = innermost(parser);
	bool fits = node != NULL && str_eq(node->text, tag->name);

	if (node != NULL && node->kind == NODE_ARGUMENT && tag->follows_blanks)
		parser->at = tag->end;
	else
		step_over(parser, tag);
	if (!fits) {
		report_end(parser, tag);
		if (!is_open(parser, tag->name))
			return;
	}
	while (!fits) {
		fits = str_eq(innermost(parser)->text, tag->name);
		if (!fits)
			close_node(parser, tag);
	}
	close_node(parser, tag);
}

/* What is wrong with the tag's name, or NULL. */
static const char *
name_fault(const struct tag *tag)
{
	str name = tag->name;

	if (tag->sign->is_free)
		return NULL;
	if (name.n == 0)
		return "this tag names nothing";
	for (size_t i = 0; i < name.n; i++)
		if (char_is_space(name.p[i]))
			return "a name has no spaces in it";
	if (!tag->sign->is_dotted || str_eq_z(name, "."))
		return NULL;
	if (name.p[0] == '.' || name.p[name.n - 1] == '.' ||
		str_find(name, S(".."), 0) >= 0)
		return "there is nothing on one side of a point in this name";
	return NULL;
}

static void
read_tag(struct parser *parser, const struct tag *tag)
{
	const char *fault = name_fault(tag);

	if (fault == NULL) {
		tag->sign->read(parser, tag);
		return;
	}
	template_report(parser, P604, tag->span, "%s", fault);
	step_over(parser, tag);
}

static void
report_open(struct parser *parser)
{
	for (size_t i = parser->depth; i-- > 0;) {
		struct node *node =
			&parser->template->nodes.items[parser->stack[i]];

		node->end = (uint32_t)parser->template->nodes.count;
		template_report(parser, P602, node->span,
			"`%.*s` is never closed", STR_ARG(node->text));
	}
}

struct template *
template_parse(
	struct arena *arena, struct diags *diags, const struct source *source)
{
	struct parser parser = {.arena = arena,
		.diags = diags,
		.template = NEW(arena, struct template),
		.text = source->text,
		.open = S("{{"),
		.close = S("}}"),
		.line = 1,
		.column = 1};
	struct tag tag;

	parser.template->source = source;
	while (template_next_tag(&parser, &tag))
		read_tag(&parser, &tag);
	report_open(&parser);
	return parser.template;
}
