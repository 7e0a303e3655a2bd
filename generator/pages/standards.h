/* Standards: what a policy asks of every school, met or not met today. */
#ifndef PAGES_STANDARDS_H
#define PAGES_STANDARDS_H

#include "pages/sheet.h"

/* standards: {sentence, has-criteria, criteria}; false where there are none. */
void put_standards(struct sheet *sheet);

/* "Two of the three standards are met."; empty where there are none. */
str standards_sentence(struct sheet *sheet);

#endif
