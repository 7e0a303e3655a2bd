/*
 * A drawn situation of `pele`, and every change of it tried: for each fact
 * every value that it can have, figures by the tenth, in every set of up to
 * three facts, with every completion of what stays unknown.
 */
#ifndef FRAMEWORK_PELE_TRIAL_H
#define FRAMEWORK_PELE_TRIAL_H

#include "framework/pele_draw.h"
#include "framework/world.h"

enum { OPTIONS_MAX = 48, TENTHS = 1000, SETS_MAX = 600 };

/* What a fact may be changed to; a figure by what its values come to. */
struct options {
	struct domain all[OPTIONS_MAX];
	size_t count;
	bool is_figure, known;
	int now, least, most;
	uint8_t of_value[2 * TENTHS + 1]; /* from `least` */
};

struct trial {
	struct drawn drawn;
	struct options options[PELE_FACTS];
	enum pele_result now;
	bool worse; /* what is looked for: worse than now, else better */
	uint32_t found[SETS_MAX];
	size_t sizes[SETS_MAX];
	size_t count;
};

/* Which of its options each fact is given; -1: it stays as it is. */
struct choice {
	int option[PELE_FACTS];
};

extern const struct choice nothing_changed;

/* The figures of a fact, read back from the text of the drawn case. */
struct figures_drawn {
	int value[4]; /* newest first, in tenths */
	bool known[4];
	int similar;
	bool similar_known;
};

/* A figure as a text writes it, in tenths. */
int tenths_of(const char *text);

/*
 * The figures of `id`, of which the case has `count`; false where it has
 * none because they do not apply.
 */
bool trial_figures(const struct trial *trial, const char *id, int count,
	struct figures_drawn *out);

/* What each fact can be changed to, once the case is drawn. */
void trial_fill(struct world *world, struct trial *trial);

/* The one result of all completions; PELE_IMPOSSIBLE where there is none. */
enum pele_result trial_result(
	const struct trial *trial, const struct choice *choice);

/* Is it on the side that is looked for? */
bool trial_wants(const struct trial *trial, enum pele_result result);

/* Every least set, by size; with `enough` of them no greater ones. */
void trial_find(struct trial *trial, size_t enough);

#endif
