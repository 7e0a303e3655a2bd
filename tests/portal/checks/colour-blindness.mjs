/*
 * The colours of the categories, and of the signs for progress, stay apart for
 * readers of every kind of colour blindness. (Categories that are named after
 * colours keep their hues, which cannot; there the name says it.)
 */
import { difference, parse, seenWith, sights } from '../lib/colour.mjs';
import { tokensOf } from '../lib/tokens.mjs';

const least = { tones: 13, rag: 9 };
const tones = ['positive', 'notice', 'caution', 'serious', 'critical'];
const rag = ['rag-red', 'rag-amber', 'rag-green', 'rag-blue', 'rag-none'];

function closest(scheme, apart, named) {
	const problems = [];
	for (const sight of sights)
		named.forEach(([name, colour], i) => {
			for (const [before, earlier] of named.slice(0, i)) {
				const far = difference(seenWith(sight, parse(colour)),
					seenWith(sight, parse(earlier)));
				if (far < apart)
					problems.push(`${scheme}, ${sight}: ${before} and ` +
						`${name} are ${far.toFixed(1)} apart, not ${apart}`);
			}
		});
	return problems;
}

function files(portal) {
	const problems = [];
	for (const [scheme, rules] of Object.entries(tokensOf(portal))) {
		const solids = tones.map((tone) =>
			[tone, rules[`.tone-${tone}`]?.solid]);
		const signs = rag.map((sign) => [sign, rules[':root']?.[sign]]);
		for (const [name, colour] of [...solids, ...signs])
			if (!colour)
				problems.push(`${scheme}: no colour for ${name}`);
		if (problems.length)
			break;
		problems.push(...closest(scheme, least.tones, solids),
			...closest(scheme, least.rag, signs));
	}
	return [{ file: portal.stylesheets().join(' '), problems }];
}

export default { name: 'colour-blindness', files };
