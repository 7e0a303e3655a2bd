#include "values.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
fail(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("portal: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(3);
}

void
values_start(struct values *values, uint64_t seed)
{
	values->count = 0;
	values->state = seed;
}

/* The generator splitmix64: neighbouring seeds give unlike numbers. */
uint32_t
values_draw(struct values *values, uint32_t below)
{
	uint64_t z = values->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return (uint32_t)((z >> 33) % below);
}

/* The place of a name among the values; their count where it is not there. */
static size_t
find(const struct values *values, const char *name)
{
	size_t i = 0;

	while (i < values->count && strcmp(values->items[i].name, name) != 0)
		i++;
	return i;
}

void
values_set(struct values *values, const char *name, const char *text)
{
	size_t i = find(values, name);

	if (strlen(name) >= VALUE_NAME || strlen(text) >= VALUE_TEXT)
		fail("`%s` is too long: %s", name, text);
	if (i == VALUES_MAX)
		fail("no room for `%s`", name);
	if (i == values->count)
		values->count++;
	memcpy(values->items[i].name, name, strlen(name) + 1);
	memcpy(values->items[i].text, text, strlen(text) + 1);
}

const char *
values_get(const struct values *values, const char *name)
{
	size_t i = find(values, name);

	return i < values->count ? values->items[i].text : NULL;
}

bool
values_has(const struct values *values, const char *name)
{
	const char *text = values_get(values, name);

	return text && strcmp(text, "no") != 0;
}
