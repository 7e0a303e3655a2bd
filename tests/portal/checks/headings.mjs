/*
 * One h1, no level left out, and each section named by a heading of its own
 * or, where it only scrolls, by a label (page checklist 2).
 */
function open({ ask }) {
	return ask(() => {
		const { all, name } = globalThis.kit;
		const said = [];
		const headings = all('h1, h2, h3, h4, h5, h6');
		const tops = headings.filter((heading) => heading.localName === 'h1');
		if (tops.length !== 1)
			said.push(`${tops.length} headings <h1>, not one`);
		let last = 0;
		for (const heading of headings) {
			const level = Number(heading.localName[1]);
			if (level > last + 1)
				said.push(`${name(heading)} follows a heading of level ` +
					`${last || 'none'}`);
			if (!heading.textContent.trim())
				said.push(`${name(heading)} is empty`);
			last = level;
		}
		for (const section of all('section')) {
			const id = section.getAttribute('aria-labelledby');
			const heading = id && document.getElementById(id);
			const scrolls = section.tabIndex === 0 &&
				section.getAttribute('aria-label')?.trim();
			if (!scrolls && !(heading && section.contains(heading) &&
					/^h[1-6]$/.test(heading.localName)))
				said.push(`${name(section)} is not named by its heading`);
		}
		return said;
	});
}

export default { name: 'headings', look: { open } };
