# Do things happen on days on which they could have? Reads content/years/*.yaml
# first, then content/meetings.yaml and the files of schools, each school's
# school.yaml before its others. What is done at a school is done on one of its
# school days; what is due or agreed by letter may fall on any other.

# Days since 1 March of the year 0.
function number_of(date,    y, m, d)
{
	y = substr(date, 1, 4) + 0
	m = substr(date, 6, 2) + 0
	d = substr(date, 9, 2) + 0
	if (m < 3) {
		y--
		m += 12
	}
	return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + \
		int((153 * (m - 3) + 2) / 5) + d
}

function is_weekend(date,    day)
{
	day = (number_of(date) + 1) % 7 # 0 is a Monday
	return day > 4
}

# The academic year of a day: 2026-27.
function year_of(date,    y)
{
	y = substr(date, 1, 4) - (substr(date, 6, 2) + 0 < 9)
	return sprintf("%d-%02d", y, (y + 1) % 100)
}

function key_of(line, key)
{
	if (!match(line, "[{ ]" key ": [0-9-]+"))
		return ""
	return substr(line, RSTART + length(key) + 3, 10)
}

# What keeps people away on that day, in words; empty where nothing does.
function why_not(date,    calendar, year, t, at)
{
	if (is_weekend(date))
		return "a weekend"
	year = year_of(date)
	calendar = (year, kept) in terms ? kept : ""
	if (!((year, calendar) in terms))
		return ""
	if (index(inset[year, calendar], date))
		return "an INSET day"
	for (t = 1; t <= terms[year, calendar]; t++) {
		at = year SUBSEP calendar SUBSEP t
		if (date < first[at] || date > last[at])
			continue
		if (date >= away_from[at] && date <= away_to[at])
			return "half-term"
		return date ~ /-05-0[1-7]$/ && \
			number_of(date) % 7 == number_of("2026-05-04") % 7 ? \
			"a bank holiday" : ""
	}
	return "a holiday"
}

function look_at(date,    why)
{
	if (date == "")
		return
	days++
	why = why_not(date)
	if (why != "")
		print FILENAME ":" FNR ": " date " is " why
}

FILENAME ~ /years\// && FNR == 1 {
	year = FILENAME
	sub(/.*\//, "", year)
	calendar = substr(year, 9)
	sub(/\.?yaml$/, "", calendar)
	year = substr(year, 1, 7)
}
FILENAME ~ /years\// && /term: / {
	terms[year, calendar]++
	at = year SUBSEP calendar SUBSEP terms[year, calendar]
	first[at] = key_of($0, "from")
	last[at] = key_of($0, "to")
	rest = $0
	sub(/.*half-term: /, "", rest)
	away_from[at] = key_of(rest, "from")
	away_to[at] = key_of(rest, "to")
}
FILENAME ~ /years\// && /^inset: / { inset[year, calendar] = $0 }
FILENAME ~ /years\// { next }

FILENAME ~ /meetings\.yaml$/ && FNR == 1 { kept = "" }
FILENAME ~ /school\.yaml$/ && FNR == 1 { kept = "" }
FILENAME ~ /school\.yaml$/ && /^calendar: / { kept = $2 }
FILENAME ~ /school\.yaml$/ { next }

# The written request of a dispute may come in a holiday.
/raised: / { next }

# What was seen is told afterwards.
/^date: / { seen = $2 }
/^  - \{to: / && key_of($0, "date") < seen {
	print FILENAME ":" FNR ": reported before it was seen"
}

/^date: |[{ ]date: / { look_at(key_of(" " $0, "date")) }
/[{ ]meeting: / { look_at(key_of($0, "meeting")) }

END {
	print days " days" >"/dev/stderr"
}
