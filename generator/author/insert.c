#include "author/insert.h"

#include "author/quiet.h"

/* The file as it is read, and where the entry goes. */
struct place {
	struct arena *arena;
	str text;
	str key;
	size_t at;     /* the byte before which it goes */
	size_t indent; /* spaces before the dash */
	bool heading;  /* the key is to be written too */
	bool blank_above, blank_below;
};

/* --- reading --- */

static bool
is_nothing(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->style == STYLE_PLAIN &&
	       node->text.n == 0;
}

/* --- lines --- */

static size_t
line_start(str text, uint32_t line)
{
	size_t at = 0;

	for (; line > 1 && at < text.n; line--) {
		ptrdiff_t end = str_find(text, S("\n"), at);

		at = end < 0 ? text.n : (size_t)end + 1;
	}
	return at;
}

static size_t
next_line(str text, size_t at)
{
	ptrdiff_t end = str_find(text, S("\n"), at);

	return end < 0 ? text.n : (size_t)end + 1;
}

static size_t
line_above(str text, size_t at)
{
	at--;
	while (at > 0 && text.p[at - 1] != '\n')
		at--;
	return at;
}

static size_t
indent_of(str text, size_t at)
{
	size_t spaces = 0;

	while (at + spaces < text.n && text.p[at + spaces] == ' ')
		spaces++;
	return spaces;
}

static bool
is_blank(str text, size_t at)
{
	return str_trim(str_sub(text, at, next_line(text, at))).n == 0;
}

static bool
is_comment(str text, size_t at)
{
	at += indent_of(text, at);
	return at < text.n && text.p[at] == '#';
}

/* --- where it goes --- */

/*
 * Behind what belongs to the last item: all that is further in than its dash,
 * so that its comments stay with it.
 */
static void
place_behind(struct place *place, const struct node *list)
{
	str text = place->text;
	size_t at = line_start(text, list->span.end_line + 1);

	place->at = at;
	for (; at < text.n; at = next_line(text, at)) {
		if (is_blank(text, at))
			continue;
		if (indent_of(text, at) <= place->indent)
			break;
		place->at = next_line(text, at);
	}
}

/*
 * Before the first item, and before the comment above it unless that is the
 * head of the file or of the list.
 */
static void
place_before(struct place *place, const struct node *list)
{
	str text = place->text;
	size_t at = line_start(text, list->span.line), top = at;

	while (top > 0 && is_comment(text, line_above(text, top)))
		top = line_above(text, top);
	if (top > 0 && is_blank(text, line_above(text, top)))
		at = top;
	place->at = at;
}

/* Are items of the list apart from each other by blank lines? */
static bool
is_airy(str text, const struct node *list)
{
	size_t at;

	if (list->items.count < 2)
		return false;
	at = line_start(text, list->items.items[1]->span.line);
	return at > 0 && is_blank(text, line_above(text, at));
}

static void
place_in_list(struct place *place, const struct node *list, bool first)
{
	bool airy = is_airy(place->text, list);

	place->indent = list->span.column - 1;
	if (first)
		place_before(place, list);
	else
		place_behind(place, list);
	place->blank_above = airy && !first;
	place->blank_below = airy && first;
}

static const char *
place_in(struct place *place, const struct node *list, bool first)
{
	if (list->kind != NODE_LIST)
		return "holds no list where the entry belongs";
	if (list->flow)
		return "has its list in brackets";
	place_in_list(place, list, first);
	return NULL;
}

/* What stands in the way of finding the place, or NULL. */
static const char *
find_place(struct place *place, struct node *root, bool first)
{
	struct pair *pair;

	place->at = place->text.n;
	place->indent = place->key.n > 0 ? 2 : 0;
	place->heading = place->key.n > 0;
	if (root == NULL)
		return NULL;
	if (place->key.n == 0)
		return place_in(place, root, first);
	if (root->kind != NODE_MAP || root->flow)
		return "has no keys on lines of their own";
	pair = quiet_pair(root, place->key);
	if (pair == NULL)
		return NULL;
	place->heading = false;
	if (!is_nothing(pair->value))
		return place_in(place, pair->value, first);
	place->at = line_start(place->text, pair->key->span.end_line + 1);
	return NULL;
}

