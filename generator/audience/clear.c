/* What is left of a record that leaves: nothing that it says. */
#include "audience/parts.h"

void
clear_indicator(void *record)
{
	struct indicator *indicator = record;

	indicator->label = (struct text){0};
	indicator->definition = (struct text){0};
	indicator->unit = (struct text){0};
	memset(&indicator->columns, 0, sizeof(indicator->columns));
	indicator->withheld = true;
}

void
clear_fact(void *record)
{
	struct fact *fact = record;

	fact->label = (struct text){0};
	fact->withheld = true;
}

void
clear_target(void *record)
{
	struct target *target = record;
	const struct target left = {.span = target->span,
		.indicator = target->indicator,
		.year = target->year,
		.group = target->group,
		.withheld = WITHHELD_AUDIENCE};

	*target = left;
}

/* Which facts it speaks of, of which year and whom; not what it says. */
static void
clear_findings(struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->findings.count; i++) {
		struct finding *finding = &evidence->findings.items[i];

		for (size_t j = 0; j < finding->values.count; j++) {
			struct finding_value *value = &finding->values.items[j];

			*value = (struct finding_value){.span = value->span,
				.period = value->period,
				.group = value->group,
				.withheld = WITHHELD_AUDIENCE};
		}
	}
}

void
clear_evidence(void *record)
{
	struct evidence *evidence = record;
	struct evidence left = {.span = evidence->span,
		.type = evidence->type,
		.date = evidence->date,
		.published = evidence->published,
		.covers = evidence->covers,
		.inspection_category = evidence->inspection_category,
		.source = evidence->source,
		.withheld = WITHHELD_AUDIENCE};

	clear_findings(evidence);
	left.inspection_category.v = 0;
	left.findings.items = evidence->findings.items;
	left.findings.count = evidence->findings.count;
	*evidence = left;
}
