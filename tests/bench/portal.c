/*
 * Writes a portal of as many schools as are asked for, to measure with.
 *
 *	portal DIR N [narratives]
 *
 * It is run from the root of the project: content/ is taken from there, but for
 * what names schools; the schools come from the templates of
 * tests/bench/portal/. The same N gives the same bytes. With `narratives` the
 * schools have their about.md and what it takes to make that valid.
 */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "expand.h"
#include "kinds.h"
#include "values.h"

#define TEMPLATES "tests/bench/portal/"

/* A file of content/ may not exceed a mebibyte, so that the lists of the trust
 * tell of the first schools only. */
#define LISTED_MAX 3000
#define CLUSTER 12
#define SCHOOLS_MAX ((size_t)40 * 32 * 20)

/* ---- Files -------------------------------------------------------------- */

static char *
read_all(const char *path)
{
	struct stat st;
	FILE *in = fopen(path, "r");
	char *text;

	if (!in || fstat(fileno(in), &st))
		fail("%s: %s", path, strerror(errno));
	text = malloc((size_t)st.st_size + 1);
	if (!text ||
		fread(text, 1, (size_t)st.st_size, in) != (size_t)st.st_size)
		fail("%s: cannot be read", path);
	text[st.st_size] = '\0';
	fclose(in);
	return text;
}

/* Opens a file below the portal and makes the folders on the way to it. */
static FILE *
open_below(const char *root, const char *path, const char *mode)
{
	char whole[PATH_MAX];
	FILE *out;

	if (snprintf(whole, sizeof whole, "%s/%s", root, path) >=
		(int)sizeof whole)
		fail("%s: too long a path", path);
	for (char *s = whole + strlen(root); (s = strchr(s + 1, '/'));) {
		*s = '\0';
		if (mkdir(whole, 0777) && errno != EEXIST)
			fail("%s: %s", whole, strerror(errno));
		*s = '/';
	}
	out = fopen(whole, mode);
	if (!out)
		fail("%s: %s", whole, strerror(errno));
	return out;
}

static void
close_file(FILE *out, const char *path)
{
	if (fclose(out))
		fail("%s: %s", path, strerror(errno));
}

/* Copies a file of content/; with `but`, without the lines that hold it. */
static void
copy(const char *root, const char *path, const char *but)
{
	char *text = read_all(path), *line = text;
	FILE *out = open_below(root, path, "w");

	while (*line) {
		size_t length = strcspn(line, "\n");
		char end = line[length];

		line[length] = '\0';
		if (!but || !strstr(line, but))
			fprintf(out, "%s\n", line);
		line += length + (end == '\n');
	}
	close_file(out, path);
	free(text);
}

static int
is_visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* Calls a function for each name in a folder, in order; returns how many. */
static int
each(const char *folder, struct dirent ***names)
{
	int count = scandir(folder, names, is_visible, alphasort);

	if (count < 0)
		fail("%s: %s", folder, strerror(errno));
	return count;
}

/* Copies a folder of content/ with what is below it. */
static void
copy_below(const char *root, const char *folder, const char *but)
{
	struct dirent **names;
	int count = each(folder, &names);

	for (int i = 0; i < count; i++) {
		char path[PATH_MAX];

		snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
		if (names[i]->d_type == DT_DIR)
			copy_below(root, path, but);
		else
			copy(root, path, but);
		free(names[i]);
	}
	free(names);
}

/* ---- Templates ---------------------------------------------------------- */

struct template
{
	char *path; /* below tests/bench/portal/ */
	char *text;
};

struct making {
	const char *root;
	struct kinds kinds;
	struct values values;
	struct template templates[64];
	size_t count;
	size_t schools;
	bool narratives;
};

