/*
 * axe-core: WCAG 2.2 A and AA and its best practices, on a desk and on a
 * telephone; in dark those of its rules that look at colours.
 */
import { axeSource } from '../lib/tools.mjs';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
	'best-practice'];
const colours = { type: 'rule', values: ['color-contrast',
	'link-in-text-block'] };

function run(runOnly) {
	return globalThis.axe.run({
		runOnly, preload: false, resultTypes: ['violations'],
		rules: { 'target-size': { enabled: true } },
	}).then(({ violations }) => violations.flatMap((rule) =>
		rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ` +
			node.failureSummary.split('\n').slice(1).join('; ').trim())));
}

const look = (runOnly) => async (visit) => {
	if (!await visit.ask(() => Boolean(globalThis.axe)))
		await visit.ask(axeSource);
	return visit.ask(run, runOnly);
};

export const axeLight = { name: 'axe-light', look: { open: look(everything) } };
export const axeDark = { name: 'axe-dark', look: { dark: look(colours) } };
export const axeNarrow = { name: 'axe-narrow', look: { narrow: look(everything) } };
