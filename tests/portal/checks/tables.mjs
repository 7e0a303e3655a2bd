/*
 * Every table has a caption and scopes; one that is wider than a telephone
 * stands in a frame that scrolls, can be reached and has a name (page
 * checklist 3).
 */
function open({ ask }) {
	return ask(() => {
		const { all, name } = globalThis.kit;
		const said = [];
		const tables = all('table');
		for (const table of tables) {
			if (!table.caption?.textContent.trim())
				said.push(`${name(table)} has no caption`);
			const heads = all('th', table);
			if (!heads.length)
				said.push(`${name(table)} has no head cell`);
			for (const head of heads)
				if (!/^(col|row|colgroup|rowgroup)$/.test(
					head.getAttribute('scope')))
					said.push(`${name(head)} has no scope`);
		}
		return tables.length ? said : null;
	});
}

function narrow({ ask }) {
	return ask(() => {
		const { all, name, shown } = globalThis.kit;
		const said = [];
		const wide = all('table').filter((table) => shown(table) &&
			table.scrollWidth > document.querySelector('main').clientWidth);
		for (const table of wide)
			if (!table.closest('section.scroll'))
				said.push(`${name(table)} is wide and does not scroll`);
		const frames = all('.scroll');
		for (const frame of frames) {
			if (!frame.getAttribute('aria-label')?.trim() ||
					frame.getAttribute('tabindex') !== '0')
				said.push(`${name(frame)} scrolls, without a label or a ` +
					'place among the stops of Tab');
			if (getComputedStyle(frame).position === 'static')
				said.push(`${name(frame)} scrolls and is not positioned`);
		}
		return wide.length || frames.length ? said : null;
	});
}

export default { name: 'tables', look: { open, narrow } };
