import { expect, test } from 'vitest';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { draw, missing, style } from './draw.ts';
import {
  all,
  alter,
  child,
  everything,
  type Node,
  openPackage,
  type Package,
  part,
  val,
} from './package.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');
const stories = /^word\/(?:document|styles|numbering|footnotes|header\d+|footer\d+)\.xml$/;

/** Colours and fonts that stand by themselves, where Design > Colours and Design > Fonts do not reach them. */
function literals(opened: Package): string[] {
  const nodes = [...opened.xml].flatMap(([name, root]) =>
    stories.test(name) ? everything(root) : [],
  );
  return nodes
    .filter(isLiteral)
    .map(({ name, attributes }) => `${name} ${Object.values(attributes)}`);
}

function isLiteral({ name, attributes }: Node): boolean {
  if (name === 'w:rFonts') return Object.keys(attributes).some((key) => !/Theme$|theme$/.test(key));
  if (name === 'w:shd') return attributes['w:themeFill'] === undefined;
  const colour = name === 'w:color' ? attributes['w:val'] : attributes['w:color'];
  return colour !== undefined && colour !== 'auto' && attributes['w:themeColor'] === undefined;
}

test.each(['page', 'sheet', 'book'] as const)(
  'every colour and font comes from the Word theme: %s',
  async (layout) => {
    expect(literals(await draw(everyNode(layout)))).toEqual([]);
  },
);

test.each([
  ['word/styles.xml', ' w:themeColor="accent1"', ''],
  ['word/styles.xml', ' w:themeFill="background2"', ''],
  ['word/styles.xml', 'w:asciiTheme="majorHAnsi"', 'w:ascii="Calibri"'],
  ['word/numbering.xml', ' w:themeColor="accent1"', ''],
])('a literal one in %s is seen', async (path, before, after) => {
  const { bytes } = await renderDocx(everyNode(), theme);
  expect(
    literals(openPackage(alter(bytes, path, (xml) => xml.replace(before, after)))),
  ).toHaveLength(1);
});

test('the theme part holds the colours and the office fonts of the theme', async () => {
  const part1 = part(await draw(everyNode()), 'word/theme/theme1.xml');
  const colour = (slot: string) => all(part1, `a:${slot}`)[0] ?? missing();
  expect(all(colour('accent1'), 'a:srgbClr')[0]?.attributes['val']).toBe('0B5563');
  expect(all(colour('accent2'), 'a:srgbClr')[0]?.attributes['val']).toBe('8A4B12');
  const latin = (role: string) => all(all(part1, `a:${role}`)[0] ?? missing(), 'a:latin')[0];
  expect(latin('majorFont')?.attributes['typeface']).toBe('Calibri');
  expect(latin('minorFont')?.attributes['typeface']).toBe('Cambria');
});

test('built-in styles have the names and ids by which Word knows them', async () => {
  const opened = await draw(everyNode());
  const names = all(part(opened, 'word/styles.xml'), 'w:style').map(
    (node) => `${node.attributes['w:styleId']} = ${val(node, 'w:name')}`,
  );
  const numbers = Array.from({ length: 9 }, (_, index) => index + 1);
  expect(names).toEqual(
    expect.arrayContaining([
      ...numbers.flatMap((level) => [
        `Heading${level} = heading ${level}`,
        `TOC${level} = toc ${level}`,
      ]),
      ...['', 2, 3, 4, 5].flatMap((level) => {
        const suffix = level === '' ? '' : ` ${level}`;
        return [
          `ListBullet${level} = List Bullet${suffix}`,
          `ListNumber${level} = List Number${suffix}`,
        ];
      }),
      'Normal = Normal',
      'Title = Title',
      'Subtitle = Subtitle',
      'Caption = caption',
      'Quote = Quote',
      'FootnoteText = footnote text',
      'FootnoteReference = footnote reference',
      'Header = header',
      'Footer = footer',
      'Hyperlink = Hyperlink',
      'Strong = Strong',
      'Emphasis = Emphasis',
      'TableGrid = Table Grid',
      'TableNormal = Normal Table',
      'NoList = No List',
    ]),
  );
});

test('headings have their level in the outline and a character style linked both ways', async () => {
  const opened = await draw(everyNode());
  for (const level of [1, 2, 9]) {
    const heading = style(opened, `Heading${level}`);
    expect(val(heading, 'w:outlineLvl')).toBe(String(level - 1));
    expect(child(heading, 'w:link')?.attributes['w:val']).toBe(`Heading${level}Char`);
    const linked = style(opened, `Heading${level}Char`);
    expect([val(linked, 'w:name'), val(linked, 'w:link')]).toEqual([
      `Heading ${level} Char`,
      `Heading${level}`,
    ]);
    expect(child(linked, 'w:rPr')).toEqual(child(heading, 'w:rPr'));
  }
});
