/* The YAML reader: every tree keeps its promises, whatever the bytes. */
#include "fuzz.h"

#include <stdlib.h>

#include "load/yaml.h"

static void
require(bool kept)
{
	if (!kept)
		abort();
}

static void
check_span(struct span span)
{
	require(span.source != NULL && span.line >= 1 && span.column >= 1);
	require(span.end_line > span.line ||
		(span.end_line == span.line && span.end_column >= span.column));
}

static void
check_node(const struct node *node)
{
	check_span(node->span);
	for (size_t i = 0; i < node->items.count; i++)
		check_node(node->items.items[i]);
	for (size_t i = 0; i < node->pairs.count; i++) {
		require(node->pairs.items[i].key->kind == NODE_SCALAR);
		check_node(node->pairs.items[i].key);
		check_node(node->pairs.items[i].value);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct source source = {
		S("fuzz.yaml"), {(const char *)data, size}, {0}};
	struct diags diags;
	struct node *root;

	diags_init(&diags, arena);
	root = yaml_read(arena, &diags, &source, source.text, 1);
	if (root != NULL)
		check_node(root);
	require(root == NULL || !root->damaged || diags.all.count > 0);
	for (size_t i = 0; i < diags.all.count; i++)
		check_span(diags.all.items[i]->span);
	arena_free(arena);
	return 0;
}
