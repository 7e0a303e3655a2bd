/*
 * The tree of a Markdown text: what markdown.c makes of cmark's nodes, and
 * tables.c completes. It lives in the scratch of one call.
 */
#ifndef MARKUP_NODE_H
#define MARKUP_NODE_H

#include "base/str.h"

enum node_kind {
	NODE_DOCUMENT,
	NODE_QUOTE,
	NODE_LIST,
	NODE_ITEM,
	NODE_CODE_BLOCK,
	NODE_HTML_BLOCK,
	NODE_PARAGRAPH,
	NODE_HEADING,
	NODE_RULE,
	NODE_TABLE,
	NODE_ROW,
	NODE_CELL,
	NODE_TEXT,
	NODE_SOFT_BREAK,
	NODE_HARD_BREAK,
	NODE_CODE,
	NODE_HTML,
	NODE_EMPHASIS,
	NODE_STRONG,
	NODE_LINK,
	NODE_PICTURE,
	NODE_KIND_COUNT,
};

struct table;

/*
 * A place in a text: line and byte, both from 1. Line 0 is nowhere; an end at
 * byte 0 is that of the line before.
 */
struct place {
	uint32_t line;
	uint32_t byte;
};

struct node {
	enum node_kind kind;
	bool ordered; /* of a list */
	bool tight;   /* of a list: its paragraphs are not set apart */
	bool hidden;  /* shown without its own tags, or not at all */
	int level;    /* of a heading; first number of a list; cell's column */
	str text;     /* literal of text and code, address of links */
	str title;    /* of links and pictures */
	str id;       /* of a heading, as decided */
	const struct table *table;
	struct place start, end;
	struct node *parent, *first, *last, *next;
};

/* A walk through a tree, without recursion: {.root = node} to begin. */
struct walk {
	struct node *root;
	struct node *node;
	bool entering; /* into the node, or out of it? */
};

/* The next step: every node is entered once and left once. */
bool walk_next(struct walk *walk);

/* On entering a node: passes over what is in it. */
void walk_skip(struct walk *walk);

/* Is it a heading, paragraph or anything else that holds no words itself? */
bool node_is_block(const struct node *node);

/* Moves `child` to the end of `parent`. It must not be in a tree. */
void node_append(struct node *parent, struct node *child);

/* Appends the words below the node to `out`, white space made single. */
struct buf;
void node_words(struct node *node, struct buf *out);

#endif
