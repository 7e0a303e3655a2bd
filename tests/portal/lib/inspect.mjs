/* Runs checks over pages of a portal: those of files beside those that look. */
import { Results } from './results.mjs';
import { serve } from './server.mjs';
import { visitAll } from './visit.mjs';

async function readFiles(portal, pages, checks, base, results) {
	for (const check of checks.filter(({ files }) => files))
		for (const { file, problems } of
			await check.files(portal, pages, { base }))
			results.add(check, file, problems);
}

/* Checks of a whole portal's files read them all, whatever the pages are. */
export async function inspect(desks, portal, pages, checks) {
	const results = new Results(checks);
	const server = await serve(portal.folder);
	const looking = checks.filter(({ look }) => look);
	try {
		await Promise.all([
			readFiles(portal, pages, checks, server.base, results),
			looking.length && visitAll(desks, portal, server.base, pages,
				looking, results),
		]);
	} finally {
		await server.close();
	}
	return results;
}
