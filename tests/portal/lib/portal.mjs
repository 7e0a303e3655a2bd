/* A published portal: its files, and what each page says in its tags. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { tagsOf, unescapeText } from './tags.mjs';

function filesBelow(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name)
			.slice(folder.length + 1).split(sep).join('/'))
		.sort();
}

export class Portal {
	constructor(folder) {
		this.folder = folder;
		this.files = filesBelow(folder);
		this.known = new Set(this.files);
		this.html = this.files.filter((file) => file.endsWith('.html'));
		this.read = new Map();
	}

	/* A redirect is a file for browsers, not a page for readers. */
	get redirects() {
		this.foundRedirects ??= this.html.filter((file) => this.tags(file)
			.some((tag) => tag.attributes['http-equiv'] === 'refresh'));
		return this.foundRedirects;
	}

	get pages() {
		this.foundPages ??= this.html
			.filter((file) => !this.redirects.includes(file));
		return this.foundPages;
	}

	text(file) {
		return readFileSync(join(this.folder, file), 'utf8');
	}

	size(file) {
		return statSync(join(this.folder, file)).size;
	}

	tags(file) {
		if (!this.read.has(file))
			this.read.set(file, tagsOf(this.text(file)));
		return this.read.get(file);
	}

	title(file) {
		const [, title] = this.text(file)
			.match(/<title>([\s\S]*?)<\/title>/) ?? [];
		return title === undefined ? undefined : unescapeText(title);
	}

	/* The stylesheets and scripts that a page names, as files. */
	assets(file) {
		return this.tags(file).map(({ name, attributes }) => {
			if (name === 'script')
				return attributes.src;
			return name === 'link' && attributes.rel === 'stylesheet' ?
				attributes.href : undefined;
		}).filter(Boolean).map((address) => resolveIn(file, address));
	}

	stylesheets() {
		return this.files.filter((file) => file.endsWith('.css'));
	}
}

/* The file of the portal that an address on a page means; undefined outside. */
export function resolveIn(page, address) {
	const root = 'file:///a/portal/';
	const { href } = new URL(address, root + page);
	if (!href.startsWith(root))
		return undefined;
	return decodeURIComponent(href.slice(root.length).replace(/[?#].*$/, ''));
}
