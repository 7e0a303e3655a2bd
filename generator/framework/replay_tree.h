/*
 * A decision as a tree for replaying it: what its verdicts ask for, and which
 * of the facts that may be changed each of them looks at.
 */
#ifndef FRAMEWORK_REPLAY_TREE_H
#define FRAMEWORK_REPLAY_TREE_H

#include "base/buf.h"
#include "framework/evaluate_parts.h"
#include "framework/replay.h"

/* A verdict of the decision, and the facts (bits) that it looks at. */
struct node {
	const struct verdict *verdict;
	uint64_t looks_at;
	uint32_t number;               /* from 1 */
	bool is_leaf;                  /* it looks at a fact itself */
	const struct derived *derived; /* of a leaf: its fact is read by maps */
	LIST(struct node *) children;  /* those that apply */
	uint64_t *looks_below;         /* what each child looks at */
	size_t yes, open; /* children that hold, or may, as decided */
	struct quorum quorum;
};

/* A fact that is read from others by maps. */
struct derived {
	const struct fact *fact;
	uint32_t number; /* as those of nodes */
	uint64_t itself; /* its bit: changed itself, no map counts */
	uint64_t looks_at;
	LIST(struct node *) maps;
	struct fact_state **states; /* by map; the last where none is taken */
};

/* A criterion of a category, or a combination that cannot be. */
struct root {
	struct node *node;
	struct counted of;
	uint32_t bars; /* the categories that are none while it holds */
};

struct replay_tree {
	struct arena *arena;
	const struct computed *explained;
	const struct fact_values *facts; /* that may be changed */
	size_t count;
	LIST(struct root) roots; /* those that hold, as decided, first */
	LIST(struct derived *) derived;
	LIST(struct node *)
	numbered; /* by number less 1; NULL: a derived fact */
};

/* Fills the roots from the explained results; owned by tree->arena. */
void replay_tree_grow(struct replay_tree *tree);

/* Appends what replay_shape() gives; false where there is too much of it. */
bool replay_tree_put_shape(const struct replay_tree *tree, struct buf *out);

#endif
