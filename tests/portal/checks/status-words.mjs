/*
 * A status is a sign, a word and a colour, never colour alone; and no cell is
 * blank, for what is missing is said in words (page checklist 8).
 */
function open({ ask }) {
	return ask(() => {
		const { all, name, shown } = globalThis.kit;
		const said = [];
		const word = /\p{L}{2,}/u;
		const signs = '.status, .pill, .overlay, .direction';
		for (const sign of all(signs).filter(shown)) {
			const glyph = sign.querySelector('.glyph');
			const words = sign.textContent
				.replace(glyph?.textContent ?? '', '');
			if (!glyph?.textContent.trim() || !word.test(words))
				said.push(`${name(sign)} is not both a sign and a word`);
			if (glyph && glyph.getAttribute('aria-hidden') !== 'true')
				said.push(`${name(sign)}: its sign is read out`);
		}
		for (const chip of all('.chip').filter(shown))
			if (!/[\p{L}\p{N}]/u.test(chip.textContent))
				said.push(`${name(chip)} says nothing`);
		for (const coloured of all('[class*="tone-"], [class*="hue-"], ' +
				'[class*="rag-"]').filter(shown))
			if (!coloured.closest('svg') &&
					!/[\p{L}\p{N}]/u.test(coloured.textContent))
				said.push(`${name(coloured)} is a colour without a word`);
		return said;
	});
}

/* A cell without words leaves its reader to guess; so does a dash. */
export const blanks = {
	name: 'blanks',
	look: {
		open: ({ ask }) => ask(() => {
			const { all, name } = globalThis.kit;
			const cells = all('td, th, dd, dt, figcaption, caption, .missing');
			/* Where heads of rows and of columns meet, there is nothing. */
			const corner = (cell) => cell.cellIndex === 0 &&
				cell.closest('thead')?.rows[0] === cell.parentElement;
			const said = cells.filter((cell) => !cell.textContent.trim() &&
				!corner(cell) &&
				!cell.querySelector('img[alt], svg[role=img]'))
				.map((cell) => `${name(cell)} is blank in ` +
					name(cell.closest('tr, dl, figure, table') ?? cell));
			for (const cell of cells)
				if (/^(null|undefined|nan|n\/?a|-+)$/i
					.test(cell.textContent.trim()))
					said.push(`${name(cell)} is no word for what is missing`);
			return cells.length ? said : null;
		}),
	},
};

export default { name: 'status-words', look: { open } };
