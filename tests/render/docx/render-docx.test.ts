import { describe, expect, test } from 'vitest';
import type { Block, Briefing, Inline } from '../../../src/document/types.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { expectedWords } from './expected-words.ts';
import { headings } from './lint/structure-rules.ts';
import {
  all,
  child,
  elements,
  type Node,
  openPackage,
  type Package,
  part,
  val,
} from './package.ts';
import { readWords, textOf } from './read-text.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

async function draw(briefing: Briefing): Promise<Package> {
  return openPackage((await renderDocx(briefing, theme)).bytes);
}

/** A briefing with these blocks alone. */
function briefingOf(...children: Block[]): Briefing {
  return { ...everyNode(), children };
}

function paragraphs(opened: Package): Node[] {
  return all(part(opened, 'word/document.xml'), 'w:p');
}

function styled(opened: Package, style: string): Node[] {
  return paragraphs(opened).filter((node) => val(node, 'w:pStyle') === style);
}

/** Number and level of the list that a paragraph names itself. */
function listOf(node: Node): (string | undefined)[] {
  const own = all(node, 'w:numPr')[0];
  return own ? [val(own, 'w:numId'), val(own, 'w:ilvl')] : [];
}

describe.each(['page', 'sheet'] as const)('%s', (layout) => {
  test('holds the words of the briefing in order, and a missing one is seen', async () => {
    const briefing = everyNode(layout);
    const opened = await draw(briefing);
    const words = expectedWords(briefing, layout === 'sheet');
    expect(readWords(opened)).toEqual(words);
    const other = everyNode(layout);
    other.children.pop();
    expect(readWords(opened)).not.toEqual(expectedWords(other, layout === 'sheet'));
  });

  test('is an A4 page of the theme, the sheet with two columns below its head', async () => {
    const sections = all(part(await draw(everyNode(layout)), 'word/document.xml'), 'w:sectPr');
    const columns = sections.map((node) => all(node, 'w:cols')[0]?.attributes['w:num']);
    expect(columns).toEqual(layout === 'sheet' ? [undefined, '2'] : [undefined]);
    for (const section of sections) {
      expect(all(section, 'w:pgSz')[0]?.attributes).toMatchObject({
        'w:w': '11906',
        'w:h': '16838',
      });
    }
  });
});

test('headings follow the depth of the sections, with the marks beside the name on a sheet', async () => {
  expect(headings(await draw(everyNode()))).toEqual([
    { level: 1, text: 'Pengantar' },
    { level: 1, text: 'Stabilitas Kawasan' },
    { level: 2, text: 'Penangkalan (deterrence)' },
    { level: 2, text: 'Penanganan Krisis (deterrence)' },
    { level: 1, text: 'Risiko dan Tantangan' },
    { level: 2, text: 'Dilema Keamanan' },
    { level: 1, text: 'Sumber' },
  ]);
  const beside = headings(await draw(everyNode('sheet'))).find(({ level }) => level === 2);
  expect(beside?.text).toBe('Penangkalan (deterrence)●●○');
});

test('numbered sections count by the list of their style, others have no number', async () => {
  const area = (number: string | undefined): Block => ({
    type: 'section',
    key: `area-${number}`,
    role: 'area',
    ...(number === undefined ? {} : { number }),
    title: [text('Judul')],
    children: [paragraph('isi')],
  });
  const opened = await draw(
    briefingOf(area('1'), area(undefined), area('2'), area('5'), area('6'), area('A')),
  );
  const lists = styled(opened, 'Heading1').map((node) => listOf(node)[0]);
  expect(lists).toEqual([undefined, '0', undefined, '6', '6', '0']);
  const style = all(part(opened, 'word/styles.xml'), 'w:style').find(
    (node) => node.attributes['w:styleId'] === 'Heading1',
  );
  expect(style && val(style, 'w:numId')).toBe('1');
  expect(startOf(opened, '6')).toBe('5');
  expect(textOf(styled(opened, 'Heading1')[5] ?? missing())).toContain('A');
});

function missing(): never {
  throw new Error('not there');
}

/** The number at which a list of its own begins. */
function startOf(opened: Package, numId: string): string | undefined {
  const num = all(part(opened, 'word/numbering.xml'), 'w:num').find(
    (node) => node.attributes['w:numId'] === numId,
  );
  return num && val(num, 'w:startOverride');
}

