/*
 * With script switched off a page says the same words in the same order, but
 * for the words of the controls that the script brings (page checklist 10).
 */
function read({ ask }) {
	return ask(() => {
		const controls = 'label, button, [role=status], option, output';
		return globalThis.kit.words()
			.filter(({ holder }) => !holder.closest(controls) ||
				holder.closest('th button'))
			.map(({ word }) => word);
	});
}

async function open(visit) {
	visit.memo.words = await read(visit);
	return [];
}

async function plain(visit) {
	const [without, withScript] = [await read(visit), visit.memo.words];
	const at = without.findIndex((word, i) => word !== withScript[i]);
	if (at < 0 && without.length === withScript.length)
		return [];
	const from = at < 0 ? without.length : at;
	const excerpt = (words) => words.slice(from, from + 6).join(' ');
	return [`word ${from + 1} is "${excerpt(without)}" without script, ` +
		`"${excerpt(withScript)}" with it`];
}

export default { name: 'script-off', look: { open, plain } };
