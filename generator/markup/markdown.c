#include "markup/markdown.h"

/* cmark has short names too, and they are ours. */
#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

/*
 * cmark's allocator gets no context, so the arena in use is a variable of the
 * thread. Each block is preceded by its size, which realloc needs.
 */
static _Thread_local struct arena *memory;

union block_head {
	size_t size;
	max_align_t align;
};

static void *
memory_calloc(size_t count, size_t size)
{
	union block_head *head;
	size_t whole;

	/* cmark takes no NULL for an answer. */
	if (__builtin_mul_overflow(count, size, &whole))
		out_of_memory();
	head = (union block_head *)arena_alloc(memory, sizeof(*head) + whole);
	head->size = whole;
	return head + 1;
}

static void *
memory_realloc(void *old, size_t size)
{
	union block_head *head;

	if (!old)
		return memory_calloc(1, size);
	head = (union block_head *)old - 1;
	head = (union block_head *)arena_grow(
		memory, head, sizeof(*head) + head->size, sizeof(*head) + size);
	head->size = size;
	return head + 1;
}

static void
memory_free(void *block UNUSED)
{
}

static cmark_mem arena_memory = {memory_calloc, memory_realloc, memory_free};

/* By cmark's numbering, whose blocks and inlines are apart. */
static const enum node_kind block_kinds[] = {
	[CMARK_NODE_DOCUMENT] = NODE_DOCUMENT,
	[CMARK_NODE_BLOCK_QUOTE] = NODE_QUOTE,
	[CMARK_NODE_LIST] = NODE_LIST,
	[CMARK_NODE_ITEM] = NODE_ITEM,
	[CMARK_NODE_CODE_BLOCK] = NODE_CODE_BLOCK,
	[CMARK_NODE_HTML_BLOCK] = NODE_HTML_BLOCK,
	[CMARK_NODE_CUSTOM_BLOCK] = NODE_QUOTE,
	[CMARK_NODE_PARAGRAPH] = NODE_PARAGRAPH,
	[CMARK_NODE_HEADING] = NODE_HEADING,
	[CMARK_NODE_THEMATIC_BREAK] = NODE_RULE,
	[CMARK_NODE_TEXT] = NODE_TEXT,
	[CMARK_NODE_SOFTBREAK] = NODE_SOFT_BREAK,
	[CMARK_NODE_LINEBREAK] = NODE_HARD_BREAK,
	[CMARK_NODE_CODE] = NODE_CODE,
	[CMARK_NODE_HTML_INLINE] = NODE_HTML,
	[CMARK_NODE_CUSTOM_INLINE] = NODE_EMPHASIS,
	[CMARK_NODE_EMPH] = NODE_EMPHASIS,
	[CMARK_NODE_STRONG] = NODE_STRONG,
	[CMARK_NODE_LINK] = NODE_LINK,
	[CMARK_NODE_IMAGE] = NODE_PICTURE,
};

/* cmark gives 0, or less, where it knows no place. */
static struct place
place_of(int line, int byte)
{
	if (line < 1)
		return (struct place){0};
	return (struct place){(uint32_t)line, byte < 0 ? 0 : (uint32_t)byte};
}

static void
copy_details(struct node *node, cmark_node *from)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_LIST:
		node->ordered = cmark_node_get_list_type(from) ==
				CMARK_ORDERED_LIST;
		node->tight = cmark_node_get_list_tight(from) != 0;
		node->level = cmark_node_get_list_start(from);
		break;
	case CMARK_NODE_HEADING:
		node->level = cmark_node_get_heading_level(from);
		break;
	case CMARK_NODE_LINK:
	case CMARK_NODE_IMAGE:
		node->text = str_from(cmark_node_get_url(from));
		node->title = str_from(cmark_node_get_title(from));
		break;
	default: /* literals, and nodes that have none */
		node->text = str_from(cmark_node_get_literal(from));
		break;
	}
}

static struct node *
node_copy(struct arena *scratch, cmark_node *from)
{
	struct node *node = NEW(scratch, struct node);

	node->kind = block_kinds[cmark_node_get_type(from)];
	node->start = place_of(cmark_node_get_start_line(from),
		cmark_node_get_start_column(from));
	node->end = place_of(
		cmark_node_get_end_line(from), cmark_node_get_end_column(from));
	copy_details(node, from);
	return node;
}

static struct node *
tree_copy(struct arena *scratch, cmark_iter *iter)
{
	struct node *root = NULL, *parent = NULL;
	size_t depth = 0;

	for (;;) {
		cmark_event_type event = cmark_iter_next(iter);
		cmark_node *from = cmark_iter_get_node(iter);
		struct node *node;

		if (event == CMARK_EVENT_DONE)
			return root;
		if (event == CMARK_EVENT_EXIT) {
			assert(parent);
			parent = parent->parent;
			depth--;
			continue;
		}
		node = node_copy(scratch, from);
		if (parent)
			node_append(parent, node);
		else
			root = node;
		/* cmark leaves only what may have something in it. */
		if (node->kind >= NODE_TEXT && node->kind <= NODE_HTML)
			continue;
		if (node->kind == NODE_RULE || node->kind == NODE_CODE_BLOCK ||
			node->kind == NODE_HTML_BLOCK)
			continue;
		parent = node;
		if (++depth > MARKDOWN_MAX_DEPTH)
			return NULL;
	}
}

struct node *
markdown_read(struct arena *scratch, str text)
{
	struct arena *outer = memory;
	cmark_parser *parser;
	cmark_node *document;
	struct node *root;

	memory = scratch;
	parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena_memory);
	cmark_parser_feed(parser, text.p, text.n);
	document = cmark_parser_finish(parser);
	cmark_consolidate_text_nodes(document);
	root = tree_copy(scratch, cmark_iter_new(document));
	memory = outer;
	return root;
}
