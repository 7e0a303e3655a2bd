/* What the machine's errors mean to the person who publishes. */
#ifndef PUBLISH_FAILURE_H
#define PUBLISH_FAILURE_H

#include "publish/publication.h"

/*
 * Fills `failure` with "cannot `what` `where`: reason" and advice for the
 * errno `error`. Returns false, for a caller to return in turn.
 */
bool failure_set(struct arena *arena, struct publish_failure *failure,
	int error, const char *what, str where);

#endif
