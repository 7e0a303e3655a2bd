/* Sorting and filtering of tables that are whole without it. */
(function () {
	'use strict';
	function key(row, column) {
		var cell = row.cells[column];
		var given = cell.getAttribute('data-sort');
		return given === null ? cell.textContent.trim() : given;
	}
	/* Rows without a key stand last whichever way the rest is sorted. */
	function compare(a, b, way) {
		if (a === '' || b === '')
			return (a === '') - (b === '');
		var x = Number(a), y = Number(b);
		return way * (isNaN(x) || isNaN(y) ? a.localeCompare(b) : x - y);
	}
	function enhance(table) {
		var say = table.dataset, heads = table.tHead.rows[0].cells;
		var body = table.tBodies[0], rows = Array.from(body.rows);
		var status = document.createElement('span');
		status.setAttribute('role', 'status');
		function sort(column) {
			var head = heads[column];
			var up = head.getAttribute('aria-sort') !== 'ascending';
			Array.from(heads).forEach(function (h) { h.removeAttribute('aria-sort'); });
			head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
			rows.map(function (r, i) { return [key(r, column), i, r]; })
				.sort(function (a, b) { return compare(a[0], b[0], up ? 1 : -1) || a[1] - b[1]; })
				.forEach(function (r) { body.appendChild(r[2]); });
			status.textContent = say.sortedBy + ' ' + head.textContent + ', ' + (up ? say.ascending : say.descending);
		}
		Array.from(heads).forEach(function (head, column) {
			var button = document.createElement('button');
			button.type = 'button';
			button.textContent = head.textContent;
			button.addEventListener('click', function () { sort(column); });
			head.textContent = '';
			head.appendChild(button);
		});
		var box = document.createElement('div'), label = document.createElement('label');
		var input = document.createElement('input');
		box.className = 'filter';
		input.type = 'search';
		input.id = 'filter-' + Math.floor(performance.now());
		label.htmlFor = input.id;
		label.textContent = say.filterLabel;
		input.addEventListener('input', function () {
			var want = input.value.trim().toLowerCase(), shown = 0;
			rows.forEach(function (r) {
				r.hidden = r.textContent.toLowerCase().indexOf(want) < 0;
				shown += r.hidden ? 0 : 1;
			});
			status.textContent = shown + ' ' + say.shown;
		});
		box.append(label, input, status);
		var frame = table.closest('.scroll') || table;
		frame.parentNode.insertBefore(box, frame);
	}
	document.querySelectorAll('table[data-sortable]').forEach(enhance);
}());
