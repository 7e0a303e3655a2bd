/* "Page – School – Portal", and no two pages with the same title. */
const dash = ' – ';

/* The school that a page belongs to, by its own name. */
function schoolOf(portal, file) {
	const [, id] = file.match(/^schools\/([^/]+)\/./) ?? [];
	const home = `schools/${id}/index.html`;
	if (!portal.known.has(home))
		return undefined;
	return { home, name: portal.title(home)?.split(dash)[0] };
}

function wrongWith(portal, file, title, portalName) {
	if (!title?.trim())
		return ['has no title'];
	const parts = title.split(dash);
	const said = [];
	if (parts.some((part) => !part.trim()))
		said.push(`"${title}" has an empty part`);
	if (parts.length < 2)
		said.push(`"${title}" is not made of a page's and the portal's name`);
	if (parts.at(-1) !== portalName)
		said.push(`"${title}" does not end in "${portalName}"`);
	const school = schoolOf(portal, file);
	if (school && school.home !== file &&
			(parts.length < 3 || parts.at(-2) !== school.name))
		said.push(`"${title}" does not name the school "${school.name}"`);
	return said;
}

function files(portal) {
	const portalName = portal.title('index.html')?.split(dash).at(-1);
	const seen = new Map();
	return portal.pages.map((file) => {
		const title = portal.title(file);
		const problems = wrongWith(portal, file, title, portalName);
		if (seen.has(title))
			problems.push(`"${title}" is the title of ${seen.get(title)} too`);
		seen.set(title, file);
		return { file, problems };
	});
}

export default { name: 'titles', files };