test('lists are lists of Word: bullets share one, ordered ones start where they say', async () => {
  const opened = await draw(everyNode());
  const [first, second] = styled(opened, 'ListNumber');
  const [nested] = styled(opened, 'ListBullet2');
  const numId = first ? listOf(first)[0] : undefined;
  expect(listOf(second ?? missing())).toEqual([numId, '0']);
  expect(startOf(opened, numId ?? '')).toBe('3');
  expect(listOf(nested ?? missing())).toEqual(['2', '1']);
  expect(styled(opened, 'SummaryList').map((node) => listOf(node)[0])).toEqual(['4', '4']);
  expect(styled(opened, 'SummaryLabel').map(textOf)).toEqual(['Pokok utama']);
});

test('limits open with their label, quotes and captions have their styles', async () => {
  const opened = await draw(everyNode());
  expect(textOf(styled(opened, 'Limit')[0] ?? missing())).toMatch(/^Batas\. Hampir seluruh/);
  expect(styled(opened, 'Quote').map(textOf)).toEqual(['The treaty is not a military alliance.']);
  expect(styled(opened, 'Caption').map(textOf)).toEqual([
    'Tabel\u00a01. Perjanjian yang berlaku',
    'Gambar\u00a01. Peta kawasan',
  ]);
  const fields = all(part(opened, 'word/document.xml'), 'w:instrText');
  expect(fields.map((node) => node.children.join(''))).toEqual([
    ' SEQ Tabel \\* ARABIC ',
    ' SEQ Gambar \\* ARABIC ',
  ]);
});

test('the language is the briefing’s, and other words carry their own', async () => {
  const opened = await draw(everyNode());
  const runs = all(part(opened, 'word/document.xml'), 'w:r').filter((node) => val(node, 'w:lang'));
  expect(new Set(runs.map((node) => val(node, 'w:lang')))).toEqual(new Set(['en-GB']));
  expect(runs.slice(0, 3).map(textOf)).toEqual([
    'The treaty is not a military alliance.',
    'deterrence',
    'deterrence',
  ]);
  expect(val(part(opened, 'word/styles.xml'), 'w:lang')).toBe('id-ID');
  expect(child(part(opened, 'docProps/core.xml'), 'dc:language')?.children).toEqual(['id-ID']);
});

test('links lead out as written and in to bookmarks', async () => {
  const opened = await draw(everyNode());
  const targets = ['document', 'footnotes'].flatMap((name) =>
    all(part(opened, `word/_rels/${name}.xml.rels`), 'Relationship')
      .filter((node) => node.attributes['TargetMode'] === 'External')
      .map((node) => node.attributes['Target']),
  );
  expect(new Set(targets)).toEqual(
    new Set(['https://doi.org/10.1017/x', 'https://example.org/a?b=1&c=(2)']),
  );
  const anchors = all(part(opened, 'word/document.xml'), 'w:hyperlink').map(
    (node) => node.attributes['w:anchor'],
  );
  expect(anchors.slice(0, 3)).toEqual([
    'section__regional__deterrence',
    'source__kinne2018',
    'source__leeds2003',
  ]);
});

test('a page break is a property of the next paragraph', async () => {
  const opened = await draw(everyNode());
  const broken = paragraphs(opened).filter((node) => all(node, 'w:pageBreakBefore').length > 0);
  expect(broken.map(textOf)).toEqual(['Risiko dan Tantangan']);
});

test('the first page has no running head, every page has its number', async () => {
  const opened = await draw(everyNode());
  const section = all(part(opened, 'word/document.xml'), 'w:sectPr')[0] ?? missing();
  expect(all(section, 'w:titlePg').length).toBe(1);
  expect(all(section, 'w:headerReference').map((node) => node.attributes['w:type'])).toEqual([
    'default',
  ]);
  expect(all(section, 'w:footerReference').map((node) => node.attributes['w:type'])).toEqual([
    'default',
    'first',
  ]);
  expect(textOf(part(opened, 'word/header1.xml'))).toContain('Indonesia dan AustraliaRisalah');
  expect(textOf(part(opened, 'word/footer2.xml'))).toBe('23 November 2026Halaman 1 dari 1');
});

test('what cannot stand in XML or in a placeholder of the library comes out as text', async () => {
  const awkward = 'a\u0000b\ud800c {default-bullet-numbering-0} r:id="rId1" <w:p> &amp; ]]>';
  const opened = await draw(briefingOf(paragraph(awkward)));
  expect(textOf(styled(opened, 'BodyText')[0] ?? missing())).toBe(
    'a\ufffdb\ufffdc {default-bullet-numbering-0} r:id="rId1" <w:p> &amp; ]]>',
  );
});

test('every child of the body is one that the body may have', async () => {
  const body = elements(part(await draw(everyNode('sheet')), 'word/document.xml'))[0];
  const names = new Set(elements(body ?? missing()).map((node) => node.name));
  expect(names).toEqual(new Set(['w:p', 'w:tbl', 'w:bookmarkEnd', 'w:sectPr']));
});
