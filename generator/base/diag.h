/*
 * Diagnostics: what is wrong in the author's files, where, and how to mend it.
 * There is one entry point, diag(), and one enum value for each diagnostic
 * (codes.def holds their catalogue). Whoever reports one goes on working: all
 * mistakes of all files come out in one run.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/buf.h"
#include "base/list.h"

/* A file that was read: kept for the whole build, so that spans stay good. */
struct source {
	str path;   /* relative to the portal's root, with forward slashes */
	str text;   /* whole, as read */
	str school; /* id of the school that it belongs to, or empty */
};

/*
 * A stretch of a file. Lines and columns start at 1 and count code points;
 * the end is the last character itself. A span without a source is none.
 */
struct span {
	const struct source *source;
	uint32_t line, column;
	uint32_t end_line, end_column;
};

/* The whole file: line 1, column 1. */
struct span span_of_file(const struct source *source);

/* From the first character of `a` to the last of `b`. */
struct span span_join(struct span a, struct span b);

bool span_is_set(struct span span);

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* X(code, severity, timed, title, meaning, example, mend) */
enum code {
#define X(code, ...) code,
#include "base/codes.def"
#undef X
	CODE_COUNT
};

struct code_info {
	const char *name; /* "C401" */
	enum severity severity;
	bool timed; /* time alone can raise it: never an error by default */
	const char *title;
	const char *meaning;
	const char *example;
	const char *mend;
};

extern const struct code_info code_table[CODE_COUNT];

/* The code with this name ("c401" will do), or CODE_COUNT. */
enum code code_find(str name);

struct related {
	struct span span;
	str message;
};

struct diagnostic {
	enum code code;
	enum severity severity;
	struct span span;
	str message;
	str label; /* beside the caret; may be empty */
	str help;  /* how to mend it; may be empty */
	LIST(struct related) related;
	bool old;     /* it was there before, of what --only-new compares */
	size_t order; /* of being reported: the last key of the sort */
};

struct diags {
	struct arena *arena;
	LIST(struct diagnostic *) all;
	size_t suggestions; /* names that were looked for */
};

/* An empty collection whose diagnostics live in the arena. */
void diags_init(struct diags *diags, struct arena *arena);

/*
 * Reports one diagnostic with its code's own severity. The result is never
 * NULL and may be given a label, help and related places, in any order.
 */
struct diagnostic *diag(struct diags *diags, enum code code, struct span span,
	const char *format, ...) PRINTF_LIKE(4, 5);
struct diagnostic *diag_label(struct diags *diags, struct diagnostic *d,
	const char *format, ...) PRINTF_LIKE(3, 4);
struct diagnostic *diag_help(struct diags *diags, struct diagnostic *d,
	const char *format, ...) PRINTF_LIKE(3, 4);
struct diagnostic *diag_related(struct diags *diags, struct diagnostic *d,
	struct span span, const char *format, ...) PRINTF_LIKE(4, 5);

/*
 * The nearest name is found by looking at all of them. Whoever looks through
 * names that authors gave asks this first: it is true for the first so many
 * mistakes, so that thousands of mistakes among thousands of names end soon.
 */
enum { DIAGS_SUGGESTIONS = 200 };

bool diags_may_suggest(struct diags *diags);

/* Help of the form "did you mean `x`?", or nothing where `near` is empty. */
struct diagnostic *diag_did_you_mean(
	struct diags *diags, struct diagnostic *d, str near);

/*
 * Adds all that were reported to `from`, in their order, behind what is there.
 * Their memory is shared: `from`'s arena has to live as long as this one's.
 */
void diags_append(struct diags *diags, const struct diags *from);

/*
 * Sorts by file, line, column and code, drops exact repeats, and with
 * `strict` makes every warning an error. Call it once, when all are in.
 */
void diags_finish(struct diags *diags, bool strict);

size_t diags_count(const struct diags *diags, enum severity severity);

#endif
