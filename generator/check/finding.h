/* One finding of a piece of evidence, against the fact that it is about. */
#ifndef CHECK_FINDING_H
#define CHECK_FINDING_H

#include "check/parts.h"

struct finding_check {
	struct portal *portal;
	struct situation *situation; /* of the school, on the portal's day */
	const struct evidence *evidence;
	const struct fact *fact;
};

/* The values that the fact has: words, or a figure (S104, S107, S108, S115). */
void check_finding_value(
	const struct finding_check *check, const struct finding_value *value);

/* Every finding of a piece of evidence. */
void check_findings(struct portal *portal, struct situation *situation,
	const struct evidence *evidence);

/* Is it one of the words for having no value: n/a, suppressed…? */
bool is_word_for_none(str text);

#endif
