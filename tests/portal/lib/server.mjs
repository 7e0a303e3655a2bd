/* A web server for one folder, on loopback only, below a path of its own. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.pdf': 'application/pdf',
	'.csv': 'text/csv; charset=utf-8',
	'.ics': 'text/calendar; charset=utf-8',
	'.xml': 'application/atom+xml',
	'.txt': 'text/plain; charset=utf-8',
};
const below = '/a trust/portal/'.replace(' ', '%20');

async function answer(folder, request, response) {
	const path = new URL(request.url, 'http://localhost').pathname;
	const file = normalize(join(folder,
		decodeURIComponent(path.slice(below.length))));
	try {
		if (!path.startsWith(below) || !file.startsWith(folder + sep))
			throw new Error('outside');
		const body = await readFile(file);
		response.writeHead(200, {
			'content-type': types[extname(file)] ??
				'application/octet-stream',
			'x-content-type-options': 'nosniff',
		});
		response.end(body);
	} catch {
		response.writeHead(404, { 'content-type': 'text/plain' });
		response.end('not found');
	}
}

/* {base, close}: base ends with a slash. */
export function serve(folder) {
	const server = createServer((request, response) =>
		answer(folder, request, response));
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => done({
			base: `http://127.0.0.1:${server.address().port}${below}`,
			close: () => {
				server.closeAllConnections();
				return new Promise((ready) => server.close(ready));
			},
		}));
	});
}
