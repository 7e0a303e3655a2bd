# CHANGELOG.md as Debian writes a changelog:
#
#	awk -v version=1.0.0 -v maintainer='NAME <ADDRESS>' -v date='RFC 5322' \
#		-f changelog.awk CHANGELOG.md
#
# What is unreleased there is what this version is being made of.

# A bullet, filled to 76 columns.
function put_bullet(    words, count, i, line) {
	if (bullet == "")
		return
	count = split(bullet, words, " ")
	line = "  *"
	for (i = 1; i <= count; i++) {
		if (length(line) + 1 + length(words[i]) > 76) {
			print line
			line = "   "
		}
		line = line " " words[i]
	}
	print line
	bullet = ""
}

function put_end() {
	put_bullet()
	if (begun)
		printf "\n -- %s  %s\n", maintainer, released
	begun = 0
}

function day_words(day,    command, words) {
	command = "LC_ALL=C date -u -R -d " day
	command | getline words
	close(command)
	return words
}

# ## [Unreleased], or ## [1.0.0] - 2026-11-22
/^## \[/ {
	put_end()
	if (entries++)
		print ""
	name = $2
	gsub(/[][]/, "", name)
	released = name == "Unreleased" ? date : day_words($4)
	printf "trust-portal (%s) stable; urgency=medium\n\n",
		name == "Unreleased" ? version : name
	begun = 1
	next
}

/^- / {
	put_bullet()
	bullet = substr($0, 3)
	next
}

/^  / && bullet != "" {
	bullet = bullet " " $0
	next
}

{ put_bullet() }

END { put_end() }
