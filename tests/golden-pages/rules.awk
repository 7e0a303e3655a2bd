# Rules that hold for every page; `rule` names the one to look at, `files` is
# a list of what is published.
function offence(what) { print FILENAME_OF ": " what }

# "a/b/../c.html" from the folder of `from`.
function resolved(from, path,   parts, kept, n, i, k, out) {
	sub(/[^\/]*$/, "", from)
	n = split(from path, parts, "/")
	k = 0
	for (i = 1; i <= n; i++) {
		if (parts[i] == "..")
			k--
		else if (parts[i] != "." && (parts[i] != "" || i == n))
			kept[++k] = parts[i]
	}
	if (k < 1)
		return ""
	out = kept[1]
	for (i = 2; i <= k; i++)
		out = out "/" kept[i]
	return out
}

function look_for(line, start, end,   at, rest, value) {
	found = 0
	rest = line
	while ((at = index(rest, start)) > 0) {
		rest = substr(rest, at + length(start))
		value = substr(rest, 1, index(rest, end) - 1)
		values[++found] = value
	}
	return found
}

function check_link(from, target,   path, fragment, at) {
	if (target ~ /^(https?|mailto):/)
		return
	at = index(target, "#")
	path = at ? substr(target, 1, at - 1) : target
	fragment = at ? substr(target, at + 1) : ""
	path = path == "" ? from : resolved(from, path)
	if (!(path in published))
		print from ": leads nowhere: " target
	else if (fragment != "" && !((path, fragment) in ids))
		print from ": no such place: " target
}

BEGIN { while ((getline line < files) > 0) published[line] = 1 }

{
	FILENAME_OF = FILENAME
	n = look_for($0, " id=\"", "\"")
	for (i = 1; i <= n; i++) {
		if (rule == "id" && (FILENAME, values[i]) in ids)
			offence("the id " values[i] " stands twice")
		ids[FILENAME, values[i]] = 1
	}
	if (rule == "link") {
		n = look_for($0, " href=\"", "\"")
		for (i = 1; i <= n; i++)
			links[++count] = FILENAME "\n" values[i]
	}
	if (rule == "title" && look_for($0, "<title>", "</title>")) {
		if (values[1] in titles)
			offence("has the title of " titles[values[1]])
		titles[values[1]] = FILENAME
	}
	if (rule == "heading")
		headings[FILENAME] += look_for($0, "<h1", ">")
	if (rule == "hole" && ($0 ~ /\{[a-z-]+\}|\{\{|\(null\)/))
		offence("has a hole: " $0)
}

END {
	for (i = 1; i <= count; i++) {
		split(links[i], link, "\n")
		check_link(link[1], link[2])
	}
	if (rule == "heading")
		for (page in headings)
			if (headings[page] != 1)
				print page ": " headings[page] \
					" headings of the first level"
}
