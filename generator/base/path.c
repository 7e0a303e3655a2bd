#include "base/path.h"

#include "base/buf.h"

str
path_folder(str path)
{
	size_t end = path.n;

	while (end && path.p[end - 1] != '/')
		end--;
	return str_sub(path, 0, end);
}

str
path_join(struct arena *arena, str folder, str path)
{
	str whole = str_printf(
		arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(path));
	struct buf out = buf_new(arena);
	str part;

	while (str_cut(&whole, '/', &part)) {
		if (!part.n || str_eq(part, S(".")))
			continue;
		if (!str_eq(part, S(".."))) {
			if (out.n)
				buf_put_char(&out, '/');
			buf_put(&out, part);
			continue;
		}
		if (!out.n)
			return S("");
		while (out.n && out.p[out.n - 1] != '/')
			out.n--;
		if (out.n)
			out.n--;
	}
	return buf_str(&out);
}

bool
path_is_below(str path, str folder)
{
	return folder.n == 0 || str_eq(path, folder) ||
	       (str_starts(path, folder) && path.p[folder.n] == '/');
}
