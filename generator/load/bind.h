/*
 * The binder: fills a record from a tree of nodes by its table of fields, and
 * reports what the formats forbid and only the type of a field can tell.
 *
 * Whatever is bound has a span; what is missing, or so wrong that it means
 * nothing, has none. Strings borrow from the source or live in the arena; the
 * tree may be thrown away afterwards.
 */
#ifndef LOAD_BIND_H
#define LOAD_BIND_H

#include "load/yaml.h"
#include "model/field.h"

struct binder {
	struct arena *arena; /* of what is bound */
	struct diags *diags;
	const struct source *source;
	bool incomplete; /* keys may have been lost: ask for none */
};

/*
 * Fills `record`, whose bytes are zero, from a mapping (or from what `type`
 * takes in place of one). All mistakes in it are reported. False where the
 * node is of the wrong kind, so that nothing at all was bound.
 */
bool bind_record(struct binder *binder, const struct node *node,
	const struct record_type *type, void *record);

/*
 * The same for a list of records: one is added to `list`, a LIST of the
 * type's struct, for each item.
 */
void bind_list(struct binder *binder, const struct node *node,
	const struct record_type *type, void *list);

/* Binds one value of a field, as if it stood behind the field's key. */
void bind_field(struct binder *binder, const struct field *field,
	const struct node *node, void *record);

#endif
