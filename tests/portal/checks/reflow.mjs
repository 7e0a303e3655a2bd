/*
 * No page scrolls sideways at 320 px, nor with the text spacing of a reader's
 * choice, and that spacing cuts no text off (page checklist 7).
 */
function sideways() {
	const { all, name } = globalThis.kit;
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth <= clientWidth)
		return [];
	const framed = (element) => {
		for (let at = element.parentElement; at; at = at.parentElement)
			if (getComputedStyle(at).overflowX !== 'visible' &&
					at.getBoundingClientRect().right <= clientWidth)
				return true;
		return false;
	};
	const wide = all('body *').filter((element) => !framed(element) &&
		element.getBoundingClientRect().right > clientWidth + .5);
	return [`the page is ${scrollWidth} px wide in ${clientWidth}: ` +
		(wide.slice(-2).map(name).join(', ') || 'out of the flow')];
}

function cutOff() {
	const { all, name, shown } = globalThis.kit;
	return all('body *').filter((element) => {
		const { overflowX, overflowY } = getComputedStyle(element);
		const hides = (overflow) => /^(hidden|clip)$/.test(overflow);
		return element.clientWidth > 1 && shown(element) &&
			!element.closest('svg') && (
			hides(overflowX) && element.scrollWidth > element.clientWidth + 1 ||
			hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
	}).map((element) => `${name(element)} cuts its text off`);
}

const spaced = async ({ ask }) =>
	[...await ask(sideways), ...await ask(cutOff)];

export const reflow = {
	name: 'reflow',
	look: { narrow: ({ ask }) => ask(sideways) },
};

export const textSpacing = {
	name: 'text-spacing',
	look: { spaced, 'narrow-spaced': spaced },
};
