#include "markup/node.h"

#include "base/buf.h"

bool
walk_next(struct walk *walk)
{
	struct node *node = walk->node;

	if (!node) {
		walk->node = walk->root;
		walk->entering = true;
		return true;
	}
	if (walk->entering && node->first) {
		walk->node = node->first;
		return true;
	}
	if (walk->entering) {
		walk->entering = false;
		return true;
	}
	if (node == walk->root)
		return false;
	walk->entering = node->next != NULL;
	walk->node = node->next ? node->next : node->parent;
	return true;
}

void
walk_skip(struct walk *walk)
{
	walk->entering = false;
}

bool
node_is_block(const struct node *node)
{
	return node->kind < NODE_TEXT;
}

void
node_append(struct node *parent, struct node *child)
{
	child->parent = parent;
	child->next = NULL;
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

/* One space for any stretch of white space, none at the beginning. */
static void
put_words(struct buf *out, str text)
{
	for (size_t i = 0; i < text.n; i++) {
		bool space = char_is_space(text.p[i]);

		if (!space)
			buf_put_char(out, text.p[i]);
		else if (out->n && out->p[out->n - 1] != ' ')
			buf_put_char(out, ' ');
	}
}

void
node_words(struct node *node, struct buf *out)
{
	struct walk walk = {.root = node};

	while (walk_next(&walk)) {
		const struct node *at = walk.node;

		if (at->kind == NODE_TEXT || at->kind == NODE_CODE ||
			at->kind == NODE_CODE_BLOCK) {
			if (walk.entering)
				put_words(out, at->text);
		}
		if (node_is_block(at) || at->kind == NODE_SOFT_BREAK ||
			at->kind == NODE_HARD_BREAK)
			put_words(out, S(" "));
	}
}
