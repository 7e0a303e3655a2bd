/*
 * The theme's colours reach the contrasts that are asked of text (4.5) and of
 * everything else that carries meaning (3), in light and in dark, wherever the
 * styles put one on the other (page checklist 5).
 */
import { parse, ratio } from '../lib/colour.mjs';
import { tokensOf } from '../lib/tokens.mjs';

const text = 4.5, other = 3;
/* [what, on what, least] */
const onPages = ['page', 'raised', 'notice'].flatMap((ground) =>
	['text', 'soft', 'link', 'link-over'].map((ink) => [ink, ground, text]));
const ofPage = [
	...onPages,
	['on-head', 'head', text], ['on-head-soft', 'head', text],
	['on-notice', 'notice', text],
	...['page', 'raised', 'notice'].map((ground) =>
		['rag-red', ground, text]),
	['focus', 'focus-ring', other],
	...['edge', 'rag-amber', 'rag-green', 'rag-blue', 'rag-none', 'mark',
		'aim'].map((sign) => [sign, 'page', other]),
	...['mark', 'aim', 'text'].flatMap((sign) =>
		['band-1', 'band-2', 'band-3'].map((band) => [sign, band, other])),
];
const ofTone = [
	['solid', 'page', other], ['solid', 'raised', other],
	['on', 'solid', text], ['ink', 'tint', text], ['text', 'tint', text],
	['soft', 'tint', text],
];

function judge(scheme, selector, pairs, root, own) {
	return pairs.flatMap(([what, ground, least]) => {
		const [ink, paper] = [what, ground].map((name) =>
			own[name] ?? root[name]);
		if (!ink || !paper)
			return [`${scheme} ${selector}: no colour for ` +
				`${ink ? ground : what}`];
		const reached = ratio(parse(ink), parse(paper));
		return reached >= least ? [] : [`${scheme} ${selector}: ${what} ` +
			`${ink} on ${ground} ${paper} is ${reached.toFixed(2)}, ` +
			`not ${least}`];
	});
}

function files(portal) {
	const problems = [];
	for (const [scheme, rules] of Object.entries(tokensOf(portal))) {
		const root = rules[':root'] ?? {};
		problems.push(...judge(scheme, ':root', ofPage, root, root));
		for (const [selector, own] of Object.entries(rules))
			if (/^\.(tone|hue)-/.test(selector))
				problems.push(
					...judge(scheme, selector, ofTone, root, own));
	}
	return [{ file: portal.stylesheets().join(' '), problems }];
}

export default { name: 'token-contrast', files };
