/* Rendering a template: a small function for each kind of node. */
#include "render/html.h"
#include "render/template_node.h"

/*
 * Levels of sections, partials and blocks in each other while rendering, and
 * how many of them a page may go through: together they end any template.
 */
#define DEPTH_MAX 1000
#define STEPS_MAX 10000000

/* Data that sections have opened, the innermost first. */
struct scope {
	const struct value *value;
	const struct scope *outer;
};

/* Where nodes are rendered: their template and all that is in force. */
struct place {
	const struct template *template;
	const struct scope *scope;
	const struct filling *fillings;
	str indent;
};

struct render {
	struct template_set *set;
	struct buf *out;
	struct template_mistakes *mistakes;
	size_t depth;
	size_t steps;
	bool is_muted; /* the next line has its indent already */
	bool is_failed;
	bool is_given_up;
};

typedef void node_writer(
	struct render *render, const struct place *place, struct node *node);

static node_writer write_text, write_variable, write_section, write_inverted,
	write_partial, write_parent, write_block, write_nothing;

static node_writer *const writers[NODE_KIND_COUNT] = {
	[NODE_TEXT] = write_text,
	[NODE_VARIABLE] = write_variable,
	[NODE_RAW] = write_variable,
	[NODE_SECTION] = write_section,
	[NODE_INVERTED] = write_inverted,
	[NODE_PARTIAL] = write_partial,
	[NODE_PARENT] = write_parent,
	[NODE_BLOCK] = write_block,
	[NODE_ARGUMENT] = write_nothing,
};

static bool
is_noted(const struct template_mistakes *mistakes, const struct node *node)
{
	for (size_t i = 0; i < mistakes->list.count; i++)
		if (mistakes->list.items[i].node == node)
			return true;
	return false;
}

/* Notes what is wrong with a tag, the first time that something is. */
static void PRINTF_LIKE(4, 5) fail(struct render *render, struct node *node,
	enum code code, const char *format, ...)
{
	struct template_mistakes *mistakes = render->mistakes;
	struct template_mistake *mistake;
	struct buf message;
	va_list args;

	render->is_failed = true;
	if (node != NULL && node->origin != NULL)
		node = node->origin;
	if (is_noted(mistakes, node))
		return;
	message = buf_new(mistakes->arena);
	va_start(args, format);
	buf_vprintf(&message, format, args);
	va_end(args);
	mistake = list_push(mistakes->arena, &mistakes->list);
	*mistake = (struct template_mistake){node, code, buf_str(&message)};
}

static bool
may_enter(struct render *render, struct node *node)
{
	bool deep = render->depth >= DEPTH_MAX;

	if (!deep && render->steps < STEPS_MAX) {
		render->steps++;
		return true;
	}
	render->is_given_up = true;
	fail(render, node, P606,
		deep ? "`%.*s` goes on inside itself without end"
		     : "`%.*s` makes the page too long to finish",
		STR_ARG(node->text));
	return false;
}

/* Renders nodes [from, to) of the place's template. */
static void
write_nodes(struct render *render, const struct place *place, size_t from,
	size_t to)
{
	render->depth++;
	while (from < to && !render->is_given_up) {
		struct node *node = &place->template->nodes.items[from];

		from = node->end;
		writers[node->kind](render, place, node);
	}
	render->depth--;
}

static size_t
index_of(const struct place *place, const struct node *node)
{
	return (size_t)(node - place->template->nodes.items);
}

static void
write_content(
	struct render *render, const struct place *place, struct node *node)
{
	if (may_enter(render, node))
		write_nodes(
			render, place, index_of(place, node) + 1, node->end);
}

/* The value of a dotted name: its first part may stand in any scope. */
static const struct value *
look_up(const struct scope *scope, const struct node *node)
{
	const struct value *value = NULL;

	if (node->first.id == 0)
		return scope->value;
	for (; scope != NULL && value == NULL; scope = scope->outer)
		value = value_find(scope->value, node->first);
	for (size_t i = 0; value != NULL && i < node->rest.count; i++)
		value = value_find(value, node->rest.items[i]);
	return value;
}

static const struct value *
look_up_or_report(
	struct render *render, const struct place *place, struct node *node)
{
	const struct value *value = look_up(place->scope, node);

	if (value == NULL && render->set->is_strict)
		fail(render, node, P607, "the page has no `%.*s`",
			STR_ARG(node->text));
	return value;
}

static void
put_indent(struct render *render, const struct place *place)
{
	if (render->is_muted)
		render->is_muted = false;
	else
		buf_put(render->out, place->indent);
}

static void
write_text(struct render *render, const struct place *place, struct node *node)
{
	bool empty_line = node->text.n > 0 &&
			  (node->text.p[0] == '\n' || node->text.p[0] == '\r');

	if (node->starts_line && !empty_line)
		put_indent(render, place);
	render->is_muted = false;
	buf_put(render->out, node->text);
}

static void
write_chars(struct render *render, struct node *node, const struct value *value)
{
	bool raw = node->kind == NODE_RAW;
	bool made = value_kind(value) == VALUE_HTML;

	if (raw && value_kind(value) == VALUE_TEXT)
		fail(render, node, P608,
			"`%.*s` is text, not HTML that the generator made",
			STR_ARG(node->text));
	if (raw && made)
		buf_put(render->out, value_chars(value));
	else
		html_escape(render->out, value_chars(value));
}

