/*
 * A defect is {check, what, page, change, says}: `change` is one of, or a list
 * of, {file, from, to} (without `file`, of the page itself; with `copyOf`, of
 * a new file), and `says` is what the check must then say on that page.
 */
import { colourDefects } from './colour.mjs';
import { fileDefects } from './files.mjs';
import { pageDefects } from './pages.mjs';
import { scriptDefects } from './script.mjs';
import { useDefects } from './use.mjs';

export const defects = [...fileDefects, ...pageDefects, ...useDefects,
	...colourDefects, ...scriptDefects];
