/*
 * Every drawing says what it shows: it has a name and, as a chart, stands in a
 * figure with a headline and its figures as a table. Its words and shapes are
 * held against what is drawn beneath them, which axe does not do, in light,
 * dark, print and the reader's own colours (page checklist 5 and 7).
 */
function named({ ask }) {
	return ask(() => {
		const { all, name } = globalThis.kit;
		const said = [];
		const drawings = all('svg').filter((svg) =>
			svg.getAttribute('aria-hidden') !== 'true');
		for (const svg of drawings) {
			const ids = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
			const parts = ids.map((id) => document.getElementById(id));
			const label = svg.getAttribute('aria-label')?.trim() ||
				parts.every((part) => svg.contains(part) &&
					part.textContent.trim());
			if (svg.getAttribute('role') !== 'img' || !label)
				said.push(`${name(svg)} is a drawing without a name`);
			for (const part of all('[style], [fill]:not([fill=none]), ' +
					'[stroke]:not([stroke=none])', svg))
				said.push(`${name(part)} has a colour of its own`);
		}
		for (const figure of all('figure.chart, figure:has(svg)')) {
			if (figure.hasAttribute('role'))
				said.push(`${name(figure)} has a role`);
			if (!figure.querySelector('figcaption')?.textContent.trim())
				said.push(`${name(figure)} has no headline`);
			if (!figure.querySelector('table tbody tr'))
				said.push(`${name(figure)} does not give its figures`);
		}
		return drawings.length ? said : null;
	});
}

function contrasts() {
	const { all, name, shown, colour, ratio, over, behind } = globalThis.kit;
	const backdrop = '.band-1, .band-2, .band-3, .tint, .grid, .axis';
	const shapes = 'rect, path, circle, ellipse, line, polyline, polygon';
	const said = [];
	const paint = (shape, property) => {
		const style = getComputedStyle(shape);
		const found = colour(style[property]);
		found[3] *= Number(style[`${property}Opacity`]) *
			Number(style.opacity);
		return found;
	};
	/* A point of one shape as another sees it. */
	const move = (point, from, to) => point.matrixTransform(from.getCTM())
		.matrixTransform(to.getCTM().inverse());

	function under(point, shape, list, ground) {
		let below = ground;
		for (const other of list) {
			if (other === shape)
				break;
			if (other.isPointInFill?.(move(point, shape, other)))
				below = over(paint(other, 'fill'), below);
		}
		return below;
	}

	function pointsOf(shape) {
		const { x, y, width, height } = shape.getBBox();
		const at = (part) => new DOMPoint(x + width * part, y + height / 2);
		if (shape.localName === 'text')
			return [at(.02), at(.5), at(.98)];
		if (paint(shape, 'fill')[3] > 0)
			return [at(.5)];
		const length = shape.getTotalLength();
		return [.05, .35, .65, .95].map((part) =>
			shape.getPointAtLength(length * part));
	}

	const drawn = all('svg[role=img]').filter(shown);
	for (const svg of drawn) {
		const list = all(`${shapes}, text`, svg)
			.filter((shape) => !shape.closest('defs, clipPath, symbol'));
		const ground = behind(svg);
		for (const shape of list) {
			if (shape.matches(backdrop) || !shape.checkVisibility())
				continue;
			const least = shape.localName === 'text' ? 4.5 : 3;
			const paints = [paint(shape, 'fill'), paint(shape, 'stroke')]
				.filter((one) => one[3] > 0);
			const each = pointsOf(shape).map((point) => {
				const below = under(point, shape, list, ground);
				return Math.max(1, ...paints.map((one) =>
					ratio(over(one, below), below)));
			}).sort((a, b) => a - b);
			/* Of a line half has to stand out: it may cross others. */
			const reached = each[least === 3 ? each.length >> 1 : 0];
			if (reached < least)
				said.push(`${name(shape)} in ${name(svg)} is ` +
					`${reached.toFixed(2)}:1, not ${least}`);
		}
	}
	return drawn.length ? said : null;
}

/* Paint that is not of the reader's own choice, where there is such a choice. */
function foreign() {
	const { all, name } = globalThis.kit;
	const probe = document.body.appendChild(document.createElement('i'));
	const own = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight',
		'HighlightText', 'ButtonText', 'ButtonFace', 'Mark', 'MarkText']
		.map((colour) => {
			probe.style.setProperty('fill', colour);
			return getComputedStyle(probe).fill;
		});
	probe.remove();
	return all('svg[role=img] :is(rect, path, circle, ellipse, line, ' +
		'polyline, polygon, text)').flatMap((shape) =>
		['fill', 'stroke'].map((property) => getComputedStyle(shape)[property])
			.filter((paint) => paint !== 'none' && !own.includes(paint))
			.map((paint) => `${name(shape)} is painted ${paint}`));
}

const colours = async (visit) => {
	const said = await visit.ask(contrasts);
	if (said && visit.setting.name === 'forced')
		said.push(...await visit.ask(foreign));
	return said?.map((problem) => `${problem} (${visit.setting.name})`);
};

export const drawings = { name: 'drawings', look: { open: named } };
export const drawingContrast = {
	name: 'drawing-contrast',
	look: { open: colours, dark: colours, forced: colours, print: colours },
};
