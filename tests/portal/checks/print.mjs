/*
 * On paper everything is dark ink, also for a reader whose screen is dark, and
 * what is folded away is printed. A printer leaves the backgrounds out. Only
 * sections turn the sheet, and headings of tables are plain words: a browser
 * repeats those on each sheet, and no buttons.
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
		for (const part of all('main *'))
			if (getComputedStyle(part).page !== 'auto' &&
				part.localName !== 'section')
				said.push(`${name(part)} has a sheet to itself`);
		for (const button of all('thead button'))
			if (getComputedStyle(button).display !== 'contents')
				said.push(`${name(button)} is left out where its ` +
					'table goes on');
		return said;
	});
}

export default { name: 'print', look: { print } };
