/*
 * Every word stands out from what is behind it, 4.5:1, or 3:1 where it is
 * large: axe asks that too, and leaves out what it is not sure of (page
 * checklist 5).
 */
async function look(visit) {
	const said = await visit.ask(() => {
		const { behind, colour, name, over, ratio, shown, words } =
			globalThis.kit;
		const holders = new Set(words().map(({ holder }) => holder)
			.filter((holder) => !holder.closest('svg, .vh, .skip') &&
				shown(holder)));
		return [...holders].flatMap((holder) => {
			const { color, fontSize, fontWeight } = getComputedStyle(holder);
			const size = parseFloat(fontSize);
			/* A sign beside its word is no text. */
			const large = size >= 24 || size >= 18.66 &&
				fontWeight >= 700 || holder.matches('.glyph');
			const ground = behind(holder);
			const reached = ratio(over(colour(color), ground), ground);
			return reached >= (large ? 3 : 4.5) ? [] :
				[`${name(holder)} is ${reached.toFixed(2)}:1`];
		});
	});
	return said.map((problem) => `${problem} (${visit.setting.name})`);
}

export default {
	name: 'text-contrast',
	look: { open: look, dark: look, narrow: look },
};
