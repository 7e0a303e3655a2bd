/*
 * No page asks anyone but its own portal for anything, and what it asks for is
 * there; the browser has nothing to say about it (page checklist 10).
 */
import { pathToFileURL } from 'node:url';

function asked(visit) {
	const home = visit.setting.from === 'http' ? visit.base :
		pathToFileURL(visit.portal.folder).href + '/';
	const { requests, failures } = visit.tab;
	return [
		...requests.filter((url) => !url.startsWith(home) &&
			!url.startsWith('data:'))
			.map((url) => `asks for ${url}`),
		...failures.map((failure) => `asks in vain for ${failure}`),
	];
}

const said = ({ tab }) => tab.messages;

export const requests = {
	name: 'requests', look: { used: asked, share: asked, plain: asked },
};

export const messages = {
	name: 'messages', look: { used: said, share: said, plain: said },
};
