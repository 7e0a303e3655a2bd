#include "render/json.h"
#include "report/changes.h"
#include "report/diagnostics.h"
#include "report/entry.h"
#include "report/explanation.h"
#include "report/rubric.h"

void
explain_json(struct buf *out, const struct assessment *assessment)
{
	const struct computed *results = entry_computed(assessment);
	struct value *entry = entry_value(out->arena, assessment);

	value_set(entry, "tree", entry_tree(out->arena, assessment));
	value_set(entry, "aspects", rubric_aspects_value(out->arena, results));
	value_set(entry, "fit", rubric_fit_value(out->arena, results));
	value_set(entry, "changes", changes_value(out->arena, assessment));
	json_write(out, entry);
	buf_put_char(out, '\n');
}

void
explain_code_json(struct buf *out, enum code code)
{
	const struct code_info *info = &code_table[code];
	struct value *object = value_object(out->arena);

	value_set_text(object, "code", str_from(info->name));
	value_set_text(
		object, "severity", str_from(severity_words[info->severity]));
	value_set_flag(object, "time-alone", info->timed);
	value_set_text(object, "title", str_from(info->title));
	value_set_text(object, "meaning", str_from(info->meaning));
	value_set_text(object, "example", str_from(info->example));
	value_set_text(object, "mend", str_from(info->mend));
	json_write(out, object);
	buf_put_char(out, '\n');
}

static void
put_example(const struct page_of_text *page, str example)
{
	str line;

	while (str_cut(&example, '\n', &line)) {
		buf_put_z(page->out, "    ");
		ink_visible(page->out, line);
		buf_put_char(page->out, '\n');
	}
}

void
explain_code_text(const struct page_of_text *page, enum code code)
{
	const struct code_info *info = &code_table[code];

	ink_printf(page, INK_STRONG, "%s: %s", info->name, info->title);
	ink_printf(page, INK_QUIET, " (%s)", severity_words[info->severity]);
	buf_put_z(page->out, "\n\n");
	ink_wrap(page, str_from(info->meaning), 0, 0);
	buf_put_z(page->out, "\n\nFor example:\n\n");
	put_example(page, str_from(info->example));
	buf_put_z(page->out, "\nTo mend it: ");
	ink_wrap(page, str_from(info->mend), 12, 0);
	buf_put_char(page->out, '\n');
}
