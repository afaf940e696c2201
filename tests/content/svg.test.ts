import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPicture } from '../../src/content/prose/read-picture.ts';
import { checkSvg } from '../../src/content/prose/svg/check-svg.ts';
import type { Image } from '../../src/document/types.ts';
import { claimPng, pngChunk } from '../hostile/make-picture.ts';
import { expectTold } from '../problems/told.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"';

function svg(inner: string, attributes = ''): string {
  return `${open} ${attributes}>${inner}</svg>`;
}

function read(text: string): Image | string {
  return readPicture(Buffer.from(text));
}

/** A picture of 9 megapixels. */
const large = claimPng({
  width: 3000,
  height: 3000,
  colourType: 0,
  packed: deflateSync(Buffer.alloc(3000 * 3001)),
});
const box = '<rect width="30" height="20" fill="#0b5563"/>';
const letters = svg(`${box}<text x="2" y="15" font-family="Arial" fill="#fff">Aa</text>`);

test('an SVG comes with the same picture as PNG, twice as fine, and the same bytes every time', () => {
  const picture = read(letters);
  if (typeof picture === 'string' || picture.mediaType !== 'image/svg+xml')
    throw new Error('no SVG');
  expect(picture).toMatchObject({
    widthPx: 30,
    heightPx: 20,
    fallback: { widthPx: 60, heightPx: 40 },
  });
  expect(Buffer.from(picture.data).toString()).toBe(letters);
  expect(readPicture(Buffer.from(picture.fallback.data))).toMatchObject({ mediaType: 'image/png' });
  const again = read(letters);
  expect(again).toEqual(picture);
  const hash = (image: Image | string) =>
    typeof image !== 'string' && image.mediaType === 'image/svg+xml'
      ? createHash('sha256').update(image.fallback.data).digest('hex')
      : '';
  // The letters are drawn, with a font that does not come from the machine.
  expect(hash(picture)).not.toBe(hash(read(svg(box))));
});

