/* What the parts of the schema's maker share. */
#ifndef AUTHOR_SCHEMA_PARTS_H
#define AUTHOR_SCHEMA_PARTS_H

#include "author/schema.h"

/* A type of record, or a set of ids, and what its definition is called. */
struct schema_definition {
	const struct record_type *type; /* NULL: of ids */
	uint64_t refs;
	str name;
};

/* One schema that is being made. */
struct schema {
	struct arena *arena;
	const struct portal *portal;
	struct value *definitions;
	LIST(struct schema_definition) known;
};

/*
 * A new, empty definition of this name (another, where the name is taken), to
 * be filled in; it is noted before, since what it describes may hold itself.
 */
struct value *schema_define(
	struct schema *schema, struct schema_definition definition);

/* Says in `node` that it is as this definition has it. */
void schema_refer(struct schema *schema, struct value *node, str name);

/* Says in `node` that it is the name of one of these kinds. */
void schema_names(struct schema *schema, struct value *node, uint64_t refs);

/* Says in `node` what one value of a field is that is a single scalar. */
void schema_scalar(
	struct schema *schema, struct value *node, const struct field *field);

#endif
