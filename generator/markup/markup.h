/*
 * Markdown to HTML: CommonMark with pipe tables, heading ids and checked
 * links. Nothing that an author writes reaches the page unescaped: raw HTML
 * is dropped and reported, and an address is shown only where it is external
 * and harmless or the caller's own function has turned it into one.
 */
#ifndef MARKUP_MARKUP_H
#define MARKUP_MARKUP_H

#include "base/diag.h"
#include "base/list.h"
#include "base/str.h"

/* A longer text is refused with P626 and gives nothing. */
#define MARKUP_LIMIT ((size_t)256 * 1024)

enum markup_reference {
	MARKUP_LINK,
	MARKUP_PICTURE,
};

/*
 * Turns what an author wrote (`evidence:2026-06-review`, `school:`, `target:`,
 * `clause:`, or the path of a file, fragment included) into an address for
 * `href` or `src`, relative to the page and not yet escaped. False where it
 * leads nowhere, which the function reports itself; the words of the link are
 * then shown without it.
 */
typedef bool markup_resolve(void *context, enum markup_reference kind,
	str target, struct span span, str *href);

struct markup_options {
	str text;
	const struct source *source; /* where it stands; NULL gives no spans */
	uint32_t first_line;   /* line of the file that it begins on, 0 as 1 */
	uint32_t first_column; /* column that each line begins at, 0 as 1 */
	int top_level; /* its highest headings become this level, 0 as 2 */
	bool clauses;  /* a heading "3.2 Title" is clause 3.2 of a policy */
	str id_prefix; /* before the ids of headings: several texts on a page */
	markup_resolve *resolve; /* NULL: no such link is shown */
	void *context;
	struct diags *diags; /* NULL: nothing is reported */
};

struct markup_heading {
	int level;        /* as shown, 2 to 6 */
	str id;           /* unique within the text, prefix included */
	str text;         /* plain, without {.informative} */
	str clause;       /* "3.2" or "G.C1", or empty */
	bool informative; /* {.informative} stood at its end */
	str body;         /* plain text from here to the next heading */
	struct span span;
};

struct markup_link {
	enum markup_reference kind;
	str target; /* as written */
	str href;   /* as shown; empty where it led nowhere */
	str text;   /* of a picture, its alternative text */
	struct span span;
};

struct markup {
	str html;
	LIST(struct markup_heading) headings;
	LIST(struct markup_link) links; /* pictures too, in order */
};

/*
 * Renders a whole text. Headings keep their order of depth: the highest level
 * in the text becomes `top_level`, and one that skips a level is reported and
 * shown a level below the one before. All results belong to the arena.
 */
struct markup markup_render(
	struct arena *arena, const struct markup_options *options);

/*
 * The HTML of a short field such as a note: only what may stand inside a
 * paragraph. Where there are several blocks, a line break parts them.
 */
str markup_inline(struct arena *arena, const struct markup_options *options);

/*
 * The same as markup_render() but for the HTML, which is left empty: for those
 * who want to know where its links lead, and what is wrong with it.
 */
struct markup markup_read(
	struct arena *arena, const struct markup_options *options);

/* The words alone, on one line: for descriptions and for the search index. */
str markup_plain(struct arena *arena, str text);

#endif
