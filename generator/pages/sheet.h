/*
 * One page being made: its data, and what it drew on. Everything lives in an
 * arena that is reset after the page.
 */
#ifndef PAGES_SHEET_H
#define PAGES_SHEET_H

#include "pages/site.h"

/* A file that the page drew on. */
struct used {
	str file, label, href;
	date date;
	bool is_evidence;
};

/* What is left of a page when its arena is reset. */
struct remains {
	struct arena *arena; /* that lasts */
	struct diags diags;
	struct template_mistakes mistakes;
	LIST(str) files; /* of the portal, that it shows or links to */
};

/* Nothing as yet. */
struct remains remains_new(struct arena *arena);

struct sheet {
	struct arena *arena;
	const struct site *site;
	const struct portal *portal;
	const struct planned *planned;
	const struct school *school;       /* or NULL */
	const struct assessment *standing; /* of the school, or NULL */
	struct situation *situation;       /* of the school, when asked for */
	LIST(const struct computed *) explained; /* when asked for */
	struct remains *remains;
	const char *root; /* "../../" */
	struct value *data;
	struct value *breadcrumbs, *pagers;
	size_t drawings; /* so far, for ids */
	LIST(struct used) used;
	struct map used_files; /* their paths, to something not NULL */
};

/* What the head of a page says. Parts of the title may be empty. */
struct heading {
	str title;   /* "Category"; the school's name and portal follow */
	str heading; /* the h1 */
	str summary; /* a sentence, or empty */
};

/* Starts the data of a page: what stands on every one. */
struct sheet *sheet_new(struct arena *arena, const struct site *site,
	const struct planned *planned, struct remains *remains);

void sheet_heading(struct sheet *sheet, struct heading heading);
void sheet_crumb(struct sheet *sheet, str href, str text);

/* Notes that the page drew on a file, or a piece of evidence. */
void sheet_use(struct sheet *sheet, struct used used);
void sheet_use_file(struct sheet *sheet, const struct source *source,
	const char *label_key);
void sheet_use_evidence(struct sheet *sheet, const struct evidence *evidence);

/* Has a file of the portal published, for the page links to it. */
void sheet_publish(struct sheet *sheet, str path);

/* Says where the page comes from; the last thing that is done to it. */
void sheet_finish(struct sheet *sheet);

/* Markdown of an author; headings begin at `top_level`. */
struct prose {
	str text;
	const struct source *source;
	uint32_t line;
	int top_level;
	bool clauses;
};
struct markup sheet_markup(struct sheet *sheet, struct prose prose);

/* Results of the sheet's school with how they came about: their trees. */
const struct computed *sheet_explained(
	struct sheet *sheet, const struct computed *results);

/* The state of a fact of the sheet's school today; NULL without framework. */
const struct fact_state *sheet_fact(
	struct sheet *sheet, const struct fact *fact);

#endif
