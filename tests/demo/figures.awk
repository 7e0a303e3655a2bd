# Do the figures of a school hang together? Reads content/facts.yaml,
# content/indicators.yaml, content/benchmarks/*.yaml, then of each school its
# school.yaml, its evidence and its targets.yaml, and says what does not.

# The value of a key inside braces: `period: 2025-26`.
function inside(text, key,    rest)
{
	if (!match(text, "[{ ]" key ": "))
		return ""
	rest = substr(text, RSTART + RLENGTH)
	if (rest ~ /^"/) {
		sub(/^"/, "", rest)
		sub(/".*/, "", rest)
	} else
		sub(/[,}].*/, "", rest)
	return rest
}

function after(text)
{
	sub(/^[^:]*: */, "", text)
	sub(/  #.*/, "", text)
	return text
}

function offence(what)
{
	print where ": " what
}

function rounded(number, decimals)
{
	return int(number * 10 ^ decimals + 0.5 + 1e-9) / 10 ^ decimals
}

function near(a, b)
{
	return a - b < 1e-6 && b - a < 1e-6
}

# Shares of pupils, and suspensions for each hundred of them, count something.
function counts(indicator)
{
	return indicator ~ /^(headline-outcome|ks2-reading-expected)$/ ||
		indicator ~ /^(phonics-y1|persistent-absence)$/ ||
		indicator ~ /^(parents-recommend|pupils-safe|suspension-rate)$/
}

function check_count(indicator, value, cohort,    count, decimals)
{
	decimals = indicator ~ /^(parents|pupils)/ ? 0 : 1
	count = int(value * cohort / 100 + 0.5)
	if (near(rounded(100 * count / cohort, decimals), value))
		return
	if (value * cohort / 100 > count)
		count++
	else
		count--
	if (!near(rounded(100 * count / cohort, decimals), value))
		offence(value " of " cohort " pupils is no whole number of them")
}

function add_figure(indicator, group, period, value, cohort,    key)
{
	if (period == "")
		period = covers
	key = school SUBSEP indicator SUBSEP group SUBSEP period
	if (cohort == "" && value ~ /^-?[0-9.]+$/ && indicator !~ /^(gatsby|quali)/)
		offence(indicator " of " period " without its cohort")
	if (cohort + 0 > roll[school] * 1.1)
		offence("a cohort of " cohort " in a school of " roll[school])
	if (cohort != "" && counts(indicator) && value ~ /^[0-9.]+$/)
		check_count(indicator, value, cohort)
	if (key in figure && (figure[key] != value || size[key] != cohort))
		offence(indicator " of " period " is also " figure[key] " (" \
			size[key] ") at " place[key])
	figure[key] = value
	size[key] = cohort
	place[key] = where
	seen[++figures] = key
}

function add_finding(fact, text,    value, group)
{
	if (!(fact in indicator_of))
		return
	value = inside(text, "value")
	if (value == "")
		value = text
	if (value !~ /^-?[0-9.]+$/)
		return
	group = inside(text, "group")
	if (group == "")
		group = "all"
	add_figure(indicator_of[fact], group, inside(text, "period"), value,
		inside(text, "cohort"))
}

function add_row(    i, cells, n)
{
	n = split($0, cells, ",")
	for (i = 4; i <= n; i++)
		if (cells[i] != "" && head[i] in indicator_at)
			add_figure(indicator_at[head[i]], cells[2], cells[1],
				cells[i], cells[3])
}

function add_columns(line,    n, names, i)
{
	gsub(/.*\[|\].*|"/, "", line)
	n = split(line, names, ", ")
	for (i = 1; i <= n; i++)
		indicator_at[names[i]] = id
}

function add_claim(of, value)
{
	claims++
	claim_at[claims] = where
	claim[claims] = value
	claim_key[claims] = school SUBSEP measure SUBSEP group SUBSEP of
}

FNR == 1 {
	file = FILENAME
	sub(/.*\/(content|schools)\//, "", file)
	sub(/^(content|schools)\//, "", file)
	school = file
	sub(/\/.*/, "", school)
	covers = fact = ""
	rules = 0
}

{
	where = file ":" FNR
}

file == "facts.yaml" && /^- \{id: / && /indicator: / {
	indicator_of[inside($0, "id")] = inside($0, "indicator")
	next
}
file == "facts.yaml" && /^- id: / { id = after($0) }
file == "facts.yaml" && /^  indicator: / { indicator_of[id] = after($0) }

file == "indicators.yaml" && /^- id: / { id = after($0) }
file == "indicators.yaml" && /^  columns: / { add_columns($0) }

file ~ /^benchmarks\// && /indicator: headline-outcome/ && /group: all/ {
	year = file
	gsub(/.*\/|\.yaml/, "", year)
	if (inside($0, "national") != "")
		national[inside($0, "phase"), year] = inside($0, "national")
	next
}

file ~ /school\.yaml$/ && /^phase: / { phase[school] = after($0) }
file ~ /school\.yaml$/ && /^roll: / { roll[school] = after($0) + 0 }

file ~ /\.csv$/ && FNR == 1 { split($0, head, ","); next }
file ~ /\.csv$/ { add_row(); next }

file ~ /evidence\/.*\.md$/ && /^---$/ { rules++; next }
file ~ /evidence\/.*\.md$/ && rules == 1 {
	if ($0 ~ /^covers: /)
		covers = after($0)
	if ($0 ~ /^  [a-zA-Z0-9-]+:/) {
		fact = $1
		sub(/:$/, "", fact)
		if (NF > 1)
			add_finding(fact, after($0))
	} else if ($0 ~ /^    - /)
		add_finding(fact, $0)
	else
		fact = ""
	next
}

# A target starts where the evidence says, and ends there.
file ~ /targets\.yaml$/ {
	if ($0 ~ /^- id: /)
		group = "all"
	if ($0 ~ /^  indicator: /)
		measure = after($0)
	if ($0 ~ /^  year: /)
		year = after($0)
	if ($0 ~ /^  group: /)
		group = after($0)
	if ($0 ~ /^  baseline: /)
		add_claim(inside($0, "year"), inside($0, "value"))
	if ($0 ~ /^    - \{date: / &&
		inside($0, "date") >= substr(year, 1, 2) substr(year, 6) "-07")
		add_claim(year, inside($0, "value"))
}

function check_claims(    i, key)
{
	for (i = 1; i <= claims; i++) {
		where = claim_at[i]
		key = claim_key[i]
		if (!(key in figure))
			offence("no evidence says " claim[i])
		else if (!near(figure[key], claim[i]))
			offence(claim[i] ", where the evidence says " \
				figure[key])
	}
}

# The disadvantaged are some of all, and so are those of them who succeed.
function check_part(key, all,    part, whole)
{
	if (!(all in figure) || figure[key] !~ /^[0-9]/)
		return
	if (size[key] + 0 >= size[all] + 0)
		offence("a part of " size[key] " in a whole of " size[all])
	if (!counts(indicator) || indicator == "suspension-rate")
		return
	part = figure[key] * size[key] / 100
	whole = figure[all] * size[all] / 100
	if (part > whole + 0.5 || whole - part > size[all] - size[key] + 0.5)
		offence("the others would be " whole - part " of " \
			size[all] - size[key])
}

function check_floor(school, period, value,    outcome)
{
	outcome = school SUBSEP "headline-outcome" SUBSEP "all" SUBSEP period
	if (!(outcome in figure) || !((phase[school], period) in national))
		offence("a floor without results or a national figure")
	else if (!near(value, figure[outcome] - national[phase[school],
		period] + 15))
		offence("the distance to the floor should be " \
			figure[outcome] - national[phase[school], period] + 15)
}

# Who misses a tenth has missed a tenth: no more of them than absence allows.
# And more attendance goes with fewer of them, from year to year.
function check_absence(school, period, value,    key, before, a, b)
{
	key = school SUBSEP "attendance" SUBSEP "all" SUBSEP period
	if (!(key in figure))
		return
	if (value + 0 > 10 * (100 - figure[key]))
		offence("more persistent absence than there is absence")
	before = sprintf("%d-%02d", substr(period, 1, 4) - 1,
		(substr(period, 6) + 99) % 100) substr(period, 8)
	a = school SUBSEP "attendance" SUBSEP "all" SUBSEP before
	b = school SUBSEP "persistent-absence" SUBSEP "all" SUBSEP before
	if (a in figure && b in figure && figure[key] - figure[a] >= 0.3 &&
		value + 0 > figure[b] + 0)
		offence("attendance and persistent absence both rise")
}

# A year group is a fair share of its school.
function check_year_group(school, size)
{
	if (size * 3.9 > roll[school] || size * 11 < roll[school])
		offence("a year of " size " in a school of " roll[school])
}

END {
	check_claims()
	for (i = 1; i <= figures; i++) {
		key = seen[i]
		where = place[key]
		split(key, part, SUBSEP)
		indicator = part[2]
		if (part[3] != "all")
			check_part(key, part[1] SUBSEP part[2] SUBSEP "all" \
				SUBSEP part[4])
		else if (indicator == "floor-distance")
			check_floor(part[1], part[4], figure[key])
		else if (indicator == "persistent-absence")
			check_absence(part[1], part[4], figure[key])
		else if (indicator == "headline-outcome")
			check_year_group(part[1], size[key])
	}
	print figures " figures, " claims " claims" >"/dev/stderr"
}
