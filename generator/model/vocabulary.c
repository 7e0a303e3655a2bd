/* What every portal has without saying so (framework.md, "Built in"). */
#include "model/portal.h"

static const struct source built_in = {.path = STR_INIT("(built in)")};

#define HERE                                                                   \
	{                                                                      \
		&built_in, 1, 1, 1, 1                                          \
	}

static const char *const grades[] = {
	"outstanding", "good", "requires-improvement", "inadequate", NULL};
static const char *const card_grades[] = {"exceptional", "strong-standard",
	"expected-standard", "needs-attention", "urgent-improvement", NULL};
static const char *const card_met[] = {"met", "not-met", NULL};

struct built_in_fact {
	const char *id, *label, *group;
	enum fact_kind kind;
	const char *const *values;
};

static const struct built_in_fact facts[] = {
	{"overall", "Overall effectiveness", NULL, FACT_GRADE, grades},
	{"quality-of-education", "Quality of education", "key-judgements",
		FACT_GRADE, grades},
	{"behaviour", "Behaviour and attitudes", "key-judgements", FACT_GRADE,
		grades},
	{"personal-development", "Personal development", "key-judgements",
		FACT_GRADE, grades},
	{"leadership", "Leadership and management", "key-judgements",
		FACT_GRADE, grades},
	{"early-years", "Early years", "key-judgements", FACT_GRADE, grades},
	{"sixth-form", "Sixth form", "key-judgements", FACT_GRADE, grades},
	{"safeguarding-effective", "Safeguarding is effective", NULL, FACT_FLAG,
		NULL},
	{"inspection-category", "Category of concern", NULL, FACT_CHOICE,
		inspection_category_words},
	{"rc-inclusion", "Inclusion", "report-card", FACT_GRADE, card_grades},
	{"rc-curriculum", "Curriculum and teaching", "report-card", FACT_GRADE,
		card_grades},
	{"rc-achievement", "Achievement", "report-card", FACT_GRADE,
		card_grades},
	{"rc-attendance", "Attendance and behaviour", "report-card", FACT_GRADE,
		card_grades},
	{"rc-wellbeing", "Personal development and well-being", "report-card",
		FACT_GRADE, card_grades},
	{"rc-leadership", "Leadership and governance", "report-card",
		FACT_GRADE, card_grades},
	{"rc-early-years", "Early years", "report-card", FACT_GRADE,
		card_grades},
	{"rc-post-16", "Post-16 provision", "report-card", FACT_GRADE,
		card_grades},
	{"rc-safeguarding", "Safeguarding standards", NULL, FACT_CHOICE,
		card_met},
};

struct built_in_name {
	const char *id, *label;
};

static const struct built_in_name roles[] = {
	{"trust-board", "Trust board"},
	{"members", "Members"},
	{"governing-body", "Governing body"},
	{"executive-team", "Executive team"},
	{"ceo", "Chief executive"},
	{"executive-lead", "Executive lead"},
	{"head", "Headteacher"},
	{"deputy-head", "Deputy headteacher"},
	{"chair-of-governors", "Chair of governors"},
	{"chair-of-trust-board", "Chair of the trust board"},
	{"data-officer", "Data officer"},
	{"safeguarding-lead", "Safeguarding lead"},
	{"director-of-education", "Director of education"},
	{"school-improvement-lead", "School improvement lead"},
};

static const struct built_in_name evidence_types[] = {
	{"inspection", "Inspection"},
	{"annual-review", "Annual review"},
	{"health-check", "Health check"},
	{"peer-review", "Peer review"},
	{"executive-review", "Executive review"},
	{"self-evaluation", "Self-evaluation"},
	{"initial-review", "Initial review"},
	{"baseline", "Baseline"},
	{"data", "Data"},
	{"data-dashboard", "Data dashboard"},
	{"survey", "Survey"},
	{"audit", "Audit"},
	{"safeguarding-review", "Safeguarding review"},
	{"safeguarding-audit", "Safeguarding audit"},
	{"notice", "Notice"},
};

static void
add_values(struct arena *arena, struct fact *fact,
	const struct built_in_fact *from)
{
	for (size_t i = 0; from->values != NULL && from->values[i]; i++) {
		struct text value = {HERE, str_from(from->values[i])};

		if (from->kind == FACT_GRADE)
			*list_push(arena, &fact->scale) = value;
		else
			*list_push(arena, &fact->of) = value;
	}
}

/* Is there an item with this id in a list whose struct begins span, id? */
static bool
has_id(const void *list, size_t size, str id)
{
	struct first {
		struct span span;
		struct text id;
	};
	const struct any_list *records = list;

	for (size_t i = 0; i < records->count; i++) {
		const struct first *record =
			(const void *)((const char *)records->items + i * size);

		if (str_eq(record->id.s, id))
			return true;
	}
	return false;
}

static void
add_fact(struct portal *portal, const struct built_in_fact *from)
{
	struct fact *fact;

	/* A portal may describe a built-in fact in words of its own. */
	if (has_id(&portal->facts, sizeof(*fact), str_from(from->id)))
		return;
	fact = list_push(portal->arena, &portal->facts);
	*fact = (struct fact){.span = HERE,
		.id = {HERE, str_from(from->id)},
		.label = {HERE, str_from(from->label)},
		.kind = {HERE, (int)from->kind}};
	if (from->group != NULL)
		*list_push(portal->arena, &fact->groups) = (struct text){
			HERE, str_from(from->group)};
	add_values(portal->arena, fact, from);
}

static void
add_role(struct portal *portal, const struct built_in_name *from)
{
	struct role *role;

	if (has_id(&portal->roles, sizeof(*role), str_from(from->id)))
		return;
	role = list_push(portal->arena, &portal->roles);
	*role = (struct role){.span = HERE,
		.id = {HERE, str_from(from->id)},
		.label = {HERE, str_from(from->label)}};
}

static void
add_record_kind(struct portal *portal, const struct built_in_name *from)
{
	struct record_kind *kind;

	if (has_id(&portal->record_kinds, sizeof(*kind), str_from(from->id)))
		return;
	kind = list_push(portal->arena, &portal->record_kinds);
	*kind = (struct record_kind){.span = HERE,
		.id = {HERE, str_from(from->id)},
		.label = {HERE, str_from(from->label)}};
}

void
vocabulary_add_built_in(struct portal *portal)
{
	for (size_t i = 0; i < COUNT(facts); i++)
		add_fact(portal, &facts[i]);
	for (size_t i = 0; i < COUNT(roles); i++)
		add_role(portal, &roles[i]);
	for (size_t i = 0; i < COUNT(evidence_types); i++)
		add_record_kind(portal, &evidence_types[i]);
}

bool
vocabulary_is_evidence_type(const struct portal *portal, str type)
{
	return map_get(&portal->index[REF_RECORD_KIND], type) != NULL;
}

str
vocabulary_label(const struct portal *portal, str type)
{
	const struct record_kind *kind = map_get(
		&portal->index[REF_RECORD_KIND], type);

	return kind == NULL ? type : kind->label.s;
}

str
ref_label(const struct ref *ref)
{
	if (ref->target == NULL)
		return ref->id;
	if (ref->kind == REF_ROLE)
		return ((const struct role *)ref->target)->label.s;
	if (ref->kind == REF_SCHOOL)
		return ((const struct school *)ref->target)->is.name.s;
	if (ref->kind == REF_RECORD_KIND)
		return ((const struct record_kind *)ref->target)->label.s;
	if (ref->kind == REF_THEME)
		return ((const struct theme *)ref->target)->label.s;
	return ref->id;
}
