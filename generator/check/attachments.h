/* Attachments of evidence. */
#ifndef CHECK_ATTACHMENTS_H
#define CHECK_ATTACHMENTS_H

#include "model/portal.h"

/*
 * Reports attachments that the school's files/ does not hold (R202), or that
 * are of a kind that is not published (R208).
 */
void check_attachments(struct portal *portal, const struct school *school,
	const struct evidence *evidence);

#endif
