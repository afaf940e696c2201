import { deflateSync } from 'node:zlib';
import { build, type HostileCase, prose, text } from '../hostile-case.ts';
import { claimPng, type PngClaims } from '../make-picture.ts';

const file = 'content/areas/security/map.svg';
const wrap = (inner: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="80" ${more}>${inner}</svg>`;
const figure = prose('![A map](map.svg "Map")');

function bad(name: string, svg: string | Uint8Array): HostileCase {
  return {
    name,
    files: { ...figure, [file]: svg },
    exit: 1,
    says: [`${text}:9:1 image-is-readable`],
  };
}
function good(name: string, svg: string | Uint8Array): HostileCase {
  return { name, files: { ...figure, [file]: svg }, args: build, exit: 0, shows: 'A map' };
}

const bomb = (tag: string, by: (id: string) => string): string =>
  Array.from(
    { length: 9 },
    (_, level) =>
      `<${tag} id="l${level}">${level === 0 ? '<path d="M0 0h9v9z"/>' : by(`l${level - 1}`).repeat(10)}</${tag}>`,
  ).join('');
const png = (claims: PngClaims): string =>
  `data:image/png;base64,${Buffer.from(claimPng(claims)).toString('base64')}`;
const filter = (primitive: string): string =>
  wrap(`<filter id="f">${primitive}</filter><rect width="90" height="70" filter="url(#f)"/>`);
/** Groups in one another that each need a layer of their own. */
const layers = (count: number, size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${'<g opacity=".9">'.repeat(count)}<rect width="${size}" height="${size}"/><rect width="${size - 1}" height="${size}"/>${'</g>'.repeat(count)}</svg>`;

/** Pictures that run, fetch or never end. */
export const svgCases: readonly HostileCase[] = [
  bad('an SVG with a script', wrap('<script>alert(1)</script>')),
  bad('an SVG that runs when it is opened', wrap('<rect/>', 'onload="alert(1)"')),
  bad(
    'an SVG with entities',
    `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]>${wrap('<text>&b;</text>')}`,
  ),
  bad(
    'an SVG with a foreign entity',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wrap('<text>&x;</text>')}`,
  ),
  bad('an SVG with an unknown entity', wrap('<text>&nbsp;</text>')),
  bad(
    'an SVG with a picture of the web',
    wrap('<image href="https://example.org/x.png" width="9" height="9"/>'),
  ),
  bad('an SVG with a file', wrap('<image xlink:href="../../../secret.txt" width="9" height="9"/>')),
  bad(
    'an SVG with a file of the machine',
    wrap('<image href="file:///etc/passwd" width="9" height="9"/>'),
  ),
  bad(
    'an SVG with another in it as data',
    wrap('<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>'),
  ),
  bad(
    'an SVG with a picture of 30,000 x 30,000',
    wrap(`<image href="${png({ width: 30_000, height: 30_000 })}" width="9" height="9"/>`),
  ),
  bad(
    'an SVG with a picture of 81 megapixels',
    wrap(
      `<image href="${png({ width: 9000, height: 9000, packed: deflateSync(Buffer.alloc(9000 * 27_001)) })}" width="9" height="9"/>`,
    ),
  ),
  bad(
    'an SVG with an SVG that is called a PNG',
    wrap('<image href="data:image/png;base64,PHN2Zy8+" width="9" height="9"/>'),
  ),
  good('an SVG with a PNG', wrap(`<image href="${png({})}" width="9" height="9"/>`)),
  bad('an SVG of a size below nothing', wrap('<rect/>').replace('width="100"', 'width="-100"')),
  bad('an SVG with a filter that fetches', filter('<feImage href="https://example.org/x.png"/>')),
  bad(
    'an SVG with a link that runs',
    wrap('<a xlink:href="javascript:alert(1)"><rect width="9" height="9"/></a>'),
  ),
  bad(
    'an SVG with a foreign object',
    wrap('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
  ),
  bad(
    'an SVG that moves',
    wrap('<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>'),
  ),
  bad(
    'an SVG that imports a style',
    wrap('<style>@import url(https://example.org/x.css);</style>'),
  ),
  bad('an SVG that hides an import', wrap('<style>@\\69mport "x";</style>')),
  bad(
    'an SVG with a font of the web',
    wrap('<style>@font-face { font-family: x; src: url("https://example.org/x.woff") }</style>'),
  ),
  bad(
    'an SVG with a style that fetches',
    wrap('<rect width="9" height="9" style="fill: url( \'https://example.org/#x\' )"/>'),
  ),
  bad('an SVG with a style sheet beside it', `<?xml-stylesheet href="x.css"?>${wrap('')}`),
  bad(
    'an SVG that is used 10^9 times',
    wrap(`<defs>${bomb('g', (id) => `<use href="#${id}"/>`)}</defs><use href="#l8"/>`),
  ),
  bad(
    'an SVG that uses itself',
    wrap('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  ),
  bad(
    'an SVG of patterns of patterns',
    wrap(
      `<defs>${Array.from({ length: 9 }, (_, l) => `<pattern id="l${l}" width="10" height="10" patternUnits="userSpaceOnUse">${(l === 0 ? '<path d="M0 0h9v9z"/>' : `<rect width="10" height="10" fill="url(#l${l - 1})"/>`).repeat(10)}</pattern>`).join('')}</defs><rect width="90" height="70" fill="url(#l8)"/>`,
    ),
  ),
  good('an SVG with a blur without end', filter('<feGaussianBlur stdDeviation="100000"/>')),
  bad(
    'an SVG with endless noise',
    filter('<feTurbulence baseFrequency="9" numOctaves="100000000"/>'),
  ),
  bad('an SVG with a thick line', filter('<feMorphology operator="dilate" radius="5000"/>')),
  bad(
    'an SVG with 5,000 filters in a row',
    filter('<feGaussianBlur stdDeviation="50"/>'.repeat(5000)),
  ),
  bad(
    'an SVG of 10^6 x 10^6',
    wrap('<rect/>').replace('width="100" height="80"', 'width="1000000" height="1000000"'),
  ),
  bad(
    'an SVG without a size',
    wrap('<rect/>').replace('width="100" height="80"', 'width="0" height="0"'),
  ),
  bad('an SVG nested 100,000 deep', wrap('<g>'.repeat(100_000))),
  bad('an SVG of 100,000 parts', wrap('<rect/>'.repeat(100_000))),
  bad('an SVG of 3 MB', wrap(`<path d="M0 0${'h1v1'.repeat(800_000)}"/>`)),
  bad('an SVG of 40 layers', layers(40, 1900)),
  bad('an SVG that is cut off', wrap('<rect width="9" height="9"/>').slice(0, -9)),
  bad('an SVG in UTF-16', Buffer.from(`\ufeff${wrap('<rect/>')}`, 'utf16le')),
  bad('an SVG that is packed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])),
  bad('an SVG in a script its fonts lack', wrap('<text y="20">العربية</text>')),
  bad(
    'an HTML page in place of an SVG',
    '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>',
  ),
  bad(
    'an SVG that is a page of XHTML',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
  ),
  good(
    'a plain SVG',
    wrap(
      '<defs><linearGradient id="g"><stop stop-color="red"/></linearGradient></defs><rect width="90" height="70" fill="url(#g)"/><text y="20">Words</text>',
    ),
  ),
  good(
    'an SVG of 100 patterns',
    wrap(
      `<pattern id="p" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern>${'<rect width="90" height="70" fill="url(#p)"/>'.repeat(100)}`,
    ),
  ),
];
