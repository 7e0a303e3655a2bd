/* Pages stay small: each, on average, and with what they load. */
const KiB = 1024;
const most = {
	school: 60 * KiB, mean: 20 * KiB, assets: 30 * KiB, rows: 500,
};
const heavy = ['search.html'];

function rowsOf(portal, file) {
	let rows = 0, most_rows = 0;
	for (const { name } of portal.tags(file)) {
		rows = name === 'table' ? 0 : rows + (name === 'tr' ? 1 : 0);
		most_rows = Math.max(most_rows, rows);
	}
	return most_rows;
}

function wrongWith(portal, file) {
	const said = [];
	const size = portal.size(file);
	if (file.startsWith('schools/') && size > most.school)
		said.push(`${size} bytes of HTML, not ${most.school}`);
	const assets = [...new Set(portal.assets(file))]
		.filter((asset) => portal.known.has(asset))
		.reduce((sum, asset) => sum + portal.size(asset), 0);
	if (assets > most.assets && !heavy.includes(file))
		said.push(`${assets} bytes of style and script, not ${most.assets}`);
	const rows = rowsOf(portal, file);
	if (rows > most.rows)
		said.push(`a table of ${rows} rows, not ${most.rows}`);
	return said;
}

function files(portal) {
	const found = portal.pages.map((file) =>
		({ file, problems: wrongWith(portal, file) }));
	const mean = Math.round(portal.pages.reduce((sum, file) =>
		sum + portal.size(file), 0) / portal.pages.length);
	if (mean > most.mean)
		found[0].problems.push(
			`all pages: ${mean} bytes on average, not ${most.mean}`);
	return found;
}

export default { name: 'budgets', files };