static void
write_variable(
	struct render *render, const struct place *place, struct node *node)
{
	const struct value *value = look_up_or_report(render, place, node);

	render->is_muted = false;
	if (value == NULL)
		return;
	switch (value_kind(value)) {
	case VALUE_NULL:
		return;
	case VALUE_FLAG:
		buf_put_z(render->out, value_is_true(value) ? "true" : "false");
		return;
	case VALUE_TEXT:
	case VALUE_HTML:
	case VALUE_NUMBER:
		write_chars(render, node, value);
		return;
	case VALUE_LIST:
	case VALUE_OBJECT:
		fail(render, node, P609,
			"`%.*s` is a list or a group of facts, not one text",
			STR_ARG(node->text));
		return;
	}
}

static void
write_with(struct render *render, const struct place *place, struct node *node,
	const struct value *value)
{
	struct scope scope = {value, place->scope};
	struct place inner = *place;

	inner.scope = &scope;
	write_content(render, &inner, node);
}

static void
write_section(
	struct render *render, const struct place *place, struct node *node)
{
	const struct value *value = look_up_or_report(render, place, node);

	if (value == NULL || !value_is_true(value))
		return;
	if (value_kind(value) != VALUE_LIST) {
		write_with(render, place, node, value);
		return;
	}
	for (size_t i = 0; i < value_count(value) && !render->is_given_up; i++)
		write_with(render, place, node, value_at(value, i));
}

static void
write_inverted(
	struct render *render, const struct place *place, struct node *node)
{
	const struct value *value = look_up_or_report(render, place, node);

	if (value == NULL || !value_is_true(value))
		write_content(render, place, node);
}

static str
join(struct arena *arena, str a, str b)
{
	if (a.n == 0 || b.n == 0)
		return a.n == 0 ? b : a;
	return str_printf(arena, "%.*s%.*s", STR_ARG(a), STR_ARG(b));
}

/* The template that a partial or parent names, or NULL. */
static const struct template *
included(struct render *render, const struct place *place, struct node *node)
{
	const struct template *template;
	const struct value *value;
	str name = node->text;

	if (node->is_dynamic) {
		value = look_up_or_report(render, place, node);
		name = value == NULL ? (str){0} : value_chars(value);
		if (name.n == 0)
			return NULL;
	}
	template = template_get(render->set, name);
	if (template == NULL)
		fail(render, node, P605, "there is no template `%.*s`",
			STR_ARG(name));
	return template;
}

/* What says the same where no block is filled and nothing is indented. */
static const struct template *
linked(const struct template *template)
{
	return template->linked != NULL ? template->linked : template;
}

/* Where a linked template is rendered, its includes know what fills blocks. */
static const struct filling *
fillings_of(const struct place *place, const struct node *node)
{
	return node->origin != NULL ? node->fillings : place->fillings;
}

/* Only an include with its line to itself hands an indent on. */
static void
write_included(struct render *render, const struct place *place,
	struct node *node, const struct filling *fillings)
{
	struct place inner = {.scope = place->scope, .fillings = fillings};

	inner.template = included(render, place, node);
	if (inner.template == NULL || !may_enter(render, node))
		return;
	if (node->stands_alone)
		inner.indent = join(
			render->out->arena, place->indent, node->indent);
	if (inner.template->is_broken)
		render->is_failed = true;
	if (fillings == NULL && inner.indent.n == 0)
		inner.template = linked(inner.template);
	write_nodes(render, &inner, 0, inner.template->nodes.count);
}

static void
write_partial(
	struct render *render, const struct place *place, struct node *node)
{
	write_included(render, place, node, fillings_of(place, node));
}

static void
write_parent(
	struct render *render, const struct place *place, struct node *node)
{
	struct filling filling = {node->arguments, fillings_of(place, node)};

	write_included(render, place, node, &filling);
}

static void
write_argument(struct render *render, const struct place *place,
	const struct node *block, const struct argument *argument)
{
	struct node *node = &argument->template->nodes.items[argument->node];

	if (!block->stands_alone)
		render->is_muted = true;
	else if (!node->begins_after_line)
		put_indent(render, place);
	write_content(render, place, node);
	render->is_muted = false;
}

static void
write_block(struct render *render, const struct place *place, struct node *node)
{
	const struct filling *by = NULL;
	const struct argument *argument = filling_find(
		place->fillings, node->text, &by);
	struct place inner = *place;

	if (argument == NULL) {
		write_content(render, place, node);
		return;
	}
	inner.template = argument->template;
	inner.fillings = by->outer;
	inner.indent = join(render->out->arena, place->indent, node->indent);
	write_argument(render, &inner, node, argument);
}

/* What fills a block is rendered where the block stands. */
static void
write_nothing(struct render *render UNUSED, const struct place *place UNUSED,
	struct node *node UNUSED)
{
}

bool
template_render_apart(struct template_set *set, str name,
	const struct value *data, struct buf *out,
	struct template_mistakes *mistakes)
{
	struct render render = {.set = set, .out = out, .mistakes = mistakes};
	struct scope scope = {data, NULL};
	struct place place = {.scope = &scope};

	place.template = template_get(set, name);
	if (place.template == NULL) {
		fail(&render, NULL, P605, "there is no template `%.*s`",
			STR_ARG(name));
		return false;
	}
	render.is_failed = place.template->is_broken;
	place.template = linked(place.template);
	write_nodes(&render, &place, 0, place.template->nodes.count);
	return !render.is_failed;
}
