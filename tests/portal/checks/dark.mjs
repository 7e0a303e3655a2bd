/*
 * A reader who asks for a dark page gets one: the page behind the words is
 * light in light and dark in dark, and by sight, too, not only by rule, the
 * pictures of one page of each kind differ (page checklist 9).
 */
const pictured = new WeakMap();

/* Is this the first page of its kind in its portal? */
function isFirst({ portal }, kind) {
	if (!pictured.has(portal))
		pictured.set(portal, new Set());
	const kinds = pictured.get(portal);
	return !kinds.has(kind) && Boolean(kinds.add(kind));
}

const clip = { x: 0, y: 0, width: 640, height: 480 };

function ground() {
	const { behind, ratio } = globalThis.kit;
	return ratio(behind(document.querySelector('main')), [0, 0, 0]);
}

async function open(visit) {
	if (isFirst(visit, await visit.ask(() => document.body.className)))
		visit.memo.light = await visit.page.screenshot({ clip });
	return await visit.ask(ground) > 15 ? [] :
		['the page is not light where light is asked for'];
}

async function dark(visit) {
	const said = [];
	const { light } = visit.memo;
	if (light && light.equals(await visit.page.screenshot({ clip })))
		said.push('the dark page looks like the light one');
	if (await visit.ask(ground) > 2)
		said.push('the page is not dark where dark is asked for');
	return said;
}

export default { name: 'dark', look: { open, dark } };
