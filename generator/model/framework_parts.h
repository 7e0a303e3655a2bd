/* Record types of a framework that stand in files of their own. */
#ifndef MODEL_FRAMEWORK_PARTS_H
#define MODEL_FRAMEWORK_PARTS_H

#include "model/field.h"

/* As enum severity has them. */
extern const char *const severity_choices[];

extern const struct record_type citation_type, criterion_type, overlay_type,
	override_rule_type, dispute_rule_type, duty_type, document_type,
	worked_case_type;

#endif
