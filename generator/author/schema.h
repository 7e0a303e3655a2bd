/*
 * JSON Schema (draft-07) of the kinds of files, for editors: made from the
 * field tables that the loader reads by, with the ids of one portal.
 *
 * What the loader takes, the schema takes, where YAML's plain words are typed
 * as YAML 1.2 types them (`roll: 412` a number, `from: 2026-09-01` a text).
 * The other way round it says what a schema can: keys, kinds of values, words,
 * shapes of texts, names of what there is; not what hangs on other keys, on
 * other files or on the policy.
 */
#ifndef AUTHOR_SCHEMA_H
#define AUTHOR_SCHEMA_H

#include "load/file_kinds.h"
#include "model/portal.h"
#include "render/value.h"

/*
 * The schema of a kind of file that has a name. The portal is read and linked;
 * texts are borrowed from it.
 */
struct value *schema_of_files(struct arena *arena, const struct portal *portal,
	const struct file_kind *kind);

/* The same as its file has it. */
str schema_text(struct arena *arena, const struct portal *portal,
	const struct file_kind *kind);

/* The name of its file: "school.schema.json". */
str schema_file_name(struct arena *arena, const struct file_kind *kind);

#endif
