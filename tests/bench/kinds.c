#include "kinds.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "values.h"

/* ---- Reading ------------------------------------------------------------ */

static const struct kind *
find_kind(const struct kinds *kinds, const char *name)
{
	for (size_t i = 0; i < kinds->count; i++)
		if (!strcmp(kinds->items[i].name, name))
			return &kinds->items[i];
	fail("archetypes: there is no kind `%s`", name);
}

/* [name : parent] share */
static void
start_kind(struct kinds *kinds, char *line)
{
	static const char marks[] = "[]: \t";
	const char *name = strtok(line, marks), *parent = strtok(NULL, marks);
	const char *share = strtok(NULL, marks);
	struct kind *kind = &kinds->items[kinds->count];

	if (kinds->count == KINDS_MAX || !name)
		fail("archetypes: no name, or too many kinds");
	if (parent)
		*kind = *find_kind(kinds, parent);
	kind->name = name;
	kind->share = share ? (unsigned)strtoul(share, NULL, 10) : 0;
	kinds->count++;
}

/* A rule takes the place of the parent's, so that what was made of the
 * parent's is made of it. */
static void
add_rule(struct kind *kind, char *line)
{
	char *rule = strchr(line, ' ');
	size_t i = 0;

	if (!rule)
		fail("archetypes: `%s` has no value", line);
	*rule++ = '\0';
	while (i < kind->count && strcmp(kind->lines[i].name, line) != 0)
		i++;
	if (i == KIND_LINES_MAX)
		fail("archetypes: too many values in `%s`", kind->name);
	kind->lines[i] = (struct kind_line){line, rule};
	if (i == kind->count)
		kind->count++;
}

void
kinds_read(struct kinds *kinds, char *text)
{
	unsigned shares = 0;
	char *next;

	for (char *line = text; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (*line == '[')
			start_kind(kinds, line);
		else if (*line && *line != '#' && kinds->count > 0)
			add_rule(&kinds->items[kinds->count - 1], line);
	}
	for (size_t i = 0; i < kinds->count; i++)
		shares += kinds->items[i].share;
	if (shares != 100)
		fail("archetypes: the shares add up to %u", shares);
}

const struct kind *
kinds_of(const struct kinds *kinds, size_t number)
{
	/* 37 and 100 have no common factor: neighbours are of unlike kinds. */
	size_t place = number * 37 % 100, i = 0;

	while (place >= kinds->items[i].share)
		place -= kinds->items[i++].share;
	return &kinds->items[i];
}

/* ---- Drawing ------------------------------------------------------------ */

/* A figure in tenths, and whether it is written with them. */
struct figure {
	long tenths;
	bool exact;
};

static struct figure
read_figure(const char *text)
{
	char *end;
	long whole = strtol(text, &end, 10) * 10;
	bool exact = end[0] == '.' && end[1] >= '0' && end[1] <= '9';

	if (end == text)
		fail("archetypes: `%s` is no figure", text);
	if (exact)
		whole += *text == '-' ? '0' - end[1] : end[1] - '0';
	return (struct figure){whole, exact};
}

/* A band `1.0..2.0`, a figure, or the name of an earlier one. */
static struct figure
draw_term(struct values *values, const char *term)
{
	const char *earlier = values_get(values, term);
	const char *dots = strstr(term, "..");
	struct figure low = read_figure(earlier ? earlier : term), high;
	long step;

	if (earlier || !dots)
		return low;
	high = read_figure(dots + 2);
	step = low.exact ? 1 : 10;
	if (high.tenths < low.tenths)
		fail("archetypes: `%s` runs backwards", term);
	low.tenths +=
		step *
		values_draw(values,
			(uint32_t)((high.tenths - low.tenths) / step + 1));
	return low;
}

/* Cuts off what stands before a mark of three characters. */
static char *
cut(char **rest, const char *mark)
{
	char *part = *rest, *end = strstr(part, mark);

	*rest = end ? end + strlen(mark) : NULL;
	if (end)
		*end = '\0';
	return part;
}

static void
draw_sum(struct values *values, const char *name, char *terms)
{
	struct figure sum = {0, false};
	char text[VALUE_TEXT];

	while (terms) {
		struct figure f = draw_term(values, cut(&terms, " + "));

		sum.tenths += f.tenths;
		sum.exact = sum.exact || f.exact;
	}
	if (sum.exact)
		snprintf(text, sizeof text, "%s%ld.%ld",
			sum.tenths < 0 ? "-" : "", labs(sum.tenths) / 10,
			labs(sum.tenths) % 10);
	else
		snprintf(text, sizeof text, "%ld", sum.tenths / 10);
	values_set(values, name, text);
}

static void
draw_choice(struct values *values, const char *name, char *rest)
{
	const char *choices[16];
	uint32_t count = 0;

	while (rest && count < 16)
		choices[count++] = cut(&rest, " | ");
	values_set(values, name, choices[values_draw(values, count)]);
}

void
kind_draw(const struct kind *kind, struct values *values)
{
	char rule[VALUE_TEXT];

	for (size_t i = 0; i < kind->count; i++) {
		const struct kind_line *line = &kind->lines[i];

		snprintf(rule, sizeof rule, "%s", line->rule);
		if (!strncmp(rule, "= ", 2))
			draw_sum(values, line->name, rule + 2);
		else
			draw_choice(values, line->name, rule);
	}
}
