/*
 * On paper everything is dark ink, also for a reader whose screen is dark, and
 * what is folded away is printed. A printer leaves the backgrounds out.
 */
function print({ ask }) {
	return ask(() => {
		const { all, name, words, ratio, colour } = globalThis.kit;
		const paper = [1, 1, 1];
		const holders = new Set(words().map(({ holder }) => holder)
			.filter((holder) => !holder.closest('svg')));
		const said = [];
		for (const holder of holders) {
			const ink = colour(getComputedStyle(holder).color);
			if (ratio(ink, paper) < 4.5)
				said.push(`${name(holder)} prints at ` +
					`${ratio(ink, paper).toFixed(1)}:1`);
		}
		for (const fold of all('details:not([open])'))
			if (fold.checkVisibility() && [...fold.children].some((child) =>
				child.localName !== 'summary' && !child.checkVisibility()))
				said.push(`${name(fold)} is not printed`);
		return said;
	});
}

export default { name: 'print', look: { print } };
