# A page as the text that its reader sees, a line a block.
{ page = page $0 "\n" }
END {
	title = page
	sub(/.*<title>/, "", title)
	sub(/<\/title>.*/, "", title)
	sub(/.*<main/, "<main", page)
	sub(/<footer.*/, "", page)
	page = title "<p>" page
	gsub(/\n/, " ", page)
	gsub(/<svg[^>]*role="img"[^>]*aria-label="/, "[drawing] <svg x=\"", page)
	gsub(/<\/(p|li|h[1-6]|tr|dt|dd|div|section|caption|summary)>/,
		"\n", page)
	gsub(/<(p|ul|ol|table|section|dl|details|nav|figure|svg)[ >]/,
		"\n&", page)
	gsub(/<\/(figcaption|text|desc|a|thead|header)>/, "& ", page)
	gsub(/<\/t[hd]>/, " | ", page)
	gsub(/<[^>]*>/, "", page)
	gsub(/&quot;/, "\"", page)
	gsub(/&#39;/, "'", page)
	gsub(/&lt;/, "<", page)
	gsub(/&gt;/, ">", page)
	gsub(/&amp;/, "\\&", page)
	count = split(page, lines, "\n")
	for (i = 1; i <= count; i++) {
		gsub(/[ \t]+/, " ", lines[i])
		gsub(/^ | $/, "", lines[i])
		if (lines[i] != "")
			print lines[i]
	}
}
