/*
 * Reads the reports in a folder that tests/formats/reports wrote:
 *
 *	node check.mjs FOLDER
 *
 * SARIF has to be valid by its schema, and what JUnit's reader makes of the
 * other report has to agree with `--format json`. READERS names the folder
 * with the npm packages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.READERS, 'package.json'));
const Ajv = require('ajv');
const { parse } = require('junit2json');

const ajv = new Ajv({ schemaId: 'auto', validateSchema: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = ajv.compile(
	require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const folder = process.argv[2];
const total = { passed: 0, failed: 0 };

function verdict(good, what) {
	total[good ? 'passed' : 'failed']++;
	if (!good)
		console.log(`FAILED: ${what}`);
}

function read(file) {
	return readFileSync(join(folder, file), 'utf8');
}

/* Defects of the first result, each of which the schema forbids. */
const defects = {
	'column 0': (result) => {
		result.locations[0].physicalLocation.region.startColumn = 0;
	},
	'a level that is none': (result) => { result.level = 'fatal'; },
	'no message': (result) => { delete result.message; },
	'an unknown key': (result) => { result.school = 'oak'; },
	'a path that is no URI': (result) => {
		result.locations[0].physicalLocation.artifactLocation.uri = 'a b';
	},
	'two related places alike': (result) => {
		result.relatedLocations = [{ id: 1 }, { id: 1 }];
	},
};

function checkSarif(name) {
	const log = JSON.parse(read(`${name}.sarif`));
	verdict(isSarif(log), `${name}.sarif: ${ajv.errorsText(isSarif.errors)}`);
	if (name !== 'awkward')
		return;
	for (const [what, damage] of Object.entries(defects)) {
		const copy = structuredClone(log);
		damage(copy.runs[0].results[0]);
		verdict(!isSarif(copy), `${name}.sarif may have ${what}`);
	}
}

/* School (or none) and family of each case that fails for these reasons. */
function failingCases(diagnostics) {
	const families = { Y: 'encoding and syntax', S: 'keys and values',
		R: 'references and files', F: 'framework',
		C: 'categorisation', O: 'duties and plans', P: 'publishing' };
	const cases = diagnostics.filter((d) => d.severity === 'error')
		.map((d) => `${d.school ? `schools/${d.school}` : 'the trust'}: ` +
			families[d.code[0]]);
	return [...new Set(cases)].sort();
}

async function checkJunit(name) {
	const { diagnostics } = JSON.parse(read(`${name}.json`));
	const { testsuite: suites } = await parse(read(`${name}.junit`));
	const cases = suites.flatMap((suite) => suite.testcase);
	const failed = cases.filter((test) => test.failure)
		.map((test) => `${test.classname}: ${test.name}`).sort();
	const wanted = failingCases(diagnostics);
	verdict(JSON.stringify(failed) === JSON.stringify(wanted),
		`${name}.junit: ${failed} failed, not ${wanted}`);
	const told = cases.flatMap((test) => [
		...(test.failure ?? []).map((failure) => failure.inner),
		...(test['system-out'] ?? [])]).join('\n');
	verdict(diagnostics.every((d) => told.includes(d.message)),
		`${name}.junit: something is left out`);
}

const names = readdirSync(folder).filter((file) => file.endsWith('.json'))
	.map((file) => file.slice(0, -'.json'.length));
for (const name of names) {
	checkSarif(name);
	await checkJunit(name);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
