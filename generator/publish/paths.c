#include "publish/paths.h"

#include "base/utf8.h"

struct taken_path {
	str as_written;
	bool folder;
};

/* Names that Windows keeps for devices, whatever stands behind a dot. */
static const str reserved[] = {STR_INIT("con"), STR_INIT("prn"),
	STR_INIT("aux"), STR_INIT("nul"), STR_INIT("conin$"),
	STR_INIT("conout$")};

static bool
is_reserved(str lower)
{
	str rest = lower, stem;

	if (!str_cut(&rest, '.', &stem))
		return false;
	stem = str_trim(stem);
	if (stem.n == 4 && stem.p[3] >= '1' && stem.p[3] <= '9')
		return str_starts(stem, S("com")) || str_starts(stem, S("lpt"));
	for (size_t i = 0; i < COUNT(reserved); i++)
		if (str_eq(stem, reserved[i]))
			return true;
	return false;
}

static bool
has_bad_character(str name)
{
	for (size_t i = 0; i < name.n; i++) {
		unsigned char c = (unsigned char)name.p[i];

		if (c < 0x20 || c == 0x7f || strchr("\\:*?\"<>|", c))
			return true;
	}
	return utf8_invalid_at(name) >= 0;
}

/* What is wrong with one name of a path, in lower case. */
static str
judge_name(str name)
{
	if (!name.n)
		return S("has an empty part");
	if (str_eq(name, S(".")) || str_eq(name, S("..")))
		return S("holds `.` or `..`");
	if (has_bad_character(name))
		return S("holds a character that Windows does not allow");
	if (name.p[name.n - 1] == '.' || name.p[name.n - 1] == ' ' ||
		name.p[0] == ' ')
		return S("has a part that begins with a blank or ends with "
			 "one or with a full stop");
	if (is_reserved(name))
		return S("holds a name that Windows keeps for itself");
	return S("");
}

/* A path on its way in, in the memory of those that are taken. */
struct claim {
	str path;
	str lower;
};

/* Takes the first `length` bytes of the path, a folder or the whole. */
static str
take_part(struct arena *arena, struct paths *paths, const struct claim *claim,
	size_t length)
{
	str part = str_sub(claim->path, 0, length);
	str key = str_sub(claim->lower, 0, length);
	struct taken_path *taken = (struct taken_path *)map_get(
		&paths->taken, key);
	bool folder = length < claim->path.n;

	if (!taken) {
		taken = NEW(arena, struct taken_path);
		taken->as_written = part;
		taken->folder = folder;
		map_put(arena, &paths->taken, key, taken);
		return S("");
	}
	if (!str_eq(taken->as_written, part))
		return str_printf(arena,
			"differs from `%.*s` only in capital letters",
			STR_ARG(taken->as_written));
	if (taken->folder != folder)
		return str_printf(arena,
			"cannot be published: `%.*s` would be a file and "
			"a folder",
			STR_ARG(part));
	return folder ? S("") : S("is published twice");
}

/* What is wrong with the path itself, whatever others there are. */
static str
judge_path(struct arena *arena, const struct claim *claim)
{
	str rest = claim->lower, name;

	if (!rest.n)
		return S("is empty");
	if (utf8_length(rest) > PATHS_MAX_LENGTH)
		return str_printf(arena, "is longer than %d characters",
			PATHS_MAX_LENGTH);
	if (str_ends(rest, S("/")))
		return S("is a folder");
	while (str_cut(&rest, '/', &name)) {
		str wrong = judge_name(name);

		if (wrong.n)
			return wrong;
	}
	return S("");
}

str
paths_take(struct arena *arena, struct paths *paths, str path)
{
	struct claim claim = {str_copy(arena, path), str_lower(arena, path)};
	str wrong = judge_path(arena, &claim);

	for (size_t i = 1; !wrong.n && i <= path.n; i++)
		if (i == path.n || path.p[i] == '/')
			wrong = take_part(arena, paths, &claim, i);
	return wrong;
}
