/* Files of the portal itself that its pages lead to: pictures, documents. */
#ifndef BUILD_FILES_H
#define BUILD_FILES_H

#include "build.h"

struct build_files {
	LIST(str) paths; /* each once */
};

/*
 * Publishes each file under the path that it has. One that cannot be read, or
 * is not of a kind that is published, is reported.
 */
void build_publish_files(struct build *build, struct publication *publication,
	const struct build_files *files);

#endif
