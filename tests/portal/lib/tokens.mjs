/*
 * The theme's colours: what each selector gives each token in each scheme. A
 * later stylesheet wins, and what dark does not say is as in light.
 */
const dark = /@media[^{]*prefers-color-scheme:\s*dark[^{]*\{/g;
const rule = /([^{}]+)\{([^{}]*)\}/g;
const token = /--([a-z0-9-]+)\s*:\s*(#[0-9a-f]{3,6})\s*[;}]?/gi;

/* The text of each dark block, and what is left without them. */
function divide(css) {
	const blocks = [];
	let rest = '', from = 0;
	for (const match of css.matchAll(dark)) {
		let depth = 1, at = match.index + match[0].length;
		const start = at;
		for (; depth > 0 && at < css.length; at++)
			depth += { '{': 1, '}': -1 }[css[at]] ?? 0;
		blocks.push(css.slice(start, at - 1));
		rest += css.slice(from, match.index);
		from = at;
	}
	return { light: rest + css.slice(from), dark: blocks.join('\n') };
}

function gather(css, into) {
	for (const [, selectors, body] of css.matchAll(rule))
		for (const selector of selectors.split(','))
			for (const [, name, value] of body.matchAll(token))
				(into[selector.trim()] ??= {})[name] = value;
}

/* {light, dark}, each {selector: {token: colour}}. */
export function tokensOf(portal) {
	const css = portal.stylesheets().map((file) => portal.text(file))
		.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
	const parts = divide(css);
	const schemes = { light: {}, dark: {} };
	gather(parts.light, schemes.light);
	gather(parts.light, schemes.dark);
	gather(parts.dark, schemes.dark);
	return schemes;
}
