/* The tools stand under build/, where ./check installs them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.env.PORTAL_TOOLS;
if (!folder)
	throw new Error('PORTAL_TOOLS is not set: run tests/portal/check');

const require = createRequire(join(folder, 'package.json'));

export const chromium = require('playwright-core').chromium;
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'),
	'utf8');
export const htmlValidate = () => require('html-validate');
export const vnuJar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