/* Each template is read once. */
static const char *
template_text(struct making *making, const char *path)
{
	char whole[PATH_MAX];
	struct template *t = making->templates;

	for (; t < making->templates + making->count; t++)
		if (!strcmp(t->path, path))
			return t->text;
	if (making->count == 64)
		fail("too many templates");
	snprintf(whole, sizeof whole, TEMPLATES "%s", path);
	*t = (struct template){strdup(path), read_all(whole)};
	making->count++;
	return t->text;
}

static void
write_from(struct making *making, const char *template, const char *path,
	const char *mode)
{
	FILE *out = open_below(making->root, path, mode);

	expand(out, template_text(making, template), &making->values, template);
	close_file(out, path);
}

/* ---- Schools ------------------------------------------------------------ */

static void
name_school(struct values *values, size_t number)
{
	static const char *const firsts[] = {"Ash", "Beck", "Birch", "Black",
		"Brook", "Clay", "Cold", "Copper", "Dale", "Down", "East",
		"Elm", "Fair", "Fern", "Fox", "Gold", "Green", "Hart", "Haw",
		"Hazel", "High", "Holly", "King", "Lang", "Lark", "Lime",
		"Long", "Mill", "Moor", "North", "Oak", "Pine", "Raven", "Red",
		"Silver", "South", "Stone", "Thorn", "West", "White"};
	static const char *const seconds[] = {"bank", "beck", "borough",
		"bourne", "bridge", "brook", "burn", "cliff", "combe", "croft",
		"dale", "den", "edge", "fell", "field", "ford", "gate", "grove",
		"ham", "haven", "hill", "holme", "hurst", "lea", "ley", "mere",
		"mouth", "ridge", "side", "stead", "wick", "worth"};
	static const char *const thirds[] = {"Park", "Road", "Hill", "Lane",
		"Green", "Cross", "Common", "Street", "Fields", "View", "Quay",
		"Meadow", "Rise", "Heath", "Bridge", "Court", "Wood", "Spring",
		"Mount", "Gate"};
	/* No factor in common: every name once, neighbours unlike. */
	size_t place = number * 7919 % SCHOOLS_MAX;
	char name[VALUE_TEXT], id[VALUE_TEXT];
	size_t i;

	snprintf(name, sizeof name, "%s%s %s School", firsts[place % 40],
		seconds[place / 40 % 32], thirds[place / 40 / 32]);
	for (i = 0; name[i + strlen(" School")]; i++)
		id[i] = (char)(name[i] == ' ' ? '-' : name[i] | 0x20);
	id[i] = '\0';
	values_set(values, "id", id);
	values_set(values, "name", name);
}

static void
number_school(struct values *values, const char *name, size_t number)
{
	char text[VALUE_TEXT];

	snprintf(text, sizeof text, "%zu", number);
	values_set(values, name, text);
}

/* Everything that the templates of a school may ask for. */
static void
draw_school(struct making *making, size_t number)
{
	struct values *values = &making->values;
	char cluster[VALUE_TEXT];
	size_t giver = number > 0 ? number - 1 : making->schools - 1;

	values_start(values, number + 1);
	name_school(values, giver);
	values_set(values, "giver", values_get(values, "id"));
	name_school(values, number);
	number_school(values, "urn", 100000 + number);
	number_school(values, "old-urn", 150000 + number);
	number_school(values, "cluster-number", number / CLUSTER + 1);
	snprintf(
		cluster, sizeof cluster, "around-%s", values_get(values, "id"));
	values_set(values, "cluster", cluster);
	values_set(values, "starts", number % CLUSTER == 0 ? "yes" : "no");
	kind_draw(kinds_of(&making->kinds, number), values);
	values_set(values, "narratives", making->narratives ? "yes" : "no");
	if (making->narratives)
		values_set(values, "membership", "service-level-agreement");
}

/* The file `files` says which of a school's files there are, a template and a
 * path a line. */
