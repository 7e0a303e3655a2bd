/*
 * Templates of the benchmark's files.
 *
 *	${name}         the value of that name
 *	?name line      the line only where there is such a value, not `no`
 *	?!name line     only where there is not
 *	?name=text line only where it is that; ?name!text where it is not
 *	~~ line         the first of some lines of which one is drawn
 *	~ line          another of them
 *
 * Conditions may follow each other. The marks of a choice may be indented;
 * the line that is drawn keeps the indentation.
 */
#ifndef BENCH_EXPAND_H
#define BENCH_EXPAND_H

#include <stdio.h>

struct values;

/* Writes a template with the values filled in. A value that there is not, or
 * a mark that is not finished, ends the program; `where` names the template in
 * that message. */
void expand(FILE *out, const char *template, struct values *values,
	const char *where);

#endif
