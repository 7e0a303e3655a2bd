#include "render/json.h"
#include "report/comparison.h"
#include "report/entry.h"

#define FORMAT_VERSION 1

static void
set_some(struct value *object, const char *key, str text)
{
	if (text.n > 0)
		value_set_text(object, key, text);
}

static void
add_change(struct value *list, const struct change *change)
{
	struct value *object = value_add_object(list);

	value_set_text(object, "change", str_from(change_words[change->sort]));
	value_set_text(object, "kind", str_from(change->kind));
	set_some(object, "what", change->what);
	set_some(object, "part", change->part);
	set_some(object, "from", change->from);
	set_some(object, "to", change->to);
	set_some(object, "remark", change->remark);
}

static void
set_entry(struct arena *arena, struct value *object, const char *key,
	const struct assessment *a)
{
	if (a == NULL)
		value_set_null(object, key);
	else
		value_set(object, key, entry_value(arena, a));
}

static void
set_list(struct arena *arena, struct value *document, const char *key,
	const struct changed_list *changed, bool of_schools)
{
	struct value *list = value_set_list(document, key);

	for (size_t i = 0; i < changed->all.count; i++) {
		const struct changed *of = &changed->all.items[i];
		struct value *object = value_add_object(list);
		struct value *changes;

		value_set_text(object, "id", of->id);
		value_set_text(object, "name", of->name);
		value_set_text(
			object, "change", str_from(change_words[of->sort]));
		if (of_schools) {
			set_entry(arena, object, "before", of->governing[0]);
			set_entry(arena, object, "after", of->governing[1]);
		}
		changes = value_set_list(object, "changes");
		for (size_t j = 0; j < of->changes.all.count; j++)
			add_change(changes, &of->changes.all.items[j]);
	}
}

static void
set_side(struct value *document, const char *key,
	const struct comparison_account *account, size_t side)
{
	struct value *object = value_set_object(document, key);

	if (account->names[side].n > 0)
		value_set_text(object, "revision", account->names[side]);
	else
		value_set_null(object, "revision");
	value_set_int(object, "errors", (int64_t)account->errors[side]);
}

void
comparison_json(struct buf *out, const struct comparison_account *account)
{
	const struct comparison *c = account->comparison;
	struct value *document = value_object(out->arena);

	value_set_int(document, "version", FORMAT_VERSION);
	value_set_text(document, "as_of", date_iso(out->arena, account->as_of));
	set_side(document, "from", account, 0);
	set_side(document, "to", account, 1);
	set_list(out->arena, document, "schools", &c->schools, true);
	set_list(out->arena, document, "rules", &c->rules, false);
	set_list(out->arena, document, "moved_by_rules", &c->moved, true);
	json_write(out, document);
	buf_put_char(out, '\n');
}
