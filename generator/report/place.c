#include "report/place.h"

/* What is wrong with the portal as a whole is shown here. */
#define FIRST_FILE S("content/portal.yaml")

static uint32_t
at_least(uint32_t number, uint32_t least)
{
	return number < least ? least : number;
}

struct place
place_of(struct arena *arena, const struct account *account, struct span span)
{
	bool known = span_is_set(span);
	str path = known ? span.source->path : FIRST_FILE;
	struct place place = {.line = 1, .column = 1};

	place.path = str_printf(
		arena, "%.*s%.*s", STR_ARG(account->folder), STR_ARG(path));
	if (known) {
		place.line = at_least(span.line, 1);
		place.column = at_least(span.column, 1);
	}
	place.end_line = at_least(known ? span.end_line : 1, place.line);
	place.end_column = at_least(known ? span.end_column : 1,
		place.end_line == place.line ? place.column : 1);
	return place;
}
