/*
 * The settings in which a page is looked at, in this order. The first visit is
 * over http with the script on; `share` and `plain` open the same page from a
 * file, `plain` with script switched off.
 */
const desk = { width: 1280, height: 900 };
const telephone = { width: 320, height: 800 };
const screen = {
	from: 'http', media: 'screen', colorScheme: 'light', forcedColors: 'none',
	size: desk, open: true, spaced: false,
};

export const settings = [
	{ ...screen, name: 'delivered', open: false },
	{ ...screen, name: 'print', media: 'print', colorScheme: 'dark',
		open: false },
	{ ...screen, name: 'open' },
	{ ...screen, name: 'dark', colorScheme: 'dark' },
	{ ...screen, name: 'forced', forcedColors: 'active' },
	{ ...screen, name: 'spaced', spaced: true },
	{ ...screen, name: 'narrow', size: telephone },
	{ ...screen, name: 'narrow-spaced', size: telephone, spaced: true },
	{ ...screen, name: 'used' },
	{ ...screen, name: 'share', from: 'share' },
	{ ...screen, name: 'plain', from: 'plain' },
];

/* The text spacing that a reader may ask for (WCAG 1.4.12). */
const spacing = `* { line-height: 1.5 !important;
	letter-spacing: .12em !important; word-spacing: .16em !important; }
	p { margin-bottom: 2em !important; }`;

function dress({ open, spacing: css }) {
	if (open)
		document.querySelectorAll('details')
			.forEach((details) => { details.open = true; });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [sheet];
}

/* Puts what a tab shows into a setting; `tab.setting` is the last it was in. */
export async function arrange(tab, setting) {
	const { page, setting: last } = tab;
	const { media, colorScheme, forcedColors, size, open, spaced } = setting;
	const differs = (...keys) => keys.some((key) => setting[key] !== last?.[key]);
	if (differs('media', 'colorScheme', 'forcedColors'))
		await page.emulateMedia({
			media, colorScheme, forcedColors, reducedMotion: 'reduce',
		});
	if (differs('size'))
		await page.setViewportSize(size);
	tab.setting = setting;
	await page.evaluate(dress, { open, spacing: spaced ? spacing : '' });
}
