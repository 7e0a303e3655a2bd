/* Defects of what the script does, and of what a page asks others for. */
const page = 'schools/oakfield/index.html';
const sorted = 'schools/index.html';
const file = 'assets/portal.js';
const also = (code) => ({ file, from: /$/, to: `\n${code}\n` });

export const scriptDefects = [
	{
		check: 'sorting', what: 'a column that is marked for ever', page: sorted,
		change: { file, from: 'h.removeAttribute(\'aria-sort\');', to: '' },
		says: /aria-sort is/,
	},
	{
		check: 'sorting', what: 'an order that is not', page: sorted,
		change: { file, from: 'return way * (', to: 'return -way * (' },
		says: /is not in ascending order/,
	},
	{
		check: 'sorting', what: 'no message', page: sorted,
		change: { file, from: /status\.textContent = say\.sortedBy.*/, to: '' },
		says: /the message is/,
	},
	{
		check: 'sorting', what: 'a filter that shows all', page: sorted,
		change: { file, from: '< 0;', to: '< -1;' },
		says: /the filter shows/,
	},
	{
		check: 'sorting', what: 'a filter that miscounts', page: sorted,
		change: { file, from: 'r.hidden ? 0 : 1', to: '1' },
		says: /rows are shown/,
	},
	{
		check: 'sorting', what: 'heads without buttons', page: sorted,
		change: { file, from: 'head.appendChild(button);', to: '' },
		says: /has no button/,
	},
	{
		check: 'script-off', what: 'words that the script puts in', page: sorted,
		change: also('document.querySelector("h1").textContent += " today";'),
		says: /today/,
	},
	{
		check: 'script-off', what: 'words that only the script shows',
		page: sorted,
		change: [
			{ from: '<h1>', to: '<p hidden>Secret words</p><h1>' },
			also('document.querySelector("p[hidden]").hidden = false;'),
		],
		says: /Secret words/,
	},
	{
		check: 'requests', what: 'a picture of another host', page,
		change: [
			{ from: /<meta http-equiv="Content-Security-Policy".*?>/, to: '' },
			{ from: '<h1>', to: '<img alt="" src="http://localhost:9/a"><h1>' },
		],
		says: /asks for http:\/\/localhost:9/,
	},
	{
		check: 'requests', what: 'a stylesheet that is not there', page,
		change: { from: 'assets/tokens.css', to: 'assets/token.css' },
		says: /in vain/,
	},
	{
		check: 'messages', what: 'a picture that the policy refuses', page,
		change: {
			from: '<h1>', to: '<img alt="" src="http://localhost:9/a"><h1>',
		},
		says: /Content Security Policy/,
	},
	{
		check: 'messages', what: 'a style that the policy refuses', page,
		change: { from: '<h1>', to: '<h1 style="color: red">' },
		says: /Content Security Policy/,
	},
	{
		check: 'messages', what: 'a script that breaks off', page: sorted,
		change: also('nothing.at.all();'), says: /exception/,
	},
];
