/*
 * The strict YAML reader: turns a file (or the front matter of one) into a
 * tree of nodes that remember where they stand, and reports everything that
 * the formats forbid. It knows no field: what a key means is the binder's.
 *
 * All mistakes come out in one run. What cannot be read is marked `damaged`,
 * so that nobody complains of what is missing only because it was lost.
 */
#ifndef LOAD_YAML_H
#define LOAD_YAML_H

#include "base/diag.h"

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

enum node_style {
	STYLE_PLAIN,
	STYLE_SINGLE,
	STYLE_DOUBLE,
	STYLE_LITERAL,
	STYLE_FOLDED,
};

struct pair {
	struct node *key, *value;
};

/*
 * Keys of a map are scalars and differ from each other. The span of a quoted
 * scalar holds its quotes; that of a map or list runs from its first to its
 * last character; that of an empty value is the place where it would begin.
 */
struct node {
	enum node_kind kind;
	enum node_style style; /* of scalars */
	bool flow;             /* a list or map in brackets or braces */
	bool damaged;          /* something of it was lost, and reported */
	bool cut;              /* see node_cut_by_comment() */
	struct span span;
	str text;                  /* of scalars */
	LIST(struct node *) items; /* of lists */
	LIST(struct pair) pairs;   /* of maps */
};

/*
 * Reads `text`, a slice of `source->text` that begins on line `first_line` of
 * the file. NULL when there is nothing to read (no text, only comments) or
 * nothing could be read. Nodes and their text live in `arena` or borrow from
 * `source->text`.
 *
 * A damaged root is one of which keys or items may have been lost: do not ask
 * for required keys there. A damaged scalar has no text: do not judge it.
 */
struct node *yaml_read(struct arena *arena, struct diags *diags,
	const struct source *source, str text, uint32_t first_line);

/* Is it a scalar written without quotes and not as a block of text? */
bool node_is_plain(const struct node *node);

/*
 * Is it a plain scalar that a comment follows after exactly one space? In
 * prose that is text cut off by mistake (templates put two spaces).
 */
bool node_cut_by_comment(const struct node *node);

#endif
