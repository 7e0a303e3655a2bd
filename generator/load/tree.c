#include "load/tree.h"

/* Up to here it is faster to look at every key than to make a table. */
#define FEW_KEYS 12u

bool
node_is_plain(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->style == STYLE_PLAIN;
}

bool
node_cut_by_comment(const struct node *node)
{
	return node->cut;
}

static const struct frame *
top(const struct tree *tree)
{
	return tree->depth == 0 ? NULL : &tree->frames[tree->depth - 1];
}

bool
tree_expects_key(const struct tree *tree)
{
	const struct frame *frame = top(tree);

	return frame != NULL && frame->node->kind == NODE_MAP &&
	       !frame->value_is_next;
}

bool
tree_expects_flow_value(const struct tree *tree)
{
	const struct frame *frame = top(tree);

	return frame != NULL && frame->node->kind == NODE_MAP &&
	       frame->node->flow && frame->value_is_next;
}

/* --- keys --- */

static const char *
key_fault(const struct node *key, enum tree_fault fault)
{
	if (key->kind == NODE_MAP)
		return "braces stand here where a key is expected";
	if (key->kind == NODE_LIST)
		return "a list stands here where a key is expected";
	if (key->damaged)
		return NULL;
	if (key->text.n == 0)
		return "a key without a name stands here";
	if (fault == FAULT_MARKED_KEY)
		return "a key is marked with `?` here, which these files do "
		       "not allow";
	return NULL;
}

static void
take_key(struct tree *tree, struct frame *frame, struct node *key,
	enum tree_fault fault)
{
	const char *wrong = key_fault(key, fault);

	frame->value_is_next = true;
	frame->key = wrong != NULL || key->damaged ? NULL : key;
	if (frame->key == NULL)
		frame->node->damaged = true;
	if (wrong != NULL && !frame->silent)
		diag_help(tree->diags,
			diag(tree->diags, Y010, key->span, "%s", wrong),
			"a key is plain text followed by a colon; text in "
			"braces or brackets has to stand in quotes");
}

/* The same key in this map so far, or NULL; remembers this one. */
static struct node *
find_first(struct tree *tree, struct frame *frame, struct node *key)
{
	size_t count = frame->node->pairs.count;
	struct pair *pairs = frame->node->pairs.items;
	struct node *first = NULL;

	if (count < FEW_KEYS) {
		for (size_t i = 0; i < count; i++)
			if (str_eq(pairs[i].key->text, key->text))
				return pairs[i].key;
		return NULL;
	}
	if (frame->seen.count == 0)
		for (size_t i = 0; i < count; i++)
			map_put(tree->arena, &frame->seen, pairs[i].key->text,
				pairs[i].key);
	first = map_get(&frame->seen, key->text);
	if (first == NULL)
		map_put(tree->arena, &frame->seen, key->text, key);
	return first;
}

/* --- pairs --- */

static void
refuse_stray(struct tree *tree, struct frame *frame)
{
	str text = frame->key->text;
	struct diagnostic *d = diag(tree->diags, Y009, frame->key->span,
		"`%.*s` stands in the braces without a value", STR_ARG(text));

	diag_help(tree->diags, d,
		"if it is text that goes on after a comma, put all of the "
		"text in quotes; if it is a key, write a colon and a value "
		"after it");
	frame->node->damaged = true;
}

static void
refuse_merge(struct tree *tree, struct frame *frame)
{
	struct diagnostic *d = diag(tree->diags, Y014, frame->key->span,
		"`<<` copies keys from elsewhere, which these files do not "
		"allow");

	diag_help(tree->diags, d, "write the keys out here");
	frame->node->damaged = true;
}

static void
refuse_duplicate(
	struct tree *tree, const struct node *key, const struct node *first)
{
	struct diagnostic *d = diag(tree->diags, Y008, key->span,
		"the key `%.*s` stands here a second time", STR_ARG(key->text));

	diag_related(tree->diags, d, first->span, "the first is here");
	diag_help(tree->diags, d, "keep one of the two");
}

