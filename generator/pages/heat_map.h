/* How the schools stand area by area: a table of numbers, words and tints. */
#ifndef PAGES_HEAT_MAP_H
#define PAGES_HEAT_MAP_H

#include "pages/sheet.h"

/* heat-maps: one for each group of facts with one scale; has-heat-maps. */
void put_heat_maps(struct sheet *sheet);

#endif
