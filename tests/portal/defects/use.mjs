/* Defects that a reader meets with keys, a finger, a narrow screen, paper. */
const page = 'schools/oakfield/index.html';
const sheet = 'assets/portal.css';
const sorted = 'schools/index.html';
const style = (css) => ({ file: sheet, from: /$/, to: `\n${css}\n` });

export const useDefects = [
	{
		check: 'skip-link', what: 'no skip link', page,
		change: { from: /<a class="skip".*?<\/a>/, to: '' },
		says: /first Tab stops at/,
	},
	{
		check: 'skip-link', what: 'a skip link that never shows', page,
		change: { file: sheet, from: '.skip:focus {', to: '.skip:hover {' },
		says: /cannot be seen/,
	},
	{
		check: 'skip-link', what: 'a skip link that does not move the focus',
		page, change: { from: ' tabindex="-1"', to: '' },
		says: /tabindex="-1"|does not move/,
	},
	{
		check: 'keyboard', what: 'a link that Tab passes over', page,
		change: { from: '<a class="brand"', to: '<a tabindex="-1" class="brand"' },
		says: /cannot be reached/,
	},
	{
		check: 'keyboard', what: 'a link that jumps the queue', page,
		change: { from: '<a class="brand"', to: '<a tabindex="3" class="brand"' },
		says: /jumps the queue/,
	},
	{
		check: 'keyboard', what: 'a focus that does not show', page,
		change: style('.tabs a:focus-visible { outline: 0; }'),
		says: /does not show the focus/,
	},
	{
		check: 'keyboard', what: 'a focus in one colour', page,
		change: style('.tabs a:focus-visible { box-shadow: none; }'),
		says: /in one colour/,
	},
	{
		check: 'keyboard', what: 'a bar that covers the focus', page,
		change: style('footer.site { position: fixed; bottom: 0; height: 40vh; }'),
		says: /is covered/,
	},
	{
		check: 'keyboard', what: 'a trap', page: sorted,
		change: {
			file: 'assets/portal.js', from: /$/,
			to: 'document.addEventListener("keydown", function (e) { if ' +
				'(e.key === "Tab" && e.target.type === "search") ' +
				'e.preventDefault(); });',
		},
		says: /does not get out of|cannot be reached/,
	},
	{
		check: 'targets', what: 'small links', page,
		change: style('.tabs a { padding: 0; line-height: 1; }'),
		says: /Overview.* not 24/,
	},
	{
		check: 'targets', what: 'small buttons', page: sorted,
		change: style('th button { min-height: 0; padding: 0; }'),
		says: /<button>.* not 44/,
	},
	{
		check: 'reflow', what: 'a page that scrolls sideways', page,
		change: style('.answer { min-width: 30rem; }'),
		says: /px wide in 320/,
	},
	{
		check: 'reflow', what: 'hidden words that widen the page', page,
		change: [
			{ from: '</main>', to: '<p class="far">Words</p></main>' },
			style('.far { position: absolute; left: 40rem; }'),
		],
		says: /px wide in 320/,
	},
	{
		check: 'text-spacing', what: 'a box of fixed height', page,
		change: style('.answer { height: 5rem; overflow: hidden; }'),
		says: /cuts its text off/,
	},
	{
		check: 'text-spacing', what: 'a line that may not break', page,
		change: style('.school-head .facts { white-space: nowrap; }'),
		says: /px wide in 320/,
	},
	{
		check: 'motion', what: 'a movement that cannot be refused', page,
		change: style('.chip { transition: all 1s; }'),
		says: /\.chip moves/,
	},
	{
		check: 'print', what: 'pale ink', page,
		change: style('@media print { .vs { color: #999; } }'),
		says: /prints at/,
	},
	{
		check: 'print', what: 'the dark page\'s ink', page,
		change: {
			file: 'assets/tokens.css', from: '@media screen and (prefers',
			to: '@media (prefers',
		},
		says: /prints at/,
	},
	{
		check: 'print', what: 'folds that stay closed', page,
		change: { file: sheet, from: 'details::details-content', to: 'b' },
		says: /is not printed/,
	},
	{
		check: 'print', what: 'a line that turns the sheet', page,
		change: style('@media print { .facts > div { page: wide; } }'),
		says: /a sheet to itself/,
	},
	{
		check: 'print', what: 'headings that print once', page: sorted,
		change: style('@media print { th button { display: inline; } }'),
		says: /where its table goes on/,
	},
];
