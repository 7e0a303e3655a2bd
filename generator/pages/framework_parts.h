/* The parts of a framework's page, and of its policy's. */
#ifndef PAGES_FRAMEWORK_PARTS_H
#define PAGES_FRAMEWORK_PARTS_H

#include "pages/sheet.h"

/* framework: what both pages say of it. */
void put_framework(struct sheet *sheet, const struct framework *framework);

/* round: when categories are agreed, and by whom. */
void put_round(struct sheet *sheet, const struct framework *framework);

/* decisions: how the trust reads the policy. */
void put_decisions(struct sheet *sheet, const struct framework *framework);

/* A criterion's condition in words, on one line. */
str rule_words(struct sheet *sheet, const struct criterion *criterion);

/* Any condition so, in running text. */
str condition_in_words(struct sheet *sheet, const struct condition *condition);

#endif
