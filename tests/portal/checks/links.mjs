/*
 * Every address on every page leads to a file and a fragment that are there:
 * from a folder, where only a file's own name will do, and from a web server
 * under a path. Every page can be reached from the first.
 */
import { resolveIn } from '../lib/portal.mjs';

const holders = {
	a: ['href'], area: ['href'], link: ['href'], script: ['src'],
	img: ['src', 'srcset'], source: ['src', 'srcset'], iframe: ['src'],
	form: ['action'], use: ['href', 'xlink:href'], image: ['href'],
	video: ['src', 'poster'], audio: ['src'], object: ['data'],
	embed: ['src'], input: ['src'], button: ['formaction'],
};
const outside = /^(https?|mailto|tel):/i;
/* Only a reader's own step may lead out of the portal. */
const mayLeave = /^(a|area)$|^link:(canonical|alternate|license)$/;

function addressesOf(portal, file) {
	return portal.tags(file).flatMap((tag) => {
		const { name, attributes, line } = tag;
		const found = (holders[name] ?? [])
			.filter((key) => attributes[key] !== undefined)
			.flatMap((key) => (key === 'srcset' ?
				attributes[key].split(',').map((one) =>
					one.trim().split(/\s+/)[0]) : attributes[key]));
		if (attributes['http-equiv'] === 'refresh')
			found.push(attributes.content?.replace(/^[^=]*=\s*/, ''));
		const kind = name === 'link' ? `link:${attributes.rel}` : name;
		return found.map((address) => ({ address, kind, name, line }));
	});
}

function sheetAddresses(portal, file) {
	return [...portal.text(file).matchAll(
		/url\(\s*["']?([^"')]*)|@import\s+["']([^"']+)/g)]
		.map(([, url, imported]) => ({
			address: url ?? imported, kind: 'css', name: 'url', line: '?',
		}));
}

function idsOf(portal, file) {
	return new Set(portal.tags(file).flatMap(({ name, attributes }) =>
		[attributes.id, name === 'a' ? attributes.name : undefined]));
}

class Walk {
	constructor(portal) {
		this.portal = portal;
		this.ids = new Map();
		this.targets = new Map();
		this.leads = new Map();
	}

	hasId(file, id) {
		if (!this.ids.has(file))
			this.ids.set(file, idsOf(this.portal, file));
		return this.ids.get(file).has(id);
	}

	/* What is wrong with one address, or undefined. */
	wrong(file, { address, kind }) {
		if (address.startsWith('data:'))
			return undefined;
		if (outside.test(address))
			return mayLeave.test(kind) ? undefined : 'leaves the portal';
		if (/^[a-z][a-z0-9+.-]*:|^\//i.test(address))
			return 'is not relative';
		const target = resolveIn(file, address);
		if (target === undefined)
			return 'leads out of the portal\'s folder';
		if (!this.portal.known.has(target))
			return 'leads to no file';
		this.targets.set(target, `${file} "${address}"`);
		this.leads.get(file).add(target);
		const fragment = decodeURIComponent(address.split('#')[1] ?? '');
		if (fragment && target.endsWith('.html') &&
				!this.hasId(target, fragment))
			return 'leads to no such place on that page';
		return undefined;
	}

	problems(file, found) {
		this.leads.set(file, new Set());
		return found.flatMap((one) => {
			const said = this.wrong(file, one);
			return said ? [`line ${one.line}: <${one.name}> ` +
				`"${one.address}" ${said}`] : [];
		});
	}

	reachedFrom(start) {
		const reached = new Set([start]);
		for (const file of reached)
			for (const next of this.leads.get(file) ?? [])
				reached.add(next);
		return reached;
	}
}

/* Asks the web server for each file that something leads to. */
async function overHttp(walk, base) {
	const problems = [];
	for (const [target, from] of walk.targets) {
		const answer = await fetch(base + encodeURI(target));
		await answer.arrayBuffer();
		if (answer.status !== 200)
			problems.push(`${from}: over http ${answer.status}`);
	}
	return problems;
}

/* Pages that nobody follows a link to. */
const freestanding = ['404.html'];

async function files(portal, pages, { base }) {
	const walk = new Walk(portal);
	const found = portal.html.map((file) => ({
		file, problems: walk.problems(file, addressesOf(portal, file)),
	}));
	for (const file of portal.stylesheets())
		found.push({
			file, problems: walk.problems(file, sheetAddresses(portal, file)),
		});
	const reached = walk.reachedFrom('index.html');
	for (const { file, problems } of found)
		if (portal.pages.includes(file) && !reached.has(file) &&
				!freestanding.includes(file))
			problems.push('no link leads here from index.html');
	found[0].problems.push(...await overHttp(walk, base));
	return found;
}

export default { name: 'links', files };
