/*
 * One header, one main, one footer; every nav, aside and section has a name;
 * a search says that it is one (page checklist 1).
 */
function plain({ ask }) {
	return ask(() => {
		const { all, name } = globalThis.kit;
		const said = [];
		const inside = 'article, aside, main, nav, section';
		const label = (element) => element.getAttribute('aria-label')?.trim() ||
			(element.getAttribute('aria-labelledby') ?? '').split(/\s+/)
				.map((id) => document.getElementById(id)?.textContent.trim())
				.join(' ').trim();
		for (const kind of ['header', 'main', 'footer']) {
			const found = all(kind).filter((element) => kind === 'main' ||
				!element.parentElement.closest(inside));
			if (found.length !== 1)
				said.push(`${found.length} landmarks <${kind}>, not one`);
		}
		const labels = new Map();
		for (const element of all('nav, aside, [role=navigation], ' +
				'[role=complementary], [role=region]')) {
			const kind = `${element.localName} "${label(element)}"`;
			if (!label(element))
				said.push(`${name(element)} has no name of its own`);
			else if (labels.has(kind))
				said.push(`${name(element)} has the name of another ` +
					element.localName);
			labels.set(kind, element);
		}
		for (const field of all('input[type=search], form[action*="search"]'))
			if (field.form !== null &&
					!field.closest('[role=search], search'))
				said.push(`${name(field)} is not within role="search"`);
		return said;
	});
}

export default { name: 'landmarks', look: { plain } };