test('a declaration, a byte order mark, comments and parts used twice are no fault', () => {
  const plain = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- peta -->\n${svg(
    '<defs><g id="a"><circle r="2"/></g></defs><use href="#a"/><use href="#a" x="9"/><style>rect{fill:url(#b)}</style>',
  )}`;
  expect(read(plain)).toMatchObject({ mediaType: 'image/svg+xml' });
});

const billion = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? '<g id="g0"><rect/></g>'
    : `<g id="g${level}">${`<use href="#g${level - 1}"/>`.repeat(10)}</g>`,
).join('');

/** A picture in an SVG as data. */
function embedded(bytes: Uint8Array, type = 'png'): string {
  return `<image href="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}"/>`;
}

const refused: [what: string, text: string][] = [
  ['holds a picture that is cut off or damaged', svg(embedded(claimPng().subarray(0, 30)))],
  [
    'holds a picture that has 30000 x 30000',
    svg(embedded(claimPng({ width: 30_000, height: 30_000 }))),
  ],
  ['holds a picture that is neither', svg(embedded(Buffer.from('GIF89a')))],
  ['holds a picture that is neither', svg(embedded(Buffer.from('<svg/>'), 'jpeg'))],
  ['holds a picture that is neither', svg('<image href="data:image/png;base64,%69VBO"/>')],
  ['more than 16 megapixels', svg(embedded(large).repeat(2))],
  ['has a DOCTYPE', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['processing instruction', `<?xml-stylesheet href="http://x/y.css"?>${svg(box)}`],
  ['has an element "script"', svg('<script>alert(1)</script>')],
  [
    'has an element "foreignObject"',
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
  ],
  ['has an element "img"', svg('<img xmlns="http://www.w3.org/1999/xhtml"/>')],
  ['has an element "animate"', svg('<rect><animate attributeName="x"/></rect>')],
  ['has an attribute "onload"', svg(box, 'onload="alert(1)"')],
  ['leads out of itself', svg('<image href="http://example.org/a.png"/>')],
  ['leads out of itself', svg('<image href="file:///etc/passwd"/>')],
  ['leads out of itself', svg('<a href="javascript:alert(1)"><rect/></a>')],
  [
    'leads out of itself',
    svg('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg#a"/>'),
  ],
  ['leads out of itself', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  ['leads out of itself', svg('<rect fill="url(http://example.org/#a)"/>')],
  ['leads out of itself', svg("<style>rect{fill:url( 'http://example.org/')}</style>")],
  ['with @import', svg('<style>@import "http://example.org/a.css";</style>')],
  ['backslash', svg('<style>rect{fill:u\\72l(http://example.org)}</style>')],
  ['with @import', svg('<style><![CDATA[@import "a.css";]]></style>')],
  ['more than 20000 parts', svg('<g/>'.repeat(20_001))],
  ['nested more than 64 deep', svg('<g>'.repeat(70) + '</g>'.repeat(70))],
  ['has an element "feTurbulence"', svg('<filter><feTurbulence/></filter>')],
  ['a style that fetches', svg('<rect style="fill:image-set(\'x.png\' 1x)"/>')],
  ['in a circle', svg('<pattern id="a"><rect fill="url(#a)"/></pattern>')],
  ['in a circle', svg('<style>.p{fill:url(#a)}</style><pattern id="a"><g class="p"/></pattern>')],
  ['in a circle', svg('<mask id="a"><g style="mask: url( \'#a\' )"/></mask>')],
  ['in a circle', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  ['or too often', svg(billion)],
  ['is not well-formed', svg('<rect>')],
  ['is not well-formed', svg('&lol;')],
  ['is no SVG', '<svg width="3" height="3"/>'],
  ['a script that its fonts cannot draw', svg('<text>防衛</text>')],
  ['too large', '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>'],
  ['more than 2 MB', svg(`<desc>${'x'.repeat(2 * 2 ** 20)}</desc>`)],
];

test.each(refused)('an SVG is refused that %s', (what, text) => {
  expect(read(text)).toContain(what);
});

const latin = Buffer.concat([Buffer.from(open), Buffer.from([0xff, 0x3e])]);

test('says of each why it is refused, in both languages', () =>
  expectTold(
    'svg',
    [...refused, ['is not in UTF-8', latin] as const].map(([what, own]) => {
      const fault = typeof own === 'string' ? read(own) : readPicture(own);
      const message = `"map.svg" ${String(fault)}`;
      return { what, problems: [{ rule: 'image-is-readable', severity: 'error', message }] };
    }),
  ));

test('what is refused was not refused for another reason', () => {
  expect(checkSvg(svg(box))).toEqual({ layers: 0 });
  expect(checkSvg(svg(embedded(claimPng())))).toEqual({ layers: 0 });
  expect(read('GIF89a')).toBe('is no PNG, JPEG or SVG picture');
  expect(readPicture(latin)).toBe('is not in UTF-8');
});

const palette = pngChunk('PLTE', Buffer.from([1, 2, 3]));
const packed = deflateSync(Buffer.from([0, 0, 0, 0, 0, 0]));
const indexed = (...before: Uint8Array[]): Uint8Array =>
  claimPng({ colourType: 3, packed, before });
const changed = (index: number, value: number): Uint8Array => {
  const header = claimPng().subarray(16, 29);
  header[index] = value;
  const start = claimPng().subarray(0, 8);
  return Buffer.concat([start, pngChunk('IHDR', header), claimPng().subarray(33)]);
};

test.each([
  ['an unknown chunk that matters', claimPng({ before: [pngChunk('ABCD', palette)] })],
  ['a second header', claimPng({ before: [claimPng().subarray(8, 33)] })],
  ['a palette of four bytes', indexed(pngChunk('PLTE', Buffer.from([1, 2, 3, 4])))],
  ['a palette of 257 colours', indexed(pngChunk('PLTE', Buffer.alloc(771)))],
  ['two palettes', indexed(palette, palette)],
  [
    'a palette behind its pixels',
    Buffer.concat([indexed().subarray(0, -12), palette, claimPng().subarray(-12)]),
  ],
  ['another packing', changed(10, 1)],
  ['another way to filter', changed(11, 1)],
  [
    'another first chunk',
    Buffer.from(Buffer.from(claimPng()).toString('latin1').replace('IHDR', 'iHDR'), 'latin1'),
  ],
])('a PNG is refused with %s', (_, bytes) => {
  expect(readPicture(Buffer.from(bytes))).toMatch(/is cut off or damaged|has a damaged header/);
});

test('a PNG with its palette, and with chunks that do not matter, is taken', () => {
  expect(readPicture(Buffer.from(indexed(palette)))).toMatchObject({ mediaType: 'image/png' });
  const more = claimPng({ before: [pngChunk('abCd', palette)] });
  expect(readPicture(Buffer.from(more))).toMatchObject({ mediaType: 'image/png' });
});

/** A JPEG of a frame header, with an Exif segment before it if asked, and the begin of its pixels. */
function jpeg(
  orientation: number | undefined,
  frame = 0xc0,
  bits = 8,
  components = 3,
  scan = true,
): Buffer {
  const exif = (value: number) => {
    const tiff = [
      0x4d,
      0x4d,
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      value,
      0,
      0,
      0,
      0,
      0,
      0,
    ];
    return [0xff, 0xe1, 0, 8 + tiff.length, ...Buffer.from('Exif\0\0'), ...tiff];
  };
  const header = [
    0xff,
    frame,
    0,
    8 + components * 3,
    bits,
    0,
    20,
    0,
    30,
    components,
    ...Array(components * 3).fill(0),
  ];
  return Buffer.from([
    0xff,
    0xd8,
    ...(orientation === undefined ? [] : exif(orientation)),
    ...header,
    ...(scan ? [0xff, 0xda, 0, 2, 0] : []),
    0xff,
    0xd9,
  ]);
}

test.each([undefined, 1])('a JPEG that lies upright is taken (Exif %s)', (orientation) => {
  expect(readPicture(jpeg(orientation))).toMatchObject({ widthPx: 30, heightPx: 20 });
});

test.each([
  ['to be turned', jpeg(6)],
  ['to be turned', jpeg(3)],
  ['few programs unpack', jpeg(1, 0xc3)],
  ['few programs unpack', jpeg(undefined, 0xc0, 12)],
  ['CMYK', jpeg(undefined, 0xc0, 8, 4)],
  ['is damaged', jpeg(undefined, 0xc0, 8, 3, false)],
  ['has no frame header', Buffer.from('ffd8ffda000200ffd9', 'hex')],
  [
    'is damaged',
    Buffer.from(
      jpeg(1)
        .toString('hex')
        .replace(/ffc0\w{34}/, '$&$&'),
      'hex',
    ),
  ],
])('a JPEG is refused that %s', (what, bytes) => {
  expect(readPicture(bytes)).toContain(what);
});

test('layers are counted through what is used, and classes', () => {
  const classes = svg(
    `<style>/* .a{opacity:1} */.b , .c{opacity:.5}</style><g id="x" class="a b"><g class="c">${box}</g></g><g opacity=".5"><use href="#x"/></g>`,
  );
  expect(checkSvg(classes)).toEqual({ layers: 3 });
  const deep = `${'<g opacity=".9">'.repeat(40)}${box}${'</g>'.repeat(40)}`;
  expect(checkSvg(svg(deep))).toEqual({ layers: 40 });
  expect(read(svg(deep))).toMatchObject({ mediaType: 'image/svg+xml' });
  const wide = svg(deep).replace('width="30" height="20"', 'width="1500" height="1000"');
  expect(read(wide)).toBe('has too many layers for its size');
});
