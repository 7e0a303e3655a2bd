/* Front matter, with the reading of its keys. */
#include "fuzz.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "load/front.h"
#include "load/yaml.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct source source = {S("fuzz.md"), {(const char *)data, size}, {0}};
	struct diags diags;
	struct front front;

	diags_init(&diags, arena);
	front = front_split(arena, &diags, &source, true);
	if (front.present)
		yaml_read(arena, &diags, &source, front.keys, front.keys_line);
	if (utf8_invalid_at(front.body) >= 0 || front.body_line < 1)
		abort();
	arena_free(arena);
	return 0;
}
