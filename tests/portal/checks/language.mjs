/* Every page says that it is in British English (or Welsh). */
function plain({ ask }) {
	return ask(() => {
		const lang = document.documentElement.lang;
		return /^(en-GB|cy)$/.test(lang) ? [] :
			[`<html lang="${lang}"> is not en-GB`];
	});
}

export default { name: 'language', look: { plain } };
