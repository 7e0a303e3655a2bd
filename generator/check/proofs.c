/* What proofs find in the frameworks (F311, F330 to F343). */
#include "check/check.h"
#include "framework/prove.h"

static void
report(struct portal *portal, const struct found *found)
{
	struct diagnostic *d = diag(portal->diags, found->code, found->span,
		"%.*s", STR_ARG(found->message));

	if (found->help.n > 0)
		diag_help(portal->diags, d, "%.*s", STR_ARG(found->help));
	for (size_t i = 0; i < found->related.count; i++)
		diag_related(portal->diags, d, found->related.items[i].span,
			"%.*s", STR_ARG(found->related.items[i].message));
}

void
check_proofs(struct portal *portal, const struct assessments *all)
{
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct proofs *proofs = prove_framework(portal->arena,
			portal, portal->frameworks.items[i],
			(struct proving){.seen = all});

		for (size_t j = 0; j < proofs->all.count; j++)
			report(portal, &proofs->all.items[j]);
	}
}
