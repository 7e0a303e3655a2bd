#include "author/compiled_in.h"

const struct source *
compiled_in_find(void *context, str name)
{
	const struct compiled_in *in = context;

	for (size_t i = 0; i < in->set->count; i++) {
		const struct embedded *file = &in->set->files[i];
		struct source *source;

		if (!str_eq_z(name, file->path))
			continue;
		source = NEW(in->arena, struct source);
		source->path = name;
		source->text = (str){(const char *)file->bytes, file->size};
		return source;
	}
	return NULL;
}
