/*
 * axe-core: WCAG 2.2 A and AA and its best practices. Its rule of contrast
 * takes longer than all others together: it is asked on a desk in light and in
 * dark, where nothing else can differ. On a telephone everything else is.
 */
import { axeSource } from '../lib/tools.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
	'best-practice'];
const everything = {
	runOnly: tags, rules: { 'target-size': { enabled: true } },
};
const colours = {
	runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
const layout = {
	runOnly: tags, rules: {
		'target-size': { enabled: true }, 'color-contrast': { enabled: false },
	},
};

function run(options) {
	return globalThis.axe.run({
		...options, preload: false, resultTypes: ['violations'],
	}).then(({ violations }) => violations.flatMap((rule) =>
		rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ` +
			node.failureSummary.split('\n').slice(1).join('; ').trim())));
}

const look = (options) => async (visit) => {
	if (!await visit.ask(() => Boolean(globalThis.axe)))
		await visit.ask(axeSource);
	return visit.ask(run, options);
};

export const axeLight = { name: 'axe-light', look: { open: look(everything) } };
export const axeDark = { name: 'axe-dark', look: { dark: look(colours) } };
export const axeNarrow = { name: 'axe-narrow', look: { narrow: look(layout) } };
