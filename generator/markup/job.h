/* One text on its way from Markdown to HTML, and the stages that it passes. */
#ifndef MARKUP_JOB_H
#define MARKUP_JOB_H

#include "base/map.h"
#include "markup/markup.h"
#include "markup/position.h"

struct job {
	struct arena *arena;   /* of the result */
	struct arena *scratch; /* forgotten at the end */
	const struct markup_options *options;
	struct diags *diags; /* never NULL */
	struct position position;
	struct node *root;
	struct map ids; /* of headings, without the prefix */
	struct markup *out;
};

/* Decides levels and ids of the headings, and lists them. */
void job_headings(struct job *job);

/* Settles where each link and picture leads, and lists them. */
void job_links(struct job *job);

/* Reports raw HTML. */
void job_raw_html(struct job *job);

/* The HTML of the tree; `flat` leaves blocks out. */
str job_html(struct job *job, bool flat);

/*
 * Is the text so made that reading it takes long? `*line` gets the line that
 * makes it so.
 */
bool text_is_entangled(const struct lines *lines, uint32_t *line);

#endif
