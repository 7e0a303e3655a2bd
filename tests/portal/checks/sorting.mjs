/*
 * Where a table can be sorted, the script gives each head a button, the order
 * that it says is the order that there is, and a message tells of it; the
 * filter shows what it says it shows (page checklist 4).
 */
function used({ ask }) {
	return ask(() => {
		const { all, name } = globalThis.kit;
		const said = [];
		const keys = (table, column) => [...table.tBodies[0].rows]
			.map((row) => row.cells[column].dataset.sort ??
				row.cells[column].textContent.trim());
		const compare = (a, b) => {
			if (a === '' || b === '')
				return 0;
			const [x, y] = [Number(a), Number(b)];
			return Number.isNaN(x) || Number.isNaN(y) ?
				a.localeCompare(b) : x - y;
		};
		const sorted = (list, way) => list.every((one, i) => i === 0 ||
			(list[i - 1] !== '' || one === '') &&
				way * compare(list[i - 1], one) <= 0);

		function press(table, head, column, way, status) {
			head.querySelector('button').click();
			const active = all('[aria-sort]', table);
			const expected = way > 0 ? 'ascending' : 'descending';
			if (active.length !== 1 || active[0] !== head ||
					head.getAttribute('aria-sort') !== expected)
				said.push(`${name(head)} is sorted by, and aria-sort is ` +
					`"${head.getAttribute('aria-sort')}" here and on ` +
					`${active.length} columns`);
			if (!sorted(keys(table, column), way))
				said.push(`${name(head)} is not in ${expected} order`);
			if (!status?.textContent.includes(
				head.textContent.trim()))
				said.push(`${name(head)}: the message is ` +
					`"${status?.textContent}"`);
		}

		function filter(table, box, status) {
			const want = table.tBodies[0].rows[0].cells[0].textContent.trim();
			const set = (text) => {
				box.value = text;
				box.dispatchEvent(new Event('input', { bubbles: true }));
			};
			const rows = [...table.tBodies[0].rows];
			set(want);
			const left = rows.filter((row) => row.checkVisibility());
			if (!left.length || left.length === rows.length &&
					rows.length > 1 || left.some((row) =>
				!row.textContent.includes(want)))
				said.push(`the filter shows ${left.length} rows for ` +
					`"${want}"`);
			if (parseInt(status?.textContent, 10) !== left.length)
				said.push(`${left.length} rows are shown, and the message ` +
					`is "${status?.textContent}"`);
			set('');
			if (rows.some((row) => !row.checkVisibility()))
				said.push('an empty filter hides rows');
		}

		const tables = all('table[data-sortable]');
		for (const table of tables) {
			const frame = table.closest('.scroll') ?? table;
			const bar = frame.previousElementSibling;
			const status = bar?.querySelector('[role=status]');
			const box = bar?.querySelector('input');
			if (!box?.labels.length || !box.labels[0].textContent.trim())
				said.push(`${name(table)} has no filter with a label`);
			[...table.tHead.rows[0].cells].forEach((head, column) => {
				if (!head.querySelector('button'))
					return said.push(`${name(head)} has no button`);
				press(table, head, column, 1, status);
				return press(table, head, column, -1, status);
			});
			if (box)
				filter(table, box, status);
		}
		return tables.length ? said : null;
	});
}

export default { name: 'sorting', look: { used } };
