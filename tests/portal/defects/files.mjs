/* Defects of files: what a validator, a link or a budget would show. */
const page = 'schools/oakfield/index.html';
const sheet = 'assets/portal.css';
const link = 'href="../../schools/oakfield/plan.html"';

const row = '<tr><td>1</td></tr>';
const KiB = (count) => `<!--${'x'.repeat(count * 1024)}-->`;

export const fileDefects = [
	{
		check: 'nu-checker', what: 'an end tag that nothing opened', page,
		change: { from: '</main>', to: '</span></main>' }, says: /span/,
	},
	{
		check: 'nu-checker', what: 'a property that CSS does not have', page,
		change: { file: sheet, from: '.lede {', to: '.lede { colour: red;' },
		says: /colour/,
	},
	{
		check: 'html-validate', what: 'a button without a type', page,
		change: { from: '<h1>', to: '<button>Go</button><h1>' },
		says: /type/,
	},
	{
		check: 'html-validate', what: 'the same id twice', page,
		change: { from: '<h1>', to: '<h1 id="card">' }, says: /card/,
	},
	{
		check: 'links', what: 'a link to a page that is not there', page,
		change: { from: link, to: 'href="plans.html"' }, says: /no file/,
	},
	{
		check: 'links', what: 'a name in capitals', page,
		change: { from: link, to: 'href="Plan.html"' }, says: /no file/,
	},
	{
		check: 'links', what: 'a link to a folder', page,
		change: { from: link, to: 'href="evidence/"' }, says: /no file/,
	},
	{
		check: 'links', what: 'a link from the server\'s root', page,
		change: { from: link, to: 'href="/schools/index.html"' },
		says: /not relative/,
	},
	{
		check: 'links', what: 'a link out of the portal', page,
		change: { from: link, to: 'href="../../../elsewhere.html"' },
		says: /out of the portal's folder/,
	},
	{
		check: 'links', what: 'a fragment that is not there', page,
		change: { from: link, to: 'href="plan.html#nowhere"' },
		says: /no such place/,
	},
	{
		check: 'links', what: 'an image of another site', page,
		change: {
			from: '<h1>',
			to: '<img alt="" src="https://example.org/a.png"><h1>',
		},
		says: /leaves the portal/,
	},
	{
		check: 'links', what: 'a picture in a stylesheet that is not there',
		page, change: {
			file: sheet, from: '.lede {', to: '.lede { background: url(a.png);',
		},
		says: /no file/,
	},
	{
		check: 'links', what: 'a page that nothing leads to', page,
		change: { file: 'pages/alone.html', copyOf: 'index.html' },
		says: /alone\.html: no link/,
	},
	{
		check: 'addresses', what: 'a name that Windows keeps', page,
		change: { file: 'schools/nul.html', copyOf: page }, says: /Windows/,
	},
	{
		check: 'addresses', what: 'two names that differ by case', page,
		change: { file: 'schools/oakfield/Plan.html', copyOf: page },
		says: /case alone/,
	},
	{
		check: 'addresses', what: 'a long name', page,
		change: { file: `schools/${'long'.repeat(12)}.html`, copyOf: page },
		says: /longer than 40/,
	},
	{
		check: 'addresses', what: 'a deep path', page,
		change: { file: `${'some/'.repeat(24)}page.html`, copyOf: page },
		says: /characters, not 120/,
	},
	{
		check: 'addresses', what: 'a space in a name', page,
		change: { file: 'schools/a page.html', copyOf: page },
		says: /may not travel/,
	},
	{
		check: 'budgets', what: 'a page of a school above 60 KiB', page,
		change: { from: '</main>', to: `${KiB(60)}</main>` },
		says: /of HTML/,
	},
	{
		check: 'budgets', what: 'styles above 30 KiB', page,
		change: { file: sheet, from: /^/, to: `/*${'x'.repeat(30720)}*/` },
		says: /style and script/,
	},
	{
		check: 'budgets', what: 'pages that are large on average', page,
		change: {
			file: 'pages/about-this-demo.html', from: '</main>',
			to: `${KiB(5000)}</main>`,
		},
		says: /on average/,
	},
	{
		check: 'budgets', what: 'a table of 600 rows', page,
		change: { from: '</main>', to: `<table>${row.repeat(600)}</table>` },
		says: /rows, not 500/,
	},
	{
		check: 'titles', what: 'a title twice',
		page: 'schools/oakfield/plan.html',
		change: { from: /<title>.*? –/, to: '<title>Support –' },
		says: /too$/,
	},
	{
		check: 'titles', what: 'no title', page,
		change: { from: /<title>.*<\/title>/, to: '' }, says: /no title/,
	},
	{
		check: 'titles', what: 'a title without the portal', page,
		change: { from: /<title>.*<\/title>/, to: '<title>Oakfield</title>' },
		says: /does not end in/,
	},
	{
		check: 'titles', what: 'a title without its school',
		page: 'schools/oakfield/plan.html',
		change: { from: /<title>(.*?) – .*? – /, to: '<title>$1 – ' },
		says: /does not name the school/,
	},
];
