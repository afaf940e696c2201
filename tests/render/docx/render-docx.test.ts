import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingOf, draw, missing, paragraph, paragraphs, style, styled, text } from './draw.ts';
import { expectedWords } from './expected-words.ts';
import { headings } from './lint/own-rules.ts';
import { all, child, elements, type Node, type Package, part, val } from './package.ts';
import { readWords, textOf } from './read-text.ts';

/** Number and level of the list that a paragraph names itself. */
function listOf(node: Node): (string | undefined)[] {
  const own = all(node, 'w:numPr')[0];
  return own ? [val(own, 'w:numId'), val(own, 'w:ilvl')] : [];
}

describe.each(['page', 'sheet'] as const)('%s', (layout) => {
  test('holds the words of the briefing in order, and a missing one is seen', async () => {
    const briefing = everyNode(layout);
    const opened = await draw(briefing);
    expect(readWords(opened)).toEqual(expectedWords(briefing));
    const other = everyNode(layout);
    other.children.pop();
    expect(readWords(opened)).not.toEqual(expectedWords(other));
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

test.each(['page', 'sheet'] as const)(
  'headings follow the depth of the sections and hold their titles alone: %s',
  async (layout) => {
    expect(headings(await draw(everyNode(layout)))).toEqual([
      { level: 1, text: 'Pengantar' },
      { level: 1, text: 'Stabilitas Kawasan' },
      { level: 2, text: 'Penangkalan (deterrence)' },
      { level: 2, text: 'Penanganan Krisis (deterrence)' },
      { level: 1, text: 'Risiko dan Tantangan' },
      { level: 2, text: 'Dilema Keamanan' },
      { level: 1, text: 'Sumber' },
    ]);
  },
);

test('the confidence of a unit is a line below its heading, with its word', async () => {
  const opened = await draw(everyNode('sheet'));
  const lines = paragraphs(opened);
  const at = lines.findIndex((node) => val(node, 'w:pStyle') === 'Confidence');
  expect(val(lines[at - 1] ?? missing(), 'w:pStyle')).toBe('Heading2');
  expect(textOf(lines[at] ?? missing())).toBe('●●○\u00a0keyakinan sedang');
  expect(all(style(opened, 'Confidence'), 'w:keepNext').length).toBe(1);
  expect(all(style(opened, 'Confidence'), 'w:vanish')).toEqual([]);
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
  expect(val(style(opened, 'Heading1'), 'w:numId')).toBe('1');
  expect(startOf(opened, '6')).toBe('5');
  expect(textOf(styled(opened, 'Heading1')[5] ?? missing())).toContain('A');
});

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
    'regional__deterrence',
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
  expect(textOf(part(opened, 'word/footer2.xml'))).toBe(
    'Risalah · 23 November 2026Halaman 1 dari 1',
  );
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
