/*
 * What the checks use inside a page. It is evaluated in each page that is
 * visited, which the page's Content-Security-Policy does not hinder.
 */
globalThis.kit ??= (() => {
	const all = (selector, from = document) =>
		[...from.querySelectorAll(selector)];

	/* An element in a reader's terms: its tag, a name, a few words. */
	function name(element) {
		const id = element.id ? `#${element.id}` : '';
		const kind = element.getAttribute('class');
		const words = (element.getAttribute('aria-label') ||
			element.textContent).trim().replace(/\s+/g, ' ');
		return `<${element.localName}${id ||
			(kind ? `.${kind.trim().split(/\s+/)[0]}` : '')}>` +
			(words ? ` "${words.slice(0, 40)}"` : '');
	}

	function shown(element) {
		const box = element.getBoundingClientRect();
		return box.width > 0 && box.height > 0 && element.checkVisibility({
			opacityProperty: true,
			visibilityProperty: true,
			contentVisibilityAuto: true,
		});
	}

	const native = 'a[href], area[href], button, input, select, textarea, ' +
		'summary, iframe, audio[controls], video[controls]';

	/* Everything that the Tab key should stop at, in order. */
	function stops() {
		return all(`${native}, [tabindex]`).filter((element) =>
			(element.matches(native) || element.tabIndex >= 0) &&
			!element.disabled && element.type !== 'hidden' &&
			shown(element));
	}

	/* A computed colour as [red, green, blue, alpha], each from 0 to 1. */
	function colour(text) {
		if (text === 'none' || text === 'transparent')
			return [0, 0, 0, 0];
		const full = text.startsWith('color(srgb') ? 1 : 255;
		const [red = 0, green = 0, blue = 0, alpha = 1] =
			text.match(/[\d.]+(e-\d+)?/g).map(Number);
		return [red / full, green / full, blue / full, alpha];
	}

	function light([red, green, blue]) {
		const [r, g, b] = [red, green, blue].map((value) =>
			value <= .04045 ? value / 12.92 :
				((value + .055) / 1.055) ** 2.4);
		return .2126 * r + .7152 * g + .0722 * b;
	}

	function ratio(one, other) {
		const [high, low] = [light(one), light(other)]
			.sort((a, b) => b - a);
		return (high + .05) / (low + .05);
	}

	function over(top, bottom) {
		return [0, 1, 2].map((i) =>
			top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
	}

	/* The colour behind an element, from the page's own up to its parents'. */
	function behind(element) {
		let under = colour(getComputedStyle(document.body).backgroundColor);
		if (under[3] === 0)
			under = [1, 1, 1, 1];
		const line = [];
		for (let at = element; at && at !== document.body; at = at.parentElement)
			line.unshift(at);
		return line.reduce((below, at) =>
			over(colour(getComputedStyle(at).backgroundColor), below), under);
	}

	/* The words that a reader sees, each with the element that holds it. */
	function words(from = document.body) {
		const walk = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
		const found = [];
		while (walk.nextNode()) {
			const holder = walk.currentNode.parentElement;
			if (/^(script|style|noscript|template)$/.test(holder.localName) ||
					!holder.checkVisibility())
				continue;
			for (const word of walk.currentNode.data.match(/\S+/g) ?? [])
				found.push({ word, holder });
		}
		return found;
	}

	return { all, name, shown, stops, colour, ratio, over, behind, words };
})();
