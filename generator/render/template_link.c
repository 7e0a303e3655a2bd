/*
 * Linking: a template whose partials, parents and blocks are put in where
 * they stand, once for all pages. What is left are texts, as long as they can
 * be, with what the data decides between them.
 *
 * Rendered, it says the same as the template that it is made of. So where
 * something is indented, which changes all lines that it includes, or where
 * the whole would be too long, there is none. What includes itself, and what
 * only the data or a mistake decides, stays an include in it.
 */
#include "render/html.h"
#include "render/template_node.h"

/* Nodes that one template may be made of, counted each time. */
enum { LINKED_MAX = 20000 };

struct linking {
	struct template_set *set;
	const struct value *constants; /* or NULL */
	struct template *into;
	struct buf text; /* since the last node */
	size_t count;    /* of nodes that were gone through */
	bool is_muted;   /* perhaps still within the line of a block */
};

/* Where nodes come from; `outer` is what includes their template. */
struct origin {
	const struct template *template;
	const struct filling *fillings;
	const struct origin *outer;
};

/* Links a node; false where the template cannot be linked. */
typedef bool node_linker(
	struct linking *linking, const struct origin *origin, size_t index);

static node_linker link_text, link_variable, link_section, link_partial,
	link_parent, link_block, link_nothing;

static node_linker *const linkers[NODE_KIND_COUNT] = {
	[NODE_TEXT] = link_text,
	[NODE_VARIABLE] = link_variable,
	[NODE_RAW] = link_variable,
	[NODE_SECTION] = link_section,
	[NODE_INVERTED] = link_section,
	[NODE_PARTIAL] = link_partial,
	[NODE_PARENT] = link_parent,
	[NODE_BLOCK] = link_block,
	[NODE_ARGUMENT] = link_nothing,
};

static bool
link_nodes(struct linking *linking, const struct origin *origin, size_t from,
	size_t to)
{
	while (from < to) {
		const struct node *node = &origin->template->nodes.items[from];

		if (linking->count++ == LINKED_MAX ||
			!linkers[node->kind](linking, origin, from))
			return false;
		from = node->end;
	}
	return true;
}

static struct node *
node_at(const struct origin *origin, size_t index)
{
	return &origin->template->nodes.items[index];
}

/* Makes a node of the text since the last one. */
static void
end_text(struct linking *linking)
{
	struct arena *arena = linking->set->arena;
	struct template *into = linking->into;
	struct node *node;

	if (linking->text.n == 0)
		return;
	node = list_push(arena, &into->nodes);
	node->kind = NODE_TEXT;
	node->text = str_copy(arena, buf_str(&linking->text));
	node->end = (uint32_t)into->nodes.count;
	linking->text.n = 0;
}

/* Adds a node as it is, by itself; its index. */
static size_t
add_node(struct linking *linking, struct node *node)
{
	struct template *into = linking->into;
	struct node *copy;

	end_text(linking);
	copy = list_push(linking->set->arena, &into->nodes);
	*copy = *node;
	copy->origin = node;
	copy->end = (uint32_t)into->nodes.count;
	return into->nodes.count - 1;
}

static bool
link_text(struct linking *linking, const struct origin *origin, size_t index)
{
	buf_put(&linking->text, node_at(origin, index)->text);
	linking->is_muted = false;
	return true;
}

/* What a name stands for on every page, or NULL. */
static const struct value *
constant(const struct linking *linking, const struct node *node)
{
	const struct value *value = linking->constants;

	if (value == NULL || node->first.id == 0)
		return NULL;
	value = value_find(value, node->first);
	for (size_t i = 0; value != NULL && i < node->rest.count; i++)
		value = value_find(value, node->rest.items[i]);
	return value;
}

static bool
link_variable(
	struct linking *linking, const struct origin *origin, size_t index)
{
	struct node *node = node_at(origin, index);
	const struct value *value = constant(linking, node);

	linking->is_muted = false;
	if (value != NULL && value_kind(value) == VALUE_TEXT &&
		node->kind == NODE_VARIABLE)
		html_escape(&linking->text, value_chars(value));
	else
		add_node(linking, node);
	return true;
}

static bool
link_section(struct linking *linking, const struct origin *origin, size_t index)
{
	struct node *node = node_at(origin, index);
	size_t at = add_node(linking, node);
	bool was_muted = linking->is_muted;

	if (!link_nodes(linking, origin, index + 1, node->end))
		return false;
	linking->is_muted = was_muted; /* it may have been left out */
	end_text(linking);
	linking->into->nodes.items[at].end =
		(uint32_t)linking->into->nodes.count;
	return true;
}

/* Is the template being put in already, somewhere around? */
static bool
is_around(const struct origin *origin, const struct template *template)
{
	for (; origin != NULL; origin = origin->outer)
		if (origin->template == template)
			return true;
	return false;
}

/* Where it would begin a line that has its indent it cannot be kept. */
static bool
keep_include(
	struct linking *linking, const struct origin *origin, struct node *node)
{
	size_t at = add_node(linking, node);

	linking->into->nodes.items[at].fillings = origin->fillings;
	return !linking->is_muted;
}

static bool
link_included(struct linking *linking, const struct origin *origin,
	struct node *node, const struct filling *fillings)
{
	struct origin inner = {NULL, fillings, origin};

	if (node->stands_alone && node->indent.n > 0)
		return false;
	if (!node->is_dynamic)
		inner.template = template_get(linking->set, node->text);
	if (inner.template == NULL || inner.template->is_broken ||
		is_around(origin, inner.template))
		return keep_include(linking, origin, node);
	return link_nodes(linking, &inner, 0, inner.template->nodes.count);
}

static bool
link_partial(struct linking *linking, const struct origin *origin, size_t index)
{
	return link_included(
		linking, origin, node_at(origin, index), origin->fillings);
}

static bool
link_parent(struct linking *linking, const struct origin *origin, size_t index)
{
	struct node *node = node_at(origin, index);
	struct filling *filling = NEW(linking->set->arena, struct filling);

	*filling = (struct filling){node->arguments, origin->fillings};
	return link_included(linking, origin, node, filling);
}

static bool
link_block(struct linking *linking, const struct origin *origin, size_t index)
{
	const struct node *node = node_at(origin, index);
	const struct filling *by = NULL;
	const struct argument *argument = filling_find(
		origin->fillings, node->text, &by);
	struct origin inner = {.outer = origin};

	if (argument == NULL)
		return link_nodes(linking, origin, index + 1, node->end);
	if (node->indent.n > 0)
		return false;
	inner.template = argument->template;
	inner.fillings = by->outer;
	linking->is_muted = linking->is_muted || !node->stands_alone;
	if (!link_nodes(linking, &inner, argument->node + 1,
		    node_at(&inner, argument->node)->end))
		return false;
	linking->is_muted = false;
	return true;
}

/* What fills a block is linked where the block stands. */
static bool
link_nothing(struct linking *linking UNUSED, const struct origin *origin UNUSED,
	size_t index UNUSED)
{
	return true;
}

void
template_link(struct template_set *set, struct template *template,
	const struct value *constants)
{
	struct linking linking = {.set = set,
		.constants = constants,
		.into = NEW(set->arena, struct template),
		.text = buf_new(set->arena)};
	struct origin origin = {.template = template};

	if (template->source == NULL || template->is_broken ||
		!link_nodes(&linking, &origin, 0, template->nodes.count))
		return;
	end_text(&linking);
	linking.into->source = template->source;
	template->linked = linking.into;
}
