/*
 * Every page ends with where its information came from, how old that is, and
 * the day as of which the portal was built (page checklist 11).
 */
function dayInWords(iso) {
	return new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', {
		day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
	});
}

function plain(visit) {
	const { as_of: iso } = JSON.parse(visit.portal.text('manifest.json'));
	return visit.ask(({ day, iso: date }) => {
		const { name } = globalThis.kit;
		const said = [];
		const last = document.querySelector('main')?.lastElementChild;
		if (!last?.matches('section.provenance'))
			return [`<main> ends with ${last ? name(last) : 'nothing'}`];
		const text = last.textContent.replace(/\s+/g, ' ');
		if (!last.querySelector('h2')?.textContent.trim())
			said.push('the last section has no heading');
		if (!text.includes(day))
			said.push(`the last section does not say "${day}"`);
		if (!/\b(old|oldest|today|No evidence)\b/.test(text))
			said.push('the last section does not say how old it is');
		if (!document.querySelector(`header time[datetime="${date}"]`))
			said.push(`the header does not say as of ${date}`);
		return said;
	}, { day: dayInWords(iso), iso });
}

export default { name: 'provenance', look: { plain } };
