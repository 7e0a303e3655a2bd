/* From https://code.example.org/: it's free. */
const space = 'http://www.w3.org/2000/svg';
navigator.sendBeacon("https://count.example.org/", "");
new Image().src = `//count.example.org/a.gif`;
const half = "a//b"; const slashes = '//';
