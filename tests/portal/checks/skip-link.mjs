/*
 * The first stop of the Tab key is a link that can be seen and that leads to
 * the page's own words (page checklist 1).
 */
async function delivered(visit) {
	await visit.page.keyboard.press('Tab');
	return visit.ask(() => {
		const { name, shown } = globalThis.kit;
		const link = document.activeElement;
		const main = document.querySelector('main');
		if (link.localName !== 'a' || link.getAttribute('href') !== '#main')
			return [`the first Tab stops at ${name(link)}, not at a link ` +
				'to #main'];
		const { left, top, right, bottom } = link.getBoundingClientRect();
		const found = [];
		if (!shown(link) || left < 0 || top < 0 || right > innerWidth ||
				bottom > innerHeight)
			found.push(`${name(link)} has the focus and cannot be seen`);
		if (main?.id !== 'main' || main.getAttribute('tabindex') !== '-1')
			found.push('<main> is not id="main" tabindex="-1"');
		return found;
	});
}

async function used(visit) {
	const found = await visit.ask(() => {
		const link = document.querySelector('a[href="#main"]');
		link?.focus();
		return Boolean(link);
	});
	if (!found)
		return [];
	await visit.page.keyboard.press('Enter');
	return visit.ask(() => (document.activeElement.localName === 'main' ?
		[] : ['the skip link does not move the focus to <main>']));
}

export default { name: 'skip-link', look: { delivered, used } };
