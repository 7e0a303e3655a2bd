/* How large the files of a portal may be; each limit is named when hit. */
#ifndef LOAD_LIMITS_H
#define LOAD_LIMITS_H

#include <stddef.h>

#define LIMIT_FILE_BYTES ((size_t)1024 * 1024)
#define LIMIT_YAML_DEPTH 32u
#define LIMIT_YAML_EVENTS 100000u
#define LIMIT_MARKDOWN_BYTES ((size_t)256 * 1024)
#define LIMIT_ATTACHMENT_BYTES ((size_t)20 * 1024 * 1024)
#define LIMIT_CSV_CELLS 200000u

/* Mistakes of one kind of one file after which the rest is only counted. */
#define LIMIT_REPEATS 20u

#endif
