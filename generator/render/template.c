/* A set of templates: each is looked up and read once. */
#include "render/template_node.h"

struct template_set *
template_set_new(struct arena *arena, struct diags *diags, template_find *find,
	void *context)
{
	struct template_set *set = NEW(arena, struct template_set);

	set->arena = arena;
	set->diags = diags;
	set->find = find;
	set->context = context;
	return set;
}

void
template_set_strict(struct template_set *set, bool strict)
{
	set->is_strict = strict;
}

struct template *
template_get(struct template_set *set, str name)
{
	struct template *template = map_get(&set->by_name, name);
	const struct source *source;

	if (template == NULL && set->is_closed)
		return NULL;
	if (template == NULL) {
		source = set->find(set->context, name);
		template = source == NULL ? NEW(set->arena, struct template)
					  : template_parse(set->arena,
						    set->diags, source);
		map_put(set->arena, &set->by_name, str_copy(set->arena, name),
			template);
	}
	return template->source == NULL ? NULL : template;
}

void
template_set_close(struct template_set *set, const struct value *constants)
{
	set->is_closed = true;
	for (size_t i = 0; i < set->by_name.capacity; i++)
		if (set->by_name.entries[i].value != NULL)
			template_link(
				set, set->by_name.entries[i].value, constants);
}

const struct argument *
filling_find(
	const struct filling *fillings, str name, const struct filling **by)
{
	const struct argument *found = NULL;

	for (; fillings != NULL; fillings = fillings->outer) {
		const struct argument *here = map_get(
			fillings->arguments, name);

		if (here == NULL)
			continue;
		found = here;
		*by = fillings;
	}
	return found;
}

bool
template_check(struct template_set *set, str name)
{
	return template_get(set, name) != NULL;
}

static void
visit_tags(
	const struct template *template, template_visit *visit, void *context)
{
	static const struct {
		bool is_tag;
		enum template_use use;
	} uses[NODE_KIND_COUNT] = {
		[NODE_VARIABLE] = {true, TEMPLATE_DATA},
		[NODE_RAW] = {true, TEMPLATE_DATA},
		[NODE_SECTION] = {true, TEMPLATE_DATA},
		[NODE_INVERTED] = {true, TEMPLATE_DATA},
		[NODE_PARTIAL] = {true, TEMPLATE_INCLUDE},
		[NODE_PARENT] = {true, TEMPLATE_INCLUDE},
	};

	for (size_t i = 0; i < template->nodes.count; i++) {
		const struct node *node = &template->nodes.items[i];

		if (uses[node->kind].is_tag)
			visit(context,
				node->is_dynamic ? TEMPLATE_ANY_INCLUDE
						 : uses[node->kind].use,
				node->text, node->span);
	}
}

void
template_set_visit(
	const struct template_set *set, template_visit *visit, void *context)
{
	for (size_t i = 0; i < set->by_name.capacity; i++)
		if (set->by_name.entries[i].value != NULL)
			visit_tags(
				set->by_name.entries[i].value, visit, context);
}

void
template_report_mistakes(
	struct template_set *set, const struct template_mistakes *mistakes)
{
	for (size_t i = 0; i < mistakes->list.count; i++) {
		const struct template_mistake *m = &mistakes->list.items[i];
		struct span span = {0};

		if (m->node != NULL && m->node->is_reported)
			continue;
		if (m->node != NULL) {
			m->node->is_reported = true;
			span = m->node->span;
		}
		diag(set->diags, m->code, span, "%.*s", STR_ARG(m->message));
	}
}

bool
template_render(struct template_set *set, str name, const struct value *data,
	struct buf *out)
{
	struct template_mistakes mistakes = {.arena = out->arena};
	bool good = template_render_apart(set, name, data, out, &mistakes);

	template_report_mistakes(set, &mistakes);
	return good;
}
