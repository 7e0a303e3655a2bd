/*
 * Checks a published portal.
 *
 *	node main.mjs FOLDER [check | defects | all] [NAME...]
 *
 * `check` runs the checks that are named, or all of them, over every page;
 * `defects` shows that each of them can fail. PAGES, a regular expression,
 * leaves out the pages whose path does not match. The last line is
 * `N passed, N failed`.
 */
import { resolve } from 'node:path';
import { checks } from './checks/index.mjs';
import { tryDefects } from './lib/try-defects.mjs';
import { inspect } from './lib/inspect.mjs';
import { Desk, openBrowser } from './lib/visit.mjs';
import { Portal } from './lib/portal.mjs';

const [folder, what = 'all', ...names] = process.argv.slice(2);
const shownProblems = 25;
const total = { passed: 0, failed: 0 };

async function checkAll(desks, portal, pages, chosen) {
	const results = await inspect(desks, portal, pages, chosen);
	for (const check of chosen) {
		const problems = results.problems(check);
		console.log(`${check.name}: ${results.pages(check)} pages, ` +
			`${problems.length} problems`);
		for (const problem of problems.slice(0, shownProblems))
			console.log(`\t${problem}`);
		if (problems.length > shownProblems)
			console.log(`\tand ${problems.length - shownProblems} more`);
	}
	const passed = chosen.filter((check) => results.passed(check)).length;
	return { passed, failed: chosen.length - passed };
}

async function timed(heading, work) {
	const begun = Date.now();
	console.log(`-- ${heading}`);
	const { passed, failed } = await work();
	console.log(`   ${Math.round((Date.now() - begun) / 1000)} seconds\n`);
	total.passed += passed;
	total.failed += failed;
}

const chosen = checks.filter((check) =>
	!names.length || names.includes(check.name));
if (!['check', 'defects', 'all'].includes(what) || !chosen.length)
	throw new Error(`what is "${[what, ...names].join(' ')}"?`);
const portal = new Portal(resolve(folder));
const pages = portal.pages.filter((page) =>
	page.match(process.env.PAGES ?? ''));
const browser = await openBrowser();
const desks = [new Desk(browser), new Desk(browser)];
if (what !== 'defects')
	await timed(`${pages.length} pages`,
		() => checkAll(desks, portal, pages, chosen));
if (what !== 'check')
	await timed('defects made on purpose',
		() => tryDefects(desks, portal, chosen));
await browser.close();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
