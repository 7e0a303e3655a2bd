/* Visits pages in one browser, and lets the checks look at each. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chromium } from './tools.mjs';
import { arrange, settings } from './settings.mjs';

const kit = readFileSync(new URL('kit.js', import.meta.url), 'utf8');
const flags = ['--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking', '--disable-component-update',
	'--disable-sync'];

export function openBrowser() {
	const root = process.getuid?.() === 0;
	return chromium.launch({
		executablePath: process.env.PORTAL_BROWSER,
		args: root ? ['--no-sandbox', ...flags] : flags,
	});
}

/* A tab that notes every request and every message of what it shows. */
class Tab {
	constructor(page) {
		this.page = page;
		this.forget();
		page.on('request', (request) => {
			this.asked.add(request);
			this.requests.push(request.url());
		});
		/* What the page before asked for is cut off when it is left. */
		page.on('requestfailed', (request) => {
			if (this.asked.has(request))
				this.failures.push(`${request.url()}: ` +
					request.failure()?.errorText);
		});
		page.on('response', (response) => {
			if (response.status() >= 400)
				this.failures.push(`${response.url()}: ${response.status()}`);
		});
		page.on('console', (message) => this.messages.push(
			`${message.type()}: ${message.text()}`));
		page.on('pageerror', (error) => this.messages.push(
			`exception: ${error.message}`));
	}

	forget() {
		this.asked = new Set();
		this.requests = [];
		this.failures = [];
		this.messages = [];
	}

	async open(address) {
		this.forget();
		await this.page.goto(address);
		await this.page.evaluate(kit);
	}
}

/*
 * The tabs of one who works alone: one a place that pages come from, opened
 * when it is first needed. (A tab that changes between them would have to
 * start a process each time.)
 */
export class Desk {
	constructor(browser) {
		this.browser = browser;
		this.tabs = {};
	}

	async tab(from) {
		if (!this.tabs[from]) {
			const context = await this.browser.newContext({
				javaScriptEnabled: from !== 'plain',
				reducedMotion: 'reduce',
			});
			this.tabs[from] = new Tab(await context.newPage());
		}
		return this.tabs[from];
	}
}

/*
 * What a check is given: the page as it is loaded (`path`, `tab`, `setting`),
 * `ask` to run a function inside it, `memo` to keep things from one setting
 * of this page to another, and the portal.
 */
class Visit {
	constructor(portal, base, path) {
		this.portal = portal;
		this.base = base;
		this.path = path;
		this.memo = {};
	}

	get page() {
		return this.tab.page;
	}

	/* A field, so that a check may take it out of the visit. */
	ask = (inPage, argument) => this.page.evaluate(inPage, argument);

	address(from) {
		return from === 'http' ? this.base + this.path :
			pathToFileURL(join(this.portal.folder, this.path)).href;
	}
}

/* Without script a page from a folder is the same in `share` and in `plain`. */
const isNeeded = (setting, portal, path) => setting.from !== 'share' ||
	portal.tags(path).some(({ name }) => name === 'script');

async function lookAt(visit, desk, checks, results) {
	let from;
	for (const setting of settings) {
		const looking = checks.filter((check) => check.look?.[setting.name]);
		if (!looking.length || !isNeeded(setting, visit.portal, visit.path))
			continue;
		visit.setting = setting;
		visit.tab = await desk.tab(setting.from);
		if (from !== setting.from)
			await visit.tab.open(visit.address(setting.from));
		from = setting.from;
		await arrange(visit.tab, setting);
		for (const check of looking)
			results.add(check, visit.path,
				await check.look[setting.name](visit));
	}
}

/* Lets every check look at each of the pages, at as many as there are desks. */
export async function visitAll(desks, portal, base, paths, checks, results) {
	const queue = [...paths];
	await Promise.all(desks.map(async (desk) => {
		while (queue.length)
			await lookAt(new Visit(portal, base, queue.shift()), desk,
				checks, results);
	}));
}