static void
write_school(struct making *making)
{
	char *list, *rest, *line, path[PATH_MAX], template[PATH_MAX];
	size_t size;
	FILE *out = open_memstream(&list, &size);

	expand(out, template_text(making, "files"), &making->values, "files");
	fclose(out);
	rest = list;
	while ((line = strsep(&rest, "\n")) && *line) {
		const char *target = strchr(line, ' ');

		snprintf(template, sizeof template, "school/%.*s",
			(int)(target - line), line);
		snprintf(path, sizeof path, "schools/%s/%s",
			values_get(&making->values, "id"), target + 1);
		write_from(making, template, path, "w");
	}
	free(list);
}

/* What the pages and files of the trust say of this school. */
static void
write_rows(struct making *making, size_t number)
{
	static const char *const lists[] = {
		"people.yaml", "networks.yaml", "meetings.yaml", "talent.yaml"};
	char path[PATH_MAX], template[PATH_MAX];

	if (number % CLUSTER == 0) {
		snprintf(path, sizeof path, "content/pages/areas/%s.md",
			values_get(&making->values, "cluster"));
		write_from(making, "rows/page.md", path, "w");
	}
	if (making->narratives || number >= LISTED_MAX)
		return;
	for (size_t i = 0; i < 4; i++) {
		snprintf(path, sizeof path, "content/%s", lists[i]);
		snprintf(template, sizeof template, "rows/%s", lists[i]);
		write_from(making, template, path, number ? "a" : "w");
	}
}

/* ---- The trust ---------------------------------------------------------- */

/* The portal names every framework that content/ holds. */
static void
list_frameworks(struct values *values)
{
	struct dirent **names;
	int count = each("content/frameworks", &names);
	char *list;
	size_t size;
	FILE *out = open_memstream(&list, &size);

	for (int i = 0; i < count; i++) {
		fprintf(out, "%s%s", i ? ", " : "", names[i]->d_name);
		free(names[i]);
	}
	fclose(out);
	values_set(values, "frameworks", list);
	free(names);
	free(list);
}

static void
write_content(struct making *making)
{
	static const char *const copied[] = {"facts.yaml", "glossary.yaml",
		"indicators.yaml", "priorities.yaml", "programme.yaml",
		"records.yaml", "roles.yaml", "services.yaml", "themes.yaml"};
	static const char *const written[] = {"content/portal.yaml",
		"content/pages/about-this-portal.md",
		"content/pages/words-we-use.md"};
	char path[PATH_MAX];

	values_start(&making->values, 0);
	number_school(&making->values, "schools", making->schools);
	list_frameworks(&making->values);
	for (size_t i = 0; i < sizeof written / sizeof *written; i++)
		write_from(making, written[i], written[i], "w");
	for (size_t i = 0; i < sizeof copied / sizeof *copied; i++) {
		snprintf(path, sizeof path, "content/%s", copied[i]);
		copy(making->root, path, NULL);
	}
	copy_below(making->root, "content/frameworks", NULL);
	copy_below(making->root, "content/years", NULL);
	copy_below(making->root, "content/benchmarks", "school: ");
}

int
main(int argc, char **argv)
{
	static struct making making;

	if (argc < 3 || argc > 4 ||
		(argc == 4 && strcmp(argv[3], "narratives") != 0)) {
		fputs("usage: portal DIR N [narratives]\n", stderr);
		return 2;
	}
	making.root = argv[1];
	making.schools = strtoul(argv[2], NULL, 10);
	making.narratives = argc == 4;
	if (making.schools < 1 || making.schools > SCHOOLS_MAX)
		fail("from 1 to %zu schools", SCHOOLS_MAX);
	if (mkdir(making.root, 0777))
		fail("%s: %s", making.root, strerror(errno));
	kinds_read(&making.kinds, read_all(TEMPLATES "archetypes"));
	write_content(&making);
	for (size_t i = 0; i < making.schools; i++) {
		draw_school(&making, i);
		write_school(&making);
		write_rows(&making, i);
	}
	return 0;
}
