/* Nothing moves for a reader who has asked for less motion (checklist 7). */
function delivered({ ask }) {
	return ask(() => {
		const said = [];
		const moving = /(^|[\s;])(transition|animation|scroll-behavior)/;
		const still = /prefers-reduced-motion:\s*no-preference/;

		function read(rules, allowed) {
			for (const rule of rules) {
				const may = allowed || still.test(rule.conditionText ?? '');
				if (rule.cssRules?.length)
					read(rule.cssRules, may);
				const text = rule.style?.cssText ?? '';
				if (!may && moving.test(text) &&
						!/(none|auto|0s)\s*(!important)?;?$/.test(text))
					said.push(`${rule.selectorText} moves: ${text}`);
			}
		}

		for (const sheet of document.styleSheets)
			read(sheet.cssRules, still.test(sheet.media.mediaText));
		return said;
	});
}

export default { name: 'motion', look: { delivered } };
