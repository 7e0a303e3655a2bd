/* CSV: every row that is not called damaged is as long as the first. */
#include "fuzz.h"

#include <stdlib.h>

#include "load/csv.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct source source = {S("fuzz.csv"), {(const char *)data, size}, {0}};
	struct diags diags;
	struct csv csv;

	diags_init(&diags, arena);
	csv = csv_read(arena, &diags, &source);
	for (size_t i = 0; i < csv.rows.count; i++)
		if (!csv.rows.items[i].damaged &&
			csv.rows.items[i].cells.count !=
				csv.rows.items[0].cells.count &&
			diags.all.count == 0)
			abort();
	arena_free(arena);
	return 0;
}
