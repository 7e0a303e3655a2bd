#include "expand.h"

#include <string.h>

#include "values.h"

#define CHOICES_MAX 16

/* A line of a template, without its conditions and marks. */
struct line {
	const char *text;
	size_t length;
	size_t indent; /* spaces before the text */
};

struct job {
	FILE *out;
	struct values *values;
	const char *where;
	struct line choices[CHOICES_MAX];
	size_t count;
};

/* Copies what stands before the end of a name, and returns what follows. */
static const char *
take_name(const struct job *job, const char *at, char name[VALUE_NAME])
{
	size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-");

	if (length == 0 || length >= VALUE_NAME)
		fail("%s: no name at `%.20s`", job->where, at);
	memcpy(name, at, length);
	name[length] = '\0';
	return at + length;
}

static void
write_line(const struct job *job, const struct line *line)
{
	const char *at = line->text, *end = line->text + line->length;
	char name[VALUE_NAME];

	fprintf(job->out, "%*s", (int)line->indent, "");
	while (at < end) {
		const char *mark = memmem(at, (size_t)(end - at), "${", 2);

		fwrite(at, 1, (size_t)((mark ? mark : end) - at), job->out);
		if (!mark)
			break;
		at = take_name(job, mark + 2, name);
		if (*at++ != '}' || !values_get(job->values, name))
			fail("%s: there is no value `%s`", job->where, name);
		fputs(values_get(job->values, name), job->out);
	}
	fputc('\n', job->out);
}

/* One of the lines that were collected, if any. */
static void
write_choice(struct job *job)
{
	if (job->count > 0)
		write_line(job, &job->choices[values_draw(
					job->values, (uint32_t)job->count)]);
	job->count = 0;
}

/* Reads one condition, from behind its `?` to behind its space. */
static const char *
read_condition(const struct job *job, const char *at, bool *holds)
{
	bool wanted = *at != '!';
	const char *text;
	char name[VALUE_NAME];
	size_t length;

	at = take_name(job, wanted ? at : at + 1, name);
	*holds = values_has(job->values, name) == wanted;
	if (*at == '=' || *at == '!') {
		wanted = *at++ == '=';
		length = strcspn(at, " \n");
		text = values_get(job->values, name);
		*holds = (text && strlen(text) == length &&
				 !strncmp(text, at, length)) == wanted;
		at += length;
	}
	return *at == ' ' ? at + 1 : at;
}

static bool
conditions_hold(const struct job *job, const char **at)
{
	bool all = true, holds;

	while (**at == '?') {
		*at = read_condition(job, *at + 1, &holds);
		all = all && holds;
	}
	return all;
}

/* A line that is to be written at once, or one of a choice. */
static void
take_line(struct job *job, const char *at, size_t length)
{
	struct line line = {at, length, strspn(at, " ")};
	bool wanted = conditions_hold(job, &line.text);
	const char *mark;

	line.length -= (size_t)(line.text - at);
	line.indent = strspn(line.text, " ");
	mark = line.text + line.indent;
	if (*mark != '~') {
		write_choice(job);
		line.indent = 0;
		if (wanted)
			write_line(job, &line);
		return;
	}
	if (mark[1] == '~')
		write_choice(job);
	if (!wanted)
		return;
	if (job->count == CHOICES_MAX)
		fail("%s: too many lines to draw from", job->where);
	line.text = mark + 1 + strspn(mark + 1, "~ ");
	line.length = length - (size_t)(line.text - at);
	job->choices[job->count++] = line;
}

void
expand(FILE *out, const char *template, struct values *values,
	const char *where)
{
	struct job job = {.out = out, .values = values, .where = where};

	for (const char *at = template, *end; *at; at = end) {
		size_t length = strcspn(at, "\n");

		end = at + length + (at[length] == '\n');
		take_line(&job, at, length);
	}
	write_choice(&job);
}