/* --- writing --- */

static void
put_line(struct buf *out, size_t indent, str line, const char *end)
{
	if (line.n > 0)
		buf_repeat(out, ' ', indent);
	buf_put(out, line);
	buf_put_z(out, end);
}

static str
compose(struct place *place, str entry, uint32_t *line)
{
	str text = place->text, rest = entry, part;
	bool crlf = str_find(text, S("\r\n"), 0) >= 0;
	const char *end = crlf ? "\r\n" : "\n";
	struct buf out = buf_new(place->arena);

	buf_put(&out, str_sub(text, 0, place->at));
	if (out.n > 0 && out.p[out.n - 1] != '\n')
		buf_put_z(&out, end);
	if (place->blank_above)
		buf_put_z(&out, end);
	if (place->heading) {
		buf_put(&out, place->key);
		buf_printf(&out, ":%s", end);
	}
	*line = 1;
	for (size_t i = 0; i < out.n; i++)
		*line += out.p[i] == '\n';
	if (str_ends(rest, S("\n")))
		rest.n--;
	while (str_cut(&rest, '\n', &part))
		put_line(&out, place->indent, part, end);
	if (place->blank_below)
		buf_put_z(&out, end);
	buf_put(&out, str_sub(text, place->at, text.n));
	return buf_str(&out);
}

/* --- has nothing been lost? --- */

static bool
is_same(const struct node *a, const struct node *b)
{
	if (a->kind != b->kind || a->style != b->style || a->flow != b->flow ||
		!str_eq(a->text, b->text) || a->items.count != b->items.count ||
		a->pairs.count != b->pairs.count)
		return false;
	for (size_t i = 0; i < a->items.count; i++)
		if (!is_same(a->items.items[i], b->items.items[i]))
			return false;
	for (size_t i = 0; i < a->pairs.count; i++)
		if (!is_same(a->pairs.items[i].key, b->pairs.items[i].key) ||
			!is_same(a->pairs.items[i].value,
				b->pairs.items[i].value))
			return false;
	return true;
}

/* The list without the entry is what it was before (NULL: nothing). */
static bool
is_one_more(const struct node *old, const struct node *new, bool first)
{
	size_t count = old == NULL ? 0 : old->items.count;

	if (new->kind != NODE_LIST || new->items.count != count + 1)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!is_same(old->items.items[i], new->items.items[i + first]))
			return false;
	return true;
}

static bool
is_kept(struct node *old, struct node *new, str key, bool first)
{
	struct pair *pair;

	if (new == NULL)
		return false;
	if (key.n == 0)
		return is_one_more(old, new, first);
	pair = new->kind == NODE_MAP ? quiet_pair(new, key) : NULL;
	if (pair == NULL || pair->value->kind != NODE_LIST)
		return false;
	for (size_t i = 0; old != NULL && i < old->pairs.count; i++) {
		struct pair *was = &old->pairs.items[i];
		struct pair *is = quiet_pair(new, was->key->text);

		if (is == NULL ||
			(is != pair && !is_same(was->value, is->value)))
			return false;
	}
	if (old != NULL && quiet_pair(old, key) != NULL &&
		!is_nothing(quiet_pair(old, key)->value))
		return is_one_more(
			quiet_pair(old, key)->value, pair->value, first);
	return pair->value->items.count == 1;
}

bool
insert_entry(struct arena *arena, str text, const struct addition *addition,
	struct insertion *out)
{
	struct place place = {
		.arena = arena, .text = text, .key = addition->key};
	bool good, first = addition->first;
	struct node *old = quiet_read(arena, text, &good), *new;

	out->refusal = good ? find_place(&place, old, first)
			    : "has mistakes that have to be put right first";
	if (out->refusal != NULL)
		return false;
	out->text = compose(&place, addition->entry, &out->line);
	new = quiet_read(arena, out->text, &good);
	if (good && is_kept(old, new, addition->key, first))
		return true;
	out->refusal = "is written in a way that leaves no place for it";
	return false;
}
