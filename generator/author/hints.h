/*
 * What a form may say of one portal: for each key what may stand behind it,
 * in words for a comment. `status` of a plan is "draft, submitted, approved or
 * closed", `lead` the first of the portal's roles and where the others are.
 */
#ifndef AUTHOR_HINTS_H
#define AUTHOR_HINTS_H

#include "model/portal.h"
#include "render/value.h"

/* An object with the keys of the type; of nested records, objects in turn. */
struct value *hints_of(struct arena *arena, const struct scope *scope,
	const struct record_type *type);

/*
 * The names of these kinds in the order of their files, as many as fit and
 * where the others are; empty where there is none.
 */
str hint_names(struct arena *arena, const struct scope *scope, uint64_t refs);

/*
 * A list of the facts that evidence of this type may assert by the frameworks
 * of the school: `id`, `label`, `values`, and `long` of the first number.
 */
struct value *hint_findings(
	struct arena *arena, const struct scope *scope, str type, date day);

/* Text for a template to write as it is, in a comment on one line. */
struct value *hint_text(struct arena *arena, str text);

#endif
