/* What one scalar may be: type, shape, words; a row for each kind of field. */
#include "author/schema_parts.h"

/* Texts that are typed otherwise where they stand without quotation marks. */
enum scalar_type {
	AS_TEXT = 1,
	AS_NUMBER = 2,
	AS_WHOLE_NUMBER = 4,
	AS_FLAG = 8,
};

#define CENTURIES "(19|20|21)"
#define FIGURE "-?(0|[1-9][0-9]{0,11})([.][0-9]{1,6})?"
#define WHOLE "(-?0|[1-9][0-9]{0,11})"

/* Months of 31, 30 and 29 days; whether there is a 29th depends on the year. */
#define DATE                                                                   \
	"^" CENTURIES "[0-9]{2}-("                                             \
	"(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"                           \
	"(0[469]|11)-(0[1-9]|[12][0-9]|30)|"                                   \
	"02-(0[1-9]|[12][0-9]))$"

/* The second year is the one after the first: 2026-27, 2029-30, 2099-00. */
#define YEAR                                                                   \
	"^" CENTURIES "(([0-9])(0-\\3[1]|1-\\3[2]|2-\\3[3]|3-\\3[4]|4-\\3[5]|" \
	"5-\\3[6]|6-\\3[7]|7-\\3[8]|8-\\3[9])|"                                \
	"09-10|19-20|29-30|39-40|49-50|59-60|69-70|79-80|89-90|99-00)$"

#define ID "^[a-z0-9-]{1,40}$"
#define CODE "^[A-Za-z0-9-]{1,40}$"

/* The value of a fact may also be a figure, or n/a. */
#define VALUE "^([A-Za-z0-9-]{1,40}|n/a|" FIGURE ")$"

/* Below its folder: no address, no folder of one computer, nothing above. */
#define PART "([^/:.\\\\]|[.]+[^/:.\\\\]|[.]{3})[^/:\\\\]*"
#define PATH "^" PART "(/" PART ")*$"

struct scalar_rule {
	unsigned types;
	const char *pattern; /* of texts; NULL: there is more to say */
};

static const struct scalar_rule rules[FIELD_KIND_COUNT] = {
	[FIELD_TEXT] = {AS_TEXT | AS_NUMBER, "[^ \\t\\r\\n]"},
	[FIELD_PROSE] = {AS_TEXT | AS_NUMBER, "[^ \\t\\r\\n]"},
	[FIELD_ID] = {AS_TEXT | AS_WHOLE_NUMBER, ID},
	[FIELD_CODE] = {AS_TEXT | AS_WHOLE_NUMBER, CODE},
	[FIELD_DATE] = {AS_TEXT, DATE},
	[FIELD_YEAR] = {AS_TEXT, YEAR},
	[FIELD_FLAG] = {AS_FLAG, NULL},
	[FIELD_COUNT] = {AS_TEXT | AS_WHOLE_NUMBER, "^" WHOLE "$"},
	[FIELD_NUMBER] = {AS_TEXT | AS_NUMBER, "^" FIGURE "$"},
	[FIELD_SHARE] = {AS_TEXT,
		"^(100([.]0{1,6})?|[1-9]?[0-9]([.][0-9]{1,6})?) *%$"},
	[FIELD_PERIOD] = {AS_TEXT, NULL},
	[FIELD_FILE] = {AS_TEXT, PATH},
};

static void
put_types(struct value *node, struct arena *arena, unsigned types)
{
	static const struct {
		unsigned type;
		const char *name;
	} names[] = {{AS_TEXT, "string"}, {AS_NUMBER, "number"},
		{AS_WHOLE_NUMBER, "integer"}, {AS_FLAG, "boolean"}};
	struct value *list = value_list(arena);

	for (size_t i = 0; i < COUNT(names); i++)
		if (types & names[i].type)
			value_add_text(list, str_from(names[i].name));
	if (value_count(list) == 1)
		value_set_text(node, "type", value_chars(value_at(list, 0)));
	else
		value_set(node, "type", list);
}

/* So many digits, which are a number where they are not in quotation marks. */
static void
put_digits(struct schema *schema, struct value *node, int digits)
{
	int64_t above = 1;

	for (int i = 0; i < digits; i++)
		above *= 10;
	put_types(node, schema->arena, AS_TEXT | AS_WHOLE_NUMBER);
	value_set_text(node, "pattern",
		str_printf(schema->arena, "^[0-9]{%d}$", digits));
	value_set_int(node, "minimum", above / 10);
	value_set_int(node, "maximum", above - 1);
}

static void
put_words(struct value *node, const char *const *words)
{
	struct value *list = value_set_list(node, "enum");

	for (size_t i = 0; words[i] != NULL; i++)
		value_add_text(list, str_from(words[i]));
}

static void
put_rule(struct schema *schema, struct value *node, const struct field *field)
{
	struct scalar_rule rule = rules[field->kind];

	if (field->kind == FIELD_CODE && field->defines == REF_NONE)
		rule = (struct scalar_rule){
			AS_TEXT | AS_NUMBER | AS_FLAG, VALUE};
	if (field->flags & BARE)
		rule.types |= AS_FLAG;
	put_types(node, schema->arena, rule.types);
	if (rule.pattern != NULL)
		value_set_text(node, "pattern", str_from(rule.pattern));
	if (field->kind == FIELD_PERIOD)
		value_set_text(node, "pattern", period_pattern(schema->arena));
	if (rule.types & AS_WHOLE_NUMBER)
		value_set_int(node, "minimum", 0);
}

/* A name of what there is, or of somebody outside: with a space or capital. */
static void
put_names(struct schema *schema, struct value *node, const struct field *field)
{
	struct value *choices, *outside;

	if (!(field->flags & OUTSIDE)) {
		schema_names(schema, node, field->refs);
		return;
	}
	choices = value_set_list(node, "anyOf");
	schema_names(schema, value_add_object(choices), field->refs);
	outside = value_add_object(choices);
	value_set_text(outside, "type", S("string"));
	value_set_text(outside, "pattern", S("[ A-Z]"));
}

void
schema_scalar(
	struct schema *schema, struct value *node, const struct field *field)
{
	if (field->refs != 0)
		put_names(schema, node, field);
	else if (field->kind == FIELD_WORD)
		put_words(node, field->words);
	else if (field->kind == FIELD_DIGITS)
		put_digits(schema, node, field->words[0][0] - '0');
	else
		put_rule(schema, node, field);
}
