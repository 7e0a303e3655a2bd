/* How large the files of a portal may be; each limit is named when hit. */
#ifndef LOAD_LIMITS_H
#define LOAD_LIMITS_H

#define LIMIT_FILE_BYTES (1024u * 1024u)
#define LIMIT_YAML_DEPTH 32u
#define LIMIT_YAML_EVENTS 100000u
#define LIMIT_MARKDOWN_BYTES (256u * 1024u)
#define LIMIT_ATTACHMENT_BYTES (20u * 1024u * 1024u)
#define LIMIT_CSV_CELLS 200000u

/* Mistakes of one kind of one file after which the rest is only counted. */
#define LIMIT_REPEATS 20u

#endif
