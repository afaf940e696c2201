import { beforeEach, expect, test, vi } from 'vitest';
import { drawSvg } from '../../src/content/prose/svg/draw-svg.ts';
import { isSvg, readSvg } from '../../src/content/prose/svg/read-svg.ts';

vi.mock('../../src/content/prose/svg/draw-svg.ts', () => ({ drawSvg: vi.fn() }));

const drawing = vi.mocked(drawSvg);
/** The head of a PNG of 60 x 40 pixels, not at the beginning of its buffer. */
const png = new Uint8Array(40).subarray(3);
new DataView(png.buffer, 3).setUint32(16, 60);
new DataView(png.buffer, 3).setUint32(20, 40);

beforeEach(() => {
  drawing.mockReset().mockReturnValue({ png, widthPx: 30, heightPx: 20 });
});

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

test('an SVG that passes the gate is drawn, and comes with both sizes', () => {
  const text = svg('<g opacity=".5"/>');
  expect(readSvg(Buffer.from(text))).toEqual({
    ...{ mediaType: 'image/svg+xml', widthPx: 30, heightPx: 20 },
    data: new Uint8Array(Buffer.from(text)),
    fallback: { mediaType: 'image/png', data: png, widthPx: 60, heightPx: 40 },
  });
  expect(drawing).toHaveBeenCalledExactlyOnceWith(text, 1);
});

test('one that does not is never drawn', () => {
  expect(readSvg(Buffer.from(svg('<script/>')))).toBe('has an element "script"');
  expect(readSvg(Buffer.concat([Buffer.from(svg('')), Buffer.of(0xff)]))).toBe('is not in UTF-8');
  expect(drawing).not.toHaveBeenCalled();
  drawing.mockReturnValue('takes longer than 6 seconds to draw');
  expect(readSvg(Buffer.from(svg('')))).toBe('takes longer than 6 seconds to draw');
});

test('an SVG may have 2 MB, and not a byte more', () => {
  const room = 2 * 2 ** 20 - svg('<desc></desc>').length;
  expect(readSvg(Buffer.from(svg(`<desc>${'x'.repeat(room)}</desc>`)))).toBeTypeOf('object');
  expect(readSvg(Buffer.from(svg(`<desc>${'x'.repeat(room + 1)}</desc>`)))).toBe(
    'has more than 2 MB',
  );
});

test.each([
  '<svg/>',
  '\ufeff<svg/>',
  ' \n<svg/>',
  '<?xml version="1.0"?>',
  '<!-- x -->',
  '<!DOCTYPE svg>',
])('%j begins as an SVG does', (text) => expect(isSvg(Buffer.from(text))).toBe(true));

test.each(['', 'x<svg/>', '< svg/>', '<g/>', '<html>', '<!x', `${' '.repeat(200)}<svg/>`])(
  '%j does not',
  (text) => expect(isSvg(Buffer.from(text))).toBe(false),
);
