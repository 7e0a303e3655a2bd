/* From places in the text that cmark read to spans of the author's file. */
#ifndef MARKUP_POSITION_H
#define MARKUP_POSITION_H

#include "base/diag.h"
#include "markup/lines.h"
#include "markup/markup.h"
#include "markup/node.h"

/* Where a line of a rewritten text came from. */
struct origin {
	uint32_t line;   /* of the text as written */
	uint32_t before; /* bytes in front of the cell there */
	uint32_t prefix; /* and bytes in front of it in the new line */
	int row, column; /* of a table's cell; row 0 is the header */
	const struct table *table; /* NULL: the line was copied */
};

struct origins {
	LIST(struct origin) list; /* one for each new line */
};

struct position {
	const struct markup_options *options;
	struct lines written;
	struct lines read;             /* what cmark read: the same or new */
	const struct origins *origins; /* NULL: the same */

	/* Where counting stopped last: links come in order. */
	uint32_t line;
	size_t byte;
	uint32_t column;
};

/* The span from `start` to `end`, both inside it, of what cmark read. */
struct span position_span(
	struct position *position, struct place start, struct place end);

/* The span of the whole node. */
struct span position_node(struct position *position, const struct node *node);

/*
 * The span of `address` as it stands in the link or picture, or of all of the
 * link where it does not: a reference link, or one written with escapes.
 */
struct span position_address(
	struct position *position, const struct node *node, str address);

/* Where the line came from, or NULL where it was only copied. */
const struct origin *position_origin(
	const struct origins *origins, uint32_t line);

#endif
