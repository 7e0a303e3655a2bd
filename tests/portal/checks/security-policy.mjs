/*
 * Every page carries the strict policy before anything that it governs, and
 * needs no exception from it: no style, script or handler of its own.
 */
const policy = 'default-src \'none\'; style-src \'self\'; ' +
	'script-src \'self\'; img-src \'self\' data:; font-src \'self\'; ' +
	'base-uri \'none\'; form-action \'self\'';

function plain(visit) {
	return visit.ask((expected) => {
		const { all, name } = globalThis.kit;
		const said = [];
		const metas = all('head > meta[http-equiv="Content-Security-Policy"]');
		if (metas.length !== 1 || metas[0].content !== expected)
			said.push(`the policy is "${metas.map((m) => m.content)}"`);
		for (const governed of all('link, script'))
			if (metas[0] && !(metas[0].compareDocumentPosition(governed) &
					Node.DOCUMENT_POSITION_FOLLOWING))
				said.push(`${name(governed)} stands before the policy`);
		for (const element of all('style, script:not([src]), [style]'))
			said.push(`${name(element)} has style or script of its own`);
		for (const element of all('*'))
			for (const { name: key } of element.attributes)
				if (/^on/.test(key))
					said.push(`${name(element)} has ${key}=`);
		return said;
	}, policy);
}

export default { name: 'security-policy', look: { plain } };
