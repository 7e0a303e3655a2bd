/*
 * Shows that the checks can fail: makes each of the defects in a copy of the
 * portal and asks its check to find it there, where it found nothing before.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync }
	from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defects } from '../defects/index.mjs';
import { inspect } from './inspect.mjs';
import { Portal } from './portal.mjs';

/* Makes one change to a file; one that changes nothing is a mistake here. */
function change(folder, { file, from, to, copyOf }) {
	const path = join(folder, file);
	const before = readFileSync(copyOf ? join(folder, copyOf) : path, 'utf8');
	const after = from === undefined ? before : before.replace(from, to);
	if (after === before && !copyOf)
		throw new Error(`${file} has no ${from}`);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, after);
}

/* What the check says of the damaged copy and did not say of the portal. */
async function saidOf(desk, portal, defect, check, before) {
	const folder = mkdtempSync(join(tmpdir(), 'portal-defect-'));
	try {
		cpSync(portal.folder, folder, { recursive: true });
		for (const one of [defect.change].flat())
			change(folder, { file: defect.page, ...one });
		const results = await inspect([desk], new Portal(folder),
			[defect.page], [check]);
		return results.problems(check)
			.filter((problem) => !before.includes(problem));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function tryOne(desk, portal, defect, check, before) {
	try {
		const said = await saidOf(desk, portal, defect, check, before);
		return said.some((problem) => defect.says.test(problem)) ? undefined :
			`${check.name} does not find: ${defect.what}` +
			said.map((problem) => `\n\tit says: ${problem}`).join('');
	} catch (error) {
		return `${check.name}: ${defect.what}: ${error.message}`;
	}
}

export async function tryDefects(desks, portal, checks) {
	const names = checks.map((check) => check.name);
	const queue = defects.filter((defect) => names.includes(defect.check));
	const pages = [...new Set(queue.map((defect) => defect.page))];
	const clean = await inspect(desks, portal, pages, checks);
	const missed = new Map(names.map((name) => [name, []]));
	const tried = new Map(names.map((name) => [name, 0]));
	await Promise.all(desks.map(async (desk) => {
		while (queue.length) {
			const defect = queue.shift();
			const check = checks.find(({ name }) => name === defect.check);
			const wrong = await tryOne(desk, portal, defect, check,
				clean.problems(check));
			tried.set(check.name, tried.get(check.name) + 1);
			if (wrong)
				missed.get(check.name).push(wrong);
		}
	}));
	return tell(names, tried, missed);
}

function tell(names, tried, missed) {
	let passed = 0, failed = 0;
	for (const name of names) {
		const [all, lost] = [tried.get(name), missed.get(name)];
		console.log(`${name}: ${all} defects, ${all - lost.length} found`);
		for (const line of lost)
			console.log(`\t${line}`);
		passed += all - lost.length;
		/* A check that no defect turns red has not been shown to work. */
		failed += lost.length + (all === 0 ? 1 : 0);
	}
	return { passed, failed };
}
