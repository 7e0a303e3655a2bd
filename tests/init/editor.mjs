/*
 * Opens the files of a new portal as an editor with the portal's own settings
 * would, and judges what the YAML language server says of them:
 *
 *	node editor.mjs PORTAL
 *
 * SERVER names the folder with the npm packages.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.env.SERVER, 'package.json'));
const rpc = require('vscode-jsonrpc/node');

const portal = resolve(process.argv[2]);
const total = { passed: 0, failed: 0 };

function verdict(good, what) {
	total[good ? 'passed' : 'failed']++;
	if (!good)
		console.log(`FAILED: ${what}`);
}

/* "yaml.schemas": {...} as the server asks for it: by the first word. */
function section(settings, name) {
	const found = {};

	for (const [key, value] of Object.entries(settings))
		if (key.startsWith(`${name}.`)) {
			const words = key.slice(name.length + 1).split('.');
			const last = words.pop();
			const at = words.reduce(
				(inner, word) => (inner[word] ??= {}), found);
			at[last] = value;
		}
	return found;
}

/* An editor with these settings, its folder the portal. */
async function openEditor(settings) {
	const server = spawn(process.execPath, [
		join(process.env.SERVER, 'node_modules/yaml-language-server/bin',
			'yaml-language-server'), '--stdio'],
	{ stdio: ['pipe', 'pipe', 'inherit'] });
	const wire = rpc.createMessageConnection(
		new rpc.StreamMessageReader(server.stdout),
		new rpc.StreamMessageWriter(server.stdin));
	const waiting = new Map();
	const uri = pathToFileURL(portal).href;
	let version = 0;

	wire.onRequest('workspace/configuration',
		({ items }) => items.map(({ section: name }) =>
			section(settings, name)));
	wire.onRequest('client/registerCapability', () => null);
	wire.onNotification('textDocument/publishDiagnostics', (said) => {
		waiting.get(said.uri)?.(said.diagnostics);
	});
	wire.listen();
	await wire.sendRequest('initialize', {
		processId: process.pid,
		rootUri: uri,
		workspaceFolders: [{ uri, name: 'portal' }],
		capabilities: {
			workspace: { configuration: true, workspaceFolders: true },
			textDocument: { publishDiagnostics: {}, completion: {} },
		},
	});
	await wire.sendNotification('initialized', {});

	function open(path, text) {
		const document = pathToFileURL(join(portal, path)).href;
		const said = new Promise((done) => {
			waiting.set(document, done);
		});

		wire.sendNotification('textDocument/didOpen', {
			textDocument: { uri: document, languageId: 'yaml',
				version: ++version, text },
		});
		return { document, said };
	}

	function close(document) {
		waiting.delete(document);
		return wire.sendNotification('textDocument/didClose',
			{ textDocument: { uri: document } });
	}

	return {
		/* What it says of the file, had it this text. */
		async judge(path, text) {
			const { document, said } = open(path, text);
			const result = await said;

			await close(document);
			return result;
		},
		/* What it offers where the text has a bar. */
		async offer(path, marked) {
			const before = marked.slice(0, marked.indexOf('|'));
			const lines = before.split('\n');
			const { document, said } = open(path,
				marked.replace('|', ''));

			await said;
			const list = await wire.sendRequest(
				'textDocument/completion', {
					textDocument: { uri: document },
					position: { line: lines.length - 1,
						character: lines.at(-1).length },
				});
			await close(document);
			return list.items.map((item) => item.label);
		},
		end() {
			wire.dispose();
			server.kill();
		},
	};
}

function read(path) {
	return readFileSync(join(portal, path), 'utf8');
}

function filesBelow(folder) {
	return readdirSync(join(portal, folder),
		{ recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
		.map((entry) => relative(portal,
			join(entry.parentPath ?? entry.path, entry.name)));
}

/* The text with one thing changed; it has to be there. */
function changed(text, from, to) {
	if (!text.includes(from))
		throw new Error(`there is no ${JSON.stringify(from)}`);
	return text.replace(from, to);
}

const school = 'schools/example-school/school.yaml';
const category = 'schools/example-school/categorisation.yaml';
const mistakes = [
	['an unknown key', school, 'phase: primary',
		'phase: primary\nphaze: primary', /phaze/],
	['a missing key', school, 'phase: primary\n', '', /phase/],
	['a word that is none', school, 'membership: trust',
		'membership: member', /trust/],
	['a framework that is none', school, 'framework: pele',
		'framework: pale', /pele/],
	['a category that is none', category, 'category: green',
		'category: gren', /green/],
	['a role that is none', 'content/benchmarks/', 'checked-by: ceo',
		'checked-by: cea', /ceo/],
	['a measure that is none', 'schools/example-school/targets.yaml',
		'indicator: attendance', 'indicator: attendence', /attendance/],
	['a fact that is none', 'content/frameworks/',
		'when: {fact: likely,', 'when: {fact: likly,', /likely|likly/],
	['an audience that is none', 'content/portal.yaml',
		'{people: heads}', '{people: heds}', /heads/],
	['a kind of visit that is none', 'schools/example-school/support.yaml',
		'kind: visit', 'kind: vist', /visit/],
];
const offers = [
	['keys', school, 'name: Oak Lane\n|', ['phase', 'framework', 'head']],
	['phases', school, 'phase: |', ['primary', 'secondary']],
	['frameworks', school, 'framework: [|]', ['pele']],
	['categories', category, '- category: |', ['green', 'amber']],
	['roles', 'content/people.yaml', '- name: A\n  role: |',
		['ceo', 'executive-team']],
	['schools', 'content/people.yaml', '- name: A\n  school: |',
		['example-school']],
	['measures', 'schools/example-school/targets.yaml',
		'- id: a\n  indicator: |', ['attendance', 'headline-outcome']],
];

function pathOf(path) {
	return path.endsWith('/') ? filesBelow(path)[0] : path;
}

async function judgeAll(editor) {
	const files = [...filesBelow('content'), ...filesBelow('schools')];

	verdict(files.length > 12, `there are ${files.length} files`);
	for (const path of files) {
		const said = await editor.judge(path, read(path));

		verdict(said.length === 0,
			`${path} is right: ${JSON.stringify(said[0])}`);
	}
}

async function judgeMistakes(editor, without) {
	for (const [what, of, from, to, words] of mistakes) {
		const path = pathOf(of);
		const text = changed(read(path), from, to);
		const said = await editor.judge(path, text);

		verdict(said.length > 0, `${what} is not reported`);
		verdict(said.some(({ message }) => words.test(message)),
			`${what} is reported otherwise: ${said[0]?.message}`);
		verdict((await without.judge(path, text)).length === 0,
			`${what} is reported whatever the settings are`);
	}
	verdict((await editor.judge('elsewhere/school.yaml', 'phaze: primary\n'))
		.length === 0, 'a file that is not of the portal is judged');
}

async function judgeOffers(editor) {
	for (const [what, path, text, expected] of offers) {
		const labels = await editor.offer(path, text);

		for (const label of expected)
			verdict(labels.includes(label),
				`${what}: ${label} is not offered: ${labels}`);
	}
}

const settings = JSON.parse(read('.vscode/settings.json'));
const editor = await openEditor(settings);
const without = await openEditor({ ...settings, 'yaml.schemas': {} });

await judgeAll(editor);
await judgeMistakes(editor, without);
await judgeOffers(editor);
editor.end();
without.end();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
