/*
 * What is pressed measures 24 px each way, a button 44; only a link within
 * running text may be as high as its line (page checklist 6).
 */
function measure() {
	const { all, name, shown } = globalThis.kit;
	const said = [];
	const inText = (element) => getComputedStyle(element).display === 'inline' &&
		[...element.parentElement.childNodes].some((node) =>
			node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data));
	for (const element of all('a[href], button, summary, input, select, ' +
			'textarea, [role=button]')) {
		if (!shown(element) || element.matches('.skip') || inText(element))
			continue;
		const least = element.matches('button, [role=button]') ? 44 : 24;
		const { width, height } = element.getBoundingClientRect();
		if (Math.round(width * 10) < least * 10 ||
				Math.round(height * 10) < least * 10)
			said.push(`${name(element)} measures ${width.toFixed(0)} by ` +
				`${height.toFixed(0)} px, not ${least}`);
	}
	return said;
}

export default {
	name: 'targets',
	look: {
		open: ({ ask }) => ask(measure),
		narrow: ({ ask }) => ask(measure),
	},
};
