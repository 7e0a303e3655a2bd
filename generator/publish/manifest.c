#include "publish/manifest.h"

#include <inttypes.h>

#include "base/buf.h"

#define GENERATOR_LINE "  \"generator\": \"trust-portal "
#define FILE_LINE "    {\"path\": \""

/* A JSON string, with its quotation marks. */
static void
put_string(struct buf *out, str text)
{
	buf_put_char(out, '"');
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c < 0x20)
			buf_printf(out, "\\u%04x", c);
		else
			buf_put_char(out, (char)c);
	}
	buf_put_char(out, '"');
}

static int
compare_files(const void *a, const void *b)
{
	const struct manifest_file *left = (const struct manifest_file *)a;
	const struct manifest_file *right = (const struct manifest_file *)b;

	return str_cmp(left->path, right->path);
}

static void
put_file(struct buf *out, const struct manifest_file *file)
{
	buf_put_z(out, "    {\"path\": ");
	put_string(out, file->path);
	buf_printf(out,
		", \"size\": %" PRIu64 ", \"xxh64\": \"%016" PRIx64 "\"}",
		file->size, file->fingerprint);
}

str
manifest_write(struct arena *arena, const struct manifest_facts *facts,
	struct manifest_files *files)
{
	struct buf out = buf_new(arena);
	str generator = str_printf(
		arena, "trust-portal %.*s", STR_ARG(facts->version));

	if (files->list.count)
		qsort(files->list.items, files->list.count,
			sizeof(*files->list.items), compare_files);
	buf_printf(&out,
		"{\n  \"format\": %d,\n  \"generator\": ", MANIFEST_FORMAT);
	put_string(&out, generator);
	buf_put_z(&out, ",\n  \"as_of\": ");
	put_string(&out, facts->as_of);
	buf_put_z(&out, ",\n  \"audience\": ");
	put_string(&out, facts->audience);
	buf_put_z(&out, ",\n  \"files\": [");
	for (size_t i = 0; i < files->list.count; i++) {
		buf_put_z(&out, i ? ",\n" : "\n");
		put_file(&out, &files->list.items[i]);
	}
	buf_put_z(&out, "\n  ]\n}\n");
	return buf_str(&out);
}

bool
manifest_read(struct arena *arena, str text, struct map *paths)
{
	static char known;
	bool ours = false;
	str line;

	*paths = (struct map){0};
	while (str_cut(&text, '\n', &line)) {
		ptrdiff_t end;

		if (str_starts(line, S(GENERATOR_LINE)))
			ours = true;
		if (!str_starts(line, S(FILE_LINE)))
			continue;
		/* A published path holds neither `"` nor `\`. */
		line = str_sub(line, sizeof(FILE_LINE) - 1, line.n);
		end = str_find(line, S("\""), 0);
		if (end >= 0)
			map_put(arena, paths, str_sub(line, 0, (size_t)end),
				&known);
	}
	return ours;
}
