/* Defects of what a page says and of how it is put together. */
const page = 'schools/oakfield/index.html';
const sheet = 'assets/portal.css';
const sorted = 'schools/index.html';
const chart = 'index.html';

export const pageDefects = [
	{
		check: 'headings', what: 'a level left out', page,
		change: { from: /<h2 id="card">(.*?)<\/h2>/, to: '<h4>$1</h4>' },
		says: /<h4>.* follows a heading of level 1/,
	},
	{
		check: 'headings', what: 'a second h1', page,
		change: { from: '</main>', to: '<h1>Again</h1></main>' },
		says: /2 headings <h1>/,
	},
	{
		check: 'headings', what: 'a section without its heading', page,
		change: {
			from: '<section aria-labelledby="card">', to: '<section>',
		},
		says: /not named by its heading/,
	},
	{
		check: 'headings', what: 'a section with another\'s heading', page,
		change: {
			from: '<section aria-labelledby="card">',
			to: '<section aria-labelledby="about">',
		},
		says: /not named by its heading/,
	},
	{
		check: 'tables', what: 'a table without a caption', page,
		change: { from: /<caption>.*?<\/caption>/, to: '' },
		says: /no caption/,
	},
	{
		check: 'tables', what: 'a head without a scope', page,
		change: { from: '<th scope="col">', to: '<th>' }, says: /no scope/,
	},
	{
		check: 'tables', what: 'a wide table without a frame', page,
		change: { from: 'class="scroll"', to: 'class="wide"' },
		says: /does not scroll/,
	},
	{
		check: 'tables', what: 'a frame without a label', page,
		change: {
			from: /<section class="scroll" aria-label="[^"]*"/,
			to: '<section class="scroll"',
		},
		says: /without a label/,
	},
	{
		check: 'tables', what: 'a frame that Tab does not stop at', page,
		change: {
			from: /(<section class="scroll" aria-label="[^"]*") tabindex="0"/,
			to: '$1',
		},
		says: /without a label or a place/,
	},
	{
		check: 'tables', what: 'a frame that is not positioned', page,
		change: {
			file: sheet, from: '.scroll { position: relative;', to: '.scroll {',
		},
		says: /not positioned/,
	},
	{
		check: 'status-words', what: 'a status without its word', page,
		change: {
			from: /(<span class="glyph" aria-hidden="true">.<\/span>)Matches[^<]*/,
			to: '$1',
		},
		says: /sign and a word/,
	},
	{
		check: 'status-words', what: 'a status without its sign', page,
		change: {
			from: /<span class="glyph" aria-hidden="true">.<\/span>Matches/,
			to: 'Matches',
		},
		says: /sign and a word/,
	},
	{
		check: 'status-words', what: 'a sign that is read out', page,
		change: { from: 'class="glyph" aria-hidden="true"', to: 'class="glyph"' },
		says: /read out/,
	},
	{
		check: 'status-words', what: 'a coloured square', page,
		change: {
			from: '</main>',
			to: '<p class="big tone-critical"><b class="tone-critical chip">' +
				'<i class="mark"></i></b></p></main>',
		},
		says: /says nothing|without a word/,
	},
	{
		check: 'blanks', what: 'an empty cell', page,
		change: { from: /<td class="n">.*?<\/td>/, to: '<td class="n"></td>' },
		says: /is blank/,
	},
	{
		check: 'blanks', what: 'a dash for a missing value', page,
		change: { from: /<td class="n">.*?<\/td>/, to: '<td class="n">-</td>' },
		says: /no word/,
	},
	{
		check: 'drawings', what: 'a drawing without a role', page: chart,
		change: { from: ' role="img"', to: '' }, says: /without a name/,
	},
	{
		check: 'drawings', what: 'a drawing whose description is empty',
		page: chart,
		change: { from: /(<desc id="[^"]*">)[^<]*/, to: '$1' },
		says: /without a name/,
	},
	{
		check: 'drawings', what: 'a colour of its own', page: chart,
		change: { from: '<rect class="fill"', to: '<rect fill="#369"' },
		says: /colour of its own/,
	},
	{
		check: 'drawings', what: 'a chart without a headline', page: chart,
		change: { from: /<figcaption>[\s\S]*?<\/figcaption>/, to: '' },
		says: /no headline/,
	},
	{
		check: 'drawings', what: 'a chart without its figures', page: chart,
		change: {
			from: /(<figure[\s\S]*?)<table>[\s\S]*?<\/table>/, to: '$1',
		},
		says: /does not give its figures/,
	},
	{
		check: 'language', what: 'plain English', page,
		change: { from: 'lang="en-GB"', to: 'lang="en"' }, says: /en-GB/,
	},
	{
		check: 'landmarks', what: 'a nav without a name', page,
		change: { from: /<nav class="tabs" aria-label="[^"]*"/, to: '<nav' },
		says: /no name of its own/,
	},
	{
		check: 'landmarks', what: 'two navs of one name', page,
		change: {
			from: /<nav class="tabs" aria-label="[^"]*"/,
			to: '<nav aria-label="Main"',
		},
		says: /name of another/,
	},
	{
		check: 'landmarks', what: 'no footer', page,
		change: { from: /<footer[\s\S]*<\/footer>/, to: '' },
		says: /0 landmarks <footer>/,
	},
	{
		check: 'landmarks', what: 'a search that does not say so', page,
		change: {
			from: '<h1>',
			to: '<form action="search.html"><label>Search <input name="q" ' +
				'type="search"></label></form><h1>',
		},
		says: /role="search"/,
	},
	{
		check: 'security-policy', what: 'a weaker policy', page,
		change: {
			from: 'style-src \'self\'',
			to: 'style-src \'self\' \'unsafe-inline\'',
		},
		says: /the policy is/,
	},
	{
		check: 'security-policy', what: 'a style before the policy', page,
		change: {
			from: '<meta charset="utf-8">',
			to: '<meta charset="utf-8"><link rel="stylesheet" ' +
				'href="../../assets/tokens.css">',
		},
		says: /before the policy/,
	},
	{
		check: 'security-policy', what: 'a style within the page', page,
		change: { from: '<h1>', to: '<h1 style="color: red">' },
		says: /of its own/,
	},
	{
		check: 'security-policy', what: 'a handler within the page', page,
		change: { from: '<h1>', to: '<h1 onclick="go()">' },
		says: /onclick/,
	},
	{
		check: 'provenance', what: 'a page that ends otherwise', page,
		change: { from: '</main>', to: '<p>The end.</p></main>' },
		says: /<main> ends with/,
	},
	{
		check: 'provenance', what: 'another day', page,
		change: { from: /as of \d+ \w+ \d+/, to: 'as of 1 April 2020' },
		says: /does not say "/,
	},
	{
		check: 'provenance', what: 'no age', page,
		change: {
			from: /(as of \d+ \w+ \d+\.)[^<]*/, to: '$1',
		},
		says: /how old/,
	},
	{
		check: 'provenance', what: 'a header without the day', page: sorted,
		change: { from: /<span class="as-of">.*?<\/span>/, to: '' },
		says: /the header does not say/,
	},
];
