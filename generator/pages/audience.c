#include "pages/audience.h"

#include "framework/assertion.h"

bool
fact_is_shown(const struct fact *fact)
{
	return !fact->withheld;
}

bool
evidence_is_shown(const struct portal *portal, const struct evidence *evidence)
{
	return evidence_is_known(evidence, portal->as_of);
}
