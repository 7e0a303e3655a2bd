/*
 * A reader who asks for a dark page gets one, by sight and not only by rule:
 * the two pictures differ, and the page behind the words is light in the one
 * and dark in the other (page checklist 9).
 */
const clip = { x: 0, y: 0, width: 640, height: 480 };

function ground() {
	const { behind, ratio } = globalThis.kit;
	return ratio(behind(document.querySelector('main')), [0, 0, 0]);
}

async function open(visit) {
	visit.memo.light = await visit.page.screenshot({ clip });
	return await visit.ask(ground) > 15 ? [] :
		['the page is not light where light is asked for'];
}

async function dark(visit) {
	const said = [];
	const picture = await visit.page.screenshot({ clip });
	if (picture.equals(visit.memo.light))
		said.push('the dark page looks like the light one');
	if (await visit.ask(ground) > 2)
		said.push('the page is not dark where dark is asked for');
	return said;
}

export default { name: 'dark', look: { open, dark } };
