/* Short names that every file system can hold. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const longest = { path: 120, part: 40 };

function wrongWith(file) {
	const said = [];
	if (file.length > longest.path)
		said.push(`has ${file.length} characters, not ${longest.path}`);
	for (const part of file.split('/')) {
		if (reserved.test(part))
			said.push(`"${part}" is a name that Windows keeps for itself`);
		if (!/^[A-Za-z0-9._-]+$/.test(part) || /\.$/.test(part))
			said.push(`"${part}" has a character that may not travel`);
		if (part.replace(/\.[a-z]+$/, '').length > longest.part)
			said.push(`"${part}" is longer than ${longest.part}`);
	}
	return said;
}

function files(portal) {
	const lower = new Map();
	return portal.files.map((file) => {
		const problems = wrongWith(file);
		const twin = lower.get(file.toLowerCase());
		if (twin)
			problems.push(`differs from ${twin} by case alone`);
		lower.set(file.toLowerCase(), file);
		return { file, problems };
	});
}

export default { name: 'addresses', files };
