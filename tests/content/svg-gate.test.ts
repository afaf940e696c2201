import { describe, expect, test } from 'vitest';
import { checkSvg } from '../../src/content/prose/svg/check-svg.ts';
import { measureSvg, type SvgElement } from '../../src/content/prose/svg/measure-svg.ts';
import { idsIn, makesLayer, readStyle, SvgSheets } from '../../src/content/prose/svg/svg-styles.ts';

function svg(inner: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20" ${attributes}>${inner}</svg>`;
}

const box = '<rect width="30" height="20" fill="#0b5563"/>';

/** Why an SVG is refused, or how many layers it has in one another. */
function judge(inner: string, attributes?: string): string | number {
  const checked = checkSvg(svg(inner, attributes));
  return 'fault' in checked ? checked.fault : checked.layers;
}

const billion = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? '<g id="g0"><rect/></g>'
    : `<g id="g${level}">${`<use href="#g${level - 1}"/>`.repeat(10)}</g>`,
).join('');

/** Each of these is refused with its words in svg.test.ts too; here are those that no test below comes upon. */
test.each([
  ['has a DOCTYPE', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['leads out of itself', svg("<style>rect{fill:url( 'http://example.org/')}</style>")],
  ['with @import', svg('<style><![CDATA[@import "a.css";]]></style>')],
  ['backslash', svg('<style>rect{fill:u\\72l(http://example.org)}</style>')],
  ['in a circle', svg('<pattern id="a"><rect fill="url(#a)"/></pattern>')],
  ['in a circle', svg('<style>.p{fill:url(#a)}</style><pattern id="a"><g class="p"/></pattern>')],
  ['in a circle', svg('<mask id="a"><g style="mask: url( \'#a\' )"/></mask>')],
  ['in a circle', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  ['or too often', svg(billion)],
  ['is not well-formed', svg('&lol;')],
])('an SVG is refused that %s', (what, text) => {
  expect(checkSvg(text)).toEqual({ fault: expect.stringContaining(what) });
});

test('what is refused is named', () => {
  expect(judge('<script/>')).toBe('has an element "script"');
  expect(judge(box, 'onload="x"')).toBe('has an attribute "onload"');
  expect(judge('<image href="https://example.org/picture-with-a-long-name.png"/>')).toBe(
    'leads out of itself (href="https://example.org/picture-with-a-long-")',
  );
  expect(judge('<rect>')).toMatch(/^is not well-formed \(line 1, column \d+: [^.]+\)$/);
  expect(checkSvg('<?xml-stylesheet href="x"?><svg/>')).toEqual({
    fault: 'has a processing instruction ("xml-stylesheet")',
  });
});

const elements =
  'script foreignObject iframe object embed audio video canvas handler listener set animate animateMotion animateTransform animateColor discard feImage feTurbulence feMorphology feConvolveMatrix feDisplacementMap feDiffuseLighting feSpecularLighting SCRIPT';

test.each(elements.split(' '))('the element %s is refused', (name) => {
  expect(judge(`<g><${name}/></g>`)).toBe(`has an element "${name}"`);
});

test.each([
  'use',
  'a',
  'feGaussianBlur',
  'feBlend',
  'description',
  'reset',
  'sets',
  'scripts',
  'offset',
  'view',
])('the element %s is taken', (name) => expect(judge(`<g><${name}/></g>`)).toBe(0));

test.each([
  'onload="x"',
  'ONCLICK="x"',
  'src="#a"',
  'xml:base="https://a.example/"',
  'href="x#a"',
  'href="data:image/gif;base64,x"',
  'href="data:image/png,x"',
  'href=" https://a.example"',
  'fill="url(x)"',
  'fill="URL (x)"',
  'style="fill:url(&quot;x#a&quot;)"',
  'style="a:url(#b) url(x)"',
  'style="fill:url()"',
  'style="fill: image( x )"',
  'style="fill:image (x)"',
  'fill="url("',
  'style="fill:src(x)"',
  'style="fill:paint(x)"',
  'style="fill:IMAGE-SET(x)"',
  'style="fill:-webkit-cross-fade(x)"',
  'style="@IMPORT x"',
  'class="a\\62"',
])('the attribute %s is refused', (attribute) => {
  expect(judge(`<rect ${attribute}/>`)).toBeTypeOf('string');
});

test.each([
  'tone="x"',
  'data-onload="x"',
  'href="#a"',
  'href=" #a"',
  'href="#\\"',
  'fill="url(#a)"',
  'fill="url( &quot;#a&quot; )"',
  'style="fill:imagery"',
  'style="repaint(x)"',
])('the attribute %s is taken', (attribute) => {
  expect(judge(`<rect ${attribute}/>`)).toBe(0);
});

describe('limits may be reached, and not be passed', () => {
  const { fault } = { fault: expect.any(String) };

  test('20,000 parts: elements and attributes', () => {
    // The root and its attributes count, that of the namespace too.
    expect(checkSvg(svg('<g/>'.repeat(20_000 - 4)))).toEqual({ layers: 0 });
    expect(checkSvg(svg('<g/>'.repeat(20_000 - 3)))).toEqual({ fault });
    expect(checkSvg(svg('<g a="" b=""/>'.repeat(6665)))).toEqual({ layers: 0 });
    expect(checkSvg(svg('<g a="" b=""/>'.repeat(6666)))).toEqual({ fault });
  });

  test('64 elements in one another', () => {
    const nested = (deep: number): string => svg('<g>'.repeat(deep) + '</g>'.repeat(deep));
    expect(checkSvg(nested(63))).toEqual({ layers: 0 });
    expect(checkSvg(nested(64))).toEqual({ fault: 'is nested more than 64 deep' });
  });

  test('100,000 elements drawn, those drawn again counted anew', () => {
    const used = `<g id="a">${'<g/>'.repeat(998)}</g>`;
    const root = 1 + 999;
    const uses = (times: number): string => used + '<use href="#a"/>'.repeat(times);
    expect(judge(uses(99) + '<g/>'.repeat(100_000 - root - 99 * 1000))).toBe(0);
    const fault = 'uses its parts in a circle, or too often';
    expect(judge(uses(99) + '<g/>'.repeat(100_001 - root - 99 * 1000))).toBe(fault);
  });

  test('steps of filters, each as a thousand', () => {
    const filter = `<filter>${'<feBlend/>'.repeat(99)}</filter>`;
    expect(judge(filter + '<g/>'.repeat(998))).toBe(0);
    expect(judge(filter + '<g/>'.repeat(999))).toBeTypeOf('string');
  });
});

/** A picture as data, of a JPEG that is all header. */
function picture(widthPx: number, heightPx: number): string {
  const size = [heightPx >> 8, heightPx & 0xff, widthPx >> 8, widthPx & 0xff];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 0, 0, 0];
  const jpeg = Buffer.from([0xff, 0xd8, ...frame, 0xff, 0xda, 0, 2, 0xff, 0xd9]);
  return `<image href=" data:image/jpeg;base64,${jpeg.toString('base64')} "/>`;
}

test('pictures as data are whole, and have 16 megapixels together at most', () => {
  const [large, small] = [picture(4000, 2000), picture(1, 1)];
  expect([judge(small), judge(large + large)]).toEqual([0, 0]);
  expect(judge(large + large + small)).toBe('holds pictures of more than 16 megapixels');
  expect(judge(picture(0, 1))).toBe('holds a picture that has no width or no height');
  const neither = 'holds a picture that is neither a PNG nor a JPEG picture';
  expect(judge('<image href="data:image/png;base64,R0lGODlh"/>')).toBe(neither);
  expect(judge(small.replace('base64,', 'base64,-'))).toBe(neither);
});

test('the root is an svg of the namespace, and no other element has to be', () => {
  expect(checkSvg('<g xmlns="http://www.w3.org/2000/svg"/>')).toEqual({ fault: 'is no SVG' });
  expect(checkSvg('<svg xmlns="urn:x"/>')).toEqual({ fault: 'is no SVG' });
  expect(judge('<x xmlns="urn:x"><svg/></x>')).toBe(0);
  expect(judge('<p xmlns="http://www.w3.org/1999/xhtml"/>')).toBe('has an element "p"');
});

test('only what stands in a text is drawn with letters, and only in a style is a style', () => {
  const fault = 'has text in a script that its fonts cannot draw';
  expect(judge('<text>Ä, ψ, Ж 1 … é</text>')).toBe(0);
  expect(judge('<text><tspan>ع</tspan></text>')).toBe(fault);
  expect(judge('<text>a<tspan>b</tspan><![CDATA[防]]></text>')).toBe(fault);
  expect(judge('<desc>防衛</desc><text>a</text><title>ع</title>')).toBe(0);
  expect(judge('<x:text xmlns:x="urn:x">防</x:text>')).toBe(0);
  expect(judge('<text><x:text xmlns:x="urn:x"/>防</text>')).toBe(fault);
  expect(judge('<style>a{}</style><desc>@import "x"</desc>')).toBe(0);
  expect(judge('<x:style xmlns:x="urn:x">@import "x"</x:style>')).toBe(0);
});

test('what is used, and what is only followed by a click', () => {
  const circle = 'uses its parts in a circle, or too often';
  expect(judge('<g id="a"><use href=" #a "/></g>')).toBe(circle);
  expect(judge('<g id="a"><a href="#a"/></g>')).toBe(0);
  expect(judge('<g id="a"><use href="#b"/></g>')).toBe(0);
  expect(judge('<g id="a" class="a"/><style>.a{fill:url(#a)}</style>')).toBe(circle);
  expect(judge('<g id="a" class="b"/><style>.a{fill:url(#a)}</style>')).toBe(0);
  expect(judge('<g id="a"/><style>g{fill:url(#a)}</style>')).toBe(circle);
  expect(judge('<g id="fff" fill="#fff"/>')).toBe(0);
  expect(judge('<g class="a"><use href="#a"/></g>')).toBe(0);
  expect(judge('<g id="a" fill="x"/><style>.x{fill:url(#a)}</style>')).toBe(0);
});

test('layers are counted through what is used, and classes', () => {
  const classes = `<style>/* .a{opacity:1} */.b , .c{opacity:.5}</style><g id="x" class="a b"><g class="c">${box}</g></g><g opacity=".5"><use href="#x"/></g>`;
  expect(judge(classes)).toBe(3);
  expect(judge(`${'<g opacity=".9">'.repeat(40)}${box}${'</g>'.repeat(40)}`)).toBe(40);
  expect(judge('<g style="opacity:.5"/>')).toBe(1);
  expect(judge('<g mask="none"/>')).toBe(1);
});

const element = (fields: Partial<SvgElement> = {}): SvgElement => ({
  ...{ own: 1, draws: [], isLayer: false, children: [], ...fields },
});

test('an element costs what it, its children and what it draws with cost', () => {
  const part = element({ own: 5, isLayer: true });
  const root = element({
    draws: ['part', 'none'],
    children: [element({ draws: ['part', 'part'] }), element({ isLayer: true, children: [part] })],
  });
  expect(measureSvg(root, new Map([['part', part]]))).toEqual({ drawn: 1 + 5 + 11 + 6, layers: 2 });
  const circle = element({ draws: ['c'] });
  expect(measureSvg(circle, new Map([['c', circle]]))).toEqual({
    ...{ drawn: Number.POSITIVE_INFINITY, layers: 0 },
  });
});

test.each([
  ['url(#a)', ['a']],
  ['URL ( "#a" ) url(\'#b\')', ['a', 'b']],
  ['url(#a b )', ['a b']],
  ['url(a)', []],
  ['#a', []],
])('%s draws with %j', (style, ids) => expect(idsIn(style)).toEqual(ids));

test('some attributes make a layer, no other', () => {
  const names = ['opacity', 'mask', 'clip-path', 'filter', 'mix-blend-mode', 'isolation', 'MASK'];
  expect(names.filter(makesLayer)).toEqual(names);
  expect(['fill-opacity', 'opacity-x', 'fill', 'x-filter', 'masks'].filter(makesLayer)).toEqual([]);
});

test('declarations are read one by one', () => {
  expect(readStyle('fill:url(#a); opacity : .5')).toEqual({ draws: ['a'], isLayer: true });
  expect(readStyle('a:opacity;b')).toEqual({ draws: [], isLayer: false });
});

describe('a style sheet', () => {
  const layer = { draws: [], isLayer: true };
  const fill = { draws: ['a'], isLayer: false };
  /** What a sheet says of the elements with these classes. */
  const of = (classes: string, ...sheets: string[]): unknown => {
    const all = new SvgSheets();
    for (const sheet of sheets) all.add(sheet);
    return all.stylesOf(classes);
  };

  test('holds for the classes that it names, each of them', () => {
    const sheet = '.x, .y-1 {opacity:.5} .x{fill:url(#a)} .z{fill:red}';
    expect(of('x', sheet)).toEqual([layer, fill]);
    expect(of('y-1', sheet)).toEqual([layer]);
    expect(of(' z  y-1 ', sheet)).toEqual([layer]);
    expect(of('z', sheet)).toEqual([]);
    expect(of('', sheet)).toEqual([]);
    expect(of('x', '.x{opacity:1}', '.x{fill:url(#a)}')).toEqual([layer, fill]);
  });

  test.each(['g', '.x g', '#x', '.x.y', '.x:hover', '*', ''])(
    'holds for every element where the selector is %j',
    (selector) => expect(of('other', `${selector}{opacity:1}`)).toEqual([layer]),
  );

  test('is read without its comments, and below @media', () => {
    expect(of('x', '/* .x{fill:url(#a)} */ .x{opacity:1}')).toEqual([layer]);
    expect(of('other', '.x/**/y{opacity:1}')).toEqual([layer]);
    expect(of('x', '.x{/* a */opacity:1}/* .x{fill:url(#a)}')).toEqual([layer]);
    expect(of('x', '@media print{.y{fill:url(#a)}.x{opacity:1}}')).toEqual([layer]);
    expect(of('y', '@media print{.y{fill:url(#a)}.x{opacity:1}}')).toEqual([fill]);
    expect(of('y', 'opacity:1')).toEqual([layer]);
  });
});
