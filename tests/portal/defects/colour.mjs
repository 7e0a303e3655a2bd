/* Defects of colour. */
const page = 'schools/oakfield/index.html';
const chart = 'index.html';
const sheet = 'assets/portal.css';
const tokens = 'assets/tokens.css';
const style = (css) => ({ file: sheet, from: /$/, to: `\n${css}\n` });
/* The first is the light page's, the last the dark one's. */
const light = (name, colour) => ({
	file: tokens, from: new RegExp(`--${name}: #\\w+`), to: `--${name}: ${colour}`,
});
const dark = (name, colour) => ({
	file: tokens, from: new RegExp(`(@media[\\s\\S]*?--${name}): #\\w+`),
	to: `$1: ${colour}`,
});

export const colourDefects = [
	{
		check: 'token-contrast', what: 'pale text', page,
		change: light('soft', '#aaaaaa'), says: /light :root: soft #aaaaaa/,
	},
	{
		check: 'token-contrast', what: 'dim links in the dark', page,
		change: dark('link', '#3060a0'), says: /dark :root: link #3060a0/,
	},
	{
		check: 'token-contrast', what: 'a sign that is too pale', page,
		change: light('rag-none', '#b0b0b0'), says: /rag-none #b0b0b0/,
	},
	{
		check: 'token-contrast', what: 'a tone whose words are too pale', page,
		change: {
			file: tokens, from: /(\.tone-notice \{.*?--ink): #\w+/,
			to: '$1: #7799aa',
		},
		says: /light \.tone-notice: ink #7799aa/,
	},
	{
		check: 'token-contrast', what: 'a colour that is not given', page,
		change: { file: tokens, from: /--soft: #\w+;/g, to: '' },
		says: /no colour for soft/,
	},
	{
		check: 'colour-blindness', what: 'two tones that some see as one', page,
		change: {
			file: tokens, from: /(\.tone-critical \{ --solid): #\w+/,
			to: '$1: #584c00',
		},
		says: /light, .*critical/,
	},
	{
		check: 'colour-blindness', what: 'red and green of one lightness', page,
		change: [light('rag-red', '#8a4a00'), light('rag-green', '#5b6200')],
		says: /light, deuteranopia: rag-red and rag-green/,
	},
	{
		check: 'text-contrast', what: 'pale words', page,
		change: style('.vs { color: #aaa; }'), says: /\(open\)/,
	},
	{
		check: 'text-contrast', what: 'words on a ground that is dimmed', page,
		change: style('.answer { background: #999; }'), says: /\(open\)/,
	},
	{
		check: 'text-contrast', what: 'dim links in the dark', page,
		change: dark('link', '#405060'), says: /\(dark\)/,
	},
	{
		check: 'text-contrast', what: 'pale words on a telephone', page,
		change: style('@media (max-width: 40rem) { .vs { color: #bbb; } }'),
		says: /\(narrow\)/,
	},
	{
		check: 'drawing-contrast', what: 'a bar as pale as its band', page,
		change: style('svg .bar { fill: var(--band-2); }'),
		says: /<rect\.bar>/,
	},
	{
		check: 'drawing-contrast', what: 'dark words on a dark bar',
		page: chart, change: style('svg text.on { fill: #333; }'),
		says: /<text\.on>/,
	},
	{
		check: 'drawing-contrast', what: 'words that stay black in the dark',
		page: chart, change: style('svg text { fill: #111; }'),
		says: /<text.*\(dark\)/,
	},
	{
		check: 'drawing-contrast', what: 'a reader\'s own colours forgotten',
		page: chart,
		change: {
			file: sheet, from: '(forced-colors: active)', to: '(width < 1px)',
		},
		says: /\(forced\)/,
	},
	{
		check: 'dark', what: 'a query that switches itself off', page,
		change: {
			file: tokens, from: '@media screen and (prefers',
			to: '@media (not print) and (prefers',
		},
		says: /looks like the light one/,
	},
	{
		check: 'dark', what: 'a page that stays light', page,
		change: dark('page', '#ffffff'), says: /not dark/,
	},
	{
		check: 'axe-light', what: 'a missing alternative', page,
		change: { from: '<h1>', to: '<img src="../../assets/icon.svg"><h1>' },
		says: /image-alt/,
	},
	{
		check: 'axe-light', what: 'pale words', page,
		change: light('soft', '#bbbbbb'), says: /color-contrast/,
	},
	{
		check: 'axe-dark', what: 'dim words in the dark', page,
		change: dark('soft', '#555555'), says: /color-contrast/,
	},
	{
		check: 'axe-narrow', what: 'a label for a link that has none', page,
		change: {
			from: '<a class="brand"', to: '<a aria-label="Home" class="brand"',
		},
		says: /label-content-name-mismatch/,
	},
	{
		check: 'axe-narrow', what: 'targets on top of each other', page,
		change: style('@media (max-width: 40rem) { .tabs a { padding: 0; ' +
			'line-height: 1; } .tabs ul { gap: 0; display: block; } }'),
		says: /target-size/,
	},
];
