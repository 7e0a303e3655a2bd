/*
 * The tree that yaml_read() returns, as it grows: which keys a map takes, and
 * what is closed when. It knows nodes, not how they were parsed.
 */
#ifndef LOAD_TREE_H
#define LOAD_TREE_H

#include "base/map.h"
#include "load/limits.h"
#include "load/yaml.h"

/* A list or map that is still open. */
struct frame {
	struct node *node;
	struct node *key;   /* of a map: waits for its value */
	bool value_is_next; /* even where the key was refused: then NULL */
	bool silent;        /* part of a key, which is refused as a whole */
	struct map seen;    /* of a large map: its keys */
	size_t row;         /* on which it began */
};

struct tree {
	struct arena *arena;
	struct diags *diags;
	struct node *root;
	struct frame frames[LIMIT_YAML_DEPTH];
	size_t depth;
};

/* How a node was written, where that is forbidden. */
enum tree_fault {
	FAULT_NONE,
	FAULT_MARKED_KEY, /* a key behind `?` */
	FAULT_NO_COLON,   /* a value left out together with its colon */
};

/* Is the next node a key, or the value of one in braces? */
bool tree_expects_key(const struct tree *tree);
bool tree_expects_flow_value(const struct tree *tree);

/* Adds a complete node where one is expected. */
void tree_add(struct tree *tree, struct node *node, enum tree_fault fault);

/* Opens a list or map; false, and reported, where it would be too deep. */
bool tree_open(struct tree *tree, struct node *node, size_t row);

/*
 * Closes the list or map opened last, adds it, and returns it. One not in
 * brackets gets the end of its last child.
 */
void tree_close(struct tree *tree, struct span end, bool damaged);

#endif
