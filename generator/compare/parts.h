/* The parts of a comparison: where a school stands, its files, the rules. */
#ifndef COMPARE_PARTS_H
#define COMPARE_PARTS_H

#include "compare/records.h"

/* A side, and its assessments by school and framework. */
struct side {
	struct revision_side revision;
	struct map by_name; /* side_key() → struct assessment */
};

struct side side_of(struct arena *arena, const struct revision_side *revision);

/*
 * Where the school stands under each of its frameworks: category, result,
 * status, overlays, and the duties that hold for it. Either may be NULL.
 */
void compare_standings(struct finds *finds, const struct side *before,
	const struct side *after, const struct school *was,
	const struct school *is);

/* What its files say. */
void compare_school_files(
	struct finds *finds, const struct school *was, const struct school *is);

/* The frameworks, by version, and the vocabulary of content/. */
void compare_rules(struct arena *arena, const struct portal *before,
	const struct portal *after, struct changed_list *out);

/* Where the school stands with an overlay that is in force; or NULL. */
const struct overlay_standing *overlay_in_force(
	const struct assessment *assessment, str id);

/*
 * Does the duty hold for the school of the assessment, today and in the
 * category that is in force? `scratch` may be forgotten afterwards.
 */
enum truth duty_holds_for(struct arena *scratch, const struct portal *portal,
	const struct assessment *assessment, const struct duty *duty);

#endif
