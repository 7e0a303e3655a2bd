/* html-validate's standard and accessibility rules, none switched off. */
import { htmlValidate } from '../lib/tools.mjs';

function files(portal, pages) {
	const { HtmlValidate, StaticConfigLoader } = htmlValidate();
	const validator = new HtmlValidate(new StaticConfigLoader({
		root: true,
		extends: ['html-validate:standard', 'html-validate:a11y'],
	}));
	return pages.map((file) => ({
		file,
		problems: validator.validateStringSync(portal.text(file), file)
			.results.flatMap((result) => result.messages).map((message) =>
				`line ${message.line}: ${message.message} (${message.ruleId})`),
	}));
}

export default { name: 'html-validate', files };
