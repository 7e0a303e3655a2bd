/* The table of checks, in the order in which they are told of. */
import addresses from './addresses.mjs';
import budgets from './budgets.mjs';
import colourBlindness from './colour-blindness.mjs';
import dark from './dark.mjs';
import headings from './headings.mjs';
import htmlValidate from './html-validate.mjs';
import keyboard from './keyboard.mjs';
import landmarks from './landmarks.mjs';
import language from './language.mjs';
import links from './links.mjs';
import motion from './motion.mjs';
import nuChecker from './nu-checker.mjs';
import print from './print.mjs';
import provenance from './provenance.mjs';
import scriptOff from './script-off.mjs';
import securityPolicy from './security-policy.mjs';
import skipLink from './skip-link.mjs';
import sorting from './sorting.mjs';
import statusWords, { blanks } from './status-words.mjs';
import tables from './tables.mjs';
import targets from './targets.mjs';
import textContrast from './text-contrast.mjs';
import titles from './titles.mjs';
import tokenContrast from './token-contrast.mjs';
import { axeDark, axeLight, axeNarrow } from './axe.mjs';
import { drawingContrast, drawings } from './drawings.mjs';
import { messages, requests } from './requests.mjs';
import { reflow, textSpacing } from './reflow.mjs';

/*
 * A check is {name, files, look}. `files(portal, pages, {base})` reads files
 * and gives [{file, problems}]. `look` has a function for each setting (see
 * lib/settings.mjs) in which the check looks at a page; it gives a list of
 * problems, or null where the page has nothing that the check is about.
 */
export const checks = [
	nuChecker, htmlValidate, links, addresses, budgets, titles, language,
	skipLink, landmarks, keyboard, headings, tables, sorting, tokenContrast,
	colourBlindness, textContrast, drawings, drawingContrast, targets,
	reflow, textSpacing, motion, statusWords, blanks, dark, print, requests,
	messages, scriptOff, provenance, securityPolicy, axeLight, axeDark,
	axeNarrow,
];
