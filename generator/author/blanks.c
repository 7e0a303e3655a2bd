#include "author/blanks.h"

#include "base/buf.h"
#include "base/list.h"

/* A line of a form that has a key. */
struct form_key {
	str key;
	size_t indent;
	bool empty; /* nothing but a comment behind the colon */
};

struct form_keys {
	LIST(struct form_key) all;
};

/* Forms are ours: `key: value  # comment`, perhaps behind a dash. */
static bool
read_key(str line, struct form_key *key)
{
	str rest = line;

	while (rest.n > 0 && (rest.p[0] == ' ' || rest.p[0] == '-'))
		rest = str_sub(rest, 1, rest.n);
	key->indent = line.n - rest.n;
	if (rest.n == 0 || rest.p[0] == '#' || !str_cut(&rest, ':', &key->key))
		return false;
	rest = str_trim(rest);
	key->empty = rest.n == 0 || rest.p[0] == '#';
	return true;
}

/* Keys of files of Markdown stand between two lines of dashes. */
static struct form_keys
read_keys(struct arena *arena, str form)
{
	struct form_keys keys = {0};
	struct form_key key;
	str line;

	while (str_cut(&form, '\n', &line))
		if (read_key(line, &key))
			*list_push(arena, &keys.all) = key;
	return keys;
}

static bool
is_blank_at(const struct form_keys *keys, size_t i)
{
	return keys->all.items[i].empty &&
	       (i + 1 == keys->all.count || keys->all.items[i + 1].indent <=
						    keys->all.items[i].indent);
}

/* The key that this one stands below, or itself where there is none. */
static const struct form_key *
above(const struct form_keys *keys, size_t i)
{
	const struct form_key *key = &keys->all.items[i];

	for (size_t j = i; j > 0; j--)
		if (keys->all.items[j - 1].indent < key->indent)
			return &keys->all.items[j - 1];
	return key;
}

/* More than these would be read by nobody. */
enum { BLANKS_TOLD = 6 };

static void
put_name(struct buf *out, str name, size_t i, size_t count)
{
	if (i > BLANKS_TOLD)
		return;
	if (i == BLANKS_TOLD && count > i + 1) {
		buf_printf(out, " and %zu others", count - i);
		return;
	}
	if (i > 0)
		buf_put_z(out, i + 1 == count ? " and " : ", ");
	buf_printf(out, "`%.*s`", STR_ARG(name));
}

str
blanks_text(struct arena *arena, str form)
{
	struct form_keys keys = read_keys(arena, form);
	LIST(str) names = {0};
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < keys.all.count; i++) {
		const struct form_key *key = &keys.all.items[i];
		const struct form_key *outer = above(&keys, i);

		if (!is_blank_at(&keys, i))
			continue;
		*list_push(arena, &names) =
			outer == key
				? key->key
				: STR_JOIN(arena, outer->key, S("."), key->key);
	}
	for (size_t i = 0; i < names.count; i++)
		put_name(&out, names.items[i], i, names.count);
	return buf_str(&out);
}
