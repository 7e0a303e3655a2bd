/*
 * The Tab key comes to everything that can be used, in the page's order, shows
 * where it is in two colours, is not covered by anything, and gets out again
 * (page checklist 1 and 6).
 */
const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

function listen() {
	const { name, ratio, colour } = globalThis.kit;
	const log = { seen: [], said: [] };
	globalThis.portalFocusLog = log;
	document.activeElement?.blur();
	document.getSelection().removeAllRanges();
	scrollTo(0, 0);
	document.addEventListener('focusin', ({ target }) => {
		log.goesRound ||= target === log.seen[0];
		if (log.seen.includes(target))
			return;
		log.seen.push(target);
		const { outlineStyle, outlineWidth, outlineColor, boxShadow } =
			getComputedStyle(target);
		const ring = colour(outlineColor);
		const [shadow] = boxShadow.match(/(rgb|color)[^)]*\)/) ?? [];
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ||
				!target.matches(':focus-visible'))
			log.said.push(`${name(target)} does not show the focus`);
		else if (!shadow || ratio(ring, colour(shadow)) < 3)
			log.said.push(`${name(target)} shows the focus in one colour`);
	});
	return globalThis.kit.stops().length;
}

async function pressTabs(page, times) {
	const session = await page.context().newCDPSession(page);
	const sent = [];
	for (let i = 0; i < times; i++)
		for (const type of ['rawKeyDown', 'keyUp'])
			sent.push(session.send('Input.dispatchKeyEvent',
				{ type, ...key }));
	await Promise.all(sent);
	await session.detach();
}

function judge() {
	const { name, stops } = globalThis.kit;
	const { seen, said, goesRound } = globalThis.portalFocusLog;
	const expected = stops();
	if (!goesRound)
		said.push(`Tab does not get out of ${name(document.activeElement)}`);
	for (const element of expected) {
		if (!seen.includes(element))
			said.push(`${name(element)} cannot be reached with Tab`);
		if (element.tabIndex > 0)
			said.push(`${name(element)} jumps the queue: tabindex ` +
				element.tabIndex);
	}
	const order = seen.filter((element) => expected.includes(element));
	/* The walk may begin anywhere: it goes round. */
	const turns = order.filter((element, i) => i > 0 &&
		!(order[i - 1].compareDocumentPosition(element) &
			Node.DOCUMENT_POSITION_FOLLOWING));
	if (turns.length > 1)
		said.push(`${name(turns[0])} comes out of the page's order`);
	for (const element of expected) {
		element.focus();
		const [{ left, right, top: high, bottom }] = element.getClientRects();
		const top = document.elementFromPoint(
			(Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
			(Math.max(high, 0) + Math.min(bottom, innerHeight)) / 2);
		if (!top || !(element.contains(top) || top.contains(element)))
			said.push(`${name(element)} has the focus and is covered`);
	}
	return said;
}

const isRound = () => globalThis.portalFocusLog.goesRound;

/* Round once; places that only this browser stops at are let pass. */
async function delivered(visit) {
	const stops = await visit.ask(listen);
	await pressTabs(visit.page, stops + 2);
	for (let more = stops + 20; more > 0 && !await visit.ask(isRound); more -= 5)
		await pressTabs(visit.page, 5);
	return visit.ask(judge);
}

export default { name: 'keyboard', look: { delivered } };
