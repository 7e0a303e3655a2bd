/* The Nu HTML checker reads every page, stylesheet and drawing. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { vnuJar } from '../lib/tools.mjs';

function run(files) {
	const child = spawn('java', ['-Xss4m', '-jar', vnuJar, '--errors-only',
		'--exit-zero-always', '--also-check-css', '--also-check-svg',
		'--format', 'json', ...files], { stdio: ['ignore', 'pipe', 'pipe'] });
	return new Promise((done, failed) => {
		let said = '';
		child.on('error', failed);
		child.stderr.on('data', (piece) => { said += piece; });
		child.on('close', (status) => (status === 0 ? done(said) :
			failed(new Error(`the Nu checker ended with ${status}: ${said}`))));
	});
}

/* A hundred files at a time keep the command line short. */
async function files(portal, pages) {
	const list = [...pages, ...portal.redirects, ...portal.files.filter(
		(file) => /\.(css|svg)$/.test(file))];
	const found = list.map((file) => ({ file, problems: [] }));
	const prefix = join(portal.folder, '/');
	for (let at = 0; at < list.length; at += 500) {
		const said = JSON.parse(await run(list.slice(at, at + 500)
			.map((file) => prefix + file)));
		for (const { url, lastLine, message } of said.messages) {
			const file = list.find((name) => url &&
				decodeURIComponent(url).endsWith(prefix + name));
			found[Math.max(0, list.indexOf(file))].problems.push(
				`line ${lastLine}: ${message}`);
		}
	}
	return found;
}

export default { name: 'nu-checker', files };
