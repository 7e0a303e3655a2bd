/* Colours as three parts from 0 to 1: contrast, blindness, difference. */
export function parse(text) {
	const [, digits] = text.trim().match(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i) ?? [];
	if (!digits)
		throw new Error(`not a colour: ${text}`);
	const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
	return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16) / 255);
}

const toLinear = (value) =>
	(value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
const fromLinear = (value) =>
	(value <= .0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - .055);

function light(colour) {
	const [red, green, blue] = colour.map(toLinear);
	return .2126 * red + .7152 * green + .0722 * blue;
}

/* Contrast as WCAG 2 counts it, from 1 to 21. */
export function ratio(one, other) {
	const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
	return (high + .05) / (low + .05);
}

/* Machado, Oliveira and Fernandes 2009, at full severity, in linear RGB. */
const blindness = {
	'full sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
	protanopia: [.152286, 1.052583, -.204868, .114503, .786281, .099216,
		-.003882, -.048116, 1.051998],
	deuteranopia: [.367322, .860646, -.227968, .280085, .672501, .047413,
		-.01182, .04294, .968881],
	tritanopia: [1.255528, -.076749, -.178779, -.078411, .930809, .147602,
		.004733, .691367, .3039],
};
export const sights = Object.keys(blindness);

/* How a colour looks to someone of that sight. */
export function seenWith(sight, colour) {
	const m = blindness[sight];
	const linear = colour.map(toLinear);
	return [0, 3, 6].map((row) => fromLinear(Math.min(1, Math.max(0,
		m[row] * linear[0] + m[row + 1] * linear[1] +
		m[row + 2] * linear[2]))));
}

function lab(colour) {
	const [r, g, b] = colour.map(toLinear);
	const [x, y, z] = [
		(.4124564 * r + .3575761 * g + .1804375 * b) / .95047,
		.2126729 * r + .7151522 * g + .072175 * b,
		(.0193339 * r + .119192 * g + .9503041 * b) / 1.08883,
	].map((t) => (t > (6 / 29) ** 3 ? Math.cbrt(t) :
		t / (3 * (6 / 29) ** 2) + 4 / 29));
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = Math.PI / 180;

/* An angle in degrees from 0 to 360. */
function hue(a, b) {
	return a === 0 && b === 0 ? 0 :
		(Math.atan2(b, a) / degrees + 360) % 360;
}

function meanHue(one, other, grey) {
	if (grey)
		return one + other;
	const far = Math.abs(one - other) > 180;
	return (one + other + (far ? (one + other < 360 ? 360 : -360) : 0)) / 2;
}

/* CIEDE2000: how far apart two colours look; 1 can just be seen. */
export function difference(one, other) {
	const [[l1, a1, b1], [l2, a2, b2]] = [lab(one), lab(other)];
	const seventh = (c) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
	const g = .5 * (1 - seventh(
		(Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
	const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
	const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
	const grey = c1 * c2 === 0;
	let turn = grey ? 0 : h2 - h1;
	if (Math.abs(turn) > 180)
		turn += turn < 0 ? 360 : -360;
	const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 * degrees);
	const [l, c, h] = [(l1 + l2) / 2, (c1 + c2) / 2, meanHue(h1, h2, grey)];
	const t = 1 - .17 * Math.cos((h - 30) * degrees) +
		.24 * Math.cos(2 * h * degrees) +
		.32 * Math.cos((3 * h + 6) * degrees) -
		.2 * Math.cos((4 * h - 63) * degrees);
	const sl = 1 + .015 * (l - 50) ** 2 / Math.sqrt(20 + (l - 50) ** 2);
	const [sc, sh] = [1 + .045 * c, 1 + .015 * c * t];
	const rotation = -2 * seventh(c) * Math.sin(
		60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees);
	const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, dh / sh];
	return Math.sqrt(x * x + y * y + z * z + rotation * y * z);
}