static void
take_value(struct tree *tree, struct frame *frame, struct node *value,
	enum tree_fault fault)
{
	struct node *key = frame->key;
	struct node *first;
	struct pair *pair;

	frame->value_is_next = false;
	if (key == NULL || frame->silent)
		return;
	if (fault == FAULT_NO_COLON) {
		refuse_stray(tree, frame);
		return;
	}
	if (node_is_plain(key) && str_eq(key->text, S("<<"))) {
		refuse_merge(tree, frame);
		return;
	}
	first = find_first(tree, frame, key);
	if (first != NULL) {
		refuse_duplicate(tree, key, first);
		return;
	}
	pair = list_push(tree->arena, &frame->node->pairs);
	*pair = (struct pair){key, value};
}

/* --- the root --- */

static bool
is_empty(const struct node *node)
{
	return node_is_plain(node) && node->text.n == 0 && !node->damaged;
}

static void
add_pairs(struct tree *tree, struct node *to, const struct node *from)
{
	struct frame frame = {.node = to};

	for (size_t i = 0; i < from->pairs.count; i++) {
		frame.key = from->pairs.items[i].key;
		take_value(
			tree, &frame, from->pairs.items[i].value, FAULT_NONE);
	}
}

static void
add_items(struct tree *tree, struct node *to, const struct node *from)
{
	for (size_t i = 0; i < from->items.count; i++)
		*list_push(tree->arena, &to->items) = from->items.items[i];
}

/* A second document is read as if the first went on. */
static void
add_root(struct tree *tree, struct node *node)
{
	struct node *root = tree->root;

	if (is_empty(node))
		return;
	if (root == NULL) {
		tree->root = node;
		return;
	}
	root->damaged |= node->damaged || root->kind != node->kind;
	root->span = span_join(root->span, node->span);
	if (root->kind == NODE_MAP && node->kind == NODE_MAP)
		add_pairs(tree, root, node);
	else if (root->kind == NODE_LIST && node->kind == NODE_LIST)
		add_items(tree, root, node);
}

/* --- the tree --- */

void
tree_add(struct tree *tree, struct node *node, enum tree_fault fault)
{
	struct frame *frame;

	if (tree->depth == 0) {
		add_root(tree, node);
		return;
	}
	frame = &tree->frames[tree->depth - 1];
	if (frame->node->kind == NODE_LIST)
		*list_push(tree->arena, &frame->node->items) = node;
	else if (frame->value_is_next)
		take_value(tree, frame, node, fault);
	else
		take_key(tree, frame, node, fault);
}

bool
tree_open(struct tree *tree, struct node *node, size_t row)
{
	bool silent;

	if (tree->depth == LIMIT_YAML_DEPTH) {
		diag_help(tree->diags,
			diag(tree->diags, Y031, node->span,
				"lists and keys are nested more than %u deep "
				"here",
				LIMIT_YAML_DEPTH),
			"take some of the brackets or indentation away");
		return false;
	}
	silent = tree_expects_key(tree) ||
		 (tree->depth > 0 && top(tree)->silent);
	tree->frames[tree->depth++] = (struct frame){
		.node = node, .silent = silent, .row = row};
	return true;
}

/* The last node of a list or map, or NULL. */
static const struct node *
last_child(const struct node *node)
{
	if (node->kind == NODE_LIST && node->items.count > 0)
		return node->items.items[node->items.count - 1];
	if (node->kind == NODE_MAP && node->pairs.count > 0)
		return node->pairs.items[node->pairs.count - 1].value;
	return NULL;
}

void
tree_close(struct tree *tree, struct span end, bool damaged)
{
	struct node *node = tree->frames[tree->depth - 1].node;
	const struct node *last = last_child(node);

	if (node->flow)
		node->span = span_join(node->span, end);
	else if (last != NULL)
		node->span = span_join(node->span, last->span);
	node->damaged |= damaged;
	tree->depth--;
	tree_add(tree, node, FAULT_NONE);
}
