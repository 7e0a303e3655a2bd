/*
 * The tags of an HTML file, for checks that need no browser. A tokenizer is
 * enough: that the files are well formed is another check's business.
 */
const part = /<!--[\s\S]*?-->|<([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function unescapeText(text) {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
		(all, hex, decimal, name) => {
			if (hex)
				return String.fromCodePoint(parseInt(hex, 16));
			if (decimal)
				return String.fromCodePoint(Number(decimal));
			return named[name] ?? all;
		});
}

function attributesOf(text) {
	const found = {};
	for (const [, name, double, single, bare] of text.matchAll(attribute))
		found[name.toLowerCase()] =
			unescapeText(double ?? single ?? bare ?? '');
	return found;
}

/* [{name, attributes, line}] in the order of the file. */
export function tagsOf(html) {
	const tags = [];
	let line = 1, counted = 0;
	for (const match of html.matchAll(part)) {
		if (!match[1])
			continue;
		for (; counted < match.index; counted++)
			line += html[counted] === '\n' ? 1 : 0;
		tags.push({
			name: match[1].toLowerCase(),
			attributes: attributesOf(match[2]),
			line,
		});
	}
	return tags;
}
