# The table of `make bench`, made of figures:
#
#	run WHAT SIZE WALL-MICROSECONDS CPU-MICROSECONDS PEAK-KIB
#	count WHAT SIZE NUMBER
#	note WORDS
#
# Of several runs the median counts. A line whose figures are missing is left
# out.

function key(what, size) {
	return what SUBSEP size
}

# The median of column 1 (wall), 2 (CPU) or 3 (memory) of the runs of a size.
function median(what, size, column,	n, i, j, v, list) {
	n = runs[what, size]
	for (i = 1; i <= n; i++) {
		v = cost[what, size, i, column]
		for (j = i - 1; j > 0 && list[j] > v; j--)
			list[j + 1] = list[j]
		list[j + 1] = v
	}
	if (n % 2)
		return list[(n + 1) / 2]
	return (list[n / 2] + list[n / 2 + 1]) / 2
}

function has(what, size) {
	return key(what, size) in runs
}

function seconds(microseconds) {
	return sprintf(microseconds < 10e6 ? "%.3f s" : "%.1f s", \
		microseconds / 1e6)
}

function megabytes(kib) {
	return sprintf("%.1f MB", kib * 1024 / 1e6)
}

function thousands(n,	text) {
	text = sprintf("%.0f", n)
	while (match(text, /[0-9][0-9][0-9][0-9]($|,)/))
		text = substr(text, 1, RSTART) "," substr(text, RSTART + 1)
	return text
}

# judge(WHAT, FIGURE, TARGET, MET): one line of the table.
function judge(what, figure, target, met) {
	printf "%-44s %-34s %-16s %s\n", what, figure, target, \
		met ? "met" : "missed"
	lines++
	mets += met ? 1 : 0
}

# A ratio of medians that may be at most, or with a minus at least, so much.
function judge_ratio(what, a, b, limit, words,	ratio, text) {
	ratio = b > 0 ? a / b : 0
	text = sprintf("%.2f %s", ratio, words)
	if (limit > 0)
		judge(what, text, "at most " limit, b > 0 && ratio <= limit)
	else
		judge(what, text, "at least " (-limit), ratio >= -limit)
}

function sizes_table(	i, s) {
	printf "%-8s %9s %13s %9s %14s %10s %10s %11s %10s %10s\n", \
		"schools", "files in", "bytes in", "files out", "bytes out", \
		"wall", "CPU", "memory", "floor", "its CPU"
	for (i = 1; i <= sizes; i++) {
		s = size_list[i]
		printf "%-8s %9s %13s %9s %14s %10s %10s %11s", thousands(s), \
			thousands(number["in-files", s]), \
			thousands(number["in-bytes", s]), \
			thousands(number["out-files", s]), \
			thousands(number["out-bytes", s]), \
			seconds(median("build", s, 1)), \
			seconds(median("build", s, 2)), \
			megabytes(median("build", s, 3))
		if (has("floor", s))
			printf " %10s %10s", seconds(median("floor", s, 1)), \
				seconds(median("floor", s, 2))
		print ""
	}
	print ""
}

function judge_growth(from, to,	what) {
	if (!has("build", from) || !has("build", to))
		return
	what = thousands(from) " to " thousands(to) " schools"
	judge_ratio(what ", time", median("build", to, 1), \
		median("build", from, 1), 11, "times the time")
	judge_ratio(what ", memory", median("build", to, 3), \
		median("build", from, 3), 11, "times the memory")
}

function judge_build(s,	wall, cpu) {
	wall = median("build", s, 1)
	cpu = median("build", s, 2)
	if (has("floor", s)) {
		judge_ratio("build from nothing, wall", wall, \
			median("floor", s, 1), 1.5, \
			"x the floor (" seconds(wall) ")")
		judge_ratio("build from nothing, CPU", cpu, \
			median("floor", s, 2), 2.5, \
			"x the floor (" seconds(cpu) ")")
	}
	if (number["page-files", s])
		judge_page(number["page-bytes", s] / number["page-files", s])
}

function judge_page(mean) {
	judge("mean page", sprintf("%.1f KiB", mean / 1024), \
		"at most 20 KiB", mean <= 20 * 1024)
}

function judge_hugo(s) {
	judge_ratio("Hugo on narratives, its time", median("hugo", s, 1), \
		median("narratives", s, 1), -5, \
		"x ours (" seconds(median("hugo", s, 1)) ")")
	judge_ratio("Hugo on narratives, its memory", median("hugo", s, 3), \
		median("narratives", s, 3), -10, \
		"x ours (" megabytes(median("hugo", s, 3)) ")")
}

function judge_memory(s, limit, target) {
	if (has("build", s))
		judge("memory, " thousands(s) " schools", \
			megabytes(median("build", s, 3)), target, \
			median("build", s, 3) * 1024 <= limit)
}

function judge_again(s,	again) {
	again = median("again", s, 1)
	judge_ratio("one changed file, build again", again, \
		median("build", s, 1), 1, \
		"of a full build (" seconds(again) ")")
	judge("files written then", \
		thousands(number["written", s]) " of " \
		thousands(number["out-files", s]), \
		thousands(number["changed", s]) " changed", \
		number["written", s] == number["changed", s])
}

$1 == "run" {
	if (!has($2, $3) && $2 == "build")
		size_list[++sizes] = $3
	runs[$2, $3]++
	for (i = 1; i <= 3; i++)
		cost[$2, $3, runs[$2, $3], i] = $(i + 3) + 0
}

$1 == "count" {
	number[$2, $3] = $4
}

$1 == "note" {
	notes[++noted] = substr($0, 6)
}

END {
	sizes_table()
	if (has("build", 1000))
		judge_build(1000)
	if (has("hugo", 1000))
		judge_hugo(1000)
	if (has("check", 1000))
		judge_ratio("check", median("check", 1000, 1), \
			median("build", 1000, 1), 0.6, \
			"of a build (" seconds(median("check", 1000, 1)) ")")
	judge_growth(100, 1000)
	judge_growth(1000, 10000)
	judge_memory(1000, 120e6, "at most 120 MB")
	judge_memory(24000, 3e9, "at most 3 GB")
	if (has("again", 1000))
		judge_again(1000)
	if (has("jobs-2", 1000))
		judge_ratio("two threads", median("jobs-1", 1000, 1), \
			median("jobs-2", 1000, 1), -1.5, "x one")
	print ""
	for (i = 1; i <= noted; i++)
		print notes[i] "."
	printf "%d of %d targets met.\n", mets, lines
}
