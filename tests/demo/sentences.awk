# Sentences of more than eight words that two schools share: nobody writes
# the same about two schools. Reads the Markdown and YAML of schools/.

function plain(text)
{
	gsub(/\]\([^)]*\)/, "", text)
	gsub(/[*_`"'\[\]|{}()>#-]/, " ", text)
	gsub(/[0-9][0-9.,]*/, "0", text)
	text = tolower(text)
	gsub(/[ \t]+/, " ", text)
	gsub(/^ | $/, "", text)
	return text
}

function add_sentence(text,    words)
{
	text = plain(text)
	if (split(text, words, " ") <= 8)
		return
	if (!(text in first)) {
		first[text] = school
		at[text] = file ":" line
	} else if (first[text] != school)
		print file ":" line ": as " at[text] ": " text
	sentences++
}

function flush(    n, i, parts)
{
	n = split(paragraph, parts, /[.!?:;]( |"|$)/)
	for (i = 1; i <= n; i++)
		add_sentence(parts[i])
	paragraph = ""
}

# Which keys of YAML hold prose; the rest is names and dates.
function is_prose(key)
{
	return key ~ /^(note|notes|do|expect|title|rationale|reason|objective)$/ ||
		key ~ /^(exit|focus|for|school-view|ends-when|outcome)$/
}

function yaml_line(text,    key, rest)
{
	while (match(text, /(^|[{, ])[a-z-]+: /)) {
		key = substr(text, RSTART, RLENGTH)
		gsub(/[{,: ]/, "", key)
		text = substr(text, RSTART + RLENGTH)
		rest = text
		if (match(rest, /, [a-z-]+: /))
			rest = substr(rest, 1, RSTART - 1)
		sub(/\}$/, "", rest)
		if (is_prose(key) && rest !~ /^[>|]/) {
			flush()
			paragraph = rest
			flush()
		}
	}
}

FNR == 1 {
	flush()
	file = FILENAME
	sub(/.*schools\//, "", file)
	school = file
	sub(/\/.*/, "", school)
	rules = file ~ /\.md$/ ? 0 : 1
	if (file ~ /about\.md$/)
		rules = 2
}

{ line = FNR }

/^---$/ { rules++; next }

# A block of text: the lines below a key that ends with | or >-.
rules == 1 && /: (\||>-)$/ { flush(); next }
rules == 1 && /^ *(- )?[a-z-]+:/ { flush(); yaml_line($0); next }
rules == 1 && /^ *- / { flush(); yaml_line($0); paragraph = $0; flush(); next }
/^ *$/ { flush(); next }
/^\|/ { next }
{ sub(/^ */, ""); paragraph = paragraph " " $0 }

END {
	flush()
	print sentences " sentences" >"/dev/stderr"
}
